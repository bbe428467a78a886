"""Calendars of the house: the parts of a school year, and the days off and worked of the years that it names."""

from collections.abc import Iterator
from datetime import date

from generator.errors import Message, Path, msg
from generator.model.calendar import Days, Study, WorkingDays
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, inner, items, plain
from generator.spec.days import in_school_year, school_days
from generator.spec.scalars import iso_date
from generator.timing.official import holidays

_SATURDAY = 5
_PARTS = ("quarters", "trimesters", "holidays")


def study(ledger: Ledger, data: Raw) -> Study:
    """Return the school year of the house; what it does not say is as usual."""
    given, usual = inner(data, "study"), Study()
    return Study(**{name: _parts(ledger, given, name, getattr(usual, name)) for name in _PARTS})


def _parts(ledger: Ledger, given: Raw, name: str, usual: tuple[Days, ...]) -> tuple[Days, ...]:
    texts = [plain(item) for item in given.get(name) or ()]
    found = tuple(filter(None, map(school_days, texts)))
    if name not in given or len(found) < len(texts):  # the schema has refused one
        return usual
    if len(found) != len(usual):
        message = msg(
            "The list “{key}” needs items: {wanted}; found: {found}.", key=name, wanted=len(usual), found=len(found)
        )
        ledger.problem("wrong-length", message, ("study", name), _as_usual(usual), at_key=True)
        return usual
    _check_order(ledger, found, ("study", name), texts)
    return found


def _check_order(ledger: Ledger, found: tuple[Days, ...], path: Path, texts: list[str]) -> None:
    for place, (before, after) in enumerate(zip(found, found[1:], strict=False), 1):
        if in_school_year(after[0]) <= in_school_year(before[1]):
            message = msg("{days} does not come after {before}.", days=texts[place], before=texts[place - 1])
            hint = msg("List the parts in their order from September to August, without days in common.")
            ledger.problem("wrong-order", message, (*path, place), hint)


def _as_usual(usual: tuple[Days, ...]) -> Message:
    written = ("..".join(f"{month:02}-{day:02}" for month, day in days) for days in usual)
    return msg("For example: {list}.", list=f"[{', '.join(written)}]")


def working_days(ledger: Ledger, data: Raw) -> WorkingDays:
    """Return the days off and worked of the years that the house names; the holidays of the law are among them."""
    years = [(int(name), inner(data["working_days"], name)) for name in inner(data, "working_days")]
    off: set[date] = set()
    worked: set[date] = set()
    for year, given in years:
        off |= holidays(year) | {day for day, _, _ in _days(ledger, year, given, "off")}
        worked |= set(_worked(ledger, year, given, off))
    return WorkingDays(frozenset(year for year, _ in years), frozenset(off), frozenset(worked))


def _worked(ledger: Ledger, year: int, given: Raw, off: set[date]) -> Iterator[date]:
    for day, text, path in _days(ledger, year, given, "worked"):
        if day.weekday() < _SATURDAY:
            hint = msg("Only Saturdays and Sundays that are worked are listed here.")
            ledger.problem("wrong-value", msg("{day} is neither a Saturday nor a Sunday.", day=text), path, hint)
        elif day in off:
            hint = msg(
                "A day is either off or worked; holidays of the Labour Code (article 112) are off without being listed."
            )
            ledger.problem("wrong-value", msg("{day} is a day off as well.", day=text), path, hint)
        else:
            yield day


def _days(ledger: Ledger, year: int, given: Raw, key: str) -> Iterator[tuple[date, str, Path]]:
    """Yield the days of `year` listed under `key`, each as it is written, with its path."""
    for place, item in items(given, key):
        text, path = plain(item), ("working_days", str(year), key, place)
        day = date.fromisoformat(iso_date(text) or "")
        if day.year == year:
            yield day, text, path
        else:
            message = msg("{day} is not a day of the year {year}.", day=text, year=year)
            ledger.problem("wrong-value", message, path, msg("Move it to its year, or correct it."))
