"""The one table of all rules. It takes long to load: builds, which need few of them, have `always.py`."""

from generator.checks.across.rules import RULES as ACROSS
from generator.checks.activities.rules import RULES as ACTIVITIES
from generator.checks.chain.rules import RULES as CHAIN
from generator.checks.comments.rules import RULES as COMMENTS
from generator.checks.dates.rules import RULES as DATES
from generator.checks.drafts.rules import RULES as DRAFTS
from generator.checks.layout.rules import RULES as LAYOUT
from generator.checks.numbers.rules import RULES as NUMBERS
from generator.checks.orders.rules import RULES as ORDERS
from generator.checks.registers.rules import RULES as REGISTERS
from generator.checks.reports.rules import RULES as REPORTS
from generator.checks.rule import Rule
from generator.checks.terms.rules import RULES as TERMS
from generator.checks.text.rules import RULES as TEXT

RULES: tuple[Rule, ...] = (
    *DRAFTS,
    *REGISTERS,
    *NUMBERS,
    *DATES,
    *TERMS,
    *CHAIN,
    *ACTIVITIES,
    *ORDERS,
    *REPORTS,
    *TEXT,
    *ACROSS,
    *LAYOUT,
    *COMMENTS,
)
"""Every rule, theme by theme. A rule is called as the code of its problems."""

BY_CODE = {rule.code: rule for rule in RULES}
