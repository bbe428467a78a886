"""The fields that documents offer to their templates, each with its explanation."""

from generator.documents.vocabulary.amending import AMENDMENT
from generator.documents.vocabulary.forms import COLLATION, FORM
from generator.documents.vocabulary.letters import LETTER, RECOMMENDATIONS
from generator.documents.vocabulary.papers import (
    ACQUAINTANCE_SHEET,
    APPROVAL_SHEET,
    DISTRIBUTION_LIST,
    ORDER,
    REPORT_ORDER,
)
from generator.documents.vocabulary.wholes import MONTH_GRIDS, PLAN, PROGRAM, REPORT

__all__ = [
    "ACQUAINTANCE_SHEET",
    "AMENDMENT",
    "APPROVAL_SHEET",
    "COLLATION",
    "DISTRIBUTION_LIST",
    "FORM",
    "LETTER",
    "MONTH_GRIDS",
    "ORDER",
    "PLAN",
    "PROGRAM",
    "RECOMMENDATIONS",
    "REPORT",
    "REPORT_ORDER",
]
