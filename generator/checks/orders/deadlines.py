"""Terms of points beside the date of their act."""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.orders.acts import acts, every, small
from generator.checks.rule import Found
from generator.context.rich import line
from generator.errors import msg
from generator.language import dates
from generator.model.family import Family
from generator.model.order import Order, Point
from generator.model.points import Assign

_BEFORE = r"(?<!\w)(?:до|не позднее|в срок до|к)\s+"
_BY = re.compile(_BEFORE + r"(\d{1,2})\s+(" + "|".join(dates.OF_MONTHS) + r")\s+(\d{4})\b")
_BY_FIGURES = re.compile(_BEFORE + r"(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
# «принятым на работу до 1 сентября 2020 г.»: a day that says whom it concerns is no term.
_ATTRIBUTE = re.compile(
    r"(?:анн|енн|ят|ыт|вш|ивш|щ)(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую|ий|их|им|ими|его|ему|ие)\b[^,;.]{0,30}$"
)


def point_term_past(family: Family) -> Iterator[Found]:
    """Yield a point whose term is over before the act is signed."""
    for act in acts(family):
        signed = _signed(act.order)
        for point in every(act.order.points) if signed else ():
            for day in _deadlines(point):
                if signed and day < signed:
                    told = {"day": dates.full_day(day), "signed": dates.full_day(signed)}
                    said = msg("The term {day} is earlier than the act itself ({signed}).", **told)
                    yield act.at_point(point, said, msg("Correct the day of the term, or the date of the act."))


def _signed(order: Order) -> date | None:
    try:
        return date.fromisoformat(order.date) if isinstance(order.date, str) else None
    except ValueError:
        return None


def _deadlines(point: Point) -> Iterator[date]:
    """Yield the days by which a point wants something done, as far as they are days of the calendar."""
    said = point.fact.until if isinstance(point.fact, Assign) and not point.text else ""
    stated = _day(*said.split("-")) if said.count("-") == 2 else None
    if stated:
        yield stated
    text = small(point) or (line(point.fact.do).lower() if isinstance(point.fact, Assign) else "")
    for found in _BY.finditer(text):
        if not _ATTRIBUTE.search(text[: found.start()]) and (
            day := _day(found[3], str(dates.OF_MONTHS.index(found[2]) + 1), found[1])
        ):
            yield day
    for found in _BY_FIGURES.finditer(text):
        if day := _day(found[3], found[2], found[1]):
            yield day


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
