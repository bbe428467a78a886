"""The verifier: what keeps a finished Word file from opening, or from looking the same in every program."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import DocumentError, Problem
from generator.word.parts.grids import Grid, grids
from generator.word.parts.known import known
from generator.word.parts.markup import Element
from generator.word.parts.package import read
from generator.word.parts.relations import Package, opened
from generator.word.verifying import identifiers, links, nesting, schema, suspicions
from generator.word.verifying import package as verify_package
from generator.word.verifying import story as verify_story
from generator.word.verifying import tables as verify_tables

_REFERRING = ("styles+xml", "comments+xml", "numbering+xml")
_DEFINING = (*_REFERRING, "footnotes+xml", "endnotes+xml")
_TEXTS = (*_DEFINING, "main+xml", "header+xml", "footer+xml")


def verify(data: bytes, name: str, *, closely: bool = False) -> tuple[Problem, ...]:
    """Return everything that is wrong with the Word file `data`; `name` is put into the places.

    `closely` also tells what Word may forgive and what an author may have meant: properties out of their order, links
    that lead nowhere, texts that look like a tag. A template is not refused for these; our own documents have none.
    """
    try:
        package = opened(read(data, name, DocumentError), DocumentError)
    except DocumentError as fault:
        return named(fault.problems, name)
    found = [*_problems(package), *(_close(package) if closely else ())]
    return named(found, name)


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
        kind = package.types.of(part)
        if kind.endswith(_DEFINING):
            yield from identifiers.defined(root, part)
        if kind.endswith(_REFERRING):
            yield from verify_story.references(root, part, defined)


def story(root: Element, part: str, tables: list[Grid], numbered: bool) -> Iterator[Problem]:
    """Yield what is wrong in a part of text; `tables` are its tables as grids.

    `numbered` says that it may hold bookmarks, fields, pictures or other things with an identifier.
    """
    yield from nesting.problems(root, part)
    yield from verify_tables.problems(tables, part)
    if numbered:
        yield from verify_story.pairs(root, part)


def _close(package: Package) -> Iterator[Problem]:
    yield from links.problems(package)
    for part, root in package.roots.items():
        if package.types.of(part).endswith(_TEXTS):
            yield from schema.problems(root, part)
            yield from suspicions.problems(root, part)
