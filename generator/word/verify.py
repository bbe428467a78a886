"""The verifier: what keeps a finished Word file from opening, or from looking the same in every program."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import DocumentError, Problem
from generator.word.parts.grids import Grid, grids
from generator.word.parts.known import known
from generator.word.parts.markup import Element
from generator.word.parts.package import read
from generator.word.parts.relations import Package, opened
from generator.word.verifying import package as verify_package
from generator.word.verifying import story as verify_story
from generator.word.verifying import tables as verify_tables

_SIDE_PARTS = ("styles+xml", "comments+xml")


def verify(data: bytes, name: str) -> tuple[Problem, ...]:
    """Return everything that is wrong with the Word file `data`; `name` is put into the places."""
    try:
        package = opened(read(data, name, DocumentError), DocumentError)
    except DocumentError as fault:
        return named(fault.problems, name)
    return named(_problems(package), name)


def named(problems: Iterable[Problem], name: str) -> tuple[Problem, ...]:
    """Return `problems` with the file they are about."""
    return tuple(replace(problem, place=replace(problem.place, file=name)) for problem in problems)


def _problems(package: Package) -> Iterator[Problem]:
    yield from sides(package)
    defined = known(package)
    for part in package.rendered():
        root = package.roots[part]
        yield from story(root, part, grids(root), numbered=True)
        yield from verify_story.references(root, part, defined)


def sides(package: Package) -> Iterator[Problem]:
    """Yield what is wrong between the parts of a file and in those that hold no text of the document."""
    yield from verify_package.problems(package)
    defined = known(package)
    for part, root in package.roots.items():
        if package.types.of(part).endswith(_SIDE_PARTS):
            yield from verify_story.identifiers(root, part)
            yield from verify_story.references(root, part, defined)


def story(root: Element, part: str, tables: list[Grid], numbered: bool) -> Iterator[Problem]:
    """Yield what is wrong in a part of text; `tables` are its tables as grids.

    `numbered` says that it may hold bookmarks, fields, pictures or other things with an identifier.
    """
    yield from verify_story.build(root, part)
    yield from verify_tables.problems(tables, part)
    if numbered:
        yield from verify_story.pairs(root, part)
