"""The day on which filled forms are due."""

from datetime import date, timedelta

from generator.model.family import Settings
from generator.model.period import ReportingPeriod
from generator.timing import working


def due_day(settings: Settings, period: ReportingPeriod) -> date:
    """Return the day on which the forms of a period are due, by the settings of the house.

    A term that ends on a day off ends on the next working day (ГК РФ ст. 193).
    """
    wanted, calendar = settings.forms, settings.working_days
    if wanted.working:
        return working.added(period.span.end, wanted.days, calendar)
    return working.following(period.span.end + timedelta(days=wanted.days), calendar)
