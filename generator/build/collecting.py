"""Collects returned forms: the answers go into the execution file, and a report says what came of each file."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from generator.build import foreign
from generator.build.checking import check, jobs
from generator.build.drafts import draft
from generator.build.foreign import Reader
from generator.build.values import Built, Checked, Wanted, errors
from generator.documents.parts.forms import identity
from generator.errors import Exit, GeneratorError, Message, Problem, SpecError
from generator.intake import layout, matching, reading
from generator.intake.collating import Collated, Read, collate
from generator.intake.extracting import Form
from generator.intake.identifying import Wanted as FormsWanted
from generator.intake.words import clean
from generator.merging.contradictions import contradictions
from generator.merging.states import states
from generator.model.collation import Aside, Collation
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.form import Asked
from generator.model.period import ReportingPeriod
from generator.model.returned import Returned
from generator.spec.answering import answered
from generator.timing.asking import Questions, questions
from generator.timing.returning import due_day
from generator.workspace import creating, outputs, specs
from generator.workspace import reading as files
from generator.workspace.inbox import Found
from generator.workspace.places import Workspace

COMMAND = "collect"
_AHEAD = 2
"""Files handed to each reader before the first of them is wanted: more would only wait in memory."""
_LARGEST = 20 * 1024 * 1024
"""The largest returned file that is read, in bytes."""

Say = Callable[[Message], str]
"""A message in Russian: the report of a collation is a Russian document."""


@dataclass(frozen=True)
class Order:
    """What is collected: the files that came, by their names, for a period, on a day; `force` as in `build`."""

    period: ReportingPeriod
    files: Sequence[Found]
    on: date
    force: bool = False


@dataclass(frozen=True)
class Collected:
    """What came of it: the files kept, the collation, the problems of the files set aside."""

    built: Built
    collation: Collation
    aside: tuple[Problem, ...] = ()
    changed: Path | None = None


def collect(workspace: Workspace, checked: Checked, order: Order, say: Say) -> Collected:
    """Read the files, write the answers, make the report; raises what reading and writing the specs raise."""
    family = checked.family
    assert family
    told = family.executions[order.period.name]
    with foreign.readers(len(order.files)) as reader:
        reads = _reads(order.files, reader)
        found = collate(reads, _form(workspace, checked, order.period), told, order.on)
    changed = _write(workspace, checked, order.period, found)
    again = check(workspace, checked.slug, Wanted(only=COMMAND))
    if again.family is None:  # somebody has changed a file meanwhile
        raise SpecError(errors(again.problems))
    collation = _completed(again.family, found, order.period, say)
    built = _report(workspace, replace(again, family=replace(again.family, collation=collation)), order.force)
    return Collected(built, collation, tuple(found.aside), changed)


def _form(workspace: Workspace, checked: Checked, period: ReportingPeriod) -> Form:
    """Return what is known of the forms; their columns are learned from a blank one: templates are edited."""
    family = checked.family
    assert family
    asked = questions(family, period)
    blanks = list(_blanks(workspace, checked, period, asked))
    own = (clean(text) for blank in blanks for text in blank.texts)
    return Form(
        FormsWanted(checked.slug, period.name, asked, family.directory),
        matching.known(family, period),
        layout.learned(table for blank in blanks for table in blank.tables),
        frozenset(own),
        {party: identity.identity(family, period, party, found)[identity.VERSION] for party, found in asked.items()},
    )


def _blanks(
    workspace: Workspace, checked: Checked, period: ReportingPeriod, asked: Mapping[str, Questions]
) -> Iterator[Returned]:
    """Yield blank forms that have every table among them: of those who are asked the most of each kind."""
    family = checked.family
    assert family
    kinds: tuple[Callable[[str], int], ...] = (
        lambda party: len(asked[party].rows),
        lambda party: len(asked[party].indicators),
        lambda party: len(asked[party].tasks),
    )
    most = tuple(dict.fromkeys(max(asked, key=kind) for kind in kinds)) if asked else ()
    wanted = replace(family, asked=Asked(period, most, due_day(family.settings, period)))
    made, _ = jobs(workspace, wanted, checked.sources, Wanted(only="form"))
    for job in made:
        yield reading.read(draft(job, family.settings.look).data, job.sheet.name)


def _reads(found: Iterable[Found], reader: Reader) -> Iterator[tuple[str, Read]]:
    """Yield each file under its name as far as a document can hold it: archives from elsewhere break names.

    A few files are handed over before the first of them is yielded, so that no reader waits.
    """
    waiting: deque[tuple[str, Read]] = deque()
    for one in found:
        name = clean(one.path.name)
        waiting.append((name, reader.hand(partial(_load, one, name), reading.read, name)))
        if len(waiting) > reader.workers * _AHEAD:
            yield waiting.popleft()
    yield from waiting


def _load(found: Found, name: str) -> bytes:
    if found.fault:
        raise SpecError([replace(found.fault, place=replace(found.fault.place, file=name))])
    return files.read(found.path, name, _LARGEST, follow=not found.in_folder)


def _write(workspace: Workspace, checked: Checked, period: ReportingPeriod, found: Collated) -> Path | None:
    """Write the answers into the execution file; None if there is nothing new."""
    assert checked.family
    path = workspace.specs / checked.slug / specs.EXECUTION / f"{period.name}{specs.SUFFIX}"
    source = checked.sources[workspace.name(path)]
    text = answered(source, found.answers, checked.family.settings.limits)
    if text == source.text:
        return None
    creating.change(path, source.text.encode(), text.encode(), workspace.specs)
    return path


def _completed(family: Family, found: Collated, period: ReportingPeriod, say: Say) -> Collation:
    """Return the collation with what only the written answers tell: states and contradictions."""
    told = family.executions.get(period.name) or Execution(period)
    return replace(
        found.collation,
        findings=(*found.collation.findings, *contradictions(family, told)),
        aside=tuple(_aside(found.aside, say)),
        states=states(family, period),
        due=due_day(family.settings, period),
    )


def _aside(problems: Iterable[Problem], say: Say) -> Iterator[Aside]:
    """Yield a line for each file: of several things wrong with one, the first."""
    for file, found in groupby(problems, key=lambda one: one.place.file):
        first = next(found)
        yield Aside(file, first.code, say(first.message))


def _report(workspace: Workspace, checked: Checked, force: bool) -> Built:
    assert checked.family
    made, faults = jobs(workspace, checked.family, checked.sources, Wanted(only="collation"))
    if wrong := errors(faults):
        return Built(checked.slug, problems=wrong, status=Exit.ERRORS)
    try:
        found = [draft(job, checked.family.settings.look).output(checked.specs, COMMAND) for job in made]
        kept = outputs.keep(workspace.output / checked.slug, found, force)
    except GeneratorError as error:
        return Built(checked.slug, problems=error.problems, status=error.exit)
    refused = tuple(one.problem for one in kept if one.problem)
    return Built(checked.slug, kept, refused, Exit.REFUSED if refused else Exit.OK)
