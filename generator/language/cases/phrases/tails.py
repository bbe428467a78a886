"""What follows the first group of a phrase: dependants that stay, and the second groups and clauses that change too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.language.cases.grammar import Agreement, Case
from generator.language.cases.lexicon import dictionary
from generator.language.cases.lexicon.endings import agrees
from generator.language.cases.lexicon.words import ACCUSATIVE_PREPOSITIONS, NEVER_GENITIVE
from generator.language.cases.phrases.abbreviations import is_abbreviation
from generator.language.cases.phrases.groups import Group, Piece, adjectival, group_at, modifier
from generator.language.cases.phrases.nouns import apposed
from generator.language.cases.phrases.tokens import Kind, Token

_LIST = frozenset({",", ";", "и", "или", "либо", "/"})
_DASHES = frozenset({"-", "–", "—"})
_AND = frozenset({"и"})
_POSSESSIVES = frozenset({"её", "ее", "его", "их"})
_OBLIQUE = frozenset(Case) - {Case.NOMINATIVE}


@dataclass(frozen=True)
class Tail:
    """How far the phrase is read: what changes, the last group, the cases a dependant may have, what is open.

    `bare` while nothing stands between the head of the last group and here; `clause` inside «, осуществляющие …»;
    `several` when a second head was joined by «и»; `sure` until something could be read in two ways.
    """

    group: Group
    at: int
    expected: frozenset[Case]
    pieces: tuple[Piece, ...] = ()
    bare: bool = True
    clause: bool = False
    several: bool = False
    sure: bool = True


def tail(words: Sequence[Token], group: Group) -> Tail:
    """Return the whole tail read after the first group."""
    state = Tail(group, group.end, group.governs, group.pieces, sure=group.sure)
    while state.at < len(words):
        state = _step(words, state)
    return state


def _step(words: Sequence[Token], state: Tail) -> Tail:
    token = words[state.at]
    if token.text.lower() in _LIST:
        return _joined(words, state)
    if token.text in _DASHES and token.spaced:
        return _apposed(words, state)
    if token.kind is Kind.WORD:
        return _dependant(words, state)
    return replace(state, at=state.at + 1, bare=state.bare and token.kind is Kind.BRACKETED)


def _dependant(words: Sequence[Token], state: Tail) -> Tail:
    text = words[state.at].text
    expected = state.expected
    if dictionary.is_preposition(text):
        accusative = {Case.ACCUSATIVE} if text.lower() in ACCUSATIVE_PREPOSITIONS else set()
        expected = _OBLIQUE - {Case.ACCUSATIVE} | accusative
    sure = state.sure and not (state.at == state.group.end and _stray(text, expected))
    return replace(state, at=state.at + 1, bare=False, expected=expected, sure=sure)


def _stray(text: str, expected: frozenset[Case]) -> bool:
    """Return whether the word right after the head can be a nominative only: «учитель логопед», «город Заречный»."""
    if is_abbreviation(text):
        return False
    cases = dictionary.cases(text)
    return Case.NOMINATIVE in cases and not cases & expected


def _joined(words: Sequence[Token], state: Tail) -> Tail:
    """Return the tail after «,», «и»…: with a clause or a second group, else with one more dependant."""
    joint = words[state.at].text.lower()
    start = state.at + 1
    while start < len(words) and words[start].text.lower() in ("и", "а", "также"):
        joint, start = "и", start + 1
    owned = start < len(words) and words[start].text.lower() in _POSSESSIVES
    start += owned
    asks = state.group.asks
    clause = asks is not None and (joint == "," or state.clause) and _clause(words, start, asks)
    if clause and asks is not None:
        piece = modifier(words[start], asks)
        return replace(state, at=start + 1, pieces=(*state.pieces, piece), expected=_OBLIQUE, bare=False, clause=True)
    group = group_at(words, start)
    if group is None or not group.pieces or not _same_kind(group, state.group):
        return replace(state, at=start)
    if not state.bare and _dependent(words, start, group, state.expected):
        open_ = owned or (state.group.document and group.document)
        return replace(state, at=start, sure=state.sure and not open_)
    return _taken(state, group, several=joint in _AND)


def _clause(words: Sequence[Token], start: int, asks: Agreement) -> bool:
    """Return whether an adjective of the head opens a clause here: «лица, ответственные за питание»."""
    if not adjectival(words, start) or not agrees(words[start].text, asks):
        return False
    if dictionary.is_participle(words[start].text):
        return True
    group = group_at(words, start)
    return group is None or group.noun is None


def _same_kind(group: Group, first: Group) -> bool:
    return first.asks is None or group.asks is None or group.asks.animate == first.asks.animate


def _dependent(words: Sequence[Token], start: int, group: Group, expected: frozenset[Case]) -> bool:
    """Return whether every word of the group may as well be a dependant: «учитель истории и обществознания»."""
    texts = [
        token.text for token in words[start : group.end] if token.kind is Kind.WORD and token.text.lower() not in _LIST
    ]
    return all(dictionary.cases(text) & expected and text.lower() not in NEVER_GENITIVE for text in texts)


def _apposed(words: Sequence[Token], state: Tail) -> Tail:
    """Return the tail after a dash: with an apposition («школы – участники плана»), else as a dependant."""
    group, first = group_at(words, state.at + 1), state.group
    if group is None or first.asks is None or group.noun is None or group.noun.agreement.plural != first.asks.plural:
        return replace(state, at=state.at + 1, bare=False)
    noun = apposed(group.noun, first.asks)
    last = Piece(group.pieces[-1].place, noun.forms, noun.doubtful)
    return replace(_taken(state, replace(group, pieces=(*group.pieces[:-1], last)), several=False), group=first)


def _taken(state: Tail, group: Group, *, several: bool) -> Tail:
    return replace(
        state,
        group=group,
        at=group.end,
        expected=group.governs,
        pieces=(*state.pieces, *group.pieces),
        bare=True,
        clause=False,
        several=state.several or several,
        sure=state.sure and group.sure,
    )
