"""Many returned forms as the answers of a period: what is new, what changed, what is set aside."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.errors import GeneratorError, Place, Problem, msg
from generator.intake.extracting import Extract, Form, extract
from generator.merging.states import answers_of
from generator.model.collation import Collation, Finding, Kind, Receipt
from generator.model.execution import Execution
from generator.model.returned import Returned

Answers = dict[str, dict[str, dict[str, dict[str, str]]]]
"""`activities`, `indicators` or `tasks` → id → party → what it answered."""


@dataclass
class Collated:
    """The answers to be written, the collation so far, and why files are set aside; states come with the writing."""

    collation: Collation
    answers: Answers = field(default_factory=dict)
    aside: list[Problem] = field(default_factory=list)


Read = Callable[[], Returned]
"""Reads one returned file when it is its turn: only one is held at a time."""


def collate(files: Iterable[tuple[str, Read]], form: Form, told: Execution, on: date) -> Collated:
    """Return what the returned `files`, by their names, add to what was `told`; `on` is the day they came.

    What is wrong with one file sets it aside and stops no other one.
    """
    made = Collated(Collation(told.period, on))
    taken: dict[str, Extract] = {}
    for file, read in files:
        try:
            found = extract(file, read(), form)
            _check_twice(found, taken)
        except GeneratorError as error:
            made.aside += error.problems
        else:
            first = taken.get(found.sender.party)
            if first is None or not first.answers:
                taken[found.sender.party] = found
    for found in taken.values():
        _add(made, found, form, told)
    return made


def _check_twice(found: Extract, taken: Mapping[str, Extract]) -> None:
    """Refuse a second file of a party that says something else than the first; a blank one says nothing."""
    first = taken.get(found.sender.party)
    if first and first.answers and found.answers and first.answers != found.answers:
        said = msg("It is a second form of the same party and says something else than {file}.", file=first.file)
        hint = msg("Only {file} was taken. Collect again with the right one alone.", file=first.file)
        raise GeneratorError([Problem("form-twice", said, Place(found.file), hint)])


def _add(made: Collated, found: Extract, form: Form, told: Execution) -> None:
    party, before = found.sender.party, answers_of(told, found.sender.party)
    new = 0
    for name, values in found.answers.items():
        known = before[name].said if name in before else None
        if known == values:
            continue
        new += 1
        found.findings += _changes(found, name, known or {}, values)
        kept = {**values, "file": found.file, "received": made.collation.on.isoformat()}
        made.answers.setdefault(_kind(name, form, party), {}).setdefault(name, {})[party] = kept
    old = found.sender.version
    if old and old != form.versions.get(party, old):
        found.note(Kind.EARLIER_VERSION)
    receipt = Receipt(found.file, party, found.kind, len(found.answers), new, found.sender.is_retyped)
    collation = made.collation
    made.collation = replace(
        collation, receipts=(*collation.receipts, receipt), findings=(*collation.findings, *found.findings)
    )


def _changes(found: Extract, name: str, before: Mapping[str, str], now: Mapping[str, str]) -> list[Finding]:
    """Return what a party says otherwise than the last time."""
    keys = [key for key in {**before, **now} if before and before.get(key, "") != now.get(key, "")]
    party = found.sender.party
    return [Finding(Kind.CHANGED, found.file, party, name, key, now.get(key, ""), before.get(key, "")) for key in keys]


def _kind(name: str, form: Form, party: str) -> str:
    asked = form.wanted.asked[party]
    if name in asked.indicators:
        return "indicators"
    return "tasks" if name in asked.tasks else "activities"
