"""Answers that are wanted again and again for one value, as those on a family by many rules: the last one is kept."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

Value = TypeVar("Value")
Answer = TypeVar("Answer")


def once(function: Callable[[Value], Answer]) -> Callable[[Value], Answer]:
    """Return the function with its answer for the last value kept, as long as somebody else keeps that value.

    Values are told apart by identity: those that hold mappings have no hash. An answer must not change afterwards, and
    must not hold the value, or neither would ever be given up.
    """
    kept: list[tuple[ref[Value], Answer]] = []

    @wraps(function)
    def answered(value: Value) -> Answer:
        for known, answer in kept[-1:]:
            if known() is value:
                return answer
        answer = function(value)
        kept[:] = [(ref(value, lambda _: kept.clear()), answer)]
        return answer

    return answered
