"""Numbers of rows, headings and points that people typed."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
