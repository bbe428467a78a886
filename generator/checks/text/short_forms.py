"""Disagreements that one pattern shows: what is counted, what a short participle tells of, what «путём» asks for."""

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Found
from generator.checks.text.forms import plain
from generator.checks.text.reading import excerpt, found
from generator.errors import msg
from generator.language.cases import Case, parts
from generator.model.passage import Passage

_MEANS = re.compile(
    r"\bпут[её]м\s+[а-яё]+(?:ации|ения|ания|ки)\s[^.;,«»]{1,60}?\sи\s+(?P<second>[а-яё]+(?:ение|ание))(?=\s)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b[а-яё]+(?:ены|аны|яты)\s*:?\s+(?P<what>(?:[234]|два|три|четыре)\s+(?:[а-яё-]+(?:ых|их)\s+)?[а-яё]{3,}(?:ов|ев))\b",
    re.IGNORECASE,
)
"""Two, three, four of what: in the genitive of one, not of many."""
_SHORT = re.compile(r"(?:ен|ён|ан|ян|т|ена|ана|яна|та)$")


def counted_wrong(passage: Passage) -> Iterator[Found]:
    """Yield «проведены 4 вебинаров»."""
    for match in _COUNTED.finditer(passage.text):
        said = msg("These words do not agree: “{text}”.", text=match["what"])
        yield found(passage, said, msg("Behind 2, 3, 4 write the genitive of one: «4 вебинара»."))


def by_means(passages: Iterable[Passage]) -> Iterator[Found]:
    """Yield the first «путём создания … и распространение»: titles with it are repeated all over a document."""
    every = ((one, match) for one in passages for match in _MEANS.finditer(one.text))
    for passage, match in every:
        shown = excerpt(passage.text, *match.span("second"))
        said = msg("The case does not suit the preposition: “{text}”.", text=shown)
        yield found(passage, said, msg("Put the word into the case that “{word}” asks for.", word="путём"))
        return


def is_short_clash(tokens: list[str], place: int) -> bool:
    """Return whether a short participle in the singular has a subject it cannot have: «Определена базовые школы»."""
    word = tokens[place].lower()
    if not _SHORT.search(word) or parts(word) != {"PRTS"} or (place and tokens[place - 1].lower() == "не"):
        return False
    forms = plain(tokens[place + 1])
    if not forms or not {one.part for one in forms} <= {"NOUN", "ADJF"}:
        return False
    are_many = all(one.plural and one.case in (Case.NOMINATIVE, Case.ACCUSATIVE) for one in forms)
    return are_many or all(one.case is Case.GENITIVE and one.part == "NOUN" for one in forms)
