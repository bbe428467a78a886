"""Words that do not go together: an adjective and its noun, a participle, a preposition and a case."""

import re
from collections.abc import Iterator, Mapping

from generator.checks.rule import Found, Subject
from generator.checks.text.forms import Token, matches, modifier, plain, split
from generator.checks.text.reading import excerpt, found, written
from generator.errors import msg
from generator.language.abbreviations import listed
from generator.language.cases import Case, Form, parts, readings

_GEN, _DAT, _ACC = Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE
_INS, _LOC = Case.INSTRUMENTAL, Case.PREPOSITIONAL
_WITH_GENITIVE = listed("для от из до без у после среди около вместо кроме ради против вследствие ввиду")
_GOVERNS: Mapping[str, frozenset[Case]] = {
    **dict.fromkeys(_WITH_GENITIVE, frozenset({_GEN})),
    **dict.fromkeys(listed("в во на о об"), frozenset({_ACC, _LOC})),
    **dict.fromkeys(listed("к ко"), frozenset({_DAT})),
    **dict.fromkeys(listed("над перед"), frozenset({_INS})),
    **dict.fromkeys(listed("за под"), frozenset({_ACC, _INS})),
    **dict.fromkeys(listed("через про"), frozenset({_ACC})),
    "при": frozenset({_LOC}),
    "с": frozenset({_GEN, _INS, _ACC}),
    "со": frozenset({_GEN, _INS, _ACC}),
    "по": frozenset({_DAT, _ACC, _LOC}),
    "между": frozenset({_INS, _GEN}),
}
"""The cases that prepositions of one or few meanings ask for."""
_NUMERALS = listed("два две три четыре оба обе двух трёх трех четырёх четырех полтора")
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
_BEFORE = 16
_ENDS = frozenset(".!?;:")
_MARKS = frozenset(",-–—«»„“")


