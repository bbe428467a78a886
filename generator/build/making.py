"""Makes the documents of a program: everything is rendered and verified before the first file is written."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.build import binding, finality
from generator.build.checking import check
from generator.build.drafts import Draft, draft
from generator.build.paper import Paper, Press
from generator.build.values import ALL, Built, Checked, Job, Mode, Progress, Wanted, errors
from generator.errors import DocumentError, Exit, GeneratorError, Place, Problem, msg
from generator.workspace import leftovers, manifest, outputs, places
from generator.workspace.outputs import Kept, Outcome
from generator.workspace.places import Workspace


def build(workspace: Workspace, slug: str, wanted: Wanted, mode: Mode, progress: Progress = lambda _: None) -> Built:
    """Make the wanted documents of one program; every problem is in the result, none is raised."""
    checked = check(workspace, slug, wanted)
    problems = finality.owed(checked, wanted) if mode.final else checked.problems
    if errors(problems):
        return Built(slug, problems=problems, status=Exit.ERRORS)
    try:
        made = _made(mode.folder(workspace, slug), checked, mode, progress, whole=wanted == ALL)
    except GeneratorError as error:
        return Built(slug, problems=(*problems, *error.problems), status=error.exit)
    return replace(made, problems=(*problems, *made.problems))


def _made(folder: Path, checked: Checked, mode: Mode, progress: Progress, *, whole: bool) -> Built:
    drafts = _drafts(folder, checked, progress)
    if mode.printer:
        progress(f"{checked.slug}: PDF")
    paper = _paper(folder, checked, drafts, mode, whole=whole)
    kept = (outputs.preview if mode.dry_run else outputs.keep)(folder, paper.outputs, mode.force) if drafts else ()
    absent = tuple(Kept(folder / name, Outcome.NOT_MADE) for name in paper.absent)
    left = leftovers.obsolete(folder, _names(drafts)) if whole else ()
    refused = tuple(one.problem for one in kept if one.problem)
    status = Exit.REFUSED if refused else Exit.OUTSIDE if paper.problems else Exit.OK
    return Built(checked.slug, (*kept, *absent, *left), (*paper.problems, *refused), status, paper.notes)


def _drafts(folder: Path, checked: Checked, progress: Progress) -> tuple[Draft, ...]:
    """Return every document as bytes; raises DocumentError with the problems of all that are not sound."""
    if clashes := tuple(_clashes(checked)):
        raise DocumentError(clashes)
    known = manifest.read(folder / manifest.NAME)
    made: list[Draft] = []
    problems: list[Problem] = []
    for job in checked.jobs:
        assert checked.family
        progress(f"{job.sheet.name}.docx")
        try:
            made.append(draft(job, checked.family.settings.look, known))
        except DocumentError as error:
            problems += (_of_document(problem, checked.slug, job) for problem in error.problems)
        except GeneratorError as error:
            problems += error.problems
    if problems:
        raise DocumentError(problems)
    return tuple(made)


def _paper(folder: Path, checked: Checked, drafts: Sequence[Draft], mode: Mode, *, whole: bool) -> Paper:
    press = Press(folder, checked, mode.printer)
    return press.printed(drafts, whole=whole) if mode.printer else press.unprinted(drafts)


def _names(drafts: Sequence[Draft]) -> set[str]:
    """Return the names of all files that the documents may have."""
    stems = [one.name for one in drafts]
    bundle = [binding.NAME] if binding.bound(drafts) else []
    return {f"{stem}.docx" for stem in stems} | {f"{stem}.pdf" for stem in stems} | set(bundle)


def _of_document(problem: Problem, slug: str, job: Job) -> Problem:
    """Return the problem with the name of the document: the template is sound, so its name would mislead."""
    return replace(problem, place=replace(problem.place, file=f"{slug}/{job.sheet.name}.docx"))


def _clashes(checked: Checked) -> Iterator[Problem]:
    for names in places.clashes(tuple(job.sheet.name for job in checked.jobs)):
        said = msg("Several documents would have the name “{name}.docx”.", name=names[0])
        yield Problem("name-clash", said, Place(f"{names[0]}.docx"), msg("Change the id of one of the sections."))
