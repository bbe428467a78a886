"""The tables of activities and events of a program, and their rows with the headings and rows above them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Message, msg
from generator.language.columns import OWN_KEYS
from generator.language.responsible import label
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import PlanTable, Row, RowGroup

KINDS = ("roadmap", "plan", "cyclogram")
"""The sections whose rows are actions; resources are none."""


@dataclass(frozen=True)
class Plan:
    """A section and the table in it."""

    section: Section
    table: PlanTable

    @property
    def name(self) -> Message:
        """What a message calls the table at its beginning: by its heading or its title, if it has one."""
        name = shown(self.section.heading or self.section.title)
        return msg("The table “{name}”", name=name) if name else msg("The table")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns that it prints."""
        return tuple(column.key for column in self.table.columns) or OWN_KEYS[self.section.kind]


@dataclass(frozen=True)
class Placed:
    """A row, the group it stands in and the row it is a part of."""

    row: Row
    group: RowGroup
    parent: Row | None = None


def plans(family: Family, *kinds: str) -> Iterator[Plan]:
    """Yield the tables of these kinds, without any those of `KINDS`, in order."""
    for section in family.program.of_kind(*(kinds or KINDS)):
        if isinstance(section.content, PlanTable):
            yield Plan(section, section.content)


def groups(table: PlanTable) -> Iterator[RowGroup]:
    """Yield every group of a table, each before those inside it."""
    for group in table.groups:
        yield from _groups(group)


def placed(table: PlanTable) -> Iterator[Placed]:
    """Yield every row of a table in the order they are printed."""
    for group in groups(table):
        for row in group.rows:
            yield Placed(row, group)
            yield from _parts(row, group)


def owners(row: Row, directory: Directory) -> tuple[str, ...]:
    """Return those responsible for a row as printed, a line of a free text each; nothing for a gap or `—` alone."""
    if isinstance(row.responsible, str):
        return tuple(" ".join(one.split()) for one in row.responsible.splitlines() if one.strip())
    return tuple(label(one, directory) for one in row.responsible) if isinstance(row.responsible, tuple) else ()


def shown(text: str, longest: int = 60) -> str:
    """Return the beginning of a text for a message, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + "…"


def _groups(group: RowGroup) -> Iterator[RowGroup]:
    yield group
    for inner in group.groups:
        yield from _groups(inner)


def _parts(row: Row, group: RowGroup) -> Iterator[Placed]:
    for part in row.parts:
        yield Placed(part, group, row)
        yield from _parts(part, group)
