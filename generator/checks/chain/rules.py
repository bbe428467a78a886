"""The table of the rules of this theme."""

from generator.checks.chain.contents import (
    financing_duplicate,
    financing_zero,
    group_empty,
    results_not_measurable,
    section_empty,
)
from generator.checks.chain.counts import count_mismatch, group_count, share_mismatch
from generator.checks.chain.cycle import cycle_coverage, cycle_missing
from generator.checks.chain.goals import (
    goal_form,
    goal_missing,
    goals_several,
    objective_duplicate,
    objective_missing,
    objective_text_differs,
    objective_unlinked,
    objective_unused,
    objectives_form,
)
from generator.checks.chain.indicators import (
    indicator_duplicate,
    indicator_form,
    indicator_missing,
    indicator_responsible,
    indicator_source,
    indicator_unmeasured,
)
from generator.checks.chain.passport import passport_differs, passport_incomplete
from generator.checks.chain.sums import sum_mismatch
from generator.checks.chain.values import (
    indicator_base_year,
    indicator_better,
    indicator_no_progress,
    indicator_range,
    indicator_setback,
    indicator_unit,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.CHAIN

RULES = (
    Rule("goal-missing", _WARNING, _HERE, goal_missing),
    Rule("goal-form", _INFO, _HERE, goal_form),
    Rule("goals-several", _INFO, _HERE, goals_several, opt_in=True),
    Rule("objective-missing", _WARNING, _HERE, objective_missing),
    Rule("objective-unused", _WARNING, _HERE, objective_unused),
    Rule("objective-unlinked", _INFO, _HERE, objective_unlinked),
    Rule("objective-duplicate", _WARNING, _HERE, objective_duplicate),
    Rule("objective-text-differs", _WARNING, _HERE, objective_text_differs),
    Rule("objectives-form", _INFO, _HERE, objectives_form),
    Rule("indicator-missing", _WARNING, _HERE, indicator_missing),
    Rule("indicator-duplicate", _WARNING, _HERE, indicator_duplicate),
    Rule("indicator-form", _WARNING, _HERE, indicator_form),
    Rule("indicator-range", _ERROR, _HERE, indicator_range),
    Rule("indicator-unit", _WARNING, _HERE, indicator_unit),
    Rule("indicator-better", _WARNING, _HERE, indicator_better),
    Rule("indicator-no-progress", _WARNING, _HERE, indicator_no_progress),
    Rule("indicator-setback", _WARNING, _HERE, indicator_setback),
    Rule("indicator-base-year", _WARNING, _HERE, indicator_base_year),
    Rule("indicator-source", _INFO, _HERE, indicator_source),
    Rule("indicator-responsible", _INFO, _HERE, indicator_responsible, opt_in=True),
    Rule("indicator-unmeasured", _INFO, _HERE, indicator_unmeasured, opt_in=True),
    Rule("sum-mismatch", _ERROR, _HERE, subject=sum_mismatch),
    Rule("share-mismatch", _ERROR, _HERE, subject=share_mismatch),
    Rule("count-mismatch", _WARNING, _HERE, subject=count_mismatch),
    Rule("group-count", _WARNING, _HERE, subject=group_count),
    Rule("financing-zero", _WARNING, _HERE, financing_zero),
    Rule("financing-duplicate", _WARNING, _HERE, financing_duplicate),
    Rule("passport-incomplete", _INFO, _HERE, passport_incomplete),
    Rule("passport-differs", _WARNING, _HERE, passport_differs),
    Rule("results-not-measurable", _INFO, _HERE, results_not_measurable),
    Rule("section-empty", _WARNING, _HERE, section_empty),
    Rule("group-empty", _WARNING, _HERE, group_empty),
    Rule("cycle-missing", _INFO, _HERE, cycle_missing),
    Rule("cycle-coverage", _INFO, _HERE, cycle_coverage, opt_in=True),
)
