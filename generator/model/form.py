"""What the command `forms` asks of parties."""

from dataclasses import dataclass
from datetime import date

from generator.model.period import ReportingPeriod


@dataclass(frozen=True)
class Asked:
    """The period that is asked about, the parties whose forms are made, in order, and the day they are due."""

    period: ReportingPeriod
    parties: tuple[str, ...]
    due: date | None = None
