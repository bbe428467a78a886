"""A meaning → its normal spelling, which reads as the same meaning (domain notes 3.10: one form for each term)."""

from collections.abc import Callable, Mapping

from generator.language import dates
from generator.language.roman import roman
from generator.timing.meaning import LAST, LAST_YEAR, Clause, Day, Days, Every, Mode, Part, Place, Stretch, Unit, Years

_ADVERBS: Mapping[Unit, str] = {
    Unit.YEAR: "ежегодно",
    Unit.QUARTER: "ежеквартально",
    Unit.MONTH: "ежемесячно",
    Unit.WEEK: "еженедельно",
    Unit.DAY: "ежедневно",
}
_IN_ONE: Mapping[Unit, str] = {
    Unit.YEAR: "год",
    Unit.SCHOOL_YEAR: "учебный год",
    Unit.HALF: "полугодие",
    Unit.QUARTER: "квартал",
    Unit.TERM: "четверть",
    Unit.TRIMESTER: "триместр",
    Unit.MONTH: "месяц",
    Unit.WEEK: "неделю",
    Unit.DAY: "день",
}
_STEPS: Mapping[Unit, tuple[str, str]] = {
    Unit.YEAR: ("года", "лет"),
    Unit.MONTH: ("месяца", "месяцев"),
    Unit.WEEK: ("недели", "недель"),
    Unit.DAY: ("дня", "дней"),
}
_PARTS: Mapping[Unit, tuple[str, str]] = {
    Unit.HALF: ("полугодие", "полугодия"),
    Unit.QUARTER: ("квартал", "квартала"),
    Unit.TERM: ("четверть", "четверти"),
    Unit.TRIMESTER: ("триместр", "триместра"),
}
_WHOLE: Mapping[Unit, str] = {
    Unit.YEAR: "года",
    Unit.SCHOOL_YEAR: "учебного года",
    Unit.SPAN: "срока действия программы",
}


def spelled(clauses: tuple[Clause, ...]) -> str:
    """Return the phrase for `clauses`, which share their recurrence and years; raises KeyError for what has none."""
    first = clauses[0]
    said = [_years(first.years), _every(first.every), *(_placed(clause) for clause in clauses)]
    return ", ".join(piece for piece in said if piece)


def _years(years: tuple[Years, ...]) -> str:
    return ", ".join(_of_years(one) for one in years)


def _of_years(one: Years) -> str:
    if one.open:
        return f"с {one.first} года"
    if one.school:
        return f"{one.first}–{one.first + 1} учебный год" if one.first == one.last else _school_years(one)
    return f"{one.first} год" if one.first == one.last else f"{one.first}–{one.last} годы"


def _school_years(one: Years) -> str:
    return f"{one.first}/{(one.first + 1) % 100:02} – {one.last}/{(one.last + 1) % 100:02} учебные годы"


def _every(every: Every | None) -> str:
    if every is None:
        return ""
    if every.step > 1:
        return f"1 раз в {every.step} {_STEPS[every.unit][every.step > 4]}"
    if every.times == 1 and not every.bound and every.unit in _ADVERBS:
        return _ADVERBS[every.unit]
    bound = {"least": "не менее ", "most": "не более "}.get(every.bound, "")
    noun = "раза" if (bound and every.times == 1) or (not bound and 2 <= every.times % 10 <= 4) else "раз"
    return f"{bound}{every.times} {noun} в {_IN_ONE[every.unit]}"


def _placed(clause: Clause) -> str:
    if isinstance(clause.at, Days):
        return _day_of(clause.at)
    if clause.during is None:
        return ""
    said = _MODES[clause.mode](clause.during)
    return f"{said} года, следующего за отчётным" if clause.shift else said


def _day_of(at: Days) -> str:
    """Return «до 15 числа», of the month after the period if it lies there."""
    return f"до {at.last} числа месяца, следующего за отчётным" if at.after else f"до {at.last} числа"


def _window(place: Place) -> str:
    if isinstance(place, Stretch):
        return _stretch(place)
    if isinstance(place, Part):
        return f"{_numbers(place)} {_PARTS[place.unit][0]}"
    return _WHOLE[place.unit]


def _through(place: Place) -> str:
    if isinstance(place, Stretch) and _is_whole_years(place):
        return f"{place.start.year}–{place.end.year} годы"
    if isinstance(place, Stretch):
        return "в течение " + _range(_genitive(place.start), _genitive(place.end))
    if isinstance(place, Part):
        return f"в течение {_numbers(place)} {_PARTS[place.unit][1]}"
    return f"в течение {_WHOLE[place.unit]}"


def _is_whole_years(place: Stretch) -> bool:
    months = (place.start.month, place.start.day, place.end.month, place.end.day)
    return months == (1, LAST, 12, LAST) and 0 < place.start.year < place.end.year < LAST_YEAR


def _deadline(place: Place) -> str:
    if isinstance(place, Stretch):
        day = place.end
        return f"до {_day(day)}" if day.day else f"до конца {_genitive(day)}"
    if isinstance(place, Part):
        return f"до конца {_numbers(place)} {_PARTS[place.unit][1]}"
    return f"до конца {_WHOLE[place.unit]}"


_MODES: Mapping[Mode, Callable[[Place], str]] = {
    Mode.WINDOW: _window,
    Mode.THROUGH: _through,
    Mode.DEADLINE: _deadline,
}


def _numbers(part: Part) -> str:
    first, last = roman(part.first), roman(part.last)
    return first if first == last else f"{first}–{last}"


def _stretch(place: Stretch) -> str:
    start, end = place.start, place.end
    if start == end:
        return _day(start)
    if start.day and (start.month, start.year) == (end.month, end.year):
        return f"{start.day}–{_day(end)}"
    is_plain = not (start.day or start.year)
    return f"{_day(start)}–{_day(end)}" if is_plain else f"{_day(start)} – {_day(end)}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _day(day: Day) -> str:
    year = f" {day.year} года" if day.year else ""
    if day.day == LAST:
        return dates.MONTHS[day.month - 1] + year
    return f"{day.day} {dates.OF_MONTHS[day.month - 1]}{year}"


def _genitive(day: Day) -> str:
    name = dates.OF_MONTHS[day.month - 1]
    return f"{day.day} {name}" if day.day else name
