"""Terms that come to no day of the calendar, or to none in the span of the program."""

from collections.abc import Iterator

from generator.errors import Message, Place, Problem, Severity, msg
from generator.model.family import Family
from generator.timing.reading import Kind
from generator.timing.schedule import Scheduled, scheduled


def term_impossible(family: Family) -> Iterator[Problem]:
    """Yield a warning for every term that names days no calendar has: «31 сентября», «2027–2025 гг.»."""
    for row in scheduled(family):
        if row.reading.kind is Kind.IMPOSSIBLE:
            said = msg("The term “{phrase}” is impossible.", phrase=row.reading.phrase)
            yield _warning(family, "term-impossible", row, said, row.reading.notes[0])


def term_outside(family: Family) -> Iterator[Problem]:
    """Yield a warning for every term of which no day begins in the span of the program."""
    for row in scheduled(family):
        found = row.reading.occurrences
        if found and all(one.outside for one in found):
            said = msg("The term “{phrase}” lies outside of the period of the program.", phrase=row.reading.phrase)
            hint = msg("Correct the year of the term, or the period of the program.")
            yield _warning(family, "term-outside", row, said, hint)


def _warning(family: Family, code: str, row: Scheduled, said: Message, hint: Message) -> Problem:
    place = Place(family.files.get("program", ""), path=(*row.row.path, "term"))
    return Problem(code, said, place, hint, Severity.WARNING)
