"""Acts: their requisites, their points, and what they approve."""

from generator.checks.orders.approval import approval_plain, approval_twice
from generator.checks.orders.editions import code_too_early
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _HERE = Severity.WARNING, Theme.ORDERS

RULES = (
    Rule("approval-twice", _WARNING, _HERE, approval_twice, always=True),
    Rule("approval-plain", _WARNING, _HERE, approval_plain, always=True),
    Rule("code-too-early", _WARNING, _HERE, code_too_early, always=True),
)
