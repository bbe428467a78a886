"""One line for each file: what became of it and its path, which a terminal can open by a click."""

from collections.abc import Iterator

import click

from generator.cli.console import near
from generator.cli.speech import say
from generator.errors import msg
from generator.workspace.comparing import Kept, Outcome

_WORDS = {
    Outcome.WRITTEN: (msg("written"), "green"),
    Outcome.UNCHANGED: (msg("unchanged"), "bright_black"),
    Outcome.WOULD_BE_WRITTEN: (msg("would be written"), "cyan"),
    Outcome.REFUSED: (msg("refused"), "red"),
    Outcome.HELD_BACK: (msg("held back"), "yellow"),
    Outcome.LEFT: (msg("left as edited"), "yellow"),
    Outcome.OBSOLETE: (msg("obsolete"), "yellow"),
    Outcome.NOT_MADE: (msg("not made"), "red"),
}


def line(kept: Kept, dry: bool = False) -> str:
    """Return the line of a file; the paths of the lines of one run, `dry` or not, stand below each other."""
    word, colour = _WORDS[kept.outcome]
    return f"{click.style(f'{say(word):<{_width(dry)}}', fg=colour)}  {near(kept.path)}"


def lines(kept: Kept, dry: bool = False) -> Iterator[str]:
    """Yield the line of a file, and below its path the reasons why it would be written, where they are known."""
    yield line(kept, dry)
    if kept.why:
        yield f"{'':<{_width(dry)}}    {reasons(kept)}"


def reasons(kept: Kept) -> str:
    """Return the reasons why a file would be written, in one line."""
    return "; ".join(map(say, kept.why))


def _width(dry: bool) -> int:
    absent = Outcome.WRITTEN if dry else Outcome.WOULD_BE_WRITTEN
    return max(len(say(one)) for outcome, (one, _) in _WORDS.items() if outcome is not absent)
