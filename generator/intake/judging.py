"""The values of a returned row, judged: what is sound, what is refused, what is lacking."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.documents.parts.forms.rows import OF_INDICATOR, OF_ROW, OF_TASK
from generator.intake import words
from generator.merging import statuses
from generator.model.collation import Kind
from generator.model.execution import Answer
from generator.timing.asking import Questions

Values = dict[str, str]


@dataclass(frozen=True)
class Judged:
    """The sound values of a row, those that are refused as they were said, and what the answer lacks."""

    values: Values
    refused: Values
    lacks: tuple[Kind, ...]


def judge(name: str, row: Values, asked: Questions, unit: str) -> Judged:
    """Return what a row with the id `name` says; `unit` is that of its number."""
    values: Values = {}
    refused: Values = {}
    for key in _asked_of(name, asked):
        said = row.get(key, "")
        if value := _value(key, said, unit):
            values[key] = value
        elif said:
            refused[key] = said
    return Judged(values, refused, tuple(_lacks(name, values, asked)))


def _asked_of(name: str, asked: Questions) -> tuple[str, ...]:
    if name in asked.indicators:
        return OF_INDICATOR
    return OF_TASK if name in asked.tasks else OF_ROW


def _value(key: str, said: str, unit: str) -> str:
    if key == "status":
        status = words.status(said)
        return status.value if status else ""
    return words.figure(said, unit) if key == "actual" else said


def _lacks(name: str, values: Values, asked: Questions) -> Iterator[Kind]:
    """Yield what an answer lacks: its status or number, or the reason that it owes."""
    if not values.get("actual" if name in asked.indicators else "status"):
        yield Kind.NO_ANSWER
    if name in asked.rows and not statuses.has_reason(Answer(values)):
        yield Kind.NO_REASON
