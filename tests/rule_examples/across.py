"""Documents of one program beside each other, and its years."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
