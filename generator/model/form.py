"""Forms that go out to parties: what is asked of whom."""

from dataclasses import dataclass
from datetime import date

from generator.model.period import ReportingPeriod


@dataclass(frozen=True)
class Asked:
    """Whom the forms of a period are sent to, in order, and the day until which they come back, None if not fixed."""

    period: ReportingPeriod
    parties: tuple[str, ...]
    due: date | None = None
