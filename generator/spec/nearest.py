"""The name that was most likely meant by one that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_LONGEST = 60
_LOOK_ALIKE = str.maketrans("асеорхукмнтвіј", "aceopxykmhtbij")

SLIPS = {
    "name": "title",
    "deadline": "term",
    "date": "term",
    "who": "responsible",
    "children": "parts",
    "tasks": "objectives",
    "название": "title",
    "наименование": "title",
    "срок": "term",
    "сроки": "term",
    "ответственный": "responsible",
    "ответственные": "responsible",
    "результат": "result",
    "цель": "goal",
    "задачи": "objectives",
    "программа": "program",
    "план": "plan",
    "дорожная карта": "roadmap",
    "циклограмма": "cyclogram",
    "паспорт": "passport",
    "приказ": "order",
    "распоряжение": "directive",
    "постановление": "resolution",
    "выполнено": "done",
    "исполнено": "done",
    "выполнено частично": "partly",
    "частично": "partly",
    "выполняется": "in_progress",
    "не выполнено": "not_done",
    "перенесено": "moved",
    "отменено": "cancelled",
    "нет данных": "no_data",
    "completed": "done",
    "canceled": "cancelled",
    "partial": "partly",
    "postponed": "moved",
}
"""Slips no likeness of letters explains: words of another key, or Russian for the English one."""


def nearest(word: str, options: Iterable[str]) -> str:
    """Return the option most like `word`, empty if none is: by letters, alphabet, case, or a usual slip."""
    return _nearest(word, tuple(options)) if len(word) <= _LONGEST else ""


def misspelt(word: str, options: Iterable[str]) -> bool:
    """Return whether `word` is so like one of `options` that it can hardly be meant as a name of its own."""
    return bool(get_close_matches(word, tuple(options), 1, 0.75))


def latin(word: str) -> str:
    """Return `word` with Cyrillic letters that look like Latin ones replaced by those."""
    return word.lower().translate(_LOOK_ALIKE)


# The same slip is usually made many times over, and comparing with hundreds of names takes milliseconds.
@lru_cache(maxsize=512)
def _nearest(word: str, options: tuple[str, ...]) -> str:
    slip = SLIPS.get(word.strip().lower(), "")
    if slip in options:
        return slip
    likeness = 0.6 if len(word) > 3 else 0.5
    found = get_close_matches(latin(word), options, 1, likeness) or get_close_matches(word, options, 1, likeness)
    return found[0] if found else ""
