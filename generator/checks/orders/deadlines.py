"""Terms of points beside the date of their act."""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.dates.days import day
from generator.checks.orders.acts import acts, every, text_of
from generator.checks.rule import Found
from generator.context.rich import line
from generator.errors import msg
from generator.language import dates, written
from generator.model.family import Family
from generator.model.order import Point
from generator.model.points import Assign

_BEFORE = re.compile(r"(?<!\w)(?:до|не позднее|к)$")
# «принятым на работу до 1 сентября 2020 г.»: a day that says whom it concerns is no term.
_ATTRIBUTE = re.compile(
    r"(?:анн|енн|ят|ыт|вш|ивш|щ)(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую|ий|их|им|ими|его|ему|ие)\b[^,;.]{0,30}$"
)


def point_term_past(family: Family) -> Iterator[Found]:
    """Yield a point whose term is over before the act is signed."""
    for act in acts(family):
        signed = day(act.order.date)
        for point in every(act.order.points) if signed else ():
            for until in _deadlines(point):
                if signed and until < signed:
                    told = {"day": dates.full_day(until), "signed": dates.full_day(signed)}
                    said = msg("The term {day} is earlier than the act itself ({signed}).", **told)
                    yield act.at_point(point, said, msg("Correct the day of the term, or the date of the act."))


def _deadlines(point: Point) -> Iterator[date]:
    """Yield the days by which a point wants something done, as far as they are days of the calendar."""
    said = point.fact.until if isinstance(point.fact, Assign) and not point.text else ""
    if stated := day(said):
        yield stated
    text = text_of(point) or (line(point.fact.do) if isinstance(point.fact, Assign) else "")
    for found in written.dates(text):
        word = _BEFORE.search(found.before)
        if found.date and word and not _is_attribute(text[: found.start].rstrip()[: -len(word[0])]):
            yield found.date


def _is_attribute(before: str) -> bool:
    return _ATTRIBUTE.search(before.lower()) is not None
