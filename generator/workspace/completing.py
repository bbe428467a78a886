"""Completes what a run that was killed has left behind, before the next one reads."""

import contextlib

from generator.errors import GeneratorError
from generator.workspace import pending, staging
from generator.workspace.places import Workspace


def complete(workspace: Workspace) -> None:
    """Give the noted specs their names and remove what is left over, if that can be done now.

    Who only reads, from a disk that he may not write to for example, reads what is there.
    """
    specs, output = workspace.specs, workspace.output
    if not (pending.is_noted(specs) or pending.is_locked(specs) or pending.is_locked(output)):
        return
    from generator.workspace import lock  # every run comes by, and hardly one has to write here

    with contextlib.suppress(GeneratorError), lock.held(specs, specs, wait=0):
        staging.clean(specs)
    if pending.is_locked(output):  # what lies in it is for the next build of its program
        with contextlib.suppress(GeneratorError), lock.held(output, wait=0):
            pass
