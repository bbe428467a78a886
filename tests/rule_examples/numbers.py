"""Numbers of rows, headings and points that people typed."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
