"""Tables of a program: columns, groups of rows, rows with parts, and how they are numbered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.errors import Path
from generator.model.gap import Printed

ABOVE = "^"
"""What an author writes in a cell of a data table that is one with the cell above."""


class Numbering(Enum):
    """How the rows of a table get their numbers."""

    THROUGH = "through"
    """1, 2, 3 … through all groups of the table."""
    RESTART = "restart"
    """1, 2, 3 … anew in every group."""
    RUN_ON = "run-on"
    """Goes on from the table before it in the program."""
    NESTED = "nested"
    """Groups 1, 2, 3 …, rows 1.1, 1.2 … inside them."""
    NONE = "none"
    """No numbers but those pinned."""


class Merge(Enum):
    """How the answers of several parties to one activity or indicator become one; the author's own text wins."""

    LIST = "list"
    """A paragraph for each party; the worst status."""
    COUNT = "count"
    """«Выполнено в 7 из 8 школ», and those that have not done it."""
    SUM = "sum"
    """The sum of the numbers they gave; the worst status."""
    MEAN = "mean"
    """Their mean; the worst status."""
    WORST = "worst"
    """The worst status, and what those say who have it."""
    AUTHOR = "author"
    """Nothing: the author writes the summary and the status."""


@dataclass(frozen=True)
class Column:
    """A column: the key of what it prints, its heading, its share of the table's width in per cent (0: equal).

    `is_figures` says that its cells hold figures, which are set one below another at the right border.
    """

    key: str
    heading: str
    width: float = 0
    is_figures: bool = False


@dataclass(frozen=True)
class Responsible:
    """Who answers for a row: a party, a group or a person of the directory, or free text; one of them is set."""

    party: str = ""
    group: str = ""
    person: str = ""
    text: str = ""


Owners = tuple[Responsible, ...] | Printed | None
"""Who is responsible as the program says it: named, in a text of its own (`—`: nobody), its gap; None: not said."""


@dataclass(frozen=True)
class Row:
    """A row of a plan: an activity, a part, an event or a resource.

    `pinned` is a printed number fixed by an approved document (None: computed, `—`: no number). A value is None
    where nothing is owed: a parent leaves what its parts say, a table leaves columns it does not print.
    `shared` names the columns whose cell runs from this row down through its parts. `fields` holds free columns.
    `merge` says how the answers of forms become one; `measure` is the unit of the number that forms ask for, if any.
    """

    id: str
    title: str
    pinned: str | None = None
    term: Printed | None = None
    responsible: Owners = None
    result: Printed | None = None
    fields: Mapping[str, Printed] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()
    parts: tuple["Row", ...] = ()
    objective: str = ""
    merge: Merge = Merge.LIST
    measure: str = ""
    path: Path = field(default=(), compare=False)

    def walk(self) -> Iterator["Row"]:
        """Yield this row and its parts at every depth, in the order they are printed."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def owned(self, above: Owners = None) -> Iterator[tuple["Row", Owners]]:
        """Yield this row and its parts with who is responsible: a row that says nothing has those of the row above."""
        own = above if self.responsible in (None, ()) else self.responsible
        yield self, own
        for part in self.parts:
            yield from part.owned(own)


@dataclass(frozen=True)
class RowGroup:
    """Rows under a heading: a direction, an objective of the cyclogram, a group of resources.

    An empty `title` prints no heading row. Groups may hold groups, one level deep.
    """

    id: str
    title: str
    rows: tuple[Row, ...] = ()
    groups: tuple["RowGroup", ...] = ()
    pinned: str | None = None
    path: Path = field(default=(), compare=False)

    def walk(self) -> Iterator[Row]:
        """Yield the rows of this group and of its groups with all their parts, in the order they are printed."""
        for row in self.rows:
            yield from row.walk()
        for group in self.groups:
            yield from group.walk()

    def owned(self) -> Iterator[tuple[Row, Owners]]:
        """Yield the same rows with who is responsible for each."""
        for row in self.rows:
            yield from row.owned()
        for group in self.groups:
            yield from group.owned()


@dataclass(frozen=True)
class PlanTable:
    """A roadmap, plan, cyclogram or list of resources.

    `columns` empty means the columns drawn in the template. `dot` puts a dot after the last number.
    """

    groups: tuple[RowGroup, ...]
    columns: tuple[Column, ...] = ()
    numbering: Numbering = Numbering.THROUGH
    dot: bool = False
    year_kind: str = ""

    def walk(self) -> Iterator[Row]:
        """Yield every row with all its parts, in the order they are printed."""
        for group in self.groups:
            yield from group.walk()

    def owned(self) -> Iterator[tuple[Row, Owners]]:
        """Yield the same rows with who is responsible for each."""
        for group in self.groups:
            yield from group.owned()


@dataclass(frozen=True)
class DataTable:
    """A free table; a cell `^` (`ABOVE`) goes on the cell above it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Printed, ...], ...]
