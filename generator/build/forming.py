"""Makes the forms of a period: a Word file, and an Excel one if wanted, for each party, with a covering letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.checking import jobs
from generator.build.drafts import draft
from generator.build.values import Built, Checked, Job, Progress, Wanted, errors
from generator.errors import DocumentError, Exit, GeneratorError, Place, Problem, Severity, msg
from generator.excel import writing as excel
from generator.model.form import Asked
from generator.timing.asking import questions
from generator.timing.returning import due_day
from generator.workspace import outputs
from generator.workspace.manifest import Record, digest
from generator.workspace.outputs import Output
from generator.workspace.places import Workspace

COMMAND = "forms"


@dataclass(frozen=True)
class Order:
    """What is wanted: the forms of `asked`, Excel files too, files edited by hand lost (`force`).

    `letter`: the covering letter, whose list names the forms of everybody.
    """

    asked: Asked
    excel: bool = False
    letter: bool = True
    force: bool = False


def unnamed(checked: Checked) -> tuple[Problem, ...]:
    """Return the missing ids of a program as errors: without them answers could not find their rows."""
    return tuple(replace(one, severity=Severity.ERROR) for one in checked.problems if one.code == "id-missing")


def asked(checked: Checked, wanted: Asked) -> Asked:
    """Return `wanted` with everyone who is asked, if it names nobody, and the day the forms are due."""
    assert checked.family
    found = tuple(questions(checked.family, wanted.period))
    return replace(wanted, parties=wanted.parties or found, due=due_day(checked.family.settings, wanted.period))


def make(workspace: Workspace, checked: Checked, order: Order, progress: Progress = lambda _: None) -> Built:
    """Make the forms; every problem is in the result, none is raised."""
    assert checked.family
    family = replace(checked.family, asked=order.asked)
    found, faults = jobs(workspace, family, checked.sources, Wanted(command=COMMAND))
    made = [job for job in found if job.sheet.form or order.letter]
    if wrong := errors(faults):
        return Built(checked.slug, problems=wrong, status=Exit.ERRORS)
    try:
        files = _files(checked, made, order, progress)
        kept = outputs.keep(workspace.output / checked.slug, files, order.force)
    except GeneratorError as error:
        return Built(checked.slug, problems=error.problems, status=error.exit)
    refused = tuple(one.problem for one in kept if one.problem)
    return Built(checked.slug, kept, refused, Exit.REFUSED if refused else Exit.OK)


def _files(checked: Checked, made: Sequence[Job], order: Order, progress: Progress) -> tuple[Output, ...]:
    """Return all files; raises DocumentError with the problems of those that are not sound."""
    files: list[Output] = []
    problems: list[Problem] = []
    for job in made:
        progress(Path(job.sheet.name).name)
        try:
            files += _of(checked, job, order)
        except GeneratorError as error:
            place = Place(f"{checked.slug}/{job.sheet.name}")
            problems += (replace(one, place=replace(one.place, file=place.file)) for one in error.problems)
    if problems:
        raise DocumentError(problems)
    return tuple(files)


def _of(checked: Checked, job: Job, order: Order) -> Iterator[Output]:
    assert checked.family
    yield draft(job, checked.family.settings.look, {}).output(checked.specs, COMMAND)
    if order.excel and job.sheet.form:
        data = excel.workbook(job.sheet.context, job.sheet.form)
        yield Output(f"{job.sheet.name}.xlsx", data, Record(digest(data), specs=checked.specs, by=COMMAND))


def nobody() -> Problem:
    """Return the problem of a period in which nobody is asked about anything."""
    said = msg("Nobody is asked about anything in this period.")
    hint = msg("Name parties or groups of the directory as responsible, or choose another period.")
    return Problem("no-forms", said, hint=hint)
