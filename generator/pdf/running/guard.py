"""Cleans up where our own process cannot: when it is killed outright (`kill -9`, no memory left)."""

import contextlib
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_NO_GROUP = "-"
# The pipe is empty and stays open as long as we live, however we end.
_SCRIPT = f"""\
read -r _
[ "$1" = {_NO_GROUP} ] || kill -s KILL -- "-$1"
shift
sleep 1
rm -rf -- "$@"
"""


class Guard:
    """A process that waits for the end of ours, then ends a group of processes and removes what they leave behind.

    There is none on Windows, nor where the system cannot start it: whoever ends in order cleans up without it.
    """

    def __init__(self, leftovers: Iterable[Path], group: int = 0) -> None:
        """Watch over files and folders, and over a process group if it is given."""
        self._shell: subprocess.Popen[bytes] | None = None
        if sys.platform != "win32":
            named = [str(group) if group else _NO_GROUP, *map(str, leftovers)]
            with contextlib.suppress(OSError):
                self._shell = _shell(named)

    def dismiss(self) -> None:
        """End the guard; nothing is cleaned up."""
        if self._shell:
            self._shell.kill()
            self._shell.communicate()
            self._shell = None


def _shell(arguments: Iterable[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["/bin/sh", "-c", _SCRIPT, "guard", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
