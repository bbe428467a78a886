"""The answer for the last value is kept, and no longer than the value."""

import gc
from dataclasses import dataclass, field
from weakref import ref

from generator.model.once import once


@dataclass(frozen=True)
class Value:
    """A value that has no hash and is equal to others of its kind."""

    name: str
    more: dict[str, str] = field(default_factory=dict)


def test_the_answer_for_the_last_value_is_kept() -> None:
    asked: list[str] = []
    answer = once(lambda value: asked.append(value.name) or len(asked))
    one, other = Value("one"), Value("one")
    assert [answer(each) for each in (one, one, other, other, one)] == [1, 1, 2, 2, 3]


def test_neither_value_nor_answer_is_kept_longer_than_the_value() -> None:
    answer = once(lambda value: Value(value.name))
    value = Value("one")
    known, given = ref(value), ref(answer(value))
    del value
    gc.collect()
    assert known() is None
    assert given() is None
