"""What a draft lacks: values that are not given, forms that nobody has looked at, marks that nobody reads."""

from generator.checks.drafts.gaps import gap
from generator.checks.drafts.guesses import guessed_form
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _HERE = Severity.WARNING, Theme.DRAFTS

RULES = (
    Rule("gap", _WARNING, _HERE, gap, always=True),
    Rule("guessed-form", _WARNING, _HERE, guessed_form, always=True),
    Rule("question-mark", _WARNING, _HERE, always=True),
    Rule("id-missing", _WARNING, _HERE, always=True),
)
