"""How numbers are written: garbled, with and without dots, missing, typed where the program numbers itself."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.numbers.reading import Item, excerpt, is_garbled, is_of_headings, is_typed, items
from generator.checks.rule import Found, Subject
from generator.errors import Edit, msg
from generator.model.passage import Role

_FEWEST = 3
"""So many rows must have numbers before one without is missed."""
_TYPED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s*(?=[А-ЯЁа-яё«])")
_NUMBERED = frozenset({Role.ACTIVITY, Role.POINT, Role.OBJECTIVE})
"""Texts before which the program prints a number itself."""
_LIST = re.compile(r"\n\s*\d{1,3}[.)]\s")


def number_format(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every number that is garbled: «1. 1.», «2.1, 2»."""
    for sequence in subject.sequences:
        for one in sequence:
            if one.is_typed and is_garbled(one.number):
                said = msg("The number “{number}” is garbled.", number=one.number)
                yield Found(said, one.place, msg("Write it in one piece, like «2.1.»; of several, each in full."))


def number_dot(subject: Subject) -> Iterator[Found]:
    """Yield a note for every table where some numbers of a level end with a dot and some do not."""
    for sequence in subject.sequences:
        levels: dict[object, list[Item]] = {}
        for item in items(sequence):
            if item.number and not item.number.is_roman:
                levels.setdefault((item.numbered.is_group, len(item.number.first)), []).append(item)
        for listed in levels.values():
            counts = Counter(item.number.dot for item in listed if item.number)
            rarer = counts[True] < counts[False]
            odd = next(
                (one.numbered for one in listed if one.number and one.number.dot is rarer and one.numbered.is_typed),
                None,
            )
            if len(counts) > 1 and odd:
                said = msg(
                    "Of the numbers like “{number}” {dotted} end with a dot and {bare} do not.",
                    number=odd.number,
                    dotted=counts[True],
                    bare=counts[False],
                )
                yield Found(said, odd.place, msg("Write all numbers of a level in one way."))
                break


def number_missing(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every table where most rows have a number and some have none."""
    for sequence in subject.sequences:
        if is_of_headings(sequence) or not is_typed(sequence):
            continue
        rows = [one for one in sequence if not one.is_group]
        bare = [one for one in rows if not one.number.strip() and one.text.strip()]
        if bare and len(rows) - len(bare) >= max(_FEWEST, len(bare)):
            said = msg(
                "{few} of {all} rows have no number, the first of them “{text}”.",
                few=len(bare),
                all=len(rows),
                text=excerpt(bare[0]),
            )
            yield Found(said, bare[0].place, msg("Number all rows of the table."))


def number_typed(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every text with a number typed before it, though the program prints one itself."""
    for passage in subject.passages:
        is_spec = subject.family is not None and bool(passage.place.path)
        if is_spec and passage.role in _NUMBERED and passage.place.path[-1:] != ("preamble",):
            found = _TYPED.match(passage.text)
            if found and not _LIST.search(passage.text):
                said = msg("The number “{number}” is typed before the text, and is printed twice.", number=found[1])
                hint = msg("Delete it: the program numbers rows, points and objectives itself.")
                yield Found(said, passage.place, hint, (Edit(0, found.end(), ""),))
