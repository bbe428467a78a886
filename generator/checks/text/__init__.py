"""How texts are written: signs, words, names, abbreviations inside sentences."""

from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _HERE = Severity.WARNING, Theme.TEXT

RULES = (Rule("typography", _WARNING, _HERE),)
