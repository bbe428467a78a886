"""What a single text of a spec may have to be, as data: how it is recognised, read and explained."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.errors import NOTHING, Message, msg
from generator.model.gap import NOTHING_HERE
from generator.model.period import reporting_period, span
from generator.spec.days import DAYS, school_days

MISSING = "?"
"""What an author writes where a value is not known yet."""

OPEN = frozenset({MISSING, NOTHING_HERE})
"""What may stand in place of a printed value of any type."""

ID = "[a-z][a-z0-9-]*"
_COLUMN = "[a-z][a-z0-9_-]*"
YES = frozenset({"yes", "да", "true"})
NO = frozenset({"no", "нет", "false"})
_YEAR = "(?:19|2[01])[0-9]{2}"
_NUMBER = "[-+−–]?[0-9][0-9 \u00a0\u202f]{0,30}(?:[.,][0-9]{1,12})?"
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_TEMPLATE = r'(?![.~])[^/\\:*?"<>|\n\t]+\.docx'
_PICTURE = r'(?![.~])[^/\\:*?"<>|\n\t]+\.(?:png|PNG|jpe?g|JPE?G)'


@dataclass(frozen=True)
class Scalar:
    """A type: what is expected in words, an example of the way out, the reader (None: not of this type).

    `json` is the type as a JSON Schema for files typed by an ordinary YAML reader.
    """

    expected: Message
    read: Callable[[str], object | None]
    json: Mapping[str, object]
    hint: Message = NOTHING


def iso_date(text: str) -> str | None:
    """Return the ISO form of `2024-12-24` or `24.12.2024`; None if the text is no day of the calendar."""
    if not (found := _DAY.fullmatch(text)):
        return None
    year, month, day = (int(part) for part in (found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def year(text: str) -> int | None:
    """Return the year, 1900 to 2199."""
    return int(text) if re.fullmatch(_YEAR, text) else None


def yes_no(text: str) -> bool | None:
    """Return what `yes`, `no` or the like says."""
    return text in YES if text in YES | NO else None


def number(text: str) -> Decimal | None:
    """Return the value of `1 250,5` or `-3.2`: a comma or a point, thousands parted by spaces."""
    if not re.fullmatch(_NUMBER, text):
        return None
    return Decimal(re.sub("[ \u00a0\u202f]", "", text).replace(",", ".").replace("−", "-").replace("–", "-"))


def looks_like_id(text: str) -> bool:
    """Return whether the text is written as ids are, and so can only be meant as one."""
    return re.fullmatch(ID, text) is not None


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch("[1-9][0-9]{0,5}", text) else None


def _depth(text: str) -> int | None:
    # Nested values are looked through by functions that call themselves; Python allows a thousand calls.
    value = _whole(text)
    return value if value is not None and value <= 100 else None


def _share(text: str) -> Decimal | None:
    value = number(text)
    return value if value is not None and 0 < value <= 100 else None


def _matching(pattern: str) -> Callable[[str], str | None]:
    expression = re.compile(pattern)
    return lambda text: text if expression.fullmatch(text) else None


def _string(pattern: str = "") -> dict[str, object]:
    return {"type": ["string", "null"]} | ({"pattern": f"^(?:{pattern})$"} if pattern else {})


def _figure(pattern: str, **bounds: int) -> dict[str, object]:
    """Return the schema of a number with or without quotes; `bounds` are JSON Schema's, for one without."""
    return {**_string(pattern), "type": ["string", "number", "null"], **bounds}


_TEXT = {"type": ["string", "number", "boolean", "null"]}

SCALARS: Mapping[str, Scalar] = {
    "text": Scalar(msg("text"), str, _TEXT, msg("Put it in one line, or on the lines after “|”.")),
    "rich": Scalar(msg("text"), str, _TEXT, msg("Put it in one line, or on the lines after “|”.")),
    "id": Scalar(
        msg("an id"),
        _matching(ID),
        _string(ID),
        msg("An id has small Latin letters, digits and hyphens and begins with a letter: school-3."),
    ),
    "column": Scalar(
        msg("the key of a column"),
        _matching(_COLUMN),
        _string(_COLUMN),
        msg("A key has small Latin letters, digits, hyphens and underscores and begins with a letter: new_term."),
    ),
    "date": Scalar(
        msg("a date"),
        iso_date,
        _string(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}"),
        msg("Write a day of the calendar as 2024-12-24 or 24.12.2024."),
    ),
    "year": Scalar(
        msg("a year"), year, _figure(_YEAR, minimum=1900, maximum=2199), msg("Write a year in four digits: 2025.")
    ),
    "number": Scalar(msg("a number"), number, _figure(_NUMBER), msg("Write digits only: 24,5 or 1 250; no unit.")),
    "whole": Scalar(
        msg("a whole number"), _whole, _figure("[1-9][0-9]{0,5}", minimum=1), msg("Write digits only: 20.")
    ),
    "depth": Scalar(
        msg("a number of levels"),
        _depth,
        _figure("[1-9][0-9]?|100", minimum=1, maximum=100),
        msg("Write a number up to 100: 30."),
    ),
    "share": Scalar(
        msg("a share in per cent"),
        _share,
        _figure(_NUMBER, exclusiveMinimum=0, maximum=100),
        msg("Write a number up to 100 without the sign: 25."),
    ),
    "yes-no": Scalar(
        msg("yes or no"),
        lambda text: None if yes_no(text) is None else text,
        {"enum": [*sorted(YES), *sorted(NO), True, False, None]},
        msg("Write yes or no."),
    ),
    "span": Scalar(
        msg("the years of a program"),
        lambda text: span(text) if text.isascii() else None,
        _figure(r"[0-9]{4}(?:-[0-9]{4}|-[0-9]{2})?|[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}"),
        msg("Write 2025-2027, 2022-01..2024-08, 2025 or, for a school year, 2025-26."),
    ),
    "period": Scalar(
        msg("a reporting period"),
        lambda text: reporting_period(text) if text.isascii() else None,
        _figure(r"[0-9]{4}(?:-[0-9]{2})?(?:-[a-z0-9-]+)?"),
        msg("Periods are called 2025, 2025-26, 2025-h1, 2025-q3, 2025-m9, 2025-26-h1, 2025-to-q3 or 2025-10-01."),
    ),
    "days": Scalar(
        msg("days of a school year"),
        school_days,
        _string(DAYS),
        msg("Write the first and the last day as month-day: 09-01..10-26. The last day of February is 02-28."),
    ),
    "template": Scalar(
        msg("the name of a template"),
        _matching(_TEMPLATE),
        _string(_TEMPLATE),
        msg("Write the name of a file in docx_templates without folders: order.docx."),
    ),
    "picture": Scalar(
        msg("the name of a picture"),
        _matching(_PICTURE),
        _string(_PICTURE),
        msg("Write the name of a PNG or JPEG file in docx_templates without folders: arms.png."),
    ),
}
