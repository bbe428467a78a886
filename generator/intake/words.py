"""What people type in forms, as values: texts without hints, statuses, numbers, headings to compare."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from generator.documents.parts.forms.rows import HINTS
from generator.language import statuses
from generator.merging.numbers import number
from generator.model.execution import Status
from generator.model.returned import Cell
from generator.spec.text import characters

_PLACEHOLDERS = (
    *dict.fromkeys(HINTS.values()),
    *(
        "Место для ввода текста.",
        "Выберите элемент.",
        "Место для ввода даты.",
        "Щелкните или коснитесь здесь для ввода текста.",
    ),
    *("Click or tap here to enter text.", "Choose an item.", "Click or tap to enter a date."),
)
"""What an empty cell shows: our own hints, and those of Word where a control was emptied."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u00ad\u200b\ufeff]")
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u202f\u2007]+")
_NOT_WORDS = re.compile(r"[\W_]+")
_LEADING = re.compile(r"[-−–]?\d[\d \u00a0]*(?:[.,]\d+)?")
_SAID: Mapping[str, Status] = {
    **{word.lower(): status for status, word in statuses.WORDS.items()},
    **dict.fromkeys(
        ("выполнен", "выполнена", "выполнены", "исполнено", "реализовано", "сделано", "выполнение", "да"), Status.DONE
    ),
    **dict.fromkeys(("выполнено в срок", "исполнено в срок", "выполнено полностью"), Status.DONE),
    **dict.fromkeys(("выполнено позже срока", "выполнено с нарушением срока"), Status.DONE_LATE),
    **dict.fromkeys(("частично", "исполнено частично", "реализовано частично", "частично выполнено"), Status.PARTLY),
    **dict.fromkeys(
        ("в работе", "в процессе", "исполняется", "реализуется", "в стадии выполнения"), Status.IN_PROGRESS
    ),
    **dict.fromkeys(("не выполнен", "не выполнена", "не исполнено", "не реализовано", "нет"), Status.NOT_DONE),
    **dict.fromkeys(("не запланировано", "запланировано не было", "не планируется"), Status.NOT_PLANNED),
    **dict.fromkeys(("перенесен", "перенесена", "срок перенесен"), Status.MOVED),
    **dict.fromkeys(("отменен", "отменена"), Status.CANCELLED),
}
_STATUSES: dict[str, Status] = {}
_KEPT = 4096
"""A text is looked at by many readers, one soon after another."""


def text(cell: Cell) -> str:
    """Return what a person wrote in a cell, a line for each paragraph; hints of empty controls are not theirs."""
    return clean(_without_hints(cell.text))


@lru_cache(_KEPT)
def clean(said: str) -> str:
    """Return a text with single ordinary spaces, without lines that show nothing and what no document can hold."""
    plain = _UNPRINTABLE.sub("", _BREAKS.sub("\n", unicodedata.normalize("NFC", said)))
    lines = (_SPACES.sub(" ", line).strip() for line in plain.split("\n"))
    return "\n".join(line for line in lines if line and not characters.blank(line))


def status(said: str) -> Status | None:
    """Return the status that words mean, None if they are none."""
    return _STATUSES.get(words(said))


def figure(said: str, unit: str = "") -> str:
    """Return the number in «25», «25,5» or, with its unit, «25 чел.»; empty if there is none, or more than that."""
    found = _LEADING.match(said.strip())
    if not found or number(found[0]) is None:
        return ""
    rest = words(said.strip()[found.end() :])
    return found[0].strip() if rest in {"", words(unit)} else ""


def words(said: str) -> str:
    """Return the words of a text in small letters with single spaces: what is compared."""
    return _NOT_WORDS.sub(" ", said.lower().replace("ё", "е")).strip()


def _without_hints(said: str) -> str:
    """Return a text without hints at its ends: an office that loses controls leaves their hints behind."""
    for hint in _PLACEHOLDERS:
        said = said.strip().removeprefix(hint).removesuffix(hint)
    return said


_STATUSES |= {words(word): found for word, found in _SAID.items()}
