"""Activities and their results, one by one and beside each other."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
