"""The smallest change of words between two texts: what is quoted, unique in its text and at the borders of words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,/–]\d+)+|\w+(?:[-–]\w+)*|\s|[^\w\s]")
_CLOSING = ",.;:)»!?…"
_LOOSE = ",.;:!?…"
"""Signs at which no quotation ends."""
_MOST = 3
"""More changes in one text than these are read worse than the text anew."""
_LONGEST = 30
"""Words of a quotation."""
_BETWEEN = 2
"""Fewer words than these between two changes make them one."""
_PAIRS = (("«", "»"), ("(", ")"), ("„", "“"))

Span = tuple[int, int, int, int]
"""From and to in the tokens of the old text, from and to in those of the new one."""


class How(Enum):
    """What is done with the quoted words."""

    REPLACE = "replace"
    EXCLUDE = "exclude"
    AFTER = "after"


@dataclass(frozen=True)
class Edit:
    """A change of words: the words quoted, and those that replace them or follow them."""

    how: How
    quote: str
    text: str = ""


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return the changes of words that make the new text of the old one; none where they would be many or long."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    for spans in (_spans(before, after), _one(before, after)):
        found = tuple(_edits(before, after, spans)) if 0 < len(spans) <= _MOST else ()
        if found and len(found) == len(spans) and _leads(old, found, new):
            return found
    return ()


def performed(text: str, edit: Edit) -> str:
    """Return the text with the change carried out; a space goes with excluded words, and comes with added ones."""
    before, _, after = text.partition(edit.quote)
    if edit.how is How.REPLACE:
        return before + edit.text + after
    if edit.how is How.AFTER:
        glue = "" if edit.text[:1] in _CLOSING else " "
        return before + edit.quote + glue + edit.text + after
    if before.endswith(" ") and (not after or after[0] in f" \n{_CLOSING}"):
        return before[:-1] + after
    return before + (after[1:] if after.startswith(" ") and before[-1:] in ("", "\n") else after)


def quotable(text: str) -> bool:
    """Return whether a text can stand in quotation marks: its own are closed, it is one paragraph."""
    if not text or text != text.strip() or "\n" in text:
        return False
    return all(_is_closed(text, *pair) for pair in _PAIRS)


def _is_closed(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            return False
    return depth == 0


def _leads(old: str, found: Sequence[Edit], new: str) -> bool:
    """Return whether the changes, one after another, make the new text, each with words that stand once in both."""
    text = old
    for edit in found:
        if old.count(edit.quote) != 1 or text.count(edit.quote) != 1 or len(edit.quote.split()) > _LONGEST:
            return False
        text = performed(text, edit)
    return text == new


def _spans(before: Sequence[str], after: Sequence[str]) -> list[Span]:
    found: list[Span] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and _words(before[found[-1][1] : i]) < _BETWEEN:
            found[-1] = (found[-1][0], i_end, found[-1][2], j_end)
        else:
            found.append((i, i_end, j, j_end))
    return found


def _words(tokens: Sequence[str]) -> int:
    return sum(token[0].isalnum() for token in tokens)


def _one(before: Sequence[str], after: Sequence[str]) -> list[Span]:
    """Return everything between what the texts have in common at their ends, as one change."""
    least = min(len(before), len(after))
    start = next((n for n in range(least) if before[n] != after[n]), least)
    end = next((n for n in range(least - start) if before[-1 - n] != after[-1 - n]), least - start)
    return [(start, len(before) - end, start, len(after) - end)]


def _edits(before: Sequence[str], after: Sequence[str], spans: Sequence[Span]) -> Iterator[Edit]:
    old = "".join(before)
    for place, span in enumerate(spans):
        low = spans[place - 1][1] if place else 0
        high = spans[place + 1][0] if place + 1 < len(spans) else len(before)
        found = _shortest(old, before, after, span) or _widened(old, before, after, (span, low, high))
        if found:
            yield found


def _shortest(old: str, before: Sequence[str], after: Sequence[str], span: Span) -> Edit | None:
    """Return an addition or an exclusion, where the words quoted for it need nothing around them."""
    i, i_end, j, j_end = span
    gone, come = "".join(before[i:i_end]).strip(" "), "".join(after[j:j_end]).strip(" ")
    if gone and not come and quotable(gone) and old.count(gone) == 1:
        edit = Edit(How.EXCLUDE, gone)
        return edit if _only(before, after, span, edit) else None
    if come and not gone and quotable(come):
        for start in range(i - 1, max(i - 12, -1), -1):
            quote = "".join(before[start:i]).strip(" ")
            if quotable(quote) and _is_telling(quote, old) and quote[-1].isalnum() and old.count(quote) == 1:
                edit = Edit(How.AFTER, quote, come)
                return edit if _only(before, after, span, edit) else None
    return None


def _only(before: Sequence[str], after: Sequence[str], span: Span, edit: Edit) -> bool:
    """Return whether the change makes exactly what the span says, and nothing else."""
    i, i_end, j, j_end = span
    made = "".join(before[:i]) + "".join(after[j:j_end]) + "".join(before[i_end:])
    return performed("".join(before), edit) == made


def _widened(old: str, before: Sequence[str], after: Sequence[str], where: tuple[Span, int, int]) -> Edit | None:
    """Return the replacement of the words of a span, with as many of those around as make them stand once.

    Words are taken from the right and from the left by turns.
    """
    (i, i_end, j, j_end), low, high = where
    right = False
    while not _is_found(quote := "".join(before[i:i_end]), text := "".join(after[j:j_end]), old):
        ahead, back = _step(before, i_end, high, 1), _step(before, i - 1, low - 1, -1)
        if not (ahead or back):
            return None
        right = bool(ahead) and not (back and (_lacks_opening(quote) or right))
        i, i_end, j, j_end = (i, i_end + ahead, j, j_end + ahead) if right else (i - back, i_end, j - back, j_end)
    return Edit(How.REPLACE, quote, text)


def _is_found(quote: str, text: str, old: str) -> bool:
    if not quotable(quote) or not quotable(text) or old.count(quote) != 1:
        return False
    return _is_telling(quote, old) and any(sign.isalnum() for sign in text)


def _lacks_opening(quote: str) -> bool:
    return any(quote.count(closing) > quote.count(opening) for opening, closing in _PAIRS)


def _step(tokens: Sequence[str], at: int, end: int, way: int) -> int:
    """Return how many tokens there are to the next word, itself included; 0 where there is none in the paragraph."""
    count = 0
    while at != end and tokens[at] != "\n":
        count += 1
        if not tokens[at].isspace() and tokens[at] not in _LOOSE:
            return count
        at += way
    return 0


def _is_telling(quote: str, text: str) -> bool:
    """Return whether a quotation is found at a glance: there is more in it than a sign or a short word."""
    if quote == text:
        return True
    long = any(len(word) > 2 for word in re.findall(r"[^\W\d_]+", quote))
    return quote[0] not in _CLOSING and (long or sum(sign.isdigit() for sign in quote) > 1)


def swapped(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the text with each of the words replaced wherever they stand as whole words, all at once."""
    new = dict(pairs)
    if not new:
        return text
    known = "|".join(map(re.escape, sorted(new, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{known})(?!\w)", lambda found: new[found[0]], text)
