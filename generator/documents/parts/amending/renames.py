"""Names of the directory that changed: replaced once wherever they stand, in the forms that the program knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.documents.parts.amending import words
from generator.documents.parts.amending.changes import Swapped
from generator.documents.parts.amending.performing import swapped
from generator.documents.parts.amending.printed import Block, Body, Chapter, Kind, Line, Paragraphs
from generator.documents.parts.amending.words import quotable
from generator.language.cases.declined import declined
from generator.language.cases.grammar import Case
from generator.language.people import surname_first
from generator.model.directory import Directory, Party, PartyGroup, Post

_Named = TypeVar("_Named", Party, PartyGroup, Post)
Pairs = tuple[tuple[str, str], ...]
_SEVERAL = 2
"""Lines from which on a name is replaced once for all of them."""
Names = Sequence[Pairs]
"""For each renamed thing its old and new forms."""


def names(old: Directory, new: Directory) -> tuple[Pairs, ...]:
    """Return the forms of every name that changed: of parties, groups, posts, people."""
    found = (*_of(old.parties, new.parties), *_of(old.groups, new.groups), *_of(old.posts, new.posts))
    people = (
        ((surname_first(one.name), surname_first(new.people[key].name)),)
        for key, one in old.people.items()
        if key in new.people and surname_first(one.name) != surname_first(new.people[key].name)
    )
    return tuple(pairs for pairs in (*found, *people) if pairs)


def _of(old: Mapping[str, _Named], new: Mapping[str, _Named]) -> Iterator[Pairs]:
    for key, before in old.items():
        if key in new:
            for one, other in zip(_called(before), _called(new[key]), strict=True):
                if one.name != other.name and one.name and other.name:
                    yield _forms(one, other)


def _called(named: Party | PartyGroup | Post) -> tuple[Party | PartyGroup | Post, ...]:
    """Return what a thing is called: by its name, and by its short one."""
    if isinstance(named, Post):
        return (named,)
    short_forms = named.short_forms if isinstance(named, Party) else named.forms
    return named, replace(named, name=named.short, forms=short_forms)


def _forms(old: Party | PartyGroup | Post, new: Party | PartyGroup | Post) -> Pairs:
    made: dict[str, str] = {}
    for case in Case:
        before, after = declined(old, case), declined(new, case)
        if case is Case.NOMINATIVE or not (before.guessed or after.guessed):
            made.setdefault(before.text, after.text)
    return tuple(made.items())


def renamed(old: Body, new: Body, found: Names) -> tuple[tuple[Swapped, ...], Body]:
    """Return the names replaced everywhere, and the old body with them; a name that stays in places is left out."""
    made: list[Swapped] = []
    for pairs in found:
        used = tuple(pair for pair in pairs if all(map(quotable, pair)) and _stands(old, pair[0]))
        if used and _is_right(old, new, used):
            made.append(Swapped(used))
            old = tuple(_chapter(chapter, used) for chapter in old)
    return tuple(made), old


def in_columns(old: Block, new: Block, found: Names) -> tuple[tuple[Swapped, ...], Block]:
    """Return the names replaced in whole columns of a table, and the old block with them."""
    made: list[Swapped] = []
    for column in range(len(old.columns) if old.kind in {Kind.PLAN, Kind.ROWS} else 0):
        for pairs in found:
            used = tuple(pair for pair in pairs if all(map(quotable, pair)) and _has(old, column, pair[0]))
            if used and _is_right_in(old, new, used, column):
                made.append(Swapped(used, column))
                old = replace(old, lines=tuple(swapped(line, used, column) for line in old.lines))
    return tuple(made), old


def _has(block: Block, column: int, name: str) -> bool:
    cells = (line.cells[column] for line in block.lines if not line.is_heading)
    return any(words.swapped(text, ((name, ""),)) != text for cell in cells for text in cell)


def _is_right_in(old: Block, new: Block, pairs: Pairs, column: int) -> bool:
    after = {line.name: line for line in new.lines}
    rows = [(line, swapped(line, pairs, column)) for line in old.lines if not line.is_heading]
    touched = [(line, made) for line, made in rows if made != line]
    if len(touched) < _SEVERAL:
        return False
    return all(line.name not in after or _is_nearer(line, made, after[line.name]) for line, made in touched)


def left(body: Body, found: Names) -> Iterator[str]:
    """Yield the old names that a body still has."""
    for pairs in found:
        for before, after in pairs:
            if before not in after and _stands(body, before):
                yield before


def _stands(body: Body, name: str) -> bool:
    return any(words.swapped(text, ((name, ""),)) != text for _, text in _texts(body))


def _is_right(old: Body, new: Body, pairs: Pairs) -> bool:
    """Return whether several lines have the name, and all of them are nearer to the new edition without it."""
    after = {key: line for key, line in _lines(new)}
    touched = [(key, line, swapped(line, pairs)) for key, line in _lines(old) if swapped(line, pairs) != line]
    if len(touched) < _SEVERAL:
        return False
    return all(key not in after or _is_nearer(line, made, after[key]) for key, line, made in touched)


def _is_nearer(line: Line, made: Line, new: Line) -> bool:
    """Return whether each cell that has the name is nearer to the new edition once the name is replaced."""
    pairs = zip(line.cells, made.cells, new.cells, strict=True)
    return all(before == changed or _agrees(before, changed, after) for before, changed, after in pairs)


def _agrees(before: Paragraphs, changed: Paragraphs, after: Paragraphs) -> bool:
    return before != after and (changed == after or _words_of(changed) - _words_of(before) <= _words_of(after))


def _words_of(cell: Paragraphs) -> set[str]:
    return set(" ".join(cell).split())


def _chapter(chapter: Chapter, pairs: Pairs) -> Chapter:
    blocks = tuple(replace(one, lines=tuple(swapped(line, pairs) for line in one.lines)) for one in chapter.blocks)
    head = next((one.lines[0].cells[0][0] for one in blocks if one.name == f"{chapter.name}:heading"), chapter.heading)
    return replace(chapter, blocks=blocks, heading=head)


def _lines(body: Body) -> Iterator[tuple[tuple[str, str, str], Line]]:
    for chapter in body:
        for block in chapter.blocks:
            yield from (((chapter.name, block.name, line.name), line) for line in block.lines)


def _texts(body: Body) -> Iterator[tuple[str, str]]:
    for key, line in _lines(body):
        yield from ((key[2], text) for cell in line.cells for text in cell)
