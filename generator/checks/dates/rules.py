"""The table of the rules of this theme."""

from generator.checks.dates.acts import (
    act_after_order,
    amendment_before_act,
    amendments_unsorted,
    consent_after_approval,
    point_before_order,
    repeal_after_order,
    visa_after_order,
)
from generator.checks.dates.impossible import (
    date_impossible,
    date_school_year,
    date_weekday,
    date_year_odd,
    range_reversed,
)
from generator.checks.dates.periods import (
    period_partial,
    period_passport,
    period_text,
    period_title,
)
from generator.checks.dates.rows import (
    account_later,
    approval_late,
    date_before_approval,
    date_outside_text,
    deadline_day_off,
    report_early,
    report_order_early,
)
from generator.checks.dates.writing import (
    date_digits,
    date_mixed,
    date_month_form,
    date_month_unknown,
    date_year_short,
)
from generator.checks.dates.years import period_columns, title_page_year
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.DATES

RULES: tuple[Rule, ...] = (
    Rule("date-impossible", _ERROR, _HERE, subject=date_impossible),
    Rule("date-weekday", _ERROR, _HERE, subject=date_weekday),
    Rule("range-reversed", _ERROR, _HERE, subject=range_reversed),
    Rule("date-school-year", _WARNING, _HERE, subject=date_school_year),
    Rule("date-year-odd", _WARNING, _HERE, subject=date_year_odd),
    Rule("date-month-form", _WARNING, _HERE, subject=date_month_form),
    Rule("date-month-unknown", _WARNING, _HERE, subject=date_month_unknown),
    Rule("date-year-short", _WARNING, _HERE, subject=date_year_short),
    Rule("date-digits", _INFO, _HERE, subject=date_digits),
    Rule("date-mixed", _INFO, _HERE, subject=date_mixed),
    Rule("period-title", _ERROR, _HERE, period_title),
    Rule("period-passport", _ERROR, _HERE, period_passport),
    Rule("period-text", _ERROR, _HERE, subject=period_text),
    Rule("period-partial", _WARNING, _HERE, period_partial),
    Rule("period-columns", _WARNING, _HERE, period_columns),
    Rule("title-page-year", _WARNING, _HERE, title_page_year),
    Rule("date-before-approval", _WARNING, _HERE, date_before_approval),
    Rule("date-outside-text", _WARNING, _HERE, subject=date_outside_text),
    Rule("approval-late", _INFO, _HERE, approval_late),
    Rule("act-after-order", _ERROR, _HERE, act_after_order),
    Rule("repeal-after-order", _ERROR, _HERE, repeal_after_order),
    Rule("point-before-order", _ERROR, _HERE, point_before_order),
    Rule("amendment-before-act", _ERROR, _HERE, amendment_before_act),
    Rule("amendments-unsorted", _WARNING, _HERE, amendments_unsorted),
    Rule("visa-after-order", _WARNING, _HERE, visa_after_order),
    Rule("consent-after-approval", _WARNING, _HERE, consent_after_approval),
    Rule("report-early", _WARNING, _HERE, report_early),
    Rule("report-order-early", _ERROR, _HERE, report_order_early),
    Rule("account-later", _WARNING, _HERE, subject=account_later),
    Rule("deadline-day-off", _INFO, _HERE, deadline_day_off, opt_in=True),
)
