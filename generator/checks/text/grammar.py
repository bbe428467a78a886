"""Words that do not go together: an adjective and its noun, a participle, a preposition and a case."""

from collections.abc import Iterator, Mapping

from generator.checks.rule import Found, Subject
from generator.checks.text.forms import matches, modifier, plain, span, split
from generator.checks.text.reading import excerpt, found, written
from generator.checks.text.short_forms import by_means, counted_wrong, is_short_clash
from generator.errors import msg
from generator.language.cases import Case, Form, parts, readings
from generator.language.letters import listed
from generator.model.passage import Passage, Role

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
_LONGEST = max(map(len, _GOVERNS))
_BEFORE = 16
_ENDS = frozenset(".!?;:")
_MARKS = frozenset(",-–—«»„“")


def agreement(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an adjective before a noun that no reading of the two makes agree: «низкие результатами»."""
    for passage in written(subject):
        yield from counted_wrong(passage)
        tokens = split(passage.text)
        for place in range(len(tokens) - 1):
            if _clash(tokens, place) or is_short_clash(tokens, place):
                start, end = span(passage.text, place, place + 1)
                said = msg("These words do not agree: “{text}”.", text=passage.text[start:end])
                yield found(passage, said, msg("Put both into the same case, number and gender."))


def participle_agreement(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a participle behind a comma that agrees with no noun before it: «школ, работающими»."""
    for passage in written(subject):
        tokens = split(passage.text) if "," in passage.text else []
        for place, token in enumerate(tokens):
            if place > 1 and tokens[place - 1] == "," and _agrees_with_none(tokens, place):
                shown = excerpt(passage.text, *span(passage.text, place - 2, place))
                said = msg("The participle agrees with no word before it: “{text}”.", text=shown)
                yield found(
                    passage, said, msg("Put “{word}” into the case and number of what it tells of.", word=token)
                )


def case_after_preposition(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a word in a case that the preposition before it never asks for: «для школам»."""
    yield from by_means(written(subject))
    for passage in written(subject):
        tokens = split(passage.text)
        for place, first in enumerate(tokens[:-1]):
            if not _is_in_wrong_case(first, tokens[place + 1]) or _is_entrusted(passage, tokens[:place]):
                continue
            start, end = span(passage.text, place, place + 1)
            if passage.text[start + len(first) : end - len(tokens[place + 1])] in (" ", "\u00a0"):
                said = msg("The case does not suit the preposition: “{text}”.", text=passage.text[start:end])
                yield found(
                    passage, said, msg("Put the word into the case that “{word}” asks for.", word=first.lower())
                )


def _is_entrusted(passage: Passage, before: list[str]) -> bool:
    """Return whether another rule tells of the case: that on «возложить на» in points."""
    return passage.role is Role.POINT and bool(before) and before[-1].lower() == "возложить"


def _is_in_wrong_case(first: str, second: str) -> bool:
    wanted = _GOVERNS.get(first.lower()) if len(first) <= _LONGEST else None
    forms = plain(second) if wanted else ()
    if wanted is None or not forms or not {one.part for one in forms} <= {"NOUN", "ADJF", "PRTF"}:
        return False
    return wanted.isdisjoint(one.case for one in forms)


def _clash(tokens: list[str], place: int) -> bool:
    first, second = tokens[place], tokens[place + 1]
    modifiers = modifier(first)
    nouns = plain(second) if modifiers else ()
    if not nouns or {one.part for one in nouns} != {"NOUN"}:
        return False
    if place and (tokens[place - 1].isdigit() or tokens[place - 1].lower() in _NUMERALS):
        return False
    if any(matches(one, other) for one in modifiers for other in nouns) or _is_one_of_two(
        modifiers, nouns, tokens, place
    ):
        return False
    return _is_attribute(modifiers, nouns, tokens, place)


def _is_one_of_two(modifiers: tuple[Form, ...], nouns: tuple[Form, ...], tokens: list[str], place: int) -> bool:
    """Return whether a noun in the plural has several adjectives: «на школьном и муниципальном уровнях»."""
    if not place or tokens[place - 1] not in ("и", "или", "либо", ",", "/"):
        return False
    return any(one.case is other.case and other.plural for one in modifiers for other in nouns)


def _is_attribute(modifiers: tuple[Form, ...], nouns: tuple[Form, ...], tokens: list[str], place: int) -> bool:
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
    before = plain(tokens[place - 1].lower()) if place else ()
    return not any(matches(one, other) for one in modifiers for other in before)


def _agrees_with_none(tokens: list[str], place: int) -> bool:
    forms = plain(tokens[place])
    if not forms or {one.part for one in forms} != {"PRTF"} or any(one.alone for one in forms):
        return False
    after = plain(tokens[place + 1]) if place + 1 < len(tokens) else ()
    if any(matches(one, other) for one in forms for other in after if other.part == "NOUN"):
        return False  # it belongs to a noun of its own: «исходное слово, составленную форму»
    before = _clause(tokens, place - 1)
    if not before or not any(_noun(one) for one in before[-1:]):
        return False
    nouns = [form for one in before for form in readings(one.lower()) if form.part in ("NOUN", "NPRO") or form.pronoun]
    if not nouns or any(matches(one, other) for one in forms for other in nouns):
        return False
    return not any(one.plural and len([n for n in nouns if n.case is one.case]) > 1 for one in forms)


def _clause(tokens: list[str], end: int) -> list[str]:
    """Return the tokens from the beginning of the sentence to `end`; none if one cannot be read."""
    begins = end
    while begins and end - begins <= _BEFORE and tokens[begins - 1] not in _ENDS:
        begins -= 1
    found = tokens[begins:end]
    readable = all(one in _MARKS or _is_readable(one) for one in found)
    return found if readable and len(found) <= _BEFORE else []


def _is_readable(word: str) -> bool:
    """Return whether the word is known: an unknown noun, a name, a number or a bracket may be what is told of."""
    return word[0].isalpha() and bool(parts(word.lower())) and (not word.isupper() or len(word) == 1)


def _noun(word: str) -> bool:
    return any(one.part == "NOUN" for one in plain(word.lower()))
