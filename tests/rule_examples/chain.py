"""The chain of a program: goal, objectives, indicators, activities, results, money."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
