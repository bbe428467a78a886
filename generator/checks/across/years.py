"""Reports of one program after each other: years left out, rows lost on the way, statuses taken back."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import Message, msg
from generator.language import comparing, dates
from generator.language.statuses import WORDS
from generator.model.execution import ActivityExecution, Execution, Status
from generator.model.family import Family
from generator.model.period import ReportingPeriod

_LEFT = frozenset({Status.NOT_DONE, Status.MOVED})
_DONE = frozenset({Status.DONE, Status.DONE_LATE})
_WHOLE = frozenset({"year", "school-year"})
_TAKEN_BACK = frozenset({Status.NOT_DONE, Status.NOT_PLANNED, Status.CANCELLED})
_SHARED = 0.5


def report_outside(family: Family) -> Iterator[Found]:
    """Yield a report on a period that lies outside of the program."""
    span = family.program.span
    for execution in family.executions.values():
        period = execution.period.span
        if period.end < span.start or period.start > span.end:
            said = msg(
                "The period {period} lies outside of the program ({span}).",
                period=execution.period.name,
                span=span.name,
            )
            yield _found(family, execution, said, hint=msg("Correct the name of the file or “period” of the program."))


def period_gap(family: Family) -> Iterator[Found]:
    """Yield a report before which a whole year of the program has none, though earlier years have."""
    for kind in _WHOLE:
        reports = sorted((one for one in family.executions.values() if one.period.kind == kind), key=_year)
        for before, after in zip(reports, reports[1:], strict=False):
            if _year(after) - _year(before) > 1:
                said = msg(
                    "There are reports for {before} and {after}, and none for the time between.",
                    before=before.period.name,
                    after=after.period.name,
                )
                yield _found(
                    family,
                    after,
                    said,
                    hint=msg("Add the missing execution file: what was left undone then is lost in this one."),
                )


def carried_lost(family: Family) -> Iterator[Found]:
    """Yield a row that was left undone or moved and that no later report tells of, though there are later ones."""
    for execution, later in _followed(family):
        known = {
            name
            for one in later
            for name, told in one.activities.items()
            if told.status is not Status.NOT_PLANNED or told.account
        }
        rows = {row.id: row for row in family.program.rows()}
        for name, one in execution.activities.items():
            if one.status in _LEFT and name in rows and name not in known:
                said = msg(
                    "The activity “{title}” was not finished, and no later report tells what became of it.",
                    title=line(rows[name].title),
                )
                hint = msg("Tell of it in the next report: “carried: {period}”.", period=execution.period.name)
                yield _found(family, execution, said, *one.path, "status", hint=hint)


def recommendation_lost(family: Family) -> Iterator[Found]:
    """Yield a recommendation of which no later report tells, though there are later ones."""
    for execution, later in _followed(family):
        tasks = [comparing.words(task.text) for one in later for task in one.tasks.values()]
        for one in execution.activities.values():
            given = one.recommendation
            if given and not any(_is_about(comparing.words(given.text), task) for task in tasks):
                said = msg("No later report asks whether the recommendation was met: “{text}”.", text=line(given.text))
                hint = msg("Add it to “tasks” of the next execution file.")
                yield _found(family, execution, said, *one.path, "recommendation", hint=hint)


def status_taken_back(family: Family) -> Iterator[Found]:
    """Yield a row that a report calls undone, though a report on a part of the same time calls it done."""
    every = tuple(family.executions.values())
    for whole in every:
        parts = [one for one in every if one is not whole and _is_part(one.period, whole.period)]
        for part in parts:
            yield from _taken_back(family, part, whole)


def report_order(family: Family) -> Iterator[Found]:
    """Yield a report that is dated before the report on an earlier period."""
    dated = sorted((one for one in family.executions.values() if one.date), key=lambda one: one.period.span.end)
    for before, after in zip(dated, dated[1:], strict=False):
        if after.date < before.date:
            said = msg(
                "The report is dated {day}, before the report on the earlier period {period} ({before}).",
                day=dates.figures(after.date),
                period=before.period.name,
                before=dates.figures(before.date),
            )
            yield _found(family, after, said, "date", hint=msg("Correct one of the dates."))


def _taken_back(family: Family, part: Execution, whole: Execution) -> Iterator[Found]:
    for name, one in whole.activities.items():
        earlier = part.activities.get(name)
        if one.status in _TAKEN_BACK and earlier and earlier.status in _DONE and not _explains(one):
            status = WORDS[one.status] if isinstance(one.status, Status) else ""
            said = msg(
                "The status is “{status}”, and the report on {period} says that the activity is done.",
                status=status,
                period=part.period.name,
            )
            path = (*one.path, "status") if one.account or one.status is not Status.NOT_PLANNED else ("activities",)
            yield _found(
                family, whole, said, *path, hint=msg("Correct the status, or say in the account what changed.")
            )


def _explains(one: ActivityExecution) -> bool:
    """Return whether the row says in words when it was done, so that the status is meant for the rest of the time."""
    return re.search(r"завершен|выполнен|проведен|\d{4}", line(one.account).lower().replace("ё", "е")) is not None


def _followed(family: Family) -> Iterator[tuple[Execution, list[Execution]]]:
    """Yield each report on a whole year with the reports on later ones, if there are any."""
    reports = sorted((one for one in family.executions.values() if one.period.kind in _WHOLE), key=_year)
    for place, execution in enumerate(reports):
        later = [one for one in reports[place + 1 :] if one.period.span.start > execution.period.span.end]
        if later:
            yield execution, later


def _is_part(part: ReportingPeriod, whole: ReportingPeriod) -> bool:
    return whole.span.start <= part.span.start and part.span.end <= whole.span.end and part.span != whole.span


def _is_about(given: tuple[str, ...], task: tuple[str, ...]) -> bool:
    return len(list(comparing.missing(given, task))) <= _SHARED * len(given)


def _year(execution: Execution) -> int:
    return execution.period.span.start.year


def _found(family: Family, execution: Execution, said: Message, *path: str | int, hint: Message) -> Found:
    return Found(said, at(family, path, execution.period.name), hint)
