"""Edits of documents as they are told: where they stand, what they changed, where they went in the spec or why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.build.handedits import Session
from generator.build.proving import Case, Proved
from generator.errors import Message, Place, msg
from generator.intake.taking.changes import Change, Kind
from generator.intake.taking.placing import Placed
from generator.intake.taking.units import Unit
from generator.spec.text.nodes import descend
from generator.spec.text.setting import at
from generator.spec.text.spelling import spelling

_CONTRARY = msg("the same text was changed in two places, and differently")
_NOT_PRINTED = msg("the document would print something else there than what you typed")


@dataclass(frozen=True)
class Told:
    """An edit: where it stands, what was there before and after, where it went in the spec, or why it went nowhere."""

    place: Place
    before: str
    after: str
    spec: Place | None = None
    why: Message | None = None


def retold(session: Session, cases: Mapping[str, Case], proved: Proved) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Return the edits that are brought in, and those that are not; what the spec says already is neither."""
    told: list[Told] = []
    left: list[Told] = []
    for name, case in cases.items():
        for place, one in enumerate(case.placed):
            if not one.steps and one.why is None:
                continue
            said = _of_change(session.shown(name), case, one.change)
            if (name, place) in proved.kept:
                told.append(replace(said, spec=_spec(session, proved, one)))
            else:
                why = _CONTRARY if (name, place) in proved.contrary else one.why or _NOT_PRINTED
                left.append(replace(said, why=why))
    return tuple(told), tuple(left)


def _spec(session: Session, proved: Proved, one: Placed) -> Place:
    """Return where an edit went: the line of a text of several lines, the new item of a list."""
    step = one.steps[0]
    source = proved.sources.get(step.file, session.checked.sources[step.file])
    if step.entries:
        return source.place((*step.path[:-1], int(step.path[-1]) + 1))
    place, value = source.place(step.path), at(source.data, step.path)
    node = tuple(descend(source.root, step.path))[-1]
    spelt = spelling(source.text, node.start, value) if isinstance(value, str) else None
    if spelt is None or step.origin is None or not isinstance(value, str):
        return place
    line, column = source.lines.at(spelt.place(_begins(value, step.origin.line)))
    return replace(place, line=line, column=column)


def _begins(value: str, line: int) -> int:
    """Return where a line of a text begins."""
    return sum(len(one) + 1 for one in value.split("\n")[:line])


def _of_change(file: str, case: Case, change: Change) -> Told:
    before = case.before.units[change.before] if change.before is not None else None
    after = case.now.units[change.after] if change.after is not None else None
    unit = after or before
    assert unit
    if change.kind not in (Kind.EDITED, Kind.LOOK):
        return Told(unit.place(file), _row(before), _row(after))
    units = case.before.units if before else case.now.units
    place = replace(
        unit.place(file, change.cell + 1 if unit.table else 0), excerpt=_heading(units, before or unit, change.cell)
    )
    return Told(place, before.texts[change.cell] if before else "", after.texts[change.cell] if after else "")


def _row(unit: Unit | None) -> str:
    return " | ".join(text for text in unit.texts if text) if unit else ""


def _heading(units: Sequence[Unit], unit: Unit, cell: int) -> str:
    """Return the heading of the column of a cell, as far as its table tells it."""
    heads = (one for one in units if one.is_head and one.table == unit.table)
    found = (
        text
        for one in heads
        for column, text in zip(one.columns, one.texts, strict=True)
        if column == unit.columns[cell] and len(one.cells) > 1
    )
    return next(found, "") if unit.table else ""
