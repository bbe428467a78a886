"""The moments at which a command can be made to fail: its calls of the system that change something in its folder."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

KILL = "SIGKILL"

FAULTS = {
    "write": ("ENOSPC", KILL),
    "openat": ("ENOSPC", "EACCES", KILL),
    "fsync": ("EIO", KILL),
    "rename": ("ENOSPC", "EACCES", KILL),
    "link": ("EPERM", KILL),
    "unlink": ("EACCES", KILL),
    "mkdir": ("ENOSPC", KILL),
    "ftruncate": ("EIO", KILL),
}
"""What each call is made to fail with; some systems have no second names for files, so a failed link is usual."""

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")
_PATH = re.compile(r'<(/[^>]*)>|"(/[^"]*)"')


@dataclass(frozen=True)
class Point:
    """A fault at the call `call` number `number` (from 1) of a process; `name` is the file that it is about."""

    call: str
    fault: str
    number: int
    name: str

    @property
    def injection(self) -> str:
        """How strace is told of it."""
        how = f"signal={KILL}" if self.fault == KILL else f"error={self.fault}"
        return f"{self.call}:{how}:when={self.number}"

    def __str__(self) -> str:
        """Return what names the point in a report."""
        return f"{self.call} {self.number} {self.fault} ({self.name})"


def points(log: str, folder: str) -> Iterator[Point]:
    """Yield the points of a run that strace has written into `log`: its calls that write in `folder`, or print."""
    counts: Counter[str] = Counter()
    for line in log.splitlines():
        if (call := _CALL.match(line)) and call[1] in FAULTS:
            counts[call[1]] += 1
            if (name := _name(call[1], call[2], folder)) is not None:
                yield from (Point(call[1], fault, counts[call[1]], name) for fault in FAULTS[call[1]])


def _name(call: str, rest: str, folder: str) -> str | None:
    """Return the file in `folder` that a call is about, None for one that changes nothing there."""
    if call == "openat" and "O_CREAT" not in rest:
        return None
    if call == "write" and rest.startswith(("1<", "2<")):
        return "output"
    paths = [one or other for one, other in _PATH.findall(rest)]
    inside = [path for path in paths if path.startswith(f"{folder}/")]
    return inside[-1].removeprefix(f"{folder}/") if inside else None
