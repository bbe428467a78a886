"""Days in rows and reports against the days of the act, the program and the reporting period."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from generator.checks.dates.acts import approved_on
from generator.checks.dates.days import day
from generator.checks.rule import Found, Subject, at
from generator.errors import msg
from generator.language.dates import full_day as in_words
from generator.language.written import Written, dates
from generator.model.calendar import WorkingDays
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.passage import Passage, Role
from generator.model.period import ReportingPeriod
from generator.timing.reading import Kind
from generator.timing.schedule import scheduled
from generator.timing.working import is_working, known

_LATE = timedelta(weeks=4)
"""How long after its start a program may be approved: the days of January are few."""
_REPORTING = timedelta(days=184)
"""Days after the end of a program in which its last report may be due."""
_WRITING = timedelta(days=92)
"""Days after the end of a period in which its report is written."""
_EARLY = {"year": 31, "school-year": 100, "school-half": 31}
"""How many days before the end of its period a report may be dated: a school year is reported on in May."""
_EARLY_OTHERWISE = 14
_AHEAD = re.compile(
    r"\b(?:до|к|не позднее|план\w*|назнач\w*|запланир\w*|перенес[её]\w*|срок\w*|будет|будут|состоится)\b[^.;]*$"
)
_STATE_OF = re.compile(
    r"(?:\bна|\bс|\bред\.)$|(?:утвержд|принят|введ|действу|заключ|создан|размещ)\w*(?:\s+(?:до|в))?$"
)


def date_before_approval(family: Family) -> Iterator[Found]:
    """Yield a warning for every row of which all days lie before the program was approved."""
    approved = approved_on(family)
    if approved is None or (family.program.order and family.program.order.amended_by):
        return
    for row in scheduled(family):
        ends = [one.end for one in row.reading.occurrences]
        begins = [one.start for one in row.reading.occurrences]
        if ends and max(ends) == approved and min(begins) < approved:
            said = msg(
                "The term “{phrase}” is over on the day when the program is approved.", phrase=row.reading.phrase
            )
            hint = msg("Give a later term, or leave out what is done already.")
            yield Found(said, at(family, (*row.row.path, "term")), hint)
        if ends and max(ends) < approved and not all(one.outside for one in row.reading.occurrences):
            said = msg(
                "The term “{phrase}” is over before the program is approved: {day}.",
                phrase=row.reading.phrase,
                day=in_words(approved),
            )
            hint = msg("Give a later term, or leave out what is done already.")
            yield Found(said, at(family, (*row.row.path, "term")), hint)


def approval_late(family: Family) -> Iterator[Found]:
    """Yield a note where a program is approved more than four weeks after its period began."""
    approved, begins = approved_on(family), family.program.span.start
    if approved and approved > begins + _LATE:
        path = ("order", "date") if family.program.order else ("approval", "date")
        said = msg(
            "The program is approved on {day}, its period began on {start}.",
            day=in_words(approved),
            start=in_words(begins),
        )
        hint = msg("Check the date, or let the period begin later: the act says nothing of the days before it.")
        yield Found(said, at(family, path), hint)


def date_outside_text(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every day in an activity or a result that lies outside of the period of the program."""
    if subject.family is None:
        return
    span = subject.family.program.span
    for passage, one, told in _told(subject, Role.ACTIVITY, Role.RESULT):
        if passage.period or one.is_of_act or _STATE_OF.search(one.before):
            continue
        if not span.start <= told <= span.end + _REPORTING:
            said = msg("The date “{date}” lies outside of the period of the program.", date=one.text)
            yield Found(said, passage.place, msg("Correct the date, or the period of the program."))


def account_later(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every day in an account that lies after the report, or long after its period."""
    limits = {name: _written_by(one) for name, one in (subject.family.executions if subject.family else {}).items()}
    for passage, one, told in _told(subject, Role.ACCOUNT, Role.EVIDENCE):
        limit = limits.get(passage.period)
        if limit and told > limit and not _AHEAD.search(one.before):
            said = msg("The account tells of {date}, which is after the report itself.", date=one.text)
            yield Found(said, passage.place, msg("Correct the date, or tell of it in the report on the next period."))


def _written_by(execution: Execution) -> date:
    """Return the last day that a report can tell of as past."""
    return day(execution.date) or execution.period.span.end + _WRITING


def report_early(family: Family) -> Iterator[Found]:
    """Yield a warning for every report that is dated long before the period it tells of is over."""
    for name, execution in family.executions.items():
        given, ends = day(execution.date), execution.period.span.end
        if given and given < ends - _tolerance(execution.period):
            said = msg("The report is dated {day}, its period ends on {end}.", day=in_words(given), end=in_words(ends))
            yield Found(said, at(family, ("date",), name), msg("Correct the date, or report on a shorter period."))


def report_order_early(family: Family) -> Iterator[Found]:
    """Yield an error for every act that approves a report and is older than the report."""
    for name, execution in family.executions.items():
        given = day(execution.order.date) if execution.order else None
        made = day(execution.date)
        if given and made and given < made:
            said = msg(
                "The act that approves the report is of {day}, the report of {made}.",
                day=in_words(given),
                made=in_words(made),
            )
            yield Found(said, at(family, ("order", "date"), name), msg("Correct the date of one of them."))


def deadline_day_off(family: Family) -> Iterator[Found]:
    """Yield a note for every deadline on a day off, in the years whose calendar is known."""
    is_off = _is_off(family.settings.working_days)
    for row in scheduled(family):
        found = row.reading.occurrences if row.reading.kind is Kind.DEADLINE else ()
        off = [one.end for one in found if is_off(one.end)]
        if off and len(found) <= len(family.program.span.years):
            listed = ", ".join(in_words(one) for one in off)
            said = msg("The term “{phrase}” ends on a day off: {days}.", phrase=row.reading.phrase, days=listed)
            hint = msg("Give a working day: a term that ends on a day off ends on the next working day.")
            yield Found(said, at(family, (*row.row.path, "term")), hint)


def _is_off(calendar: WorkingDays) -> Callable[[date], bool]:
    """Return what says of a day whether it is surely a day off; many terms end on few days."""
    return cache(lambda day: known(day.year, calendar) and not is_working(day, calendar))


def _told(subject: Subject, *roles: Role) -> Iterator[tuple[Passage, Written, date]]:
    for passage in subject.passages:
        if passage.role in roles:
            for one in dates(passage.text):
                if told := one.date:
                    yield passage, one, told


def _tolerance(period: ReportingPeriod) -> timedelta:
    return timedelta(days=7 if period.kind == "date" else _EARLY.get(period.kind, _EARLY_OTHERWISE))
