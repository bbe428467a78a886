"""Posts, institutions, documents and groups in a case: the head changes with what agrees with it, the rest stays."""

from dataclasses import dataclass
from functools import lru_cache

from generator.language.cases.grammar import Agreement, Case, Inflected
from generator.language.cases.lexicon.endings import adjective, agrees
from generator.language.cases.lexicon.words import OTHER_NAMES
from generator.language.cases.phrases.groups import Group, Piece, group_at
from generator.language.cases.phrases.tails import tail
from generator.language.cases.phrases.tokens import Kind, Token, tokens

_QUOTES = {"«": "»", "„": "“", "“": "”", '"': '"'}


@dataclass(frozen=True)
class _Read:
    """A phrase as it was read: its tokens, what of them changes, what its head asks, whether the reading is sure."""

    tokens: tuple[Token, ...]
    pieces: tuple[Piece, ...] = ()
    head: Group | None = None
    several: bool = False
    sure: bool = False


def phrase(text: str, case: Case) -> Inflected:
    """Return the phrase, given in the nominative, in the case; guessed where its reading or a form is in doubt.

    The head noun changes with its adjectives, participles and ordinals, with nouns joined to it by a hyphen, a dash,
    «и» or a comma, and with the other name of a document in brackets; all the rest, every space and quote stays. A
    text without a head in the nominative is returned as it is, guessed.
    """
    if case is Case.NOMINATIVE:
        return Inflected(text)
    read = _read(text)
    forms = {piece.place: piece.forms[case] for piece in read.pieces}
    inflected = "".join(forms.get(token.place, token.text) for token in read.tokens)
    return Inflected(inflected, not read.sure or any(case in piece.doubtful for piece in read.pieces))


def agreement(text: str) -> Agreement | None:
    """Return what the head of the phrase in the nominative asks; None where it cannot be told.

    Two documents joined by «и» ask the plural; two posts of one person do not.
    """
    read = _read(text)
    head = read.head
    if head is None or not head.sure or (head.noun and Case.NOMINATIVE in head.noun.doubtful):
        return None
    asks = head.asks
    if asks and read.several and not asks.animate:
        return Agreement(asks.gender, plural=True, animate=False)
    return asks


@lru_cache(maxsize=4096)
def _read(text: str) -> _Read:
    return _parsed(text, brackets=True)


def _parsed(text: str, *, brackets: bool) -> _Read:
    cut = tokens(text)
    words = tuple(token for token in cut if token.kind is not Kind.SPACE)
    head = group_at(words, 0)
    if head is None:
        return _Read(cut)
    end = tail(words, head)
    named = tuple(_named(token, head) for token in words if brackets and token.kind is Kind.BRACKETED)
    pieces = (*end.pieces, *(piece for piece in named if piece))
    return _Read(cut, pieces, head, end.several, end.sure)


def _named(token: Token, head: Group) -> Piece | None:
    """Return the piece for another name of the head in brackets: («дорожная карта»), (преподаватель)."""
    opening, inner, closing = _opened(token.text)
    if not inner[:1].islower() or head.asks is None:
        return None
    if agrees(inner, head.asks):
        return Piece(token.place, {case: opening + adjective(inner, head.asks, case) + closing for case in Case})
    read = _parsed(inner, brackets=False)
    if read.head is None or not read.sure or not _renames(read.head, head):
        return None
    forms = {case: opening + "".join(_shown(read, case)) + closing for case in Case}
    return Piece(token.place, forms, frozenset().union(*(piece.doubtful for piece in read.pieces)))


def _shown(read: _Read, case: Case) -> list[str]:
    forms = {piece.place: piece.forms[case] for piece in read.pieces}
    return [forms.get(token.place, token.text) for token in read.tokens]


def _opened(text: str) -> tuple[str, str, str]:
    """Return the brackets with the quotes right inside them, and what they hold."""
    inner, edge = text[1:-1], 1
    if inner[:1] in _QUOTES and inner[-1:] == _QUOTES[inner[0]] and len(inner) > 2:
        inner, edge = inner[1:-1], 2
    return text[:edge], inner, text[len(text) - edge :]


def _renames(inner: Group, head: Group) -> bool:
    if inner.asks is None or head.asks is None or inner.asks.animate != head.asks.animate:
        return False
    return inner.asks.animate or (inner.noun is not None and inner.noun.lemma in OTHER_NAMES)
