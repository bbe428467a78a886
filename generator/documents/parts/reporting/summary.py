"""The summary of a report: how many rows have which status, by direction, as a table and as a chart."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from generator.context.leaves import Context
from generator.documents.parts.reporting.bars import Bar, chart
from generator.documents.parts.reporting.told import Told, plan_name
from generator.language import amounts
from generator.language.statuses import WORDS
from generator.model.execution import Status

UNKNOWN = "Статус не указан"
_WHOLE, _TOTAL, _REST = "Все мероприятия", "Итого", "Прочие мероприятия"

_Key = tuple[int, str]
"""A direction: its plan and its heading."""


def summary(rows: Sequence[Told]) -> Context:
    """Return the counts; only statuses that occur have a column, and one direction alone is not named."""
    found = _occurring(rows)
    groups = _by_direction(rows)
    lines = [_line(_name(of_one, groups), of_one, found) for of_one in groups.values()]
    one_only = len(groups) < 2
    return {
        "heads": [_words(status) for status in found],
        "rows": [] if one_only else lines,
        "total": _line(_WHOLE if one_only else _TOTAL, rows, found),
        "bars": chart([_bar(status, rows) for status in found], Decimal(len(rows))),
    }


def counts(rows: Sequence[Told]) -> Counter[Status | None]:
    """Return how many rows have each status."""
    return Counter(one.status for one in rows)


def _occurring(rows: Sequence[Told]) -> list[Status | None]:
    found = counts(rows)
    return [status for status in (*Status, None) if found[status]]


def _words(status: Status | None) -> str:
    return WORDS[status] if status else UNKNOWN


def _by_direction(rows: Sequence[Told]) -> dict[_Key, list[Told]]:
    groups: dict[_Key, list[Told]] = {}
    for one in rows:
        groups.setdefault((id(one.section), one.direction), []).append(one)
    return groups


def _name(rows: Sequence[Told], groups: dict[_Key, list[Told]]) -> str:
    """Return the heading of the direction; of one without any, that of a plan without others, else its numbers."""
    first = rows[0]
    if first.direction:
        return first.direction
    if sum(plan == id(first.section) for plan, _ in groups) == 1 and plan_name(first.section):
        return plan_name(first.section)
    numbers = [one.number.rstrip(".") for one in rows if one.number]
    if len(numbers) > 1:
        return f"Мероприятия {numbers[0]}–{numbers[-1]}"
    return f"Мероприятие {numbers[0]}" if numbers else _REST


def _line(name: str, rows: Sequence[Told], found: Sequence[Status | None]) -> Context:
    counted = counts(rows)
    return {"name": name, "total": str(len(rows)), "counts": [str(counted[status] or "–") for status in found]}


def _bar(status: Status | None, rows: Sequence[Told]) -> Bar:
    count = counts(rows)[status]
    return Bar(_words(status), Decimal(count), f"{count} ({amounts.share(count, len(rows))} %)")
