"""The table of the rules of this theme."""

from generator.checks.always import TERMS
from generator.checks.rule import Rule, Theme
from generator.checks.terms.hidden import (
    recommendation_over,
    term_after_parent,
    term_conflict,
    term_hidden,
)
from generator.checks.terms.vague import (
    term_event,
    term_no_anchor,
    term_no_document,
    term_no_month,
    term_unread,
    term_vague,
    term_vague_share,
)
from generator.checks.terms.wording import (
    term_case,
    term_composite,
    term_mixed,
    term_month_form,
    term_no_year,
    term_same,
)
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.TERMS

RULES = (
    *TERMS,
    Rule("term-vague", _WARNING, _HERE, term_vague),
    Rule("term-vague-share", _WARNING, _HERE, term_vague_share),
    Rule("term-no-month", _INFO, _HERE, term_no_month, opt_in=True),
    Rule("term-no-year", _INFO, _HERE, term_no_year),
    Rule("term-no-anchor", _WARNING, _HERE, term_no_anchor),
    Rule("term-no-document", _WARNING, _HERE, term_no_document),
    Rule("term-hidden", _WARNING, _HERE, term_hidden),
    Rule("term-conflict", _WARNING, _HERE, term_conflict),
    Rule("term-after-parent", _WARNING, _HERE, term_after_parent),
    Rule("term-month-form", _WARNING, _HERE, term_month_form),
    Rule("term-case", _INFO, _HERE, term_case),
    Rule("term-mixed", _INFO, _HERE, term_mixed),
    Rule("term-composite", _INFO, _HERE, term_composite),
    Rule("term-same", _INFO, _HERE, term_same),
    Rule("recommendation-over", _WARNING, _HERE, recommendation_over),
    Rule("term-event", _INFO, _HERE, term_event, opt_in=True),
    Rule("term-unread", _INFO, _HERE, term_unread, opt_in=True),
)
