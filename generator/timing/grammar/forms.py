"""Words with a value: months, numbers, units; and the table of all forms.

Words are looked up in lower case with «е» for «ё».
"""

from collections.abc import Iterator
from functools import cache

from generator.timing.grammar.lexicon import CLASSES
from generator.timing.grammar.words import Entry, Word
from generator.timing.meaning import Unit

_MONTHS = (
    "январ|янв",
    "феврал|фев|февр",
    "март|мар",
    "апрел|апр",
    "ма|май",
    "июн|июн",
    "июл|июл",
    "август|авг",
    "сентябр|сен|сент",
    "октябр|окт",
    "ноябр|ноя|нояб",
    "декабр|дек",
)


_SOFT = ("ь", "я", "ю", "е", "ем", "и")


_HARD = ("", "а", "у", "е", "ом")


_MAY = ("й", "я", "ю", "е", "ем")


def _month_forms(number: int) -> Iterator[tuple[str, bool]]:
    """Yield the forms of a month and whether each is the genitive."""
    stem, *short = _MONTHS[number - 1].split("|")
    endings = _MAY if number == 5 else _HARD if number in (3, 8) else _SOFT
    genitive = "а" if number in (3, 8) else "я"
    yield from ((stem + ending, ending == genitive) for ending in endings)
    yield from ((form, False) for form in short)


_ORDINALS = (
    "перв ый ое ая ого ой ую ом ые ых ому",
    "втор ой ое ая ого ую ом ые ых ому",
    "трет ий ье ья ьего ьей ью ьем ьи ьих ьему",
    "четверт ый ое ая ого ой ую ом ые ых ому",
    "пят ый ое ая ого ой ую ом ые ых ому",
    "шест ой ое ая ого ую ом ые ых ому",
    "седьм ой ое ая ого ую ом ые ых ому",
    "восьм ой ое ая ого ую ом ые ых ому",
    "девят ый ое ая ого ой ую ом ые ых ому",
    "десят ый ое ая ого ой ую ом ые ых ому",
    "одиннадцат ый ое ая ого ой ую ом",
    "двенадцат ый ое ая ого ой ую ом",
    "тринадцат ый ое ого ом",
    "четырнадцат ый ое ого ом",
    "пятнадцат ый ое ого ом",
    "шестнадцат ый ое ого ом",
    "семнадцат ый ое ого ом",
    "восемнадцат ый ое ого ом",
    "девятнадцат ый ое ого ом",
    "двадцат ый ое ого ом",
)


_COUNTS = (
    "один одного одну одна одному одной",
    "два двух две двум",
    "три трех трем",
    "четыре четырех",
    "пять пяти",
    "шесть шести",
    "семь семи",
    "восемь восьми",
    "девять девяти",
    "десять десяти",
    "одиннадцать одиннадцати",
    "двенадцать двенадцати",
)


_SEASONS = (  # by the first month: spring, summer, autumn, winter
    (3, "весна весной весны весну весне весенний весенние весенних весеннего весенним весеннюю весенней"),
    (6, "лето летом лета лету лете летний летние летних летнего летним летнюю летней"),
    (9, "осень осенью осени осенний осенние осенних осеннего осенним осеннюю осенней"),
    (12, "зима зимой зимы зиму зиме зимний зимние зимних зимнего зимним зимнюю зимней"),
)


_WEEKDAYS = (
    "понедельник понедельника понедельникам понедельники пн",
    "вторник вторника вторникам вторники вт",
    "среда среды среду средам ср",
    "четверг четверга четвергам четверги чт",
    "пятница пятницы пятницу пятницам пт",
    "суббота субботы субботу субботам сб",
    "воскресенье воскресенья воскресеньям вс",
)


_UNITS = (
    (
        Unit.HALF,
        "полугодие полугодия полугодии полугодию полугодий полугодиям полугодиях полугод полгода полугода пг пол",
    ),
    (
        Unit.QUARTER,
        "квартал квартала квартале кварталу кварталы кварталов кварталам кварталах кварталом кв кв-л кв-ла кв-ле",
    ),
    (Unit.TERM, "четверть четверти четвертей четвертям четвертях четвертью четв"),
    (Unit.TRIMESTER, "триместр триместра триместре триместры триместров триместрам триместрах"),
    (Unit.MONTH, "месяц месяца месяце месяцу месяцев месяцы месяцам месяцем мес"),
    (Unit.WEEK, "неделя недели неделю неделе недель неделям нед"),
    (Unit.DAY, "день дня дней дню дни дням днях сутки суток дн"),
)


_EVERY = (
    (Unit.YEAR, "ежегодно ежегодное ежегодный ежегодная ежегодные"),
    (Unit.QUARTER, "ежеквартально поквартально ежеквартальное ежеквартальный"),
    (Unit.MONTH, "ежемесячно помесячно ежемесячное ежемесячный"),
    (Unit.WEEK, "еженедельно понедельно еженедельное еженедельный"),
    (Unit.DAY, "ежедневно ежедневное ежедневный"),
)


_ONCE = (("однажды", 1), ("дважды", 2), ("трижды", 3), ("четырежды", 4), ("единожды", 1), ("однократно", 1))


@cache
def forms() -> dict[str, Entry]:
    """Return every known form with its class and value."""
    found: dict[str, Entry] = {}
    for kind, listed in CLASSES:
        found.update({form: (kind, None) for form in listed.split()})
    for number in range(1, 13):
        found.update({form: (Word.MONTH, (number, genitive)) for form, genitive in _month_forms(number)})
    for number, line in enumerate(_ORDINALS, 1):
        stem, *endings = line.split()
        found.update({stem + ending: (Word.ORDINAL, number) for ending in endings})
    for kind, table in ((Word.SEASON, _SEASONS), (Word.UNIT, _UNITS), (Word.EVERY, _EVERY)):
        found.update({form: (kind, value) for value, listed in table for form in listed.split()})
    for kind, rows in ((Word.COUNT, _COUNTS), (Word.WEEKDAY, _WEEKDAYS)):
        found.update({form: (kind, number) for number, listed in enumerate(rows, 1) for form in listed.split()})
    found.update({form: (Word.TWICE, number) for form, number in _ONCE})
    return found
