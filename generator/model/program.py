"""A program: its span, its indicators and money, and its ordered sections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.errors import Path
from generator.model.gap import Gap, Printed
from generator.model.order import Approval, Order, TitlePage
from generator.model.period import Span, YearKind
from generator.model.table import Column, DataTable, Merge, PlanTable, Responsible, Row

REPORTED = ("roadmap", "plan")
"""The kinds of sections that are reported on."""


@dataclass(frozen=True)
class Amount:
    """A number with the text its author wrote; the text is what is printed."""

    text: str
    value: Decimal


@dataclass(frozen=True)
class Indicator:
    """An indicator: unit, base value with its year, target per year, and whether more is better.

    Forms ask those who are `responsible` for its actual value; `merge` says how their values become one.
    """

    id: str
    name: str
    unit: str
    base: Amount | Gap
    base_year: int
    targets: Mapping[int, Amount | Gap]
    better: str = "up"
    source: str = ""
    responsible: tuple[Responsible, ...] = ()
    merge: Merge = Merge.LIST
    path: Path = field(default=(), compare=False)

    def is_reached(self, year: int, actual: Amount | Gap | None) -> bool | None:
        """Return whether `actual` is as good as the target of the year or better; None where one is not known."""
        target = self.targets.get(year)
        if not isinstance(target, Amount) or not isinstance(actual, Amount):
            return None
        return actual.value <= target.value if self.better == "down" else actual.value >= target.value


@dataclass(frozen=True)
class Source:
    """A source of money and its amounts per year; a year left out on purpose is absent."""

    id: str
    name: str
    amounts: Mapping[int, Amount | Gap]
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Financing:
    """Money by years and sources; totals are computed."""

    unit: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Objective:
    """A task of the program (задача)."""

    id: str
    text: str


@dataclass(frozen=True)
class PassportRow:
    """A field of the passport: a key it is derived from, or the heading and what the spec gives under it.

    That is a text, or else ids of acts (printed as numbered references) or of parties and groups (a dash list).
    """

    key: str
    heading: str
    text: Printed
    acts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Criterion:
    """A criterion of monitoring and what is measured for it (Markdown)."""

    title: str
    measures: str


@dataclass(frozen=True)
class Cluster:
    """A cluster of criteria."""

    title: str
    criteria: tuple[Criterion, ...]


Content = (
    str | DataTable | PlanTable | Financing | tuple[PassportRow, ...] | tuple[Indicator, ...] | tuple[Cluster, ...]
)


@dataclass(frozen=True)
class Section:
    """A section of the program.

    `kind` is `text`, `table`, `passport`, `indicators`, `financing`, `cyclogram`, `resources`, `roadmap`, `plan`
    or `criteria`, and decides the type of `content` (Markdown text for `text`). `label` is the printed number of
    the heading («I.», «5.2.»), empty for none. `orientation` is `portrait`, `landscape` or empty (the template's own).
    `grid` says what a column of its month grid is: `months` or `quarters`.
    `columns` are the columns of an indicators or criteria section where the spec gives them; `actuals` prints the
    actual value beside each target of an indicators section.
    """

    id: str
    kind: str
    content: Content
    heading: str = ""
    label: str = ""
    orientation: str = ""
    new_page: bool = False
    title: str = ""
    template: str = ""
    grid: str = "months"
    columns: tuple[Column, ...] = ()
    actuals: bool = False
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Program:
    """One program, as its folder says it; everything printed comes from here, the directory and the executions.

    `amendment` is the next act that amends the program; its kind, and who signs where it names nobody, are those of
    `order`.

    `contents` None: a contents list where the program is long. `templates` maps a document's name (`order`, `program`,
    `roadmap`, `report`, …) to the template's file name.
    """

    slug: str
    title: str
    span: Span
    year_kind: YearKind
    issuer: str
    kind: str = "program"
    short: str = ""
    place: str = ""
    order: Order | None = None
    amendment: Order | None = None
    approval: Approval = field(default_factory=Approval)
    title_page: TitlePage | None = None
    title_above: bool = False
    contents: bool | None = None
    goal: str = ""
    objectives: tuple[Objective, ...] = ()
    results: str = ""
    sections: tuple[Section, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()

    def of_kind(self, *kinds: str) -> tuple[Section, ...]:
        """Return the sections of these kinds, in order."""
        return tuple(section for section in self.sections if section.kind in kinds)

    def rows(self) -> Iterator[Row]:
        """Yield every row of every plan, roadmap, cyclogram and list of resources, parts included."""
        for section in self.sections:
            if isinstance(section.content, PlanTable):
                yield from section.content.walk()

    def indicators(self) -> tuple[Indicator, ...]:
        """Return the indicators of all sections, in order."""
        found: list[Indicator] = []
        for section in self.of_kind("indicators"):
            assert isinstance(section.content, tuple)
            found += [item for item in section.content if isinstance(item, Indicator)]
        return tuple(found)
