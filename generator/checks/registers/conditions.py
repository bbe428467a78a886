"""How texts call the schools that a program is about: the same conditions in the same words."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.registers.known import own
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.passage import Passage, Role

_CONDITIONS = re.compile(
    r"\b(?P<how>сложн|трудн|неблагоприятн)(?:ых|ом)\s+"
    r"(?P<what>социальн|социально-экономическ|социально-бытов|социокультурн)?(?:ых|их|ом)?\s*(?P<where>услови|контекст)(?:ях|е)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«[^»]*»")
_NO_WORDS = frozenset({Role.ACT, Role.OTHER, Role.NAME})


def conditions_variant(subject: Subject) -> Iterator[Found]:
    """Yield one remark where texts name the conditions in which schools work in several ways."""
    first: dict[str, Passage] = {}
    counts: Counter[str] = Counter()
    for passage in own(subject):
        text = "" if passage.role in _NO_WORDS else passage.text
        for match in _CONDITIONS.finditer(_QUOTED.sub("", text)):
            words = " ".join(match[0].lower().split())
            first.setdefault(words, passage)
            counts[words] += 1
    if len(first) > 1:
        listed = ", ".join(f"«{words}» – {count}" for words, count in counts.most_common())
        said = msg("The same conditions have several names: {listed}.", listed=listed)
        hint = msg("Choose one of them: else the documents speak of different schools.")
        yield Found(said, first[counts.most_common()[1][0]].place, hint)
