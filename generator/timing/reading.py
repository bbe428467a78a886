"""What a term phrase comes to: its kind and its occurrences, with notes; values only."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.errors import Message
from generator.model.calendar import Study, WorkingDays
from generator.model.period import Span, YearKind


class Kind(Enum):
    """The kind of a term; the last four have no occurrences."""

    DEADLINE = "deadline"
    WINDOW = "window"
    CONTINUOUS = "continuous"
    RECURRING = "recurring"
    EVENT = "event"
    EXTERNAL = "external"
    VAGUE = "vague"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, order=True)
class Occurrence:
    """Days from `start` to `end`, both inclusive; `outside` is true for one that does not begin in the span."""

    start: date
    end: date
    outside: bool = False


@dataclass(frozen=True)
class Reading:
    """The meaning of `phrase` in a frame; `notes` say in words what was understood, assumed or left out."""

    phrase: str
    kind: Kind
    occurrences: tuple[Occurrence, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Frame:
    """What a phrase leaves unsaid: the span it stands in, the kind of its year, calendars of study and of work."""

    span: Span
    year_kind: YearKind = YearKind.CALENDAR
    study: Study = Study()
    working: WorkingDays = WorkingDays()
