"""Dates and periods: possible, in order, the same everywhere."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
