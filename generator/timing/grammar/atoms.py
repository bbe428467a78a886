"""The pieces a phrase is read into, before they become clauses; values only."""

from dataclasses import dataclass

from generator.errors import NOTHING, Message
from generator.timing.meaning import Days, Every, Mode, Nth, Place, Unclear, Unit, Years


@dataclass(frozen=True)
class Put:
    """Places named alike: «март», «15 и 20 мая», «до 1 сентября», and the years that the same words name."""

    places: tuple[Place, ...]
    mode: Mode = Mode.WINDOW
    years: tuple[Years, ...] = ()


@dataclass(frozen=True)
class Within:
    """Days counted inside or after a unit: «до 15 числа второго месяца»; `unit` where the words name it.

    `during` is the month that the same words name: «первый понедельник сентября».
    """

    at: tuple[Days | Nth, ...]
    mode: Mode = Mode.WINDOW
    unit: Unit | None = None
    during: Place | None = None


@dataclass(frozen=True)
class InYears:
    """Years named by themselves."""

    years: Years


@dataclass(frozen=True)
class Often:
    """A recurrence; `then` where it goes on from what stands before it, `results` where it is only what is told of."""

    every: Every
    then: bool = False
    results: bool = False


@dataclass(frozen=True)
class Following:
    """«(месяца), следующего за отчётным (кварталом)»: what stands before lies behind a unit; None: not named."""

    unit: Unit | None = None
    reported: Unit | None = None


@dataclass(frozen=True)
class Undated:
    """What names no days; `doubtful` takes away the sense of the rest, too; `foreign` are words nobody taught us."""

    why: Unclear
    note: Message = NOTHING
    doubtful: bool = False
    foreign: bool = False


@dataclass(frozen=True)
class Remark:
    """What changes no days and is worth a note."""

    note: Message


@dataclass(frozen=True)
class Break:
    """A comma, «и», a semicolon, a line end."""


Atom = Put | Within | InYears | Often | Following | Undated | Remark | Break