def agreement(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an adjective before a noun that no reading of the two makes agree: «низкие результатами»."""
    for passage in written(subject):
        for match in _COUNTED.finditer(passage.text):
            said = msg("These words do not agree: “{text}”.", text=match["what"])
            yield found(passage, said, msg("Behind 2, 3, 4 write the genitive of one: «4 вебинара»."))
        tokens = split(passage.text)
        for place, (first, second) in enumerate(zip(tokens, tokens[1:], strict=False)):
            if _clash(tokens, place) or _is_short_clash(tokens, place):
                said = msg("These words do not agree: “{text}”.", text=passage.text[first.start : second.end])
                yield found(passage, said, msg("Put both into the same case, number and gender."))


def participle_agreement(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a participle behind a comma that agrees with no noun before it: «школ, работающими»."""
    for passage in written(subject):
        tokens = split(passage.text) if "," in passage.text else []
        for place, token in enumerate(tokens):
            if place > 1 and tokens[place - 1].word == "," and _agrees_with_none(tokens, place):
                shown = excerpt(passage.text, tokens[max(place - 2, 0)].start, token.end)
                said = msg("The participle agrees with no word before it: “{text}”.", text=shown)
                yield found(
                    passage, said, msg("Put “{word}” into the case and number of what it tells of.", word=token.word)
                )


def case_after_preposition(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a word in a case that the preposition before it never asks for: «для школам»."""
    yield from _by_means(subject)
    for passage in written(subject):
        tokens = split(passage.text)
        for first, second in zip(tokens, tokens[1:], strict=False):
            if _is_in_wrong_case(first, second, passage.text):
                said = msg(
                    "The case does not suit the preposition: “{text}”.", text=passage.text[first.start : second.end]
                )
                yield found(
                    passage, said, msg("Put the word into the case that “{word}” asks for.", word=first.word.lower())
                )


def _by_means(subject: Subject) -> Iterator[Found]:
    """Yield the first «путём создания … и распространение»: titles with it are repeated all over a document."""
    every = ((one, match) for one in written(subject) for match in _MEANS.finditer(one.text))
    for passage, match in every:
        shown = excerpt(passage.text, *match.span("second"))
        said = msg("The case does not suit the preposition: “{text}”.", text=shown)
        yield found(passage, said, msg("Put the word into the case that “{word}” asks for.", word="путём"))
        return


def _is_in_wrong_case(first: Token, second: Token, text: str) -> bool:
    wanted = _GOVERNS.get(first.word.lower())
    if wanted is None or text[first.end : second.start] not in (" ", "\u00a0"):
        return False
    forms = plain(second.word)
    if not forms or not {one.part for one in forms} <= {"NOUN", "ADJF", "PRTF"}:
        return False
    return wanted.isdisjoint(one.case for one in forms)


def _clash(tokens: list[Token], place: int) -> bool:
    first, second = tokens[place], tokens[place + 1]
    modifiers = modifier(first.word)
    nouns = plain(second.word) if modifiers else ()
    if not nouns or {one.part for one in nouns} != {"NOUN"}:
        return False
    if place and (tokens[place - 1].word.isdigit() or tokens[place - 1].word.lower() in _NUMERALS):
        return False
    if any(matches(one, other) for one in modifiers for other in nouns) or _is_one_of_two(
        modifiers, nouns, tokens, place
    ):
        return False
    return _is_attribute(modifiers, nouns, tokens, place)


def _is_short_clash(tokens: list[Token], place: int) -> bool:
    """Return whether a short participle in the singular has a subject it cannot have: «Определена базовые школы»."""
    word = tokens[place].word.lower()
    if not _SHORT.search(word) or parts(word) != {"PRTS"} or (place and tokens[place - 1].word.lower() == "не"):
        return False
    forms = plain(tokens[place + 1].word)
    if not forms or not {one.part for one in forms} <= {"NOUN", "ADJF"}:
        return False
    are_many = all(one.plural and one.case in (Case.NOMINATIVE, _ACC) for one in forms)
    return are_many or all(one.case is _GEN and one.part == "NOUN" for one in forms)


def _is_one_of_two(modifiers: tuple[Form, ...], nouns: tuple[Form, ...], tokens: list[Token], place: int) -> bool:
    """Return whether a noun in the plural has several adjectives: «на школьном и муниципальном уровнях»."""
    if not place or tokens[place - 1].word not in ("и", "или", "либо", ",", "/"):
        return False
    return any(one.case is other.case and other.plural for one in modifiers for other in nouns)


def _is_attribute(modifiers: tuple[Form, ...], nouns: tuple[Form, ...], tokens: list[Token], place: int) -> bool:
    """Return whether the noun can be nothing but what the adjective belongs to.

    A noun in the genitive or the instrumental may be an object («утверждённые приказом», «рабочие школы»); an adjective
    may belong to a noun before it («формы новые школам»), or stand for one («остальные школам»).
    """
    cases = {one.case for one in nouns}
    if any(one.part == "PRTF" for one in modifiers):
        return cases <= {_GEN} and {one.case for one in modifiers} <= {Case.NOMINATIVE, _ACC}
    if cases <= {_GEN} or Case.NOMINATIVE in {one.case for one in modifiers} and not cases & {Case.NOMINATIVE, _INS}:
        return False
    if _INS in {one.case for one in modifiers} and cases & {Case.NOMINATIVE, _ACC}:
        return False  # what something is made into: «сделал вакантной должность»
    before = plain(tokens[place - 1].word.lower()) if place else ()
    return not any(matches(one, other) for one in modifiers for other in before)


def _agrees_with_none(tokens: list[Token], place: int) -> bool:
    forms = plain(tokens[place].word)
    if not forms or {one.part for one in forms} != {"PRTF"} or any(one.alone for one in forms):
        return False
    after = plain(tokens[place + 1].word) if place + 1 < len(tokens) else ()
    if any(matches(one, other) for one in forms for other in after if other.part == "NOUN"):
        return False  # it belongs to a noun of its own: «исходное слово, составленную форму»
    before = _clause(tokens, place - 1)
    if not before or not any(_noun(one.word) for one in before[-1:]):
        return False
    nouns = [
        form for one in before for form in readings(one.word.lower()) if form.part in ("NOUN", "NPRO") or form.pronoun
    ]
    if not nouns or any(matches(one, other) for one in forms for other in nouns):
        return False
    return not any(one.plural and len([n for n in nouns if n.case is one.case]) > 1 for one in forms)


def _clause(tokens: list[Token], end: int) -> list[Token]:
    """Return the tokens from the beginning of the sentence to `end`; none if one cannot be read."""
    begins = end
    while begins and end - begins <= _BEFORE and tokens[begins - 1].word not in _ENDS:
        begins -= 1
    found = tokens[begins:end]
    readable = all(one.word in _MARKS or _is_readable(one.word) for one in found)
    return found if readable and len(found) <= _BEFORE else []


def _is_readable(word: str) -> bool:
    """Return whether the word is known: an unknown noun, a name, a number or a bracket may be what is told of."""
    return word[0].isalpha() and bool(parts(word.lower())) and (not word.isupper() or len(word) == 1)


def _noun(word: str) -> bool:
    return any(one.part == "NOUN" for one in plain(word.lower()))
