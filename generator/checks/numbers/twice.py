"""Numbers that stand twice: in a Word file a mistake, in a spec perhaps the choice of its author."""

from collections.abc import Iterator

from generator.checks.numbers.reading import Parts, excerpt, rows
from generator.checks.rule import Found, Subject
from generator.errors import Message, msg
from generator.model.passage import Numbered


def number_duplicate(subject: Subject) -> Iterator[Found]:
    """Yield an error for every number of a Word file that a row or heading before it has, too."""
    for before, one in _twice(subject):
        if not _is_of_spec(one):
            yield Found(_twice_said(before, one), one.place, msg("Give every row a number of its own."))


def number_pinned(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number in a spec that is printed twice because somebody typed it."""
    for before, one in _twice(subject):
        if _is_of_spec(one):
            hint = msg(
                "Delete the number: the program numbers rows itself. Keep it only if the approved document has it."
            )
            yield Found(_twice_said(before, one), (one if one.is_typed else before).place, hint)


def _twice(subject: Subject) -> Iterator[tuple[Numbered, Numbered]]:
    """Yield every row or heading that has the number of one before it; one of them is typed.

    Of numbers that go back and on from there («17, 18, 17, 18, 19») only the first is told.
    """
    for run in rows(subject):
        seen: dict[object, Numbered] = {}
        told: Parts = ()
        for item in run.items:
            if item.number is None:
                continue
            before = seen.setdefault((item.numbered.is_group, item.number.key), item.numbered)
            if before is item.numbered or not (item.numbered.is_typed or before.is_typed):
                told = ()
                continue
            if (*item.number.above, item.number.first[-1] - 1) != told:
                yield before, item.numbered
            told = item.number.parts


def _twice_said(before: Numbered, one: Numbered) -> Message:
    return msg(
        "The number {number} stands before “{first}” and before “{second}”.",
        number=one.number,
        first=excerpt(before),
        second=excerpt(one),
    )


def _is_of_spec(one: Numbered) -> bool:
    return bool(one.place.path)
