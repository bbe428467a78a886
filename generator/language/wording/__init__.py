"""Orders worded from facts: points, preamble, title, with every form that was guessed in them."""

from generator.language.guesses import Guess
from generator.language.wording.adoption import adopted
from generator.language.wording.grounds import preamble
from generator.language.wording.points import point
from generator.language.wording.review import guesses, issuer
from generator.language.wording.titles import program, report, report_in_short, title
from generator.language.wording.values import Wording

__all__ = [
    "Guess",
    "Wording",
    "adopted",
    "guesses",
    "issuer",
    "point",
    "preamble",
    "program",
    "report",
    "report_in_short",
    "title",
]
