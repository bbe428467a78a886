"""The papers around a program: the act that approves it, its approval block, its title page, its sheets."""

from dataclasses import dataclass, field

from generator.errors import Path
from generator.model.gap import Gap, Printed
from generator.model.points import Fact, Ground


@dataclass(frozen=True)
class Signatory:
    """Who signs or approves: a person of the directory, or post and name given in place; `acting` for «И.о.»."""

    person: str = ""
    post: str = ""
    name: str = ""
    acting: bool = False


@dataclass(frozen=True)
class Point:
    """A point of an order, numbered 1., 1.1. … when printed.

    `text` is Markdown and wins over `fact`, from which the wording is made; one of them is there.
    """

    id: str
    text: str
    points: tuple["Point", ...] = ()
    fact: Fact | None = None
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Visa:
    """A line of the approval sheet: who agrees to the draft, and whether remarks are attached; date in ISO form."""

    signatory: Signatory
    remarks: bool = False
    date: str = ""


@dataclass(frozen=True)
class Addressee:
    """Who gets a copy: a party or a group of the directory, or a text."""

    party: str = ""
    group: str = ""
    text: str = ""
    copies: int = 1


@dataclass(frozen=True)
class Executor:
    """Who drew the document up: a person of the directory or a name, with the telephone and e-mail as printed."""

    person: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Order:
    """The act that approves the program, or the report of the period whose name is `report`.

    `kind` is a key of the kinds of act (`order`, `directive`, `resolution`); `date` is ISO text. `title` empty: made
    from the first point that approves. `preamble` (Markdown) wins over `grounds`. `verb` is `line`, `inline` (at the
    end of the preamble) or `spaced` (there, letter-spaced). `joint` are the parties that issue the act together with
    the issuer. `together` prints the program as an appendix in the same file. `code` is the text of the QR code,
    empty for none; `acquainted` sign that they read it: people, posts with names, or the heads of parties and groups.
    `amended_by` are acts of the directory that changed this one, in order.
    """

    kind: str
    title: str
    date: Printed
    number: Printed
    preamble: str
    points: tuple[Point, ...]
    signatories: tuple[Signatory | Gap, ...]
    place: str = ""
    verb: str = "line"
    together: bool = False
    grounds: tuple[Ground, ...] = ()
    joint: tuple[str, ...] = ()
    code: str = ""
    executor: Executor | None = None
    visas: tuple[Visa, ...] = ()
    acquainted: tuple[Signatory | Addressee, ...] = ()
    distribution: tuple[Addressee, ...] = ()
    amended_by: tuple[str, ...] = ()
    report: str = ""


@dataclass(frozen=True)
class Consent:
    """An external consent, СОГЛАСОВАНО: a person, or a body with the paper it gave (ГОСТ Р 7.0.97-2016, 5.20)."""

    signatory: Signatory | None = None
    paper: str = ""
    date: Printed = ""
    number: Printed = ""


OF_AN_ACT = ("act", "plain")
"""The forms of the approval block that name the act, with its date and number."""


@dataclass(frozen=True)
class Approval:
    """The approval block of the program: `act`, `person`, `plain` or `none`; person and ISO date for `person`.

    `reason` says why the form differs from what ГОСТ Р 7.0.97 wants; it silences the rules on the form. `text`
    (Markdown) wins over the wording of the form.
    """

    form: str = "none"
    signatory: Signatory | Gap | None = None
    date: Printed | None = None
    number: str = ""
    reason: str = ""
    consents: tuple[Consent, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class TitlePage:
    """The title page: the line of the municipality and the year, both as printed at its foot."""

    place: str = ""
    year: str = ""
