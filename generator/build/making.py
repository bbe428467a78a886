"""Makes the documents of a program: everything is rendered and verified before the first file is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build import binding, edits, finality, reasons, workbooks
from generator.build.checking import check
from generator.build.drafts import Before, Draft, draft
from generator.build.paper import Paper, Press
from generator.build.quick import inputs, key
from generator.build.values import ALL, Built, Checked, Job, Mode, Progress, Wanted, errors
from generator.errors import DocumentError, Exit, GeneratorError, Message, Place, Problem, msg
from generator.workspace import comparing, leftovers, manifest, outputs, places
from generator.workspace.comparing import Kept, Outcome, Output
from generator.workspace.places import Workspace
from generator.workspace.runs import Run


@dataclass(frozen=True)
class _Task:
    """A checked program, what is wanted of it and how, and the folder for it."""

    folder: Path
    checked: Checked
    wanted: Wanted
    mode: Mode
    problems: tuple[Problem, ...]


def build(workspace: Workspace, slug: str, wanted: Wanted, mode: Mode, progress: Progress = lambda _: None) -> Built:
    """Make the wanted documents of one program; every problem is in the result, none is raised."""
    checked = check(workspace, slug, wanted)
    problems = finality.owed(checked, wanted) if mode.final else checked.problems
    if errors(problems):
        return Built(slug, problems=problems, status=Exit.ERRORS)
    try:
        made = _made(_Task(mode.folder(workspace, slug), checked, wanted, mode, problems), progress)
    except GeneratorError as error:
        return Built(slug, problems=(*problems, *error.problems), status=error.exit)
    return replace(made, problems=(*problems, *made.problems))


def _made(task: _Task, progress: Progress) -> Built:
    drafts = _drafts(task, progress)
    if task.mode.printer:
        progress(f"{task.checked.slug}: PDF")
    paper = _paper(task, drafts)
    paper = replace(paper, outputs=(*paper.outputs, *_workbook(task)), notes=(*paper.notes, *_notes(drafts)))
    kept = _kept(task, drafts, paper) if paper.outputs else ()
    absent = tuple(Kept(task.folder / name, Outcome.NOT_MADE) for name in paper.absent)
    names = _names(drafts)
    named = (
        names
        | {one.name for one in paper.outputs}
        | {comparing.beside(one.path.name) for one in kept if one.outcome in _EDITED}
    )
    left = leftovers.obsolete(task.folder, named) if task.wanted == ALL else ()
    refused = tuple(one.problem for one in kept if one.problem)
    status = Exit.REFUSED if refused else Exit.OUTSIDE if paper.problems else Exit.OK
    shown = refused if task.mode.taken is not None else edits.told(task.folder, refused)
    told = (*paper.problems, *shown)
    return Built(task.checked.slug, (*kept, *absent, *left), told, status, paper.notes)


def _notes(drafts: Sequence[Draft]) -> Iterator[Message]:
    """Yield what is noted of the templates."""
    for note in (note for one in drafts for note in one.notes):
        yield msg("{file}, {part}: {said}", file=note.place.file, part=note.place.part, said=note.message)


def _workbook(task: _Task) -> Iterator[Output]:
    assert task.checked.family
    return workbooks.kept(task.folder, task.checked.family, task.wanted, task.checked.specs)


_EDITED = frozenset({Outcome.REFUSED, Outcome.LEFT})


def _kept(task: _Task, drafts: Sequence[Draft], paper: Paper) -> tuple[Kept, ...]:
    mode, folder = task.mode, task.folder
    if mode.dry_run:
        kept = outputs.preview(folder, paper.outputs, mode.losing, mode.aside)
        return reasons.explained(folder, kept, drafts, task.checked.specs)
    run = None if paper.problems else _run(task, drafts, paper)
    return outputs.keep(folder, paper.outputs, mode.losing, mode.aside, run)


def _run(task: _Task, drafts: Sequence[Draft], paper: Paper) -> Run:
    """Return what the next run must find unchanged to have nothing to do."""
    names = tuple(sorted(_names(drafts) | {one.name for one in paper.outputs}))
    return Run(key(task.wanted, task.mode), inputs(task.checked), names, task.problems, paper.notes)


def _drafts(task: _Task, progress: Progress) -> tuple[Draft, ...]:
    """Return every document as bytes; raises DocumentError with the problems of all that are not sound."""
    checked, folder = task.checked, task.folder
    if clashes := tuple(_clashes(checked)):
        raise DocumentError(clashes)
    before = Before(folder, manifest.read(folder / manifest.NAME), task.mode.anew)
    made: list[Draft] = []
    problems: list[Problem] = []
    for job in checked.jobs:
        assert checked.family
        progress(f"{job.sheet.name}.docx")
        try:
            made.append(draft(job, checked.family.settings.look, before))
        except DocumentError as error:
            problems += (_of_document(problem, checked.slug, job) for problem in error.problems)
        except GeneratorError as error:
            problems += error.problems
    if problems:
        raise DocumentError(problems)
    return tuple(made)


def _paper(task: _Task, drafts: Sequence[Draft]) -> Paper:
    press = Press(task.folder, task.checked, task.mode.printer)
    return press.printed(drafts, whole=task.wanted == ALL) if task.mode.printer else press.unprinted(drafts)


def _names(drafts: Sequence[Draft]) -> set[str]:
    """Return the names of all files that the documents may have."""
    stems = [one.name for one in drafts]
    bundle = [binding.NAME] if binding.bound(drafts) else []
    return {f"{stem}.docx" for stem in stems} | {f"{stem}.pdf" for stem in stems} | set(bundle)


def outputs_of(checked: Checked, folder: Path, wanted: Wanted) -> tuple[str, ...]:
    """Return the names of the files that a person may edit, among those that a build makes of a program."""
    names = [f"{job.sheet.name}.docx" for job in checked.jobs]
    return (*names, *([workbooks.NAME] if workbooks.is_wanted(folder, wanted) else []))


def _of_document(problem: Problem, slug: str, job: Job) -> Problem:
    """Return the problem with the name of the document: the template is sound, so its name would mislead."""
    return replace(problem, place=replace(problem.place, file=f"{slug}/{job.sheet.name}.docx"))


def _clashes(checked: Checked) -> Iterator[Problem]:
    for names in places.clashes(tuple(job.sheet.name for job in checked.jobs)):
        said = msg("Several documents would have the name “{name}.docx”.", name=names[0])
        yield Problem("name-clash", said, Place(f"{names[0]}.docx"), msg("Change the id of one of the sections."))
