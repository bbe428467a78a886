"""The table of the rules of this theme."""

from generator.checks.reports.accounts import (
    account_begins,
    account_echo,
    account_missing,
    account_repeated,
    account_status,
    account_tense,
    account_vague,
    report_no_figures,
)
from generator.checks.reports.conclusions import (
    conclusion_contradiction,
    conclusion_coverage,
    conclusion_denies,
    conclusion_indicators,
    conclusion_no_figures,
)
from generator.checks.reports.counts import conclusion_counts, conclusion_share
from generator.checks.reports.papers import report_act, report_period, report_title, report_unsigned
from generator.checks.reports.recommendations import (
    recommendation_addressee,
    recommendation_form,
    recommendation_term,
)
from generator.checks.reports.statuses import (
    evidence_missing,
    new_term_missing,
    new_term_past,
    not_planned_told,
    party_coverage,
    plan_fact,
    reason_formal,
    reason_missing,
    reason_without_cause,
    status_contradiction,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.REPORTS

RULES: tuple[Rule, ...] = (
    Rule("report-title", _WARNING, _HERE, subject=report_title),
    Rule("report-period", _ERROR, _HERE, report_period),
    Rule("report-unsigned", _WARNING, _HERE, report_unsigned),
    Rule("report-act", _INFO, _HERE, report_act),
    Rule("report-no-figures", _INFO, _HERE, report_no_figures),
    Rule("account-status", _WARNING, _HERE, account_status),
    Rule("account-begins", _INFO, _HERE, account_begins),
    Rule("account-missing", _WARNING, _HERE, account_missing),
    Rule("account-echo", _WARNING, _HERE, account_echo),
    Rule("account-tense", _WARNING, _HERE, account_tense),
    Rule("account-repeated", _WARNING, _HERE, account_repeated),
    Rule("account-vague", _INFO, _HERE, subject=account_vague),
    Rule("status-contradiction", _WARNING, _HERE, status_contradiction),
    Rule("not-planned-told", _WARNING, _HERE, not_planned_told),
    Rule("plan-fact", _WARNING, _HERE, plan_fact),
    Rule("party-coverage", _INFO, _HERE, party_coverage),
    Rule("evidence-missing", _INFO, _HERE, evidence_missing, opt_in=True),
    Rule("reason-missing", _WARNING, _HERE, reason_missing),
    Rule("reason-without-cause", _WARNING, _HERE, reason_without_cause),
    Rule("reason-formal", _INFO, _HERE, subject=reason_formal),
    Rule("new-term-missing", _WARNING, _HERE, new_term_missing),
    Rule("new-term-past", _WARNING, _HERE, new_term_past),
    Rule("recommendation-addressee", _WARNING, _HERE, recommendation_addressee),
    Rule("recommendation-term", _WARNING, _HERE, recommendation_term),
    Rule("recommendation-form", _WARNING, _HERE, recommendation_form),
    Rule("conclusion-contradiction", _WARNING, _HERE, conclusion_contradiction),
    Rule("conclusion-denies", _WARNING, _HERE, conclusion_denies),
    Rule("conclusion-counts", _WARNING, _HERE, conclusion_counts),
    Rule("conclusion-share", _WARNING, _HERE, conclusion_share),
    Rule("conclusion-coverage", _INFO, _HERE, conclusion_coverage),
    Rule("conclusion-no-figures", _INFO, _HERE, conclusion_no_figures),
    Rule("conclusion-indicators", _INFO, _HERE, conclusion_indicators),
)
