"""One line for each file: what became of it and its path, which a terminal can open by a click."""

import click

from generator.cli.console import near
from generator.cli.speech import say
from generator.errors import msg
from generator.workspace.outputs import Kept, Outcome

_WORDS = {
    Outcome.WRITTEN: (msg("written"), "green"),
    Outcome.UNCHANGED: (msg("unchanged"), "bright_black"),
    Outcome.WOULD_BE_WRITTEN: (msg("would be written"), "cyan"),
    Outcome.REFUSED: (msg("refused"), "red"),
    Outcome.HELD_BACK: (msg("held back"), "yellow"),
    Outcome.OBSOLETE: (msg("obsolete"), "yellow"),
    Outcome.NOT_MADE: (msg("not made"), "red"),
}


def line(kept: Kept, dry: bool = False) -> str:
    """Return the line of a file; the paths of the lines of one run, `dry` or not, stand below each other."""
    word, colour = _WORDS[kept.outcome]
    absent = Outcome.WRITTEN if dry else Outcome.WOULD_BE_WRITTEN
    width = max(len(say(one)) for outcome, (one, _) in _WORDS.items() if outcome is not absent)
    return f"{click.style(f'{say(word):<{width}}', fg=colour)}  {near(kept.path)}"
