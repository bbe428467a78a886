"""The table of the rules of this theme."""

from generator.checks.registers.abbreviations import (
    abbr_expansion,
    abbr_late,
    abbr_redefined,
    abbr_undefined,
)
from generator.checks.registers.acts import (
    act_expired,
    act_form,
    act_incomplete,
    act_mismatch,
    act_undeclared,
)
from generator.checks.registers.conditions import conditions_variant
from generator.checks.registers.institutions import stale_institution
from generator.checks.registers.parties import (
    act_duplicate,
    party_alias,
    party_duplicate,
    party_undeclared,
    party_variant,
    person_duplicate,
    school_number_form,
)
from generator.checks.registers.places import municipality_foreign, municipality_variant
from generator.checks.registers.variants import abbr_variant
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.REGISTERS

RULES: tuple[Rule, ...] = (
    Rule("abbr-undefined", _WARNING, _HERE, subject=abbr_undefined),
    Rule("abbr-variant", _WARNING, _HERE, subject=abbr_variant),
    Rule("abbr-expansion", _WARNING, _HERE, subject=abbr_expansion),
    Rule("abbr-redefined", _WARNING, _HERE, subject=abbr_redefined),
    Rule("abbr-late", _WARNING, _HERE, subject=abbr_late),
    Rule("party-alias", _WARNING, _HERE, subject=party_alias),
    Rule("party-variant", _WARNING, _HERE, subject=party_variant),
    Rule("school-number-form", _INFO, _HERE, subject=school_number_form),
    Rule("party-undeclared", _INFO, _HERE, party_undeclared, opt_in=True),
    Rule("party-duplicate", _WARNING, _HERE, party_duplicate),
    Rule("person-duplicate", _WARNING, _HERE, person_duplicate),
    Rule("conditions-variant", _INFO, _HERE, subject=conditions_variant),
    Rule("municipality-variant", _WARNING, _HERE, subject=municipality_variant),
    Rule("municipality-foreign", _INFO, _HERE, subject=municipality_foreign),
    Rule("stale-institution", _WARNING, _HERE, subject=stale_institution),
    Rule("act-incomplete", _WARNING, _HERE, subject=act_incomplete),
    Rule("act-form", _WARNING, _HERE, subject=act_form),
    Rule("act-mismatch", _WARNING, _HERE, subject=act_mismatch),
    Rule("act-expired", _WARNING, _HERE, act_expired),
    Rule("act-duplicate", _WARNING, _HERE, act_duplicate),
    Rule("act-undeclared", _INFO, _HERE, subject=act_undeclared, opt_in=True),
)
