"""The table of the rules of this theme."""

from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _HERE = Severity.WARNING, Theme.COMMENTS

RULES = (
    Rule("rule-unknown", _WARNING, _HERE),
    Rule("suppression-unknown", _WARNING, _HERE),
    Rule("suppression-unused", _WARNING, _HERE),
    Rule("suppression-reason", _WARNING, _HERE),
)
