"""What became of returned forms: which were taken, what is wrong with them, how each party stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from generator.model.period import ReportingPeriod


class FormState(Enum):
    """How a party stands with its form of a period."""

    NOT_SENT = "not_sent"
    """Nothing came."""
    RECEIVED = "received"
    """It came, but rows are still without an answer."""
    HAS_ERRORS = "has_errors"
    """It came, and an answer breaks a rule: a reason is missing, a value is unknown."""
    RETURNED = "returned"
    """The department gave it back for revision (written by hand in the execution file)."""
    CORRECTED = "corrected"
    """It came again after it was returned."""
    ACCEPTED = "accepted"
    """Every row has a sound answer, or the department accepted it as it is."""
    MERGED = "merged"
    """It is accepted, and every row it answers has its text and status in the report."""


class Kind(Enum):
    """What may be noticed when forms are collated."""

    CHANGED = "changed"
    """The party said something else the last time: `before`, now `said`."""
    BY_WORDING = "by_wording"
    """A row without its code was found by the wording."""
    DISAGREEMENT = "disagreement"
    """Code, bookmark and wording of a row point to different rows: the code counts."""
    UNKNOWN_ROW = "unknown_row"
    """A row is no row of the program."""
    REPEATED_ROW = "repeated_row"
    """A row stands in the file twice with different answers; the first is taken."""
    MISSING_ROW = "missing_row"
    """A row that the party was asked about is not in the file."""
    NOT_ASKED = "not_asked"
    """A row that the party was not asked about has an answer; it is not taken."""
    NO_ANSWER = "no_answer"
    """A row came back without a status."""
    WRONG_VALUE = "wrong_value"
    """A status, a number or a date that is none; it is not taken."""
    NO_REASON = "no_reason"
    """A status that owes a reason has none."""
    EARLIER_VERSION = "earlier_version"
    """The form was made from an earlier edition of the program."""
    LOOK_AT = "look_at"
    """The file has revisions, comments, hidden text or text outside of its cells: `field` says which."""
    CONTRADICTION = "contradiction"
    """Parties that answer for one activity together say different things about it."""


@dataclass(frozen=True)
class Finding:
    """Something noticed: in which file, of which party, in which row (the id of an activity, indicator or task)."""

    kind: Kind
    file: str = ""
    party: str = ""
    row: str = ""
    field: str = ""
    said: str = ""
    before: str = ""


@dataclass(frozen=True)
class Receipt:
    """A file that was taken: its party, its kind (`word`, `excel`), how many answers, how many of them are new.

    `by_wording` says that it was no form of ours: retyped, and matched by its words.
    """

    file: str
    party: str
    kind: str = "word"
    answers: int = 0
    new: int = 0
    by_wording: bool = False


@dataclass(frozen=True)
class Aside:
    """A file from which nothing was taken: its name, the code of the problem, the reason in Russian."""

    file: str
    code: str
    reason: str


@dataclass(frozen=True)
class Collation:
    """The collation of a period as of a day: what was taken, set aside (with the reasons), noticed; the states.

    `states` has every party that is asked, in the order of their forms; `due` is the day the forms are due.
    """

    period: ReportingPeriod
    on: date
    receipts: tuple[Receipt, ...] = ()
    aside: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()
    states: Mapping[str, FormState] = field(default_factory=dict)
    due: date | None = None
