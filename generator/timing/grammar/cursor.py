"""A place in the tokens of a phrase: what every rule reads from, and steps back in when it does not fit."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from generator.timing.grammar.tokens import Sign, Token
from generator.timing.grammar.words import Word

Kind = Sign | Word
_NOTHING = Token(Sign.STRONG)

NUMERALS = (Sign.NUMBER, Sign.NTH, Word.ORDINAL, Word.COUNT)
NUMBERS_OF_YEARS = range(1900, 2200)


class Cursor:
    """Tokens and the place of the next one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Stand before the first of `tokens`."""
        self._tokens = tokens
        self.place = 0

    @property
    def is_at_end(self) -> bool:
        """Whether no token is left."""
        return self.place >= len(self._tokens)

    def peek(self, ahead: int = 0) -> Token:
        """Return the token `ahead` of the next one; behind the last there is the end of a line."""
        place = self.place + ahead
        return self._tokens[place] if place < len(self._tokens) else _NOTHING

    def sees(self, *kinds: Kind | tuple[Kind, ...]) -> bool:
        """Return whether the next tokens are of these kinds, one after another; a tuple allows any of its kinds."""
        return all(
            self.peek(ahead).kind in (wanted if isinstance(wanted, tuple) else (wanted,))
            for ahead, wanted in enumerate(kinds)
        )

    def take(self, *kinds: Kind | tuple[Kind, ...]) -> Token | None:
        """Return the last of the next tokens and step behind it, if they are of these kinds."""
        if self.is_at_end or not self.sees(*kinds):
            return None
        self.place += len(kinds)
        return self._tokens[self.place - 1]

    def skip(self, *kinds: Kind) -> None:
        """Step over all tokens of these kinds."""
        while self.take(kinds):
            pass

    def step(self) -> Token:
        """Return the next token and step behind it."""
        self.place += 1
        return self._tokens[self.place - 1]

    def numeral(self, most: int = 99) -> int | None:
        """Return the number that the next token says in figures or words, up to `most`."""
        found = self.peek()
        if self.sees(NUMERALS) and found.number() <= most and not self.is_at_end:
            self.step()
            return found.number()
        return None

    def year(self, ahead: int = 0) -> int | None:
        """Return the year that the token `ahead` is, without stepping; None if it is none."""
        found = self.peek(ahead)
        if found.kind is Sign.NUMBER and len(found.text) == 4 and found.number() in NUMBERS_OF_YEARS:
            return found.number()
        return None


_Found = TypeVar("_Found")


def rule(body: Callable[[Cursor], _Found]) -> Callable[[Cursor], _Found]:
    """Return `body` stepping back to where it began whenever it does not fit."""

    @wraps(body)
    def kept(cursor: Cursor) -> _Found:
        began = cursor.place
        found = body(cursor)
        if found is None:
            cursor.place = began
        return found

    return kept


def first(cursor: Cursor, *rules: Callable[[Cursor], Any]) -> Any:
    """Return what the first of `rules` that fits gives."""
    for one in rules:
        if (found := one(cursor)) is not None:
            return found
    return None
