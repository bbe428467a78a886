"""The rules that builds tell of, too: what they find can be seen on paper. Builds load these alone."""

from generator.checks.drafts.gaps import gap
from generator.checks.drafts.guesses import guessed_form
from generator.checks.orders.approval import approval_plain, approval_twice
from generator.checks.orders.editions import code_too_early
from generator.checks.rule import Rule, Theme
from generator.checks.terms.days import term_impossible, term_outside
from generator.errors import Severity

DRAFTS = (
    Rule("gap", Severity.WARNING, Theme.DRAFTS, gap, always=True),
    Rule("guessed-form", Severity.WARNING, Theme.DRAFTS, guessed_form, always=True),
    Rule("question-mark", Severity.WARNING, Theme.DRAFTS, always=True),
    Rule("id-missing", Severity.WARNING, Theme.DRAFTS, always=True),
)
TERMS = (
    Rule("term-impossible", Severity.WARNING, Theme.TERMS, term_impossible, always=True),
    Rule("term-outside", Severity.WARNING, Theme.TERMS, term_outside, always=True),
)
ORDERS = (
    Rule("approval-twice", Severity.WARNING, Theme.ORDERS, approval_twice, always=True),
    Rule("approval-plain", Severity.WARNING, Theme.ORDERS, approval_plain, always=True),
    Rule("code-too-early", Severity.WARNING, Theme.ORDERS, code_too_early, always=True),
)
RULES = (*DRAFTS, *ORDERS, *TERMS)
BY_CODE = {rule.code: rule for rule in RULES}
