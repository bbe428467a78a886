"""Where a program says something: in its own keys, in fields of the passport, in headings and texts."""

import re
from collections.abc import Iterator

from generator.errors import Message, Path, msg
from generator.model.family import Family
from generator.model.program import PassportRow, Program

PROGRAM = "program"
"""The kind of what is judged as a whole chain; a plan or a roadmap owes no goal."""


def fields(program: Program) -> Iterator[PassportRow]:
    """Yield the fields of every passport."""
    for section in program.of_kind("passport"):
        if isinstance(section.content, tuple):
            yield from (row for row in section.content if isinstance(row, PassportRow))


def written(program: Program, heading: re.Pattern[str]) -> Iterator[tuple[str, Path]]:
    """Yield the text and the place of each field of a passport whose heading matches and whose text is typed."""
    for row in fields(program):
        if not row.key and isinstance(row.text, str) and row.text.strip() and heading.search(row.heading):
            yield row.text, (*row.path, "text")


def speaks_of(program: Program, pattern: re.Pattern[str]) -> bool:
    """Return whether a heading, a field of the passport or a text section matches."""
    if any(pattern.search(row.heading) for row in fields(program)):
        return True
    return any(
        pattern.search(section.heading)
        or pattern.search(section.title)
        or (isinstance(section.content, str) and pattern.search(section.content))
        for section in program.sections
    )


def is_whole(family: Family) -> bool:
    """Return whether it is a program with more than tables of activities: something that makes a chain of it."""
    program = family.program
    parts = program.goal or program.objectives or program.results
    return program.kind == PROGRAM and bool(parts or program.of_kind("passport", "indicators", "financing"))


def joined(names: list[Message]) -> Message:
    """Return the names as one, with commas."""
    first, *others = names
    return msg("{first}, {others}", first=first, others=joined(others)) if others else first
