"""The table of the rules of this theme."""

from generator.checks.numbers.form import number_dot, number_format, number_missing, number_typed
from generator.checks.numbers.order import (
    heading_number,
    number_gap,
    number_order,
    number_parent,
    number_restart,
)
from generator.checks.numbers.twice import number_duplicate, number_pinned
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.NUMBERS

RULES: tuple[Rule, ...] = (
    Rule("number-duplicate", _ERROR, _HERE, subject=number_duplicate),
    Rule("number-pinned", _WARNING, _HERE, subject=number_pinned),
    Rule("number-format", _WARNING, _HERE, subject=number_format),
    Rule("number-gap", _INFO, _HERE, subject=number_gap),
    Rule("number-order", _WARNING, _HERE, subject=number_order),
    Rule("number-parent", _WARNING, _HERE, subject=number_parent),
    Rule("number-restart", _WARNING, _HERE, subject=number_restart),
    Rule("number-missing", _INFO, _HERE, subject=number_missing),
    Rule("number-dot", _INFO, _HERE, subject=number_dot),
    Rule("number-typed", _WARNING, _HERE, subject=number_typed),
    Rule("heading-number", _WARNING, _HERE, subject=heading_number),
)
