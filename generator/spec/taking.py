"""Values from elsewhere written into the text of a file: what would change anything besides is not written."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from generator.errors import Path, Severity
from generator.model.family import Limits
from generator.spec.ids import apply
from generator.spec.source import Source, read
from generator.spec.text import inserting
from generator.spec.text.nodes import Data
from generator.spec.text.setting import Value, at, edits


@dataclass(frozen=True)
class Wish:
    """A value to be set at `path` of a file; with `entries` instead a new item behind the item at `path` of a list."""

    path: Path
    value: Value = ""
    entries: tuple[tuple[str, Value], ...] = ()


def taken(source: Source, wishes: Sequence[Wish], limits: Limits) -> tuple[Source, tuple[Wish, ...]]:
    """Return the file with the wishes carried out, and those that could be; the rest would change more."""
    if not wishes:
        return source, ()
    if (after := _taken(source, wishes, limits)) is not None:
        return after, tuple(wishes)
    if len(wishes) == 1:
        return source, ()
    half = len(wishes) // 2
    # New items move those behind them, so the later half comes first.
    last, done = taken(source, wishes[half:], limits)
    first, more = taken(last, wishes[:half], limits)
    return first, (*more, *done)


def in_order(wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    """Return the wishes in the order that `taken` needs: it carries out the last ones first."""
    new = sorted((one for one in wishes if one.entries), key=lambda one: one.path)
    return (*new, *sorted((one for one in wishes if not one.entries), key=lambda one: repr(one.path)))


def _taken(source: Source, wishes: Sequence[Wish], limits: Limits) -> Source | None:
    values = {one.path: one.value for one in wishes if not one.entries}
    new = [one for one in wishes if one.entries]
    try:
        found = [*edits(source, values), *(inserting.edit(source, one.path, dict(one.entries)) for one in new)]
    except (ValueError, AssertionError, KeyError):
        return None
    line_end = "\r\n" if "\r\n" in source.text else "\n"
    text = apply(source.text, (replace(edit, text=edit.text.replace("\n", line_end)) for edit in found))
    after = read(text, source.file, limits)
    if any(one.severity is Severity.ERROR for one in after.problems) or after.data != _meant(source.data, wishes):
        return None
    return after


def _meant(data: Data, wishes: Sequence[Wish]) -> Data:
    """Return the data as they are to be."""
    after = deepcopy(data)
    for wish in wishes:
        if not wish.entries:
            after = _set(after, wish.path, wish.value)
    for wish in reversed(sorted((one for one in wishes if one.entries), key=lambda one: one.path)):
        around = at(after, wish.path[:-1])
        assert isinstance(around, list)
        assert isinstance(wish.path[-1], int)
        around.insert(wish.path[-1] + 1, {key: _plain(value) for key, value in wish.entries})
    return after


def _set(data: Data, path: Path, value: Value) -> Data:
    if not path:
        return _plain(value)
    step = path[0]
    if isinstance(data, list) and isinstance(step, int):
        data[step] = _set(data[step], path[1:], value)
        return data
    found = data if isinstance(data, dict) else {}
    found[str(step)] = _set(found.get(str(step)), path[1:], value)
    return found


def _plain(value: Value) -> Data:
    return value if isinstance(value, str) else list(value)
