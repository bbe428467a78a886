"""Makes the documents of a program: everything is rendered and verified before the first file is written."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.build import finality
from generator.build.checking import check
from generator.build.values import ALL, Built, Checked, Job, Mode, Progress, Wanted, errors
from generator.errors import DocumentError, Exit, GeneratorError, Place, Problem, msg
from generator.word import render
from generator.workspace import leftovers, outputs, places
from generator.workspace.manifest import Record, digest
from generator.workspace.outputs import Kept, Output
from generator.workspace.places import Workspace


def build(workspace: Workspace, slug: str, wanted: Wanted, mode: Mode, progress: Progress = lambda _: None) -> Built:
    """Make the wanted documents of one program; every problem is in the result, none is raised."""
    checked = check(workspace, slug, wanted)
    problems = finality.owed(checked, wanted) if mode.final else checked.problems
    if errors(problems):
        return Built(slug, problems=problems, status=Exit.ERRORS)
    try:
        kept = _kept(mode.folder(workspace, slug), checked, mode, progress)
    except GeneratorError as error:
        return Built(slug, problems=(*problems, *error.problems), status=error.exit)
    refused = tuple(one.problem for one in kept if one.problem)
    names = {one.path.name for one in kept}
    left = leftovers.obsolete(mode.folder(workspace, slug), names) if wanted == ALL else ()
    return Built(slug, (*kept, *left), (*problems, *refused), Exit.REFUSED if refused else Exit.OK)


def _kept(folder: Path, checked: Checked, mode: Mode, progress: Progress) -> tuple[Kept, ...]:
    made = _made(checked, progress)
    if not made:
        return ()
    return (outputs.preview if mode.dry_run else outputs.keep)(folder, made, mode.force)


def _made(checked: Checked, progress: Progress) -> list[Output]:
    """Return every document as bytes; raises DocumentError with the problems of all that are not sound."""
    if clashes := tuple(_clashes(checked)):
        raise DocumentError(clashes)
    made: list[Output] = []
    problems: list[Problem] = []
    for job in checked.jobs:
        progress(f"{job.sheet.name}.docx")
        try:
            made.append(_output(job, checked))
        except DocumentError as error:
            problems += (_of_document(problem, checked.slug, job) for problem in error.problems)
        except GeneratorError as error:
            problems += error.problems
    if problems:
        raise DocumentError(problems)
    return made


def _output(job: Job, checked: Checked) -> Output:
    template = _compiled(job.template.data, job.template.shown)
    data = render.render(template, job.sheet.context, job.sheet.title)
    record = Record(digest(data), job.template.name, digest(job.template.data), checked.specs)
    return Output(f"{job.sheet.name}.docx", data, record)


def _of_document(problem: Problem, slug: str, job: Job) -> Problem:
    """Return the problem with the name of the document: the template is sound, so its name would mislead."""
    return replace(problem, place=replace(problem.place, file=f"{slug}/{job.sheet.name}.docx"))


def _clashes(checked: Checked) -> Iterator[Problem]:
    for names in places.clashes(tuple(job.sheet.name for job in checked.jobs)):
        said = msg("Several documents would have the name “{name}.docx”.", name=names[0])
        yield Problem("name-clash", said, Place(f"{names[0]}.docx"), msg("Change the id of one of the sections."))


@lru_cache(maxsize=64)
def _compiled(data: bytes, name: str) -> render.Template:
    # Several programs use one template; compiling costs more than filling.
    return render.compile_template(data, name)
