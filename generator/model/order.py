"""The papers around a program: the act that approves it, its approval block, its title page."""

from dataclasses import dataclass, field

from generator.errors import Path
from generator.model.gap import Gap, Printed


@dataclass(frozen=True)
class Signatory:
    """Who signs or approves: a person of the directory, or post and name given in place."""

    person: str = ""
    post: str = ""
    name: str = ""


@dataclass(frozen=True)
class Point:
    """A point of an order; `text` is Markdown, sub-points are numbered 1.1, 1.2 …."""

    id: str
    text: str
    points: tuple["Point", ...] = ()
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Order:
    """The act that approves the program.

    `kind` is a key of the kinds of act (`order`, `directive`, `resolution`); `date` is ISO text; `spaced` sets the
    verb letter-spaced inside the preamble instead of on a line of its own; `together` prints the program
    as an appendix in the same file.
    """

    kind: str
    title: str
    date: Printed
    number: Printed
    preamble: str
    points: tuple[Point, ...]
    signatory: Signatory | Gap
    place: str = ""
    spaced: bool = False
    together: bool = False


@dataclass(frozen=True)
class Approval:
    """The approval block of the program: `act`, `person`, `plain` or `none`; person and ISO date for `person`."""

    form: str = "none"
    signatory: Signatory | Gap | None = None
    date: Printed | None = None
    number: str = ""


@dataclass(frozen=True)
class TitlePage:
    """The title page: the line of the municipality and the year, both as printed at its foot."""

    place: str = ""
    year: str = ""
