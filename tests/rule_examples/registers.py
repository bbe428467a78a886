"""Names of the registers – parties, acts, abbreviations – and how texts use them."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
