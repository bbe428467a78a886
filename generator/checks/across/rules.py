"""The table of the rules of this theme."""

from generator.checks.across.figures import actual_differs, base_actual, indicator_jump
from generator.checks.across.names import post_differs, title_differs
from generator.checks.across.rows import responsible_differs, term_differs
from generator.checks.across.years import (
    carried_lost,
    period_gap,
    recommendation_lost,
    report_order,
    report_outside,
    status_taken_back,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.ACROSS

RULES: tuple[Rule, ...] = (
    Rule("title-differs", _WARNING, _HERE, title_differs),
    Rule("post-differs", _INFO, _HERE, post_differs),
    Rule("term-differs", _WARNING, _HERE, term_differs),
    Rule("responsible-differs", _WARNING, _HERE, responsible_differs),
    Rule("base-actual", _ERROR, _HERE, base_actual),
    Rule("actual-differs", _ERROR, _HERE, actual_differs),
    Rule("indicator-jump", _INFO, _HERE, indicator_jump, opt_in=True),
    Rule("status-taken-back", _WARNING, _HERE, status_taken_back),
    Rule("carried-lost", _WARNING, _HERE, carried_lost),
    Rule("recommendation-lost", _INFO, _HERE, recommendation_lost, opt_in=True),
    Rule("period-gap", _WARNING, _HERE, period_gap),
    Rule("report-outside", _ERROR, _HERE, report_outside),
    Rule("report-order", _WARNING, _HERE, report_order),
)
