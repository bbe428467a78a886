"""What every new program needs (title, span, issuer): the options that say it, or the person at the terminal."""

import time
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

import click

from generator.cli.console import note
from generator.cli.speech import say
from generator.errors import NOTHING, Message, msg
from generator.model.directory import Directory
from generator.model.period import span

Options = Mapping[str, str | None]
_Fault = Callable[[str], Message]
_MOST = 12
"""Names that are listed where none is like the one given."""


def given(options: Options, known: Directory) -> dict[str, str]:
    """Return the answers of the options; wrong usage if one is missing or wrong, naming all that are."""
    missing = [f"--{name}" for name, value in options.items() if value is None]
    if missing:
        raise click.UsageError(say(msg("There is no terminal to ask on; give these options: {names}", names=missing)))
    return sound(options, known)


def sound(options: Options, known: Directory) -> dict[str, str]:
    """Return the options that say something; wrong usage if one is wrong, naming all that are."""
    found = {name: value for name, value in options.items() if value is not None}
    wrong = [said for name, value in found.items() if (said := _faults(known)[name](value)).text]
    if wrong:
        raise click.UsageError("\n".join(map(say, wrong)))
    return found


def asked(options: Options, known: Directory) -> dict[str, str]:
    """Return the answers of the options, and of the person where an option is missing or wrong."""
    year = time.localtime().tm_year
    questions = {
        "title": (msg("Title of the program"), None),
        "period": (msg("Span"), f"{year + 1}-{year + 3}"),
        "issuer": (msg("Who approves it ({names})", names=tuple(known.parties)[:_MOST]), next(iter(known.parties))),
    }
    faults = _faults(known)
    found: dict[str, str] = {}
    for name, (question, default) in questions.items():
        value = options[name]
        while value is None or (wrong := faults[name](value)).text:
            if value is not None:
                note(say(wrong))
            value = str(click.prompt(say(question), default=default, err=True))
        found[name] = value
    return found


def _faults(known: Directory) -> dict[str, _Fault]:
    """Return what is wrong with an answer, by its name; the empty message if nothing is."""
    return {
        "title": lambda text: NOTHING if text.strip() else msg("The title is empty."),
        "period": no_span,
        "issuer": lambda text: _no_party(text, known),
    }


def no_span(text: str) -> Message:
    """Return what is wrong with a span, with how one is written; the empty message if nothing is."""
    hint = msg("“{text}” is not a span. Write it like 2025-2027, 2022-01..2024-08, 2025 or 2025-26.", text=text)
    return NOTHING if span(text) else hint


def _no_party(text: str, known: Directory) -> Message:
    if text in known.parties:
        return NOTHING
    near = closest(text, known.parties)
    return msg("There is no party “{text}” in directory.yaml. There are: {names}", text=text, names=near)


def closest(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are like `text`; where none is, the first of all that there are."""
    names = tuple(known)
    return tuple(get_close_matches(text, names, n=3)) or names[:_MOST]
