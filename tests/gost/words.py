"""Regular expressions for what office Russian looks like, and what it must not."""

import re
from datetime import date

S = "[ \u00a0]"
M = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
MONTHS = M[3:-1].split("|")
IN_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2,4})(?![\d.])")
IN_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}}){S}({M}){S}(\d{{4}})")
WELL_IN_WORDS = re.compile(rf"(?<!\d)(?:[1-9]|[12]\d|3[01]){S}{M}{S}\d{{4}}{S}(?:г\.|год[ау]?\b)")
ZERO_BEFORE = re.compile(rf"(?<!\d)0[1-9]{S}{M}")
QUOTED_DAY = re.compile(rf"[«\"]{S}*\d{{1,2}}{S}*[»\"]{S}*{M}")
SUPERFLUOUS_YEAR = re.compile(rf"\d{{2}}\.\d{{2}}\.\d{{4}}{S}?г(?:\.|ода)")
TWO_DIGITS = re.compile(r"(?<!\d)\d{2}\.\d{2}\.\d{2}(?![\d.])")
TWO_DIGITS_IN_WORDS = re.compile(rf"(?<!\d)\d{{1,2}}{S}{M}{S}\d{{2}}(?!\d)")
OTHER_DATE = re.compile(r"(?<![\d/])\d{1,4}/\d{1,2}/\d{2,4}(?![\d/])|(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
DAY = re.compile(rf"(?<![\d.])(\d{{1,2}}){S}({M})(?:{S}(\d{{4}}))?")
GLUED_NUMBER = re.compile(r"№(?=[\d\w])")
LATIN_NUMBER = re.compile(rf"(?<![A-Za-zА-Яа-я])N{S}?(?=\d)")
FAR_NUMBER = re.compile(rf"№(?:{S}{{2,}}|[^\S{S[1:-1]}])(?!п/п)")
BLANK = re.compile(rf"№{S}*_{{2,}}|«{S}?_+{S}?»|\d{{2}}__|_{{2,}}\.|\bот{S}_{{2,}}|_{{2,}}\[\d+\]")
ABOUT = re.compile(rf"^(?:О|Об|Обо){S}")
ABOUT_WRONG = re.compile(rf"^О{S}[АИОУЭаиоуэ]|^Об{S}(?![АИОУЭаиоуэ])")
INITIALS_SURNAME = re.compile(rf"^[А-ЯЁ]\.(?:{S}?[А-ЯЁ]\.)?{S}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$")
SLASHED = re.compile(rf"^\s*/|(?:^|\s)За{S}+(?:директора|начальника)|/\s*_{{2,}}|_{{2,}}\s*/|/[^/\n]{{2,40}}/")
INITIALS_FIRST = re.compile(rf"(?<![А-ЯЁа-яё.])[А-ЯЁ]\.{S}?[А-ЯЁ]\.{S}?[А-ЯЁ][а-яё]{{2,}}")
CAPITAL_APPENDIX = re.compile(rf"\((?:Приложение|ПРИЛОЖЕНИЕ)(?:{S}№?{S}?\d+)?\)")
SPACE_BEFORE = re.compile(rf"{S}+[,.;:!?](?!\d)")
GLUED_SIGN = re.compile(r"[а-яё],[а-яё]|[а-яё]{2}[.;!?][А-ЯЁ]")
MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-яЁё])[A-Za-zА-Яа-яЁё]+\b")
UNITS = r"(?:%|процент|тыс|млн|млрд|руб|чел|раза?\b)"
POINT_FOR_COMMA = re.compile(rf"(?<![\d.])\d+\.\d+(?![\d.])(?={S}?{UNITS})")
HYPHEN_FOR_DASH = re.compile(rf"(?<=\S){S}-{S}(?=\S)")
REFERENCE = re.compile(rf"от{S}(\d{{1,2}}{S}{M}{S}\d{{4}}{S}г\.){S}№{S}([\w/.-]*\w)")
NAMED_ACT = re.compile(
    r"\b(?:[Фф]едеральн\w+ закон\w*|приказ\w*|постановлени\w+|распоряжени\w+)\b(?![^«»,;]*настоящ)[^«»,;:]*«"
)
"""An act with what stands between its kind and its heading."""

REGISTERED = re.compile(rf"(\d{{1,2}}{S}{M}{S}\d{{4}}{S}г\.){S}№{S}([\w/.-]+)")

# Ordinary spaces where a line must not break.
LOOSE_NUMBER = re.compile(r"№ (?!п/п)\S+")
LOOSE_NAME = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\. (?:[А-ЯЁ]\.|[А-ЯЁ][а-яё]+)|[А-ЯЁ][а-яё]+ [А-ЯЁ]\.(?:\u00a0?[А-ЯЁ]\.)")
# A month behind a range of days is free: the line would break inside «12–30» instead.
LOOSE_DAY = re.compile(rf"(?<![\d–])\d{{1,2}} {M}\b")
LOOSE_YEAR = re.compile(r"(?<!\d)\d{4} г\.")
LOOSE_UNIT = re.compile(r"\d %|(?<!\w)(?:п|пп|ст) ?\. \d")
LOOSE_DASH = re.compile(r"[^\W\d] –")


def iso(text: str) -> str:
    """Return «5 июня 2025 г.» as 2025-06-05; an empty text if it begins with no such date."""
    found = IN_WORDS.match(text)
    return f"{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}" if found else ""


def is_day(day: int, month: int, year: int) -> bool:
    """Return whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def ordinary(text: str) -> str:
    """Return the text on one line with ordinary spaces."""
    return " ".join(text.replace("\u00a0", " ").split())
