"""`generator build --watch`: a round whenever specs or templates are saved, until the user ends it."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from generator.build.values import Built
from generator.cli import rounds
from generator.cli.console import near, note
from generator.cli.problems import lines
from generator.cli.rounds import Press, Round
from generator.cli.speech import say
from generator.errors import Exit, GeneratorError, Message, Problem, msg
from generator.workspace.comparing import Outcome
from generator.workspace.places import Workspace

_TOGETHER = 200
"""Milliseconds within which savings are one: an editor writes a file in several steps."""

_PAUSE = 50
"""Milliseconds between looks."""

_MADE = frozenset({Outcome.WRITTEN, Outcome.REFUSED, Outcome.HELD_BACK, Outcome.LEFT})


def watch(workspace: Workspace, prepared: Callable[[], Round], changes: Iterable[set[Path]] | None = None) -> Exit:
    """Build now and after each of `changes`, by default those the system tells of; errors end only their round."""
    found = changes_in(workspace) if changes is None else changes
    with ExitStack() as stack:
        press: Press | None = None
        _say(msg("Watching {folders}; end with Ctrl+C.", folders=tuple(near(one) for one in _folders(workspace))))
        for paths in _first(found):
            try:
                round_ = replace(prepared(), changed_only=True)
                press = press or stack.enter_context(rounds.press(round_.mode.pdf))
                status, built = rounds.build(round_, press)
                _say(_told(paths, status, built))
            except click.ClickException as error:
                error.show()
            except GeneratorError as error:
                for line in lines(error.problems):
                    note(line)
    return Exit.OK


def _first(changes: Iterable[set[Path]]) -> Iterator[set[Path]]:
    yield set()
    yield from changes


def changes_in(workspace: Workspace) -> Iterator[set[Path]]:
    """Yield the files that were changed together, as often as any are; raises GeneratorError without the library."""
    try:
        import watchfiles
    except ImportError as error:
        raise Missing([_missing()]) from error
    found = watchfiles.watch(
        *_folders(workspace),
        watch_filter=lambda _, path: is_source(Path(path), workspace),
        debounce=_TOGETHER,
        step=_PAUSE,
    )
    return ({Path(path) for _, path in one} for one in found)


def is_source(path: Path, workspace: Workspace) -> bool:
    """Return whether a file may be one that documents are made from: neither ours nor a temporary one of an editor."""
    if path.is_relative_to(workspace.output) or not any(path.is_relative_to(one) for one in _folders(workspace)):
        return False
    inside = path.relative_to(workspace.root).parts
    temporary = path.name.endswith(("~", ".tmp", ".swp", ".bak", ".part", "#")) or path.name == "4913"
    return not temporary and not any(step.startswith((".", "~", "#")) for step in inside)


class Missing(GeneratorError):
    """What watches files is not installed."""

    exit = Exit.OUTSIDE


def _missing() -> Problem:
    said = msg("The library watchfiles is not installed.")
    return Problem("no-watchfiles", said, hint=msg("Install it: pip install “document-generator[watch]”"))


def _folders(workspace: Workspace) -> list[Path]:
    return [one for one in (workspace.specs, workspace.templates) if one.is_dir()]


def _told(paths: Iterable[Path], status: Exit, built: Iterable[Built]) -> Message:
    """Return the line of a round: when, after what, and what came of it."""
    names = tuple(sorted({path.name for path in paths}))
    made = sum(one.outcome is Outcome.WRITTEN for each in built for one in each.kept)
    when = time.strftime("%H:%M:%S")
    said = (
        msg("{number} written", number=made) if status is Exit.OK else msg("{number} written, see above", number=made)
    )
    return msg("{when} {names}: {said}", when=when, names=names or msg("start"), said=said)


def _say(message: Message) -> None:
    note(say(message))
