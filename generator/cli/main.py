"""The entry of the command `generator`: chooses the language, runs a command, turns every end into an exit status."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import console, speech
from generator.cli.arguments import hoisted, language
from generator.cli.root import root
from generator.errors import Exit, GeneratorError, Problem, Refused, msg
from generator.memory import expect_trees

_NO_MEMORY = msg("The system gives no more memory.")
_LESS = msg("Close other programs or raise the limit, and run the command again; what was written before is whole.")
_NO_TEXT = msg("An argument holds bytes that are no text in the encoding of this system.")
_STRIPPED = msg("Python runs with -OO, which takes away what the libraries need; run it with -O or without.")
INTERRUPTED = 130
"""What shells report for a command ended by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, by default those of the process; return the exit status."""
    _open_streams()
    console.prepare()
    expect_trees()
    if sys.flags.optimize > 1:
        return _ended(click.UsageError(speech.say(_STRIPPED)))
    try:
        status = _run(hoisted(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed(Exit.OK)
    except OSError:  # a full disk takes neither results nor what there is to say of it
        return _closed(Exit.REFUSED)
    return status


def _open_streams() -> None:
    """Who runs us may have closed a stream; the next file that is opened would take its place."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r+", encoding="utf-8"))  # noqa: SIM115, PTH123 - for the whole run


def _run(arguments: list[str]) -> int:
    try:
        speech.use(language(arguments, os.environ, _here()))
        with root.make_context("generator", arguments) as context:
            return int(root.invoke(context) or Exit.OK)
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.ClickException, click.Abort, KeyboardInterrupt, GeneratorError) as end:
        return _ended(end)
    except BrokenPipeError:
        raise
    except OSError as error:
        from generator.workspace.reasons import refused

        return _ended(refused(error))
    except MemoryError:
        return _ended(Refused([Problem("no-memory", _NO_MEMORY, hint=_LESS)]))
    except Exception as error:
        if isinstance(error, UnicodeEncodeError) and _is_no_text(arguments):
            return _ended(click.UsageError(speech.say(_NO_TEXT)))
        from generator.cli.bug import report

        return report(error)


def _is_no_text(arguments: list[str]) -> bool:
    """Return whether an argument has bytes that are no text; names of files may."""
    return any("\udc80" <= sign <= "\udcff" for argument in arguments for sign in argument)


def _here() -> Path:
    """Return the current folder; one that somebody has deleted says nothing of the language."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return Path(os.sep)


def _ended(end: BaseException) -> int:
    if isinstance(end, click.ClickException):
        end.show()
        return end.exit_code
    if isinstance(end, GeneratorError):
        from generator.cli.problems import lines

        for line in lines(end.problems):
            console.note(line)
        return end.exit
    console.note("")
    return INTERRUPTED


def _closed(status: Exit) -> int:
    """Nobody reads our output any more (`| head` has enough: nothing is wrong), so nothing more is said."""
    # Otherwise Python complains when it flushes the streams at its end.
    for stream in (sys.stdout, sys.stderr):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return status


if __name__ == "__main__":
    sys.exit(main())
