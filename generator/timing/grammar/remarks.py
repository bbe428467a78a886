"""Remarks on words that are understood in one way and may be meant in another."""

from collections.abc import Iterator, Sequence

from generator.errors import msg
from generator.timing.grammar.atoms import Remark, Undated
from generator.timing.grammar.tokens import Sign, Token
from generator.timing.grammar.words import Word
from generator.timing.meaning import Unclear, Unit

GENITIVE = msg("The month stands in the genitive without a day: a day may be missing.")
THIRDS = msg("“Beginning”, “middle” and “end” of a month are understood as its days 1–10, 11–20 and from 21 on.")
BLANK = msg("A blank stands in the term. Fill it in.")
WEEKS = msg(
    "Weeks of a month are understood as its days 1–7, 8–14, 15–21 and 22–28, the last one as its last seven days."
)

_EDGES = (Word.START, Word.MIDDLE, Word.END)
_ALONE = (None, Sign.COMMA, Sign.STRONG, Word.EVERY, Word.AND)


def remarks(tokens: Sequence[Token]) -> Iterator[Remark | Undated]:
    """Yield a remark on each such word, in order; a blank to be filled in by hand leaves nothing to understand."""
    if any(token.text == "_" for token in tokens):
        yield Undated(Unclear.VAGUE, BLANK, doubtful=True)
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.kind is Word.MONTH and _is_genitive(token) and (before and before.kind) in _ALONE:
            yield Remark(GENITIVE)
        if token.kind in _EDGES and after and after.kind is Word.MONTH and not _is_limit(before):
            yield Remark(THIRDS)
        if token.value is Unit.WEEK and token.kind is Word.UNIT and after and after.kind is Word.MONTH:
            yield Remark(WEEKS)


def _is_genitive(token: Token) -> bool:
    assert isinstance(token.value, tuple)
    return bool(token.value[1])


def _is_limit(before: Token | None) -> bool:
    return before is not None and before.kind in {Word.UNTIL, Word.BY, Word.LATER}
