"""Cells of rows of plans and reports that no text of the spec stands in, and rows that are new."""

from collections.abc import Iterator, Sequence

from generator.context.rich import escaped
from generator.errors import Path
from generator.intake.importing.known import Known
from generator.intake.taking.ground import Ground, is_status
from generator.intake.taking.steps import Step
from generator.intake.taking.units import Line, Lines, Unit, flat
from generator.intake.words import status
from generator.model.gap import NOTHING_HERE
from generator.spec.text.setting import Value

_OF_PLAN = frozenset({"title", "term", "responsible", "result"})
_OF_REPORT = frozenset({"status", "account", "evidence", "reason", "new_term"})


def whole(ground: Ground, unit: int, cell: int, new: Lines) -> Iterator[Step]:
    """Yield the step that makes a whole cell say `new`: one that is empty, or made from something else than text."""
    path, key = ground.row(unit), ground.key(unit, cell)
    old = ground.units[unit].texts[cell]
    if is_status(old) and ground.period:
        key = "status"
    if not path or not key:
        return
    if key in _OF_REPORT:
        yield from _told(ground, path, key, new)
    elif key in _OF_PLAN or key.startswith("fields."):
        value = said(ground.known, key, new)
        yield Step(ground.family.files["program"], (*path, *key.split(".")), value)


def state(ground: Ground, unit: int, old: Line | None, new: Line | None) -> Iterator[Step]:
    """Yield the step that sets the status of a row, where a line of a report was one and is another now."""
    path = ground.row(unit)
    if path and ground.period and old is not None and new is not None and is_status(old.text):
        yield from _told(ground, path, "status", (new,))


def _told(ground: Ground, path: Path, key: str, new: Lines) -> Iterator[Step]:
    """Yield the step that writes into the execution of the period what was done on a row."""
    row, file = ground.rows.get(path), ground.family.files.get(ground.period, "")
    if row is None or not row.id or not file:
        return
    value: Value = _source(new)
    if key == "status":
        found = status("\n".join(line.text for line in new))
        value = found.value if found else ""
    if value:
        yield Step(file, ("activities", row.id, key), value)


def said(known: Known, key: str, new: Lines) -> Value:
    """Return a cell as a value: who is responsible by the ids of the directory, as far as it knows them."""
    if key != "responsible" or not new:
        return _source(new)
    listed = known.listed(flat(" ".join(line.text for line in new)))
    if not any(one.is_known for one in listed):
        return _source(new)
    found = tuple(one.text if one.is_known else escaped(one.text) for one in listed)
    return found[0] if len(found) == 1 else found


def _source(new: Lines) -> str:
    return "\n".join(line.source for line in new) or NOTHING_HERE


def new(ground: Ground, above: int, unit: Unit) -> Iterator[Step]:
    """Yield the step that makes a row of a table a new row of the plan, behind the one that stands above it."""
    path = ground.row(above)
    if not path or ground.units[above].table != unit.table:
        return
    entries = dict(_entries(ground, unit))
    if "title" in entries:
        yield Step(ground.family.files["program"], path, entries=tuple(entries.items()))


def _entries(ground: Ground, unit: Unit) -> Iterator[tuple[str, Value]]:
    for column, lines in zip(unit.columns, unit.cells, strict=True):
        key = ground.keys.get((unit.table, column), "")
        if key in _OF_PLAN and lines:
            yield key, said(ground.known, key, lines)


def order(entries: Sequence[tuple[str, Value]]) -> tuple[tuple[str, Value], ...]:
    """Return the entries of a row in the order in which people write them."""
    keys = ("id", "title", "term", "responsible", "result")
    return tuple(sorted(entries, key=lambda one: keys.index(one[0]) if one[0] in keys else len(keys)))
