"""Values of cells as a person in a Russian office sees them: whole, whatever the number format rounds away."""

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel

NUMBER, DAY, HOURS, PERCENT = "number", "day", "hours", "percent"
YES, NO = "ИСТИНА", "ЛОЖЬ"
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DIGITS = ".15g"
"""Excel keeps 15 digits; a float has more, and 0.1 + 0.2 would show them."""


def kind(number_format: str) -> str:
    """Return what a number of this format is."""
    if is_timedelta_format(number_format):
        return HOURS
    if is_date_format(number_format):
        return DAY
    return PERCENT if "%" in _QUOTED.sub("", number_format) else NUMBER


def number(raw: str, kind: str, epoch: datetime) -> str:
    """Return the number `raw` as shown: 12,5; 15.05.2026; 14:30; 80%. What is no number is returned as it is."""
    try:
        value = float(raw)
    except ValueError:
        return raw
    if not math.isfinite(value):
        return raw
    if kind in (DAY, HOURS):
        return _moment(value, kind, epoch)
    return _plain(value * 100) + "%" if kind == PERCENT else _plain(value)


def _plain(value: float) -> str:
    digits = format(Decimal(format(value, _DIGITS)), "f")
    shown = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if shown == "-0" else shown.replace(".", ",")


def _moment(value: float, kind: str, epoch: datetime) -> str:
    try:
        if kind == HOURS:
            minutes = round(timedelta(days=value).total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"
        found = from_excel(value, epoch)
    except (OverflowError, ValueError):
        return _plain(value)
    return f"{found:%H:%M}" if isinstance(found, time) else _day(found)


def _day(found: datetime) -> str:
    day = f"{found.day:02d}.{found.month:02d}.{found.year:04d}"
    return day if (found.hour, found.minute) == (0, 0) else f"{day} {found:%H:%M}"


def iso(raw: str) -> str:
    """Return a date that the file keeps as ISO 8601 text."""
    try:
        return _day(datetime.fromisoformat(raw))
    except ValueError:
        return raw


def text(raw: str) -> str:
    """Return characters of the file as they were typed: Excel escapes those it could not keep otherwise."""
    found = _ESCAPE.sub(lambda code: _character(int(code[1], 16)), raw) if "_x" in raw else raw
    return found.replace("\r\n", "\n").replace("\r", "\n")


def _character(code: int) -> str:
    """Return the character of an escape, nothing for one that no text may hold: half of a pair, a control code."""
    character = chr(code)
    return character if code >= 0x20 and character.isprintable() or character in "\t\n\r\u00a0" else ""


def escaped(typed: str) -> str:
    """Return characters as the file must keep them for Excel to show `typed`: what looks like an escape, escaped."""
    return _ESCAPE.sub(lambda code: f"_x005F{code[0]}", typed)


def as_number(typed: str) -> float | None:
    """Return the number that is shown as exactly `typed`, None where no number is."""
    try:
        value = float(typed.replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and _plain(value) == typed else None


def as_day(typed: str) -> date | None:
    """Return the day written as ДД.ММ.ГГГГ, None where `typed` is none that Excel can keep."""
    found = re.fullmatch(r"(\d\d)\.(\d\d)\.(19\d\d|[2-9]\d{3})", typed, re.ASCII)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
