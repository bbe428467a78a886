"""Completes what a run that was killed has left behind, before the next one reads."""

import contextlib

from generator.errors import GeneratorError
from generator.workspace import lock, pending, staging
from generator.workspace.places import Workspace


def complete(workspace: Workspace) -> None:
    """Give the noted specs their names and remove what is left over, if that can be done now.

    Who only reads, from a disk that he may not write to for example, reads what is there.
    """
    if pending.is_noted(workspace.specs) or lock.is_left(workspace.specs):
        with contextlib.suppress(GeneratorError), lock.held(workspace.specs, workspace.specs, wait=0):
            staging.clean(workspace.specs)
    if lock.is_left(workspace.output):  # what lies in it is for the next build of its program
        with contextlib.suppress(GeneratorError), lock.held(workspace.output, wait=0):
            pass
