"""Dates, spans and reporting periods in words."""

from collections.abc import Callable, Mapping
from datetime import date

from generator.language.roman import roman
from generator.model.period import ReportingPeriod, Span

MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
OF_MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_HALVES = ("первое", "второе")
_COUNTS = ("два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать")


def day(value: date | str) -> str:
    """Return «1 октября 2025 г.» for a date or its ISO text; raises ValueError for a text that is no date."""
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{found.day} {OF_MONTHS[found.month - 1]} {found.year} г."


def full_day(value: date | str) -> str:
    """Return «1 октября 2025 года», which a full stop may follow; raises ValueError for a text that is no date."""
    return f"{day(value).removesuffix('г.')}года"


def figures(value: date | str) -> str:
    """Return «01.10.2025» for a date or its ISO text (ГОСТ Р 7.0.97-2016, 5.10)."""
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{found.day:02}.{found.month:02}.{found.year:04}"


def year(number: int) -> str:
    """Return «2025 год»."""
    return f"{number} год"


def span(value: Span) -> str:
    """Return the span of a program in the nominative: «2025–2027 годы», «январь 2022 года – август 2024 года»."""
    if ".." in value.name:
        return _from_month_to_month(value)
    if value.is_school_year:
        return f"{_school_year(value)} учебный год"
    return year(value.start.year) if len(value.years) == 1 else f"{value.start.year}–{value.end.year} годы"


def period(value: ReportingPeriod) -> str:
    """Return a reporting period as the heading of a report says it: «за III квартал 2025 года»."""
    return _PHRASES[value.kind](value)


def _school_year(value: Span) -> str:
    return f"{value.start.year}–{value.end.year}"


def _from_month_to_month(value: Span) -> str:
    first, last = MONTHS[value.start.month - 1], f"{MONTHS[value.end.month - 1]} {value.end.year} года"
    if value.start.year != value.end.year:
        return f"{first} {value.start.year} года – {last}"
    return last if value.start.month == value.end.month else f"{first} – {last}"


def _months(value: ReportingPeriod) -> str:
    ends = value.span.end
    if value.part == 1:
        return f"за {MONTHS[0]} {ends.year} года"
    return f"за {_COUNTS[value.part - 2]} {'месяца' if value.part < 5 else 'месяцев'} {ends.year} года"


def _half(value: ReportingPeriod) -> str:
    return f"за {_HALVES[value.part - 1]} полугодие {value.span.end.year} года"


def _school_half(value: ReportingPeriod) -> str:
    begins = value.span.start.year if value.part == 1 else value.span.start.year - 1
    return f"за {_HALVES[value.part - 1]} полугодие {begins}–{begins + 1} учебного года"


def _cumulative(value: ReportingPeriod) -> str:
    return f"за {MONTHS[0]} – {MONTHS[value.span.end.month - 1]} {value.span.end.year} года (нарастающим итогом)"


_PHRASES: Mapping[str, Callable[[ReportingPeriod], str]] = {
    "year": lambda value: f"за {year(value.span.start.year)}",
    "school-year": lambda value: f"за {_school_year(value.span)} учебный год",
    "half": _half,
    "quarter": lambda value: f"за {roman(value.part)} квартал {value.span.end.year} года",
    "months": _months,
    "cumulative": _cumulative,
    "school-half": _school_half,
    "date": lambda value: f"по состоянию на {day(value.span.end)}",
}
