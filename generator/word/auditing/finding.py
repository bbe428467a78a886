"""What an audit finds: a flaw of the template and its place."""

from typing import NamedTuple

from generator.errors import Message, Place, Problem, Severity, msg
from generator.word.linting.fault import Flaw

ASK = msg("Do not use the file; ask for one without it, or begin from a packaged template.")
"""The way out where a file must not be used."""

_LONGEST = 80


class Finding(NamedTuple):
    """A flaw and where it is; the excerpt of the place is what was found there."""

    flaw: Flaw
    place: Place


def at(flaw: Flaw, part: str, excerpt: str = "") -> Finding:
    """Return the finding of a part."""
    return Finding(flaw, Place(part=part, excerpt=shortened(excerpt)))


def shortened(text: str) -> str:
    """Return `text` on one line that is not too long; of an address the end tells as much as the beginning."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]}…{line[-_LONGEST // 2 + 1 :]}"


def problem(found: Finding) -> Problem:
    """Return the finding as a problem."""
    flaw = found.flaw
    return Problem(flaw.code, flaw.message, found.place, flaw.hint, flaw.severity)


def error(code: str, message: Message, hint: Message) -> Flaw:
    """Return a flaw for which a template must be refused."""
    return Flaw(code, message, hint, Severity.ERROR)


def warning(code: str, message: Message, hint: Message) -> Flaw:
    """Return a flaw that a person should look at."""
    return Flaw(code, message, hint, Severity.WARNING)


def note(code: str, message: Message, hint: Message) -> Flaw:
    """Return what is good to know."""
    return Flaw(code, message, hint, Severity.INFO)
