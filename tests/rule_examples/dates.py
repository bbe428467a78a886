"""Dates and periods: possible, in order, the same everywhere."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
