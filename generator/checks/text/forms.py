"""Words of a text and what each may be: what rules on grammar compare."""

import re
from functools import lru_cache
from itertools import islice

from generator.language.cases import Case, Form, readings
from generator.language.letters import listed

_TOKEN = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|\d+|[^\s\w]")
_MODIFIERS = frozenset({"ADJF", "PRTF"})
# Adjectives that have objects of their own: «необходимые школам», «достойный награды», «полный сил».
_WITH_OBJECTS = tuple(
    sorted(
        listed(
            "необходим доступн равн подобн соответству полезн извест понятн свойствен присущ подведомствен "
            "подотчет подотчёт нужн близк верн достойн полн лишен лишён чужд способн рад благодарн обязан "
            "подконтрольн подвластн аналогичн адекватн сопутствующ обязательн открыт знаком интересн важн"
        )
    )
)


def split(text: str) -> list[str]:
    """Return the words, numbers and signs of a text in order."""
    return _TOKEN.findall(text)


def span(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where the token `first` of a text begins and the token `last` ends: few texts are asked for it."""
    found = tuple(islice(_TOKEN.finditer(text), last + 1))
    return found[first].start(), found[last].end()


@lru_cache(maxsize=16384)
def plain(word: str) -> tuple[Form, ...]:
    """Return the readings of a common word in small letters; nothing for names, abbreviations and unknown words."""
    forms = readings(word) if word.islower() and len(word) > 2 else ()
    return () if any(one.fixed or one.proper for one in forms) else forms


@lru_cache(maxsize=16384)
def modifier(word: str) -> tuple[Form, ...]:
    """Return the readings of an adjective that nothing but its noun can follow; nothing for any other word."""
    forms = plain(word.lower())
    if not {one.part for one in forms} <= _MODIFIERS or word.lower().startswith(_WITH_OBJECTS):
        return ()
    return () if any(one.active or one.pronoun or one.counting or one.alone for one in forms) else forms


def matches(modifier: Form, noun: Form) -> bool:
    """Return whether the two readings have the same case, number and gender."""
    if modifier.case is not noun.case or modifier.plural != noun.plural:
        return False
    if (
        modifier.case is Case.ACCUSATIVE
        and None not in (modifier.animate, noun.animate)
        and modifier.animate != noun.animate
    ):
        return False
    return modifier.plural or noun.gender is None or modifier.gender in (None, noun.gender)
