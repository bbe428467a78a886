"""The title, the number and the verb of an act."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import Said, acts, every, first_word, own_act, small, text_of
from generator.checks.orders.approving import APPROVES
from generator.checks.rule import Found
from generator.context.rich import line
from generator.errors import Edit, msg
from generator.language import comparing
from generator.language.acts import ACTS
from generator.language.spans import YEAR
from generator.language.wording.titles import approvals
from generator.model.family import Family
from generator.model.order import Point

_ABOUT = frozenset({"о", "об", "обо"})
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:гг?|руб|тыс|млн|обл|р-н|др|пр|[А-ЯЁ])\.$")
_SIGN = re.compile(r"\s*(?:№|N[oо]?\.?(?=\s*\d))\s*", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:приказыва(?:ю|ем)|постановля(?:ю|ет|ем)|распоряжаюсь|обязываю)\b|п\s+р\s+и\s+к\s+а\s+з|п\s+о\s+с\s+т\s+а\s+н"
)
_OF_DIRECTIVES = ("распоряжаюсь", "обязываю")
_SURELY_THE_SAME = 0.6
_ENOUGH = 4
_WHEN = re.compile(r"\b(?:на|в) 20\d\d (?:год|году)\b", re.IGNORECASE)
"""What a title says of the time: «на 2026 год» and «в 2026 году» are two titles."""


def order_title_form(family: Family) -> Iterator[Found]:
    """Yield a title that does not answer «о чём» or ends with a full stop (ГОСТ Р 7.0.97-2016, 5.17)."""
    for act in acts(family):
        title = act.order.title.rstrip()
        if title and first_word(title).lower() not in _ABOUT:
            said = msg("The title of the act does not answer “about what?”: “{title}”.", title=line(title))
            yield act.found(said, "title", hint=msg("Begin with «О …» or «Об …»: «Об утверждении …»."))
        if title.endswith(".") and not title.endswith("..") and not _ABBREVIATED.search(title):
            change = Edit(len(title) - 1, len(title), "")
            said = msg("There is a full stop at the end of the title of the act.")
            yield act.found(said, "title", hint=msg("Delete it."), changes=(change,))


def order_number_sign(family: Family) -> Iterator[Found]:
    """Yield a number with the sign № in it, which is printed before it anyway."""
    for act in acts(family):
        number = act.order.number
        found = _SIGN.match(number) if isinstance(number, str) else None
        if found:
            hint = msg("Write only the number.")
            said = msg("The sign № would be printed twice: № {number}.", number=number)
            yield act.found(said, "number", hint=hint, changes=(Edit(0, found.end(), ""),))


def order_verb(family: Family) -> Iterator[Found]:
    """Yield a preamble that has the verb of the act in it, which is printed after it anyway."""
    for act in acts(family):
        found = _VERB.search(act.order.preamble.lower())
        if found and not (act.order.kind == "directive" and found[0] in _OF_DIRECTIVES):
            verb = ACTS[act.order.kind].verb.upper()
            doubled = msg(
                "The preamble has the word «{said}», and «{verb}:» is printed after it.", said=found[0], verb=verb
            )
            alien = msg(
                "The preamble has the word «{said}», and the act is a {kind}.",
                said=found[0],
                kind=ACTS[act.order.kind].name,
            )
            hint = msg("Delete the word from the preamble; the kind of the act decides which verb it gets.")
            yield act.found(doubled if verb else alien, "preamble", hint=hint)


def order_title_differs(family: Family) -> Iterator[Found]:
    """Yield an act whose title, or whose point, calls the program otherwise than the program calls itself."""
    for act in own_act(family):
        hint = msg(
            "Call the program the same everywhere; without “title” and with “approve: yes” it is made from the title."
        )
        if said := _differs(family.program.title, _approved(act)):
            yield act.found(
                msg("The title of the act calls the program otherwise: {words}.", words=said), "title", hint=hint
            )
        for point in every(act.order.points):
            if said := _differs(family.program.title, _named(point)):
                yield act.at_point(point, msg("The point calls the program otherwise: {words}.", words=said), hint)


def _approved(act: Said) -> str:
    title = line(act.order.title)
    return title if title.lower().startswith("об утверждении") else ""


def _named(point: Point) -> str:
    if point.text:
        return text_of(point) if APPROVES.match(small(point)) else ""
    return next((fact.what for fact in approvals((point,))), "")


def _differs(title: str, said: str) -> str:
    """Return the words and years in which two names of the program differ; nothing for names of two documents."""
    one, other = (comparing.without_brackets(line(text)) for text in (title, said))
    own, named = comparing.words(one), _essential(other)
    found = comparing.differing(own, named, shared=_SURELY_THE_SAME)
    is_same = bool(found) or not any(comparing.missing(own, named))
    years = _years(one, other) if is_same and len(own) >= _ENOUGH else []
    when = [match[0] for text in (one, other) if (match := _WHEN.search(text))] if is_same else []
    also = when if len({word.lower()[:2] for word in when}) > 1 else []
    return ", ".join(f"«{word}»" for word in (*found, *years, *also))


def _years(one: str, other: str) -> list[str]:
    """Return the years that only one of two names has, where both have any."""
    own, named = set(YEAR.findall(one)), set(YEAR.findall(other))
    return sorted(own ^ named) if own and named else []


_OF_APPROVAL = ("утвер", "прилаг", "прилож", "согласн", "настоящ", "далее", "приказ", "распоряж", "постановл")


def _essential(text: str) -> list[str]:
    return [word for word in comparing.words(text) if not word.startswith(_OF_APPROVAL)]
