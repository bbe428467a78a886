"""What a term phrase means, before anybody asks for which years: values only.

A phrase is one or more clauses («октябрь 2025 года, февраль 2026 года» has two). A clause answers up to four questions:
during what (`during`), how often (`every`), which days of each such time (`at`), in which years (`years`).
"""

from dataclasses import dataclass, field
from enum import Enum

from generator.errors import Message

LAST = 0
"""In the place of a day: the first day of the month for a start, the last one for an end."""


LAST_YEAR = 9999
"""The year of an end that is the end of the span."""


class Unit(Enum):
    """A unit of time that recurs; QUARTER (квартал) is of the calendar, TERM (четверть) of the school year."""

    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    HALF = "half"
    SCHOOL_HALF = "school-half"
    QUARTER = "quarter"
    TERM = "term"
    TRIMESTER = "trimester"
    HOLIDAYS = "holidays"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    SPAN = "span"


YEARLY = frozenset({Unit.YEAR, Unit.SCHOOL_YEAR})
"""Units that are whole years."""


class Mode(Enum):
    """Whether something is done inside of days, goes on through them, or must be done by their last one."""

    WINDOW = "window"
    THROUGH = "through"
    DEADLINE = "deadline"


@dataclass(frozen=True)
class Day:
    """A day of the year; `day` LAST stands for the whole month, a negative one counts back; `year` 0 for every."""

    month: int
    day: int = LAST
    year: int = 0


@dataclass(frozen=True)
class Stretch:
    """From one day of the year to another; an end before its start lies in the next year."""

    start: Day
    end: Day


@dataclass(frozen=True)
class Part:
    """Numbered parts of a year, `first` to `last`: «I–II квартал», «вторая четверть», «весенние каникулы» (3)."""

    unit: Unit
    first: int
    last: int


@dataclass(frozen=True)
class Whole:
    """A whole year, school year or span."""

    unit: Unit


Place = Stretch | Part | Whole


@dataclass(frozen=True)
class Days:
    """Days `first` to `last` of one month of a unit; LAST as `last` is the end of the month.

    `month` counts the months of the unit from 1, or from its end if negative; with `after` those behind the unit.
    """

    first: int
    last: int
    month: int = 1
    after: bool = False


WORKING = 0
"""In the place of a weekday (1 Monday … 7 Sunday): a working day."""


@dataclass(frozen=True)
class Nth:
    """The `number`-th weekday or working day (-1: the last) of one month of a unit; of the whole unit for `month` 0."""

    number: int
    weekday: int
    month: int = 1
    after: bool = False


@dataclass(frozen=True)
class Every:
    """Recurrence: `times` in every `step` units; `bound` is `least`, `most` or empty."""

    unit: Unit
    step: int = 1
    times: int = 1
    bound: str = ""


@dataclass(frozen=True)
class Years:
    """Years from `first` to `last`, school years if `school`; `open` goes on from `first` to the end of the span."""

    first: int
    last: int
    school: bool = False
    open: bool = False


@dataclass(frozen=True)
class Clause:
    """One clause; `shift` is 1 where the day lies in the year after the one it belongs to."""

    mode: Mode = Mode.WINDOW
    during: Place | None = None
    every: Every | None = None
    at: Days | Nth | None = None
    years: tuple[Years, ...] = ()
    shift: int = 0


class Unclear(Enum):
    """Why a phrase, or a part of it, names no days."""

    EVENT = "event"
    EXTERNAL = "external"
    VAGUE = "vague"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True)
class Meaning:
    """The clauses of a phrase and what else it says.

    `unclear` holds what names no days, the first of them first. It decides the kind where there are no clauses, and is
    only noted where there are: what is impossible or in doubt leaves no clauses.
    """

    clauses: tuple[Clause, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    notes: tuple[Message, ...] = field(default=(), compare=False)
