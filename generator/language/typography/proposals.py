"""What the author of a text is advised to change in its typography; nothing that could change its meaning."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.context.rich import blocks
from generator.language.typography import dashes, days, quotes, ranges, signs, spaces
from generator.language.typography.addresses import addresses
from generator.language.typography.changes import Change, Draft, changed, draft, since
from generator.language.typography.habits import Habits


@dataclass(frozen=True)
class Rule:
    """What a rule changes in a text, and a pattern without which it cannot find anything: looking for it is cheap."""

    sign: re.Pattern[str]
    changes: Callable[[str, Habits], Iterable[Change]]


def _rule(sign: str, changes: Callable[[str, Habits], Iterable[Change]]) -> Rule:
    return Rule(re.compile(sign), changes)


RULES: tuple[Rule, ...] = (
    _rule(r"\d[ \u00a0]*[\"»“”]", days.quoted_days),
    _rule(r"\b0[1-9]", days.leading_zeros),
    _rule(r"\dг", days.glued_years),
    _rule(r"\d{4}[ \u00a0]?г", days.needless_years),
    _rule(r"N", signs.latin_numbers),
    _rule(r"№", signs.number_signs),
    _rule('["«»„“”]', quotes.quotation_marks),
    _rule(r"[ \u00a0]{2}", spaces.doubled),
    _rule(r"[ \u00a0][,.;!?]", spaces.before_marks),
    _rule(r"[ \u00a0]:", spaces.before_colons),
    _rule(r"[ \u00a0][,;]", spaces.wrong_sides),
    _rule(r"\d[ \u00a0]?[-–—]", ranges.years),
    _rule(r"\d[-–—]\d", ranges.numbers),
    _rule(r"[IVX][-–—]", ranges.romans),
    _rule(r"[ \u00a0][-—]", dashes.dashes),
    _rule(r"[ \u00a0][–—](?![ \u00a0])|(?<![ \u00a0])[–—][ \u00a0]", dashes.half_spaced),
    _rule(r"\d\.\d", signs.decimals),
    _rule(r"\d{5}", signs.thousands),
    _rule(r"%", signs.per_cent),
)
"""Every rule, in the order in which they are applied: dates lose their quotes before quotes are paired."""

_ROUNDS = 6


def proposed(text: str, habits: Habits) -> str:
    """Return the text of a spec as good typography has it; proposing again changes nothing.

    Letters and figures stay, and words are neither glued nor split, but for «N» that becomes «№», the zero of
    «03 января» and the «г.» of «01.03.2025 г.». What may be meant stays: dates in ISO form, numbers of acts, codes,
    addresses, hyphens between numbers that nothing explains, quotes that do not match, the marks of lists and of bold.
    """
    return changed(text, changes(text, habits))


def changes(text: str, habits: Habits) -> tuple[Change, ...]:
    """Return what `proposed` changes, in order, as few characters as possible."""
    last = draft(text)
    for _ in range(_ROUNDS):
        before, last = last, _round(last, habits)
        if last.text == before.text:
            is_safe = last.text != text and _shape(text) == _shape(last.text)
            return since(text, last) if is_safe else ()
    return ()  # rules that do not come to rest do not know what they are looking at


def _round(last: Draft, habits: Habits) -> Draft:
    for rule in RULES:
        if rule.sign.search(last.text) and (found := tuple(_safe(last.text, rule.changes(last.text, habits)))):
            last = last.changed(found)
    return last


def _safe(text: str, found: Iterable[Change]) -> Iterator[Change]:
    """Yield changes in order, without those that overlap one before them or lie in an address."""
    ordered = sorted(found, key=lambda change: (change.start, change.end))
    spans = sorted(addresses(text)) if ordered else []
    done, passed, ends = 0, 0, 0
    for change in ordered:
        while passed < len(spans) and spans[passed][0] < change.end:
            ends = max(ends, spans[passed][1])
            passed += 1
        if change.start >= max(done, ends):
            yield change
            done = max(change.end, change.start + 1)


def _shape(text: str) -> list[tuple[object, tuple[bool, ...]]]:
    """Return the kinds of the paragraphs and of their runs: typography must not make a list or bold print."""
    return [(block.kind, tuple(run.bold for run in block.runs)) for block in blocks(text)]
