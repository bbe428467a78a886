"""The chain of a program: goal, objectives, indicators, activities, results, money."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
