"""Terms of rows: what day they mean, whether anybody can check them."""

from generator.checks.rule import Rule, Theme
from generator.checks.terms.days import term_impossible, term_outside
from generator.errors import Severity

_WARNING, _HERE = Severity.WARNING, Theme.TERMS

RULES = (
    Rule("term-impossible", _WARNING, _HERE, term_impossible, always=True),
    Rule("term-outside", _WARNING, _HERE, term_outside, always=True),
)
