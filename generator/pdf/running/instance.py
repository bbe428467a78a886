"""One LibreOffice with a profile of its own, kept running so that the next conversion costs only its own work.

LibreOffice hands the arguments of a second start with the same profile over to the process that runs, and the second
start ends when the work is done. The running one would end with it; an open document keeps it (measured with 7.4).
"""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from generator.pdf.office import Office
from generator.pdf.running import folder, process, profile

_HEADLESS = "--headless", "--norestore", "--nologo", "--nodefault"
_KEPT_OPEN = "kept-open.txt"
_PAUSE = 0.01


class Instance:
    """A LibreOffice; it is cold until `warm` is called, and each conversion then starts it anew."""

    def __init__(self, office: Office, place: Path) -> None:
        """Use the folder `place`, which must not be there yet, for the profile and whatever LibreOffice writes."""
        self._office, self.place = office, folder.make(place, {_KEPT_OPEN: b""})
        self._profile = place / "profile"
        profile.make(self._profile)
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder.make(place / "tmp")))
        # Neither zone nor locale may show in the result.
        self._environment = {**office.environment, **temporary, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self._running: process.Process | None = None

    def warm(self, seconds: float) -> bool:
        """Start the process to which later conversions are handed over; return whether it is ready within `seconds`."""
        command = self._command(str(self.place / _KEPT_OPEN))
        self._running = process.start(command, self._environment, self.place, self._sockets())
        # LibreOffice writes this file when it has opened the document.
        ready = self.place / f".~lock.{_KEPT_OPEN}#"
        deadline = time.monotonic() + seconds
        while not ready.exists():
            if not process.alive(self._running) or time.monotonic() > deadline:
                self.end()
                return False
            time.sleep(_PAUSE)
        return True

    def convert(self, files: Sequence[Path], export_filter: str, out: Path, seconds: float) -> bool:
        """Convert files into the folder `out`; return False if LibreOffice had to be ended after `seconds`.

        What came of it, only the files in `out` tell: LibreOffice reports success even when it failed.
        """
        command = self._command("--convert-to", export_filter, "--outdir", str(out), *map(str, files))
        return process.run(command, self._environment, self.place, seconds)

    @property
    def fit(self) -> bool:
        """Whether the process that is kept running still runs, if there is one."""
        return self._running is None or process.alive(self._running)

    def end(self) -> None:
        """End the process with all that it started, and remove what it leaves outside of its folder."""
        if self._running:
            process.end(self._running)
            self._running = None
        for socket in self._sockets():
            folder.discard(socket)

    def _sockets(self) -> tuple[Path, ...]:
        return tuple(profile.sockets(self._profile, os.getuid())) if hasattr(os, "getuid") else ()

    def _command(self, *arguments: str) -> list[str]:
        return [str(self._office.program), profile.argument(self._profile), *_HEADLESS, *arguments]
