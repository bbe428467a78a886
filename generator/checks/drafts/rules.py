"""The table of the rules of this theme; builds tell of all of them."""

from generator.checks.always import DRAFTS

RULES = DRAFTS
