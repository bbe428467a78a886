"""Terms that come to no day of the calendar, or to none in the span of the program."""

from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.errors import Message, msg
from generator.model.family import Family
from generator.timing.reading import Kind
from generator.timing.schedule import Scheduled, scheduled


def term_impossible(family: Family) -> Iterator[Found]:
    """Yield a warning for every term that names days no calendar has: «31 сентября», «2027–2025 гг.»."""
    for row in scheduled(family):
        if row.reading.kind is Kind.IMPOSSIBLE:
            said = msg("The term “{phrase}” is impossible.", phrase=row.reading.phrase)
            yield _found(family, row, said, row.reading.notes[0])


def term_outside(family: Family) -> Iterator[Found]:
    """Yield a warning for every term of which no day begins in the span of the program."""
    for row in scheduled(family):
        found = row.reading.occurrences
        if found and all(one.outside for one in found):
            said = msg("The term “{phrase}” lies outside of the period of the program.", phrase=row.reading.phrase)
            hint = msg("Correct the year of the term, or the period of the program.")
            yield _found(family, row, said, hint)


def _found(family: Family, row: Scheduled, said: Message, hint: Message) -> Found:
    return Found(said, at(family, (*row.row.path, "term")), hint)
