"""A family of documents: one program with its directory, settings and executions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.model.calendar import Study, WorkingDays
from generator.model.collation import Collation
from generator.model.directory import Directory
from generator.model.execution import Execution
from generator.model.form import Asked
from generator.model.gap import Gap
from generator.model.look import Look, Pdf, Typography
from generator.model.order import Order
from generator.model.program import Program


@dataclass(frozen=True)
class Limits:
    """How large a spec may be: bytes of a file, depth of nesting, growth by aliases (times the text)."""

    size: int = 20 * 1024 * 1024
    depth: int = 30
    expansion: int = 10


@dataclass(frozen=True)
class Returning:
    """Where and when forms come back: `days` after the end of their period, working ones if `working`."""

    days: int = 10
    working: bool = False
    address: str = ""


OFF, ON = "off", "on"
RULE_STATES = (OFF, ON, "error", "warning", "info")
"""What settings may say of a rule: whether it runs, or how much its findings weigh."""


@dataclass(frozen=True)
class Settings:
    """Settings of the workspace; `language` is `ru`, `en` or empty (the locale decides).

    `checks` are those of `RULE_STATES` by the codes of rules.
    """

    language: str = ""
    limits: Limits = field(default_factory=Limits)
    look: Look = field(default_factory=Look)
    typography: Typography = field(default_factory=Typography)
    pdf: Pdf = field(default_factory=Pdf)
    study: Study = field(default_factory=Study)
    working_days: WorkingDays = field(default_factory=WorkingDays)
    forms: Returning = field(default_factory=Returning)
    checks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Family:
    """What every document of one program is made from; `pictures` are files of the workspace by their names.

    `files` are the names by which messages call the files `program` and `directory`, and each execution by the name of
    its period. `asked` is there while forms go out, `collation` where they are collated, `amending` while an amendment
    is made.
    """

    program: Program
    directory: Directory
    settings: Settings
    executions: Mapping[str, Execution] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict, compare=False)
    asked: Asked | None = None
    collation: Collation | None = None
    amending: "Amending | None" = None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap of the program and its executions, in order; the numbers are distinct.

        The last ones are of papers that are in no spec: of the letter that goes with forms, where the directory does
        not say who heads the issuer, and of an amending act.
        """
        known = self.program.gaps + tuple(gap for e in self.executions.values() for gap in e.gaps)
        number = max((gap.number for gap in known), default=0)
        return (*known, *(replace(gap, number=number + place) for place, gap in enumerate(self._open(), 1)))

    def _open(self) -> Iterator[Gap]:
        issuer = self.directory.parties.get(self.program.issuer)
        if self.asked is not None and issuer is not None and not issuer.head:
            yield Gap(0, "signatory", ("parties", issuer.id, "head"), self.files.get("directory", ""))
        if self.amending is not None and self.program.amendment is None:
            for what in ("date", "number"):
                yield Gap(0, f"amendment-{what}", ("amendment", what), self.files.get("program", ""))

    @property
    def orders(self) -> tuple[Order, ...]:
        """The acts: that on the program, the one that amends it, then those on reports."""
        acts = (
            self.program.order,
            self.program.amendment,
            *(execution.order for execution in self.executions.values()),
        )
        return tuple(order for order in acts if order)

    def under(self, order: Order | None) -> "Family":
        """Return the family as the papers of another act see it: with `order` in the place of the program's own."""
        return replace(self, program=replace(self.program, order=order))


@dataclass(frozen=True)
class Issued:
    """An act that made an edition: its ISO date and its number."""

    date: str
    number: str


@dataclass(frozen=True)
class Amending:
    """What a program is amended from: the family of the edition in force, the acts of all editions, the oldest first.

    `technique` is how changes are worded: `words`, `part`, `edition`; empty leaves it to their size.
    """

    old: Family
    acts: tuple[Issued, ...]
    technique: str = ""

    @property
    def number(self) -> int:
        """Which amendment it is: 1 for the first one."""
        return len(self.acts)
