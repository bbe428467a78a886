"""The layout of a Word file, by effective properties."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
