"""Names of the registers – parties, acts, abbreviations – and how texts use them."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
