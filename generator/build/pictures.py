"""The pictures that the documents of a family print, read from the workspace."""

from collections.abc import Mapping
from dataclasses import replace

from generator.errors import GeneratorError, Problem
from generator.language.signers import issuers
from generator.model.directory import Party
from generator.model.family import Family
from generator.spec.load import Loaded
from generator.workspace import pictures, specs
from generator.workspace.manifest import digest
from generator.workspace.places import Workspace


def read(workspace: Workspace, loaded: Loaded) -> tuple[Family, tuple[Problem, ...], Mapping[str, str]]:
    """Return the family with its pictures, what is wrong with them at their places in the directory, their hashes."""
    assert loaded.family
    family, found, problems = loaded.family, dict[str, bytes](), list[Problem]()
    for party in issuers(family)[:1] if _has_letterhead(family) else ():
        if party.arms:
            try:
                found[party.arms] = pictures.read(workspace, party.arms)
            except GeneratorError as error:
                problems += (_placed(workspace, loaded, party, problem) for problem in error.problems)
    hashes = {pictures.shown(name): digest(data) for name, data in found.items()}
    return replace(family, pictures=found), tuple(problems), hashes


def _has_letterhead(family: Family) -> bool:
    return bool(family.orders or family.asked or any(told.letter for told in family.executions.values()))


def _placed(workspace: Workspace, loaded: Loaded, party: Party, problem: Problem) -> Problem:
    source = loaded.sources[specs.name(workspace, specs.DIRECTORY)]
    return replace(problem, place=source.place(("parties", party.id, "arms")))
