"""The table of the rules of this theme."""

from generator.checks.activities.responsible import (
    responsible_duplicate,
    responsible_form,
    responsible_none,
    responsible_same,
    responsible_too_many,
)
from generator.checks.activities.results import (
    result_column_missing,
    result_copied,
    result_echo,
    result_form,
    result_past,
    result_vague,
    results_empty,
)
from generator.checks.activities.shape import (
    column_missing,
    columns_swapped,
    group_duplicate,
    group_single,
    part_term_outside,
    single_part,
)
from generator.checks.activities.titles import (
    activity_compound,
    activity_duplicate,
    activity_form,
    activity_long,
    activity_mixed_form,
    activity_several,
    activity_similar,
    activity_vague,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.ACTIVITIES

RULES = (
    Rule("activity-form", _WARNING, _HERE, activity_form),
    Rule("activity-mixed-form", _INFO, _HERE, activity_mixed_form),
    Rule("activity-vague", _INFO, _HERE, activity_vague),
    Rule("activity-duplicate", _WARNING, _HERE, activity_duplicate),
    Rule("activity-similar", _INFO, _HERE, activity_similar, opt_in=True),
    Rule("activity-compound", _INFO, _HERE, activity_compound, opt_in=True),
    Rule("activity-several", _INFO, _HERE, activity_several),
    Rule("activity-long", _INFO, _HERE, activity_long, opt_in=True),
    Rule("result-copied", _WARNING, _HERE, result_copied),
    Rule("result-echo", _WARNING, _HERE, result_echo),
    Rule("result-vague", _INFO, _HERE, result_vague),
    Rule("result-past", _WARNING, _HERE, result_past),
    Rule("result-form", _INFO, _HERE, result_form),
    Rule("results-empty", _INFO, _HERE, results_empty),
    Rule("result-column-missing", _INFO, _HERE, result_column_missing, opt_in=True),
    Rule("responsible-none", _WARNING, _HERE, responsible_none),
    Rule("responsible-form", _WARNING, _HERE, responsible_form),
    Rule("responsible-duplicate", _WARNING, _HERE, responsible_duplicate),
    Rule("responsible-same", _INFO, _HERE, responsible_same),
    Rule("responsible-too-many", _INFO, _HERE, responsible_too_many, opt_in=True),
    Rule("column-missing", _WARNING, _HERE, column_missing),
    Rule("columns-swapped", _WARNING, _HERE, columns_swapped),
    Rule("single-part", _INFO, _HERE, single_part),
    Rule("part-term-outside", _WARNING, _HERE, part_term_outside),
    Rule("group-duplicate", _WARNING, _HERE, group_duplicate),
    Rule("group-single", _INFO, _HERE, group_single, opt_in=True),
)
