"""Activities and their results, one by one and beside each other."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
