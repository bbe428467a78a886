"""Names of the registers – parties, acts, abbreviations – and how texts use them."""

from generator.checks.registers.abbreviations import (
    abbr_expansion,
    abbr_late,
    abbr_redefined,
    abbr_undefined,
    abbr_variant,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.REGISTERS

RULES: tuple[Rule, ...] = (
    Rule("abbr-undefined", _WARNING, _HERE, subject=abbr_undefined),
    Rule("abbr-variant", _WARNING, _HERE, subject=abbr_variant),
    Rule("abbr-expansion", _WARNING, _HERE, subject=abbr_expansion),
    Rule("abbr-redefined", _WARNING, _HERE, subject=abbr_redefined),
    Rule("abbr-late", _WARNING, _HERE, subject=abbr_late),
)
