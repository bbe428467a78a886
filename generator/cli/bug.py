"""What is said when the program itself is at fault."""

import platform
import traceback

from generator import __version__
from generator.cli.console import note
from generator.cli.speech import say
from generator.errors import Exit, msg


def report(error: BaseException) -> int:
    """Print what happened for the developers, and say so; return the exit status of a bug."""
    note("".join(traceback.format_exception(error)).rstrip())
    note(f"generator {__version__}, Python {platform.python_version()}, {platform.platform()}")
    note(say(msg("This is a mistake in the program, not yours: please send the text above to its developers.")))
    return Exit.BUG
