"""Documents of one program beside each other, and its years."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
