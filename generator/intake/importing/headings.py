"""What the columns of a table hold, by the headings that departments give them."""

import re
from collections.abc import Mapping, Sequence

from generator.intake.importing.naming import Names
from generator.intake.words import words

_NUMBER = frozenset({"", "п п", "пп", "n", "n п п", "n пп", "no", "номер", "номер п п", "π π", "код"})
_RULES: tuple[tuple[str, str], ...] = (
    ("resource", r"(?:наименование|название|вид) ресурс"),
    ("provider", r"организаци\w+ (?:которые могут )?предостав|источник ресурс|кто предостав"),
    (
        "name",
        r"(?:наименование |название )?(?:целев\w+ |контрольн\w+ )?показател\w*(?: результативности)?(?: программы)?$",
    ),
    (
        "title",
        r"(?:наименование|название|перечень|основн\w+|планируем\w+|пошагов\w+|содержание|запланированн\w+) .*"
        r"(?:мероприят|действи|деятельност|событи)",
    ),
    ("title", r"мероприяти\w*(?: .*)?$|действи[ея]$|виды? деятельности"),
    ("evidence", r"подтвержд|чем подтвержд"),
    ("reason", r"причин"),
    ("term", r"срок|сроки|дата|период|планов\w+ дата|планируем\w+ дата|плановый|время"),
    ("responsible", r"ответственн|исполнител|соисполнител|участник\w* .*ответствен|кто отвечает"),
    (
        "outcome",
        r"отчет|отметка|информация о|информация об|сведения об? |исполнение|выполнение|ход (?:вы|ис)полнения|"
        r"фактическ\w+ (?:вы|ис)полнение|результат\w* (?:вы|ис)полнения|что сделано|реализация мероприят",
    ),
    ("status", r"статус|состояние"),
    ("result", r"(?:\w+ ){0,2}результат|показатели реализации|вид документа|продукт|контрольные показатели|выход"),
)
_LONGEST = 130
"""Signs of a heading; what is longer is the text of a cell."""
_EXACT: Mapping[str, str] = {"показатели": "name", "документ": "result", "итог": "result"}
REPORTED = frozenset({"outcome", "status", "reason", "evidence"})
"""What only a report holds."""
_YEAR = re.compile(r"(?:19|20|21)\d\d")


def key(heading: str, place: int) -> str:
    """Return what a column with this heading at this place holds; empty for what is not known."""
    found = words(heading)
    if found in _NUMBER and (found or place == 0):
        return "number"
    if found in _EXACT:
        return _EXACT[found]
    return next((name for name, rule in _RULES if re.match(rule, found)), "") if len(found) < _LONGEST else ""


def keys(headings: Sequence[str]) -> tuple[str, ...]:
    """Return what the columns hold; of two that hold the same only the first does."""
    found: list[str] = []
    for place, heading in enumerate(headings):
        name = key(heading, place)
        found.append("" if name in found else name)
    return tuple(found)


def named(found: Sequence[str], headings: Sequence[str]) -> tuple[str, ...]:
    """Return keys for all columns: those without one are free columns, called after their headings."""
    names = Names(frozenset(found) | {"number", "title", "term", "responsible", "result"})
    return tuple(one or names.new(heading, "column") for one, heading in zip(found, headings, strict=True))


def years(heading: str) -> list[int]:
    """Return the years a heading names."""
    return [int(one) for one in _YEAR.findall(heading)]
