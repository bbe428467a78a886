"""The table of the rules of this theme."""

from generator.checks.always import ORDERS
from generator.checks.orders.appendices import (
    appendix_number,
    appendix_sequence,
    appendix_unmentioned,
    appendix_unnumbered,
    order_no_approve,
)
from generator.checks.orders.control import control_place, control_twice, order_no_control
from generator.checks.orders.grounds import order_requisites_differ, preamble_missing, preamble_stale, repeal_gone
from generator.checks.orders.people import (
    acquainted_missing,
    joint_person,
    publish_missing,
    signatory_not_head,
)
from generator.checks.orders.points import (
    point_form,
    point_no_addressee,
    point_no_term,
    point_reference,
    point_repeated,
    point_vague,
)
from generator.checks.orders.titles import order_number_sign, order_title_differs, order_title_form, order_verb
from generator.checks.orders.wording import (
    appendix_capital,
    appointee_gender,
    control_entrusted,
    control_wording,
    repeal_agreement,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_ERROR, _WARNING, _INFO, _HERE = Severity.ERROR, Severity.WARNING, Severity.INFO, Theme.ORDERS

RULES = (
    *ORDERS,
    Rule("order-title-form", _WARNING, _HERE, order_title_form),
    Rule("order-title-differs", _WARNING, _HERE, order_title_differs),
    Rule("order-number-sign", _WARNING, _HERE, order_number_sign),
    Rule("order-requisites-differ", _ERROR, _HERE, order_requisites_differ),
    Rule("order-verb", _WARNING, _HERE, order_verb),
    Rule("preamble-missing", _INFO, _HERE, preamble_missing, opt_in=True),
    Rule("preamble-stale", _WARNING, _HERE, preamble_stale),
    Rule("order-no-approve", _WARNING, _HERE, order_no_approve),
    Rule("appendix-unmentioned", _WARNING, _HERE, appendix_unmentioned),
    Rule("appendix-number", _ERROR, _HERE, appendix_number),
    Rule("appendix-sequence", _WARNING, _HERE, appendix_sequence),
    Rule("appendix-unnumbered", _WARNING, _HERE, appendix_unnumbered),
    Rule("appendix-capital", _INFO, _HERE, subject=appendix_capital),
    Rule("point-form", _WARNING, _HERE, point_form),
    Rule("point-no-addressee", _INFO, _HERE, point_no_addressee),
    Rule("point-no-term", _INFO, _HERE, point_no_term, opt_in=True),
    Rule("point-vague", _INFO, _HERE, subject=point_vague, opt_in=True),
    Rule("point-reference", _WARNING, _HERE, point_reference),
    Rule("point-repeated", _WARNING, _HERE, point_repeated),
    Rule("control-wording", _WARNING, _HERE, subject=control_wording),
    Rule("control-entrusted", _WARNING, _HERE, subject=control_entrusted),
    Rule("repeal-agreement", _WARNING, _HERE, subject=repeal_agreement),
    Rule("repeal-gone", _WARNING, _HERE, repeal_gone),
    Rule("appointee-gender", _WARNING, _HERE, subject=appointee_gender),
    Rule("order-no-control", _WARNING, _HERE, order_no_control),
    Rule("control-twice", _WARNING, _HERE, control_twice),
    Rule("control-place", _INFO, _HERE, control_place),
    Rule("signatory-not-head", _INFO, _HERE, signatory_not_head),
    Rule("joint-person", _WARNING, _HERE, joint_person),
    Rule("acquainted-missing", _INFO, _HERE, acquainted_missing, opt_in=True),
    Rule("publish-missing", _INFO, _HERE, publish_missing, opt_in=True),
)
