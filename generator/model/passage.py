"""Texts with their roles: what rules on wording read, whether it stands in a spec or in a Word file."""

from dataclasses import dataclass
from enum import Enum

from generator.errors import NOWHERE, Place


class Role(Enum):
    """What a text is for in the document that prints it."""

    TITLE = "title"
    """The title of the program, of an act, of a report."""
    HEADING = "heading"
    """The heading of a section, a group of rows, a column."""
    TEXT = "text"
    """Running text: a section, the body of a letter."""
    GOAL = "goal"
    OBJECTIVE = "objective"
    PASSPORT = "passport"
    INDICATOR = "indicator"
    POINT = "point"
    """The preamble, a point of an act, or a part of one that is printed in it."""
    ACTIVITY = "activity"
    TERM = "term"
    RESPONSIBLE = "responsible"
    RESULT = "result"
    CELL = "cell"
    """A cell of a free column or of a table of data."""
    ACCOUNT = "account"
    EVIDENCE = "evidence"
    STATUS = "status"
    """The status as a Word file prints it; in a spec it is no text."""
    REASON = "reason"
    RECOMMENDATION = "recommendation"
    CONCLUSIONS = "conclusions"
    NAME = "name"
    """The name of an organisation, a group, a post or a person, as a register or a signature gives it."""
    ACT = "act"
    """The title of a legal act, printed in quotation marks."""
    OTHER = "other"
    """Units, numbers, addresses: short texts that are no sentences."""


@dataclass(frozen=True)
class Passage:
    """A text as its author wrote it (in a spec: Markdown), what it is for, and its place.

    `period` is the name of the reporting period it tells of, empty for what is in the program itself.
    """

    text: str
    role: Role
    place: Place = NOWHERE
    period: str = ""


@dataclass(frozen=True)
class Numbered:
    """A number before a row, a heading or a point, as printed; `text` is what it numbers.

    `is_typed` says that a person wrote it: numbers that the program computes cannot be wrong.
    """

    number: str
    text: str
    place: Place = NOWHERE
    is_typed: bool = True
    is_group: bool = False
    """Whether it numbers a heading of the rows that follow."""
