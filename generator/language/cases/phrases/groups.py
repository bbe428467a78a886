"""A group of words with its head in the nominative: what of it changes, what the head asks, where it ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language.cases.grammar import Agreement, Case
from generator.language.cases.lexicon import dictionary
from generator.language.cases.lexicon.endings import adjective, agrees, asked, stem
from generator.language.cases.lexicon.words import (
    ADVERBS,
    DOCUMENTS,
    OBJECTS,
    RELATIVE,
    SHORT_ADJECTIVES,
    SHORT_CITIES,
    SHORT_PLACES,
    SOMETIMES_STANDALONE,
    STANDALONE,
)
from generator.language.cases.phrases.abbreviations import is_abbreviation, is_short
from generator.language.cases.phrases.nouns import Noun, chosen, nouns
from generator.language.cases.phrases.tokens import Kind, Token

_GENITIVE = frozenset({Case.GENITIVE})
_OBLIQUE = frozenset(Case) - {Case.NOMINATIVE}
_DIRECT = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE})
_STANDING = dict.fromkeys(STANDALONE, True) | dict(SOMETIMES_STANDALONE)


@dataclass(frozen=True)
class Piece:
    """A token that changes: its place, its forms and the cases in which they are in doubt."""

    place: int
    forms: Mapping[Case, str]
    doubtful: frozenset[Case] = frozenset()


@dataclass(frozen=True)
class Group:
    """What changes, what the head asks (None for an abbreviation), the index after it, the cases of what may follow.

    `noun` is the head where it is one; `sure` is false where the head may have been misread.
    """

    pieces: tuple[Piece, ...]
    asks: Agreement | None
    end: int
    noun: Noun | None = None
    governs: frozenset[Case] = _GENITIVE
    sure: bool = True

    @property
    def document(self) -> bool:
        """Whether the head is a kind of document."""
        return self.noun is not None and self.noun.lemma in DOCUMENTS


def group_at(words: Sequence[Token], start: int) -> Group | None:
    """Return the group that begins here, or None where none can be told."""
    run, end = _modifiers(words, start)
    return _with_noun(words, run, end) or _standing(words, run) or _shortened(words, start)


def adjectival(words: Sequence[Token], index: int) -> bool:
    """Return whether an adjective, a participle or an ordinal in the nominative stands here."""
    if index >= len(words) or words[index].kind is not Kind.WORD:
        return False
    text = words[index].text
    if asked(text) is None or stem(text) in RELATIVE:
        return False
    return text[0].isdigit() or dictionary.is_adjective(text)


def modifier(token: Token, agreement: Agreement) -> Piece:
    """Return the piece for an adjective that agrees so."""
    return Piece(token.place, {case: adjective(token.text, agreement, case) for case in Case})


def _modifiers(words: Sequence[Token], start: int) -> tuple[tuple[int, ...], int]:
    """Return the indices of the adjectives that begin here («старшие и младшие»), and the index after them."""
    run: list[int] = []
    now = _qualified(words, start)
    while adjectival(words, now):
        run.append(now)
        now = after = _past_brackets(words, now + 1)
        joined = now < len(words) and words[now].text.lower() in (",", "и", "или")
        now = _qualified(words, now + 1 if joined else now)
        if joined and not adjectival(words, now):
            return tuple(run), after
    return tuple(run), now


def _past_brackets(words: Sequence[Token], index: int) -> int:
    """Return the index after brackets that stand between an adjective and its noun: «вечерняя (сменная) школа»."""
    inside = index + 1 < len(words) and words[index].kind is Kind.BRACKETED and words[index + 1].kind is Kind.WORD
    return index + 1 if inside else index


def _qualified(words: Sequence[Token], index: int) -> int:
    """Return the index after the adverbs and shortened adjectives that stand here before something they qualify."""
    now = index
    while now < len(words) - 1 and (_adverb(words[now]) or is_short(words[now], SHORT_ADJECTIVES)):
        now += 1
    shortened = now > index and is_short(words[now - 1], SHORT_ADJECTIVES)
    return now if adjectival(words, now) or shortened else index


def _adverb(token: Token) -> bool:
    return token.kind is Kind.WORD and (
        token.text.lower() in ADVERBS or dictionary.parts_of_speech(token.text) == frozenset({"ADVB"})
    )


def _with_noun(words: Sequence[Token], run: tuple[int, ...], end: int) -> Group | None:
    if end >= len(words) or words[end].kind is not Kind.WORD or is_abbreviation(words[end].text):
        return None
    token = words[end]
    if dictionary.is_particle(token.text):
        return None
    if run and _governs(words[run[-1]].text, token.text):
        return None
    noun = chosen(tuple(found for found in nouns(token.text) if _agreeing(words, run, found.agreement)))
    if noun is None:
        return None
    after = tuple(_postponed(words, end + 1, noun.agreement))
    adjectives = (modifier(words[index], noun.agreement) for index in (*run, *after))
    pieces = (*adjectives, Piece(token.place, noun.forms, noun.doubtful))
    return Group(pieces, noun.agreement, end + 1 + len(after), noun)


def _governs(adjective_: str, noun: str) -> bool:
    """Return whether the noun after the adjective is not its own: «исполняющие обязанности», «обучающиеся школы»."""
    if noun.lower().startswith(OBJECTS.get(stem(adjective_), " ")):
        return True
    return stem(adjective_) in STANDALONE and Case.GENITIVE in dictionary.cases(noun)


def _agreeing(words: Sequence[Token], run: Iterable[int], agreement: Agreement) -> bool:
    return all(agrees(words[index].text, agreement) for index in run)


def _postponed(words: Sequence[Token], start: int, agreement: Agreement) -> Iterator[int]:
    """Yield the indices of adjectives right after their noun («учреждение общеобразовательное»)."""
    end = start
    while _postponable(words, end, agreement):
        end += 1
    own = end < len(words) and words[end].kind is Kind.WORD and end > start
    if not (own and any(agrees(words[end - 1].text, noun.agreement) for noun in nouns(words[end].text))):
        yield from range(start, end)


def _postponable(words: Sequence[Token], index: int, agreement: Agreement) -> bool:
    if not adjectival(words, index):
        return False
    text = words[index].text
    return agrees(text, agreement) and dictionary.cases(text) <= _DIRECT


def _standing(words: Sequence[Token], run: tuple[int, ...]) -> Group | None:
    """Return the group whose head is an adjective or a participle: «исполняющий обязанности», «заведующая сектором»."""
    if not run:
        return None
    head = words[run[-1]]
    agreement, sure = _standing_agreement(head.text)
    if agreement is None or not _agreeing(words, run, agreement):
        return None
    pieces = tuple(modifier(words[index], agreement) for index in run)
    return Group(pieces, agreement, run[-1] + 1, None, _OBLIQUE, sure)


def _standing_agreement(text: str) -> tuple[Agreement | None, bool]:
    shown = asked(text)
    if shown is None:
        return None, False
    gender, plural = shown
    animate = _STANDING.get(stem(text))
    if animate is None:
        known = [noun for noun in nouns(text) if agrees(text, noun.agreement) and not noun.doubtful]
        return Agreement(gender, plural, known[0].agreement.animate if known else True), bool(known)
    return Agreement(gender, plural, animate), True


def _shortened(words: Sequence[Token], start: int) -> Group | None:
    """Return the group of an abbreviation, which stays as it is: МБОУ, и.о., врио, рп. with the name of the place."""
    if start >= len(words):
        return None
    token = words[start]
    if is_short(token, SHORT_PLACES):
        return Group((), None, len(words), sure=not is_short(token, SHORT_CITIES))
    short = token.kind is Kind.SHORT or (token.kind is Kind.WORD and is_abbreviation(token.text))
    return Group((), None, start + 1) if short else None
