"""The execution file of a period that begins: what the period before has left to do, with everything explained."""

from collections.abc import Iterable, Iterator, Sequence

from generator.cli.speech import say
from generator.context.rich import line as in_one_line
from generator.errors import Message, msg
from generator.model.execution import ActivityExecution, Execution, Recommendation, Status
from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.table import Column, Row
from generator.spec.text.quoting import quoted, scalar
from generator.timing.asking import parties, responsible

UNFINISHED = frozenset({Status.PARTLY, Status.IN_PROGRESS, Status.NOT_DONE, Status.MOVED, Status.NO_DATA})
"""The statuses that leave something to be done."""

_ABOUT = msg("The execution in the period {period}. It was begun by the program; change and complete it as you need.")
_HOW = msg("What forms bring is written under answers by: generator collect. Your own status, account and reason win.")
_CARRIED = msg("Left unfinished in {period}: asked about again, whatever their terms.")
_TASKS = msg("Recommendations of {period}: whether they were followed is asked of those they were given to.")
_SUMMARY = msg("Counts, coverage and charts in the report: yes or no.")


def started(family: Family, period: ReportingPeriod, before: Execution | None) -> str:
    """Return the text of the execution file of `period`, begun from `before`, the period before it, if any."""
    rows = {row.id: row for row in family.program.rows()}
    lines = [
        f"# {say(_of(_ABOUT, period))}",
        f"# {say(_HOW)}",
        "",
        f"# {say(_SUMMARY)}",
        "summary: yes",
        *(_kept(before) if before else ()),
        *(_carried(before, rows) if before else ()),
        *(_tasks(before, family) if before else ()),
    ]
    return "\n".join(lines) + "\n"


def _of(message: Message, period: ReportingPeriod) -> Message:
    return msg(message.text, period=period.name)


def _kept(before: Execution) -> Iterator[str]:
    """Yield what a report keeps from one period to another: its plans, its template, its columns, who signs."""
    if before.sections:
        yield f"sections: [{', '.join(before.sections)}]"
    if before.template:
        yield f"template: {scalar(before.template)}"
    if before.signatory and before.signatory.person:
        yield f"signatory: {before.signatory.person}"
    if before.columns:
        yield "columns:"
        yield from (f"  - {_column(column)}" for column in before.columns)


def _column(column: Column) -> str:
    width = f", width: {column.width:g}" if column.width else ""
    return f"{{key: {column.key}, heading: {quoted(column.heading)}{width}}}"


def _carried(before: Execution, rows: dict[str, Row]) -> Iterator[str]:
    found = [one for one in before.activities.values() if _is_left(one) and one.id in rows and not rows[one.id].parts]
    if found:
        yield from ("", f"# {say(_of(_CARRIED, before.period))}", "activities:")
    for one in found:
        yield from (f"  # {in_one_line(rows[one.id].title)}", f"  {one.id}:", f"    carried: {before.period.name}")


def _is_left(one: ActivityExecution) -> bool:
    return isinstance(one.status, Status) and one.status in UNFINISHED


def _tasks(before: Execution, family: Family) -> Iterator[str]:
    owners = responsible(family)
    found = [(name, one.recommendation) for name, one in before.activities.items() if one.recommendation]
    if found:
        yield from ("", f"# {say(_of(_TASKS, before.period))}", "tasks:")
    for name, given in found:
        yield f"  task-{name}:"
        yield from _fields(given, parties(family, owners.get(name, ()), before.period))


def _fields(given: Recommendation, owners: Sequence[str]) -> Iterable[str]:
    """Return the fields of a task; one that names nobody is for the only party that answers for its row."""
    alone = owners[0] if len(owners) == 1 else ""
    said = {"text": given.text, "to": given.to or alone, "term": given.term}
    return (f"    {key}: {scalar(value)}" for key, value in said.items() if value)
