"""Numbers one after another: none twice, none left out, each under its own parent."""

from collections.abc import Iterator

from generator.checks.numbers.reading import Item, Number, Parts, Run, excerpt, is_of_headings, items, rows
from generator.checks.rule import Found, Subject
from generator.errors import Message, msg

_SHORT = 60


def number_gap(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number before which others are left out: 1.1, 1.2, 1.5."""
    for run in rows(subject, typed=True):
        yield from _headless(run)
        present = {item.number.parts for item in run.items if item.number and not item.numbered.is_group}
        last: dict[Parts, int] = {}
        unsure = False
        for item in run.items:
            if item.numbered.is_group or item.number is None:
                unsure = not item.numbered.is_group  # What is garbled or missing may be what is left out.
                continue
            missing = "" if unsure else _missing(item.number, last, present)
            if missing:
                said = msg(
                    "Before the number {number} is left out: {missing}.", number=item.numbered.number, missing=missing
                )
                hint = msg("Number the rows one after another, or put back what is left out.")
                yield Found(said, item.numbered.place, hint)
            last[item.number.above] = max(item.number.parts[-1], last.get(item.number.above, 0))
            unsure = False


def number_order(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number that is smaller than the one before it: 1.3, 1.2."""
    for run in rows(subject, typed=True):
        last: dict[Parts, Item] = {}
        seen = set[Parts]()
        for item, found in _numbers(run):
            before = last.get(found.above)
            if before and before.number and found.first < before.number.parts and found.first not in seen:
                said = msg(
                    "The number {number} stands after {before}.",
                    number=item.numbered.number,
                    before=before.numbered.number,
                )
                yield Found(said, item.numbered.place, msg("Put the rows or their numbers in order."))
            else:
                last[found.above] = item
            seen.add(found.first)


def number_restart(subject: Subject) -> Iterator[Found]:
    """Yield a warning where numbers begin anew inside of a table although no heading stands there."""
    for run in rows(subject, typed=True):
        if run.is_restart:
            first = next(item.numbered for item in run.items if item.number and not item.numbered.is_group)
            said = msg("The numbers begin anew before “{text}”, and no heading stands there.", text=excerpt(first))
            yield Found(said, first.place, msg("Number on, or give the rows that follow a heading."))


def number_parent(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number that hangs on another one than that of its group or of any row: 3.1 under 2."""
    for run in rows(subject):
        above: Parts = ()
        levels = {len(found.first) for _, found in _numbers(run)}
        seen = set[Parts]()
        for item in run.items:
            if item.numbered.is_group:
                above = item.number.parts if item.number else ()
            elif item.number:
                said = _wrong_parent(item.numbered.number, item.number, above, seen, levels)
                if said and item.numbered.is_typed:
                    yield Found(
                        said, item.numbered.place, msg("Correct the number, or that of the group or row above it.")
                    )
                seen |= {item.number.first, item.number.parts}


def _headless(run: Run) -> Iterator[Found]:
    """Yield the first row of a table that stands under no heading, and the first heading has the number 2."""
    first = next(iter(run.items), None)
    heading = next((item for item in run.items if item.numbered.is_group), None)
    if first and heading and heading.number and not first.numbered.is_group and heading.number.parts == (2,):
        said = msg(
            "No heading stands above the first rows, and “{text}” has the number {number}.",
            text=excerpt(heading.numbered),
            number=heading.numbered.number.rstrip("."),
        )
        if not any(found.first == (1,) for _, found in _numbers(run)) and first.numbered.is_typed:
            yield Found(said, first.numbered.place, msg("Write the heading of the first rows."))


def heading_number(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number of a heading that does not follow on the one before: I, III; I, 2."""
    for sequence in subject.sequences:
        last: dict[bool, Item] = {}
        if is_of_headings(sequence):
            yield from _first_heading(items(sequence))
        for item in items(sequence) if is_of_headings(sequence) else ():
            if item.number is None:
                continue
            if said := _jump(last, item, item.number):
                yield Found(said, item.numbered.place, msg("Number the headings one after another, all in one way."))
                last = dict.fromkeys((True, False), item)
            last[item.number.is_roman] = item


def _first_heading(found: list[Item]) -> Iterator[Found]:
    """Yield the only heading that has a number, a Roman one, or the first one where several follow on 1: 5.2, 5.3."""
    first, *others = found
    if first.number is None:
        return
    if not others and first.number.is_roman and first.numbered.is_typed:
        said = msg("The number {number} stands before one heading only.", number=first.numbered.number.rstrip("."))
        yield Found(said, first.numbered.place, msg("Number the other headings, too, or none."))
    if others and len(first.number.first) == 2 and first.number.first[-1] == 2:
        said = msg("The headings begin with {number}.", number=first.numbered.number.rstrip("."))
        yield Found(said, first.numbered.place, msg("Number the headings one after another, all in one way."))


def _jump(last: dict[bool, Item], item: Item, new: Number) -> Message | None:
    """Return what is wrong with a number after those before it; Roman and other ones have each their own count."""
    before = last.get(new.is_roman)
    if before is None or before.number is None:
        other = last.get(not new.is_roman)
        if other is None or len(new.first) > 1 or new.first == (1,):
            return None
        values = {"number": item.numbered.number, "before": other.numbered.number}
        return msg("The number {number} of the heading is of another kind than {before}.", **values)
    is_anew = not new.is_roman and True in last and new.first[-1] == 1
    if is_anew or _follows(before.number, new):
        return None
    values = {"number": item.numbered.number, "before": before.numbered.number}
    return msg("The number {number} of the heading follows on {before}.", **values)


def _follows(old: Number, new: Number) -> bool:
    """Return whether a number can stand after another one: the next of its level, the first below it, one above."""
    level = min(len(old.first), len(new.first))
    if old.first[: level - 1] != new.first[: level - 1]:
        return True
    step = new.first[level - 1] - old.parts[level - 1]
    return step == 1 or (step == 0 and len(new.first) > len(old.first))


def _numbers(run: Run) -> Iterator[tuple[Item, Number]]:
    return ((item, item.number) for item in run.items if item.number and not item.numbered.is_group)


def _missing(found: Number, last: dict[Parts, int], present: set[Parts]) -> str:
    """Return the numbers left out before one: «1.3», «1.3–1.5»; those that stand elsewhere are not left out."""
    begins = last.get(found.above, 0 if found.above else found.first[-1] - 1)
    left = [n for n in range(begins + 1, found.first[-1]) if (*found.above, n) not in present]
    if not left or len(left) > _SHORT:
        return ""
    ends = [_text((*found.above, n)) for n in (left[0], left[-1])]
    return ends[0] if len(left) == 1 else "–".join(ends)


def _wrong_parent(text: str, found: Number, above: Parts, seen: set[Parts], levels: set[int]) -> Message | None:
    """Return what is wrong: it does not begin as the number of its group does, or the row it hangs on is not there."""
    if len(found.first) < 2:
        return None
    if above and len(above) < len(found.first):
        if found.first[: len(above)] == above:
            return None
        return msg("The number {number} stands in the group {parent}.", number=text, parent=_text(above))
    if len(found.above) not in levels or found.above in seen:
        return None
    return msg("There is no row {parent} for the number {number}.", number=text, parent=_text(found.above))


def _text(parts: Parts) -> str:
    return ".".join(str(part) for part in parts)
