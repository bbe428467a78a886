"""What the rules examine in a program: its family, the texts of its files with their roles, its numbers as printed."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.checks.rule import Subject
from generator.documents.parts.tables.numbering import Heading, Line, numbered
from generator.errors import Path, Place
from generator.model.family import Family
from generator.model.passage import Numbered, Passage
from generator.model.program import Section
from generator.model.table import PlanTable, RowGroup
from generator.spec.passages import passages
from generator.spec.source import Source

_ITEM = re.compile(r"^\s*(\d{1,3}[.)])\s+(\S.*)$", re.MULTILINE)


def subject(family: Family, sources: Mapping[str, Source]) -> Subject:
    """Return what is to be examined; `sources` are the spec files by their names in messages."""
    told = tuple(_passages(family, sources))
    sequences = (*_of_sections(family), *_of_tables(family), *_of_lists(told))
    return Subject(family, family.directory, told, tuple(one for one in sequences if one))


def _passages(family: Family, sources: Mapping[str, Source]) -> Iterator[Passage]:
    periods = {file: name for name, file in family.files.items() if name in family.executions}
    for source in sources.values():
        yield from passages(source, periods.get(source.file, ""))


def _of_sections(family: Family) -> Iterator[tuple[Numbered, ...]]:
    """Yield the labels of the sections; all of them are typed."""
    labelled = (one for one in family.program.sections if one.label)
    yield tuple(
        Numbered(one.label, one.heading, _place(family, (*one.path, "number")), is_group=True) for one in labelled
    )


def _of_tables(family: Family) -> Iterator[tuple[Numbered, ...]]:
    """Yield the printed numbers of each table; rows and groups without one have none on purpose."""
    for section, lines in numbered(family.program.sections):
        yield tuple(_of_lines(family, section, lines))


def _of_lines(family: Family, section: Section, lines: Iterable[Line]) -> Iterator[Numbered]:
    groups = _titled(section.content.groups) if isinstance(section.content, PlanTable) else iter(())
    for line in lines:
        if isinstance(line, Heading):
            group = next(groups)
            place = _place(family, group.path, is_pinned=group.pinned is not None)
            yield Numbered(line.number, group.title, place, group.pinned is not None, is_group=True)
        elif line.number:
            row = line.row
            place = _place(family, row.path, is_pinned=row.pinned is not None)
            yield Numbered(line.number, row.title, place, row.pinned is not None)


def _titled(groups: Iterable[RowGroup]) -> Iterator[RowGroup]:
    """Yield the groups that print a heading, in the order in which they print it."""
    for group in groups:
        if group.title:
            yield group
        yield from _titled(group.groups)


def _of_lists(told: Iterable[Passage]) -> Iterator[tuple[Numbered, ...]]:
    """Yield the numbered lists inside of texts: their numbers are printed as typed; 1 begins another list."""
    for passage in told:
        found: list[Numbered] = []
        for item in _ITEM.finditer(passage.text) if "\n" in passage.text else ():
            if item[1][:-1] == "1" and found:
                yield tuple(found)
                found = []
            found.append(Numbered(item[1], item[2], passage.place))
        yield tuple(found)


def _place(family: Family, path: Path, *, is_pinned: bool = False) -> Place:
    return Place(family.files.get("program", ""), path=(*path, "number") if is_pinned else path)
