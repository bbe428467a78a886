"""The layout of a Word file, by effective properties."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
