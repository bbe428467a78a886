"""The directory of a workspace by itself, for commands that need no program."""

from generator.build.values import errors
from generator.errors import SpecError
from generator.model.directory import Directory
from generator.model.family import Limits
from generator.spec.building import directory as build_directory
from generator.spec.building.ledger import Ledger
from generator.spec.checked import checked
from generator.spec.source import decode
from generator.workspace import specs
from generator.workspace.places import Workspace


def directory(workspace: Workspace) -> Directory:
    """Return the directory, empty if there is none; raises SpecError with everything that is wrong with it."""
    found = specs.common(workspace, Limits().size)
    if found.problems:
        raise SpecError(found.problems)
    name = specs.name(workspace, specs.DIRECTORY)
    file = checked(decode(found.data.get(specs.DIRECTORY, b""), name), name, "directory", Limits())
    if wrong := errors(file.problems):
        raise SpecError(wrong)
    return build_directory.directory(Ledger(file.source), file.data)
