"""Completes what a run that was killed between two names of a set has left of the specs."""

import contextlib
from pathlib import Path

from generator.errors import GeneratorError
from generator.workspace import lock, pending


def complete(folder: Path) -> None:
    """Give the files noted in the folder of the specs their names, if that can be done now.

    Who only reads, from a disk that he may not write to for example, reads what is there.
    """
    if pending.is_noted(folder):
        with contextlib.suppress(GeneratorError), lock.held(folder, folder):
            pass
