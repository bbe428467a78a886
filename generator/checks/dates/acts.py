"""Days of acts in order: what an act cites is older than the act, what it asks for comes after it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks.rule import Found, at
from generator.errors import Path, msg
from generator.language.dates import full_day as in_words
from generator.language.written import dates
from generator.model.directory import Act
from generator.model.family import Family
from generator.model.order import Order, Point
from generator.model.points import Assign, Repeal

_DEADLINE = re.compile(r"(?:\bдо|\bк|не позднее|в срок до|не позже)$")
# «принятым на работу до 1 сентября 2020 г.»: a day that says whom it concerns is no term.
_WHOSE = re.compile(
    r"(?:анн|енн|ят|ыт|вш|ивш|щ)(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую|ий|их|им|ими|его|ему|ие)\b[^,;.]{0,30}$"
)


@dataclass(frozen=True)
class Dated:
    """An act of the family with its day, its path and the period whose report it approves."""

    order: Order
    day: date
    path: Path
    period: str = ""


def dated(family: Family) -> Iterator[Dated]:
    """Yield the acts of the family whose day is known."""
    program = family.program
    listed = [(program.order, ("order",), ""), (program.amendment, ("amendment",), "")]
    listed += [(execution.order, ("order",), name) for name, execution in family.executions.items()]
    for order, path, period in listed:
        if order and (known := day(order.date)):
            yield Dated(order, known, path, period)


def day(value: object) -> date | None:
    """Return the day of an ISO text, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def act_after_order(family: Family) -> Iterator[Found]:
    """Yield an error for every act that an order names as its ground, or cites, and that is younger than the order."""
    for one in dated(family):
        if one.order.amended_by:
            continue  # Its texts may be those of a later edition.
        for cited, path in _grounds(family, one):
            if (known := day(cited.date)) and known > one.day:
                yield _younger(family, one, f"{cited.kind} от {in_words(known)}", path)
        for text, path in _texts(one):
            for found in dates(text):
                if found.is_of_act and found.date and found.date > one.day:
                    yield _younger(family, one, found.text, path)


def repeal_after_order(family: Family) -> Iterator[Found]:
    """Yield an error for every act that an order repeals and that is younger than the order."""
    for one in dated(family):
        for point in walk(one.order.points):
            for name in point.fact.acts if isinstance(point.fact, Repeal) else ():
                cited = family.directory.acts.get(name)
                if cited and (known := day(cited.date)) and known > one.day:
                    said = msg("The act of {day} repeals one of {later}.", day=in_words(one.day), later=in_words(known))
                    yield Found(
                        said, at(family, (*point.path, "repeal"), one.period), msg("Correct the date of one of them.")
                    )


def point_before_order(family: Family) -> Iterator[Found]:
    """Yield an error for every point that must be carried out by a day before the act was signed."""
    for one in dated(family):
        for point in walk(one.order.points):
            for until in _deadlines(point):
                if until < one.day:
                    said = msg(
                        "The point is to be carried out by {until}, the act is of {day}.",
                        until=in_words(until),
                        day=in_words(one.day),
                    )
                    yield Found(said, at(family, point.path, one.period), msg("Correct the date of the point."))


def amendment_before_act(family: Family) -> Iterator[Found]:
    """Yield an error for every act that is said to amend one younger than itself."""
    order = family.program.order
    if order and (known := day(order.date)):
        yield from _amended(family, known, order.amended_by, ("order", "amended_by"), is_directory=False)
    for act in family.directory.acts.values():
        if known := day(act.date):
            yield from _amended(family, known, act.amended_by, ("acts", act.id, "amended_by"), is_directory=True)


def amendments_unsorted(family: Family) -> Iterator[Found]:
    """Yield a warning where the acts that amended the program do not stand in the order of their days."""
    order = family.program.order
    days = [known for act in _acts(family, order.amended_by) if (known := day(act.date))] if order else []
    if days != sorted(days):
        said = msg("The acts that amended the program do not stand in the order of their dates.")
        yield Found(said, at(family, ("order", "amended_by")), msg("Put the oldest first."))


def visa_after_order(family: Family) -> Iterator[Found]:
    """Yield a warning for every visa given after the act was signed."""
    for one in dated(family):
        for number, visa in enumerate(one.order.visas):
            if (given := day(visa.date)) and given > one.day:
                said = msg(
                    "The visa is of {given}, the act was signed before: {day}.",
                    given=in_words(given),
                    day=in_words(one.day),
                )
                hint = msg("Visas are given to the draft: correct the date of the visa or of the act.")
                yield Found(said, at(family, (*one.path, "visas", number, "date"), one.period), hint)


def consent_after_approval(family: Family) -> Iterator[Found]:
    """Yield a warning for every external consent that is younger than the approval of the program."""
    approved = approved_on(family)
    for number, consent in enumerate(family.program.approval.consents if approved else ()):
        if approved and (given := day(consent.date)) and given > approved:
            said = msg(
                "The consent is of {given}, the program was approved before: {day}.",
                given=in_words(given),
                day=in_words(approved),
            )
            place = at(family, ("approval", "consents", number, "date"))
            yield Found(said, place, msg("Correct the date of the consent or of the approval."))


def approved_on(family: Family) -> date | None:
    """Return the day on which the program was approved: that of its act, else of its approval block."""
    order = family.program.order
    return day(order.date) if order else day(family.program.approval.date)


def walk(points: Iterable[Point]) -> Iterator[Point]:
    """Yield points and their points, in order."""
    for point in points:
        yield point
        yield from walk(point.points)


def _grounds(family: Family, one: Dated) -> Iterator[tuple[Act, Path]]:
    for number, ground in enumerate(one.order.grounds):
        for act in _acts(family, ground.acts):
            yield act, (*one.path, "grounds", number)


def _texts(one: Dated) -> Iterator[tuple[str, Path]]:
    yield one.order.preamble, (*one.path, "preamble")
    for number, ground in enumerate(one.order.grounds):
        yield ground.text, (*one.path, "grounds", number, "text")
    for point in walk(one.order.points):
        yield point.text, point.path


def _younger(family: Family, one: Dated, cited: str, path: Path) -> Found:
    said = msg("The act is of {day} and cites one that is younger: “{cited}”.", day=in_words(one.day), cited=cited)
    return Found(said, at(family, path, one.period), msg("Correct the date of the cited act or of the act itself."))


def _deadlines(point: Point) -> Iterator[date]:
    fact = point.fact if isinstance(point.fact, Assign) and not point.text else None
    if fact and (until := day(fact.until)):
        yield until
    for found in dates(fact.do if fact else point.text):
        if found.date and _DEADLINE.search(found.before) and not _WHOSE.search(found.before):
            yield found.date


def _acts(family: Family, names: Iterable[str]) -> list[Act]:
    return [family.directory.acts[name] for name in names if name in family.directory.acts]


def _amended(family: Family, known: date, names: tuple[str, ...], path: Path, *, is_directory: bool) -> Iterator[Found]:
    for act in _acts(family, names):
        if (later := day(act.date)) and later < known:
            said = msg(
                "The act of {day} cannot have been amended by one of {earlier}.",
                day=in_words(known),
                earlier=in_words(later),
            )
            yield Found(said, at(family, path, directory=is_directory), msg("Correct the date of one of them."))
