"""Words that rules of typography look for: months in their cases, words of years, units, abbreviations; as patterns."""

SPACE = "[ \u00a0]"
NO_BREAK = "\u00a0"

_SOFT = ("январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр")
_HARD = ("март", "август")
MONTHS = (
    *(stem + end for stem in _SOFT for end in ("ь", "я", "ю", "е", "ём", "ем")),
    *(stem + end for stem in _HARD for end in ("", "а", "у", "е", "ом")),
    *("ма" + end for end in ("й", "я", "ю", "е", "ем")),
)
"""Every form of the names of months in the singular."""

OF_MONTH = rf"(?:(?:{'|'.join(_SOFT)})я|(?:{'|'.join(_HARD)})а|мая)\b"
"""A month after a day."""

YEAR = r"(?:19|20)\d\d"
OF_YEAR = r"(?:гг?\.|год(?:а|у|ом|е|ы|ов|ам|ами|ах)?\b)"
"""What stands after the number of a year."""

MONEY = r"(?:руб(?:\.|л)|коп(?:\.|е)|тыс(?:\.|яч)|мл(?:н|рд)\b|трлн\b)"
_PIECES = r"(?:чел(?:\.|овек)|шт(?:\.|ук)|ед(?:\.|иниц)|экз(?:\.|емпляр)|балл)"
_MEASURES = (
    r"(?:[мсдк]?м|[км]?г|[мд]?л|т|ц|га|к?Вт|[КМГТ]Б|[КМГ]бит/с|[кМГ]?Гц)(?![\w.])|(?:к?м|см|мм|га|кг)\.|(?:кв|куб)\."
)
SHORT_UNITS = (
    r"(?:[%‰°]|руб\.|коп\.|тыс\.|мл(?:н|рд)\b|трлн\b|(?:чел|шт|ед|экз|мес|мин|сек|ч)\.|ч\b"
    rf"|дн(?:\.|я\b)|раза?\b|{_MEASURES})"
)
"""Signs and shortened words for what a number measures, from their first letter on («°» stands for degrees)."""

LONG_UNITS = (
    "(?:процент|рубл|копе|тысяч|человек|штук|единиц|экземпляр|балл|год|месяц|недел|дней|дням|день|час|минут|секунд"
    r"|класс|квартал|полугоди|лет\b)"
)
"""Whole words for it."""

UNITS = rf"(?:{SHORT_UNITS}|{LONG_UNITS})"

COUNTED = rf"(?:{MONEY}|{_PIECES}|обучающ|учащ|детей\b|дет(?:и|ям)\b|школьник|воспитанник|педагог|учител|мест\b)"
"""What large numbers count: before these their thousands are grouped (TYP-06)."""

MEASURED = rf"(?:[%‰]|процент|{MONEY}|{_PIECES}|(?:к?м|см|мм|га|кг|т)\b|(?:кв|куб)\.|раза?\b|лет\b)"
"""What fractions measure: before these a point in a number is a decimal one (TYP-07)."""

ABBREVIATIONS = ("п", "пп", "ст", "ч", "гл", "с", "стр", "рис", "табл", "г", "рп", "д", "ул")
"""Words shortened before a number or a name (TYP-04)."""
