"""Filters that `allowed.parsed` puts around loops and comparisons: they pass a value on and count what it will cost."""

from typing import Any

from jinja2.runtime import Undefined
from jinja2.utils import pass_context

from generator.errors import msg
from generator.word.filling.printing import NotPrintable
from generator.word.filling.spending import Run

_TURN = 5
"""What the turn of a loop costs beside what stands in it."""
_SEARCHED = 10
"""Characters that are looked through in one step."""


@pass_context
def repeated(run: Run, items: Any, weight: int) -> Any:
    """Return what a loop goes through, its turns counted; `weight` is the number of things one turn may do."""
    if isinstance(items, Undefined):
        iter(items)  # raises with the name that is missing
    if not isinstance(items, list | tuple):
        raise NotPrintable(msg("no list"), _LIST)
    run.step(1 + len(items) * (_TURN + weight))
    return items


@pass_context
def compared(run: Run, value: Any) -> Any:
    """Return a side of a comparison, what there is to look through counted."""
    if isinstance(value, list | tuple | dict) and "gap" not in value:
        raise NotPrintable(msg("a list or record; it cannot be compared"), _COMPARED)
    if isinstance(value, str):
        run.step(len(value) // _SEARCHED)
    return value


_LIST = msg("A loop goes through a list: {loop}.", loop="{% for row in rows %}")
_COMPARED = msg("Ask a field that says yes or no.")
