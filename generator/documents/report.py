"""The execution reports: one for each period that has an execution file."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import joined, one_line, template
from generator.documents.parts.papers import approval
from generator.documents.parts.papers.signature import signature
from generator.documents.parts.reporting import blocks
from generator.documents.parts.reporting.told import reported
from generator.documents.parts.tables import accounts
from generator.documents.parts.tables.generic import no_table, plan_table
from generator.documents.parts.tables.numbering import Lines
from generator.documents.parts.tables.results import results_table
from generator.documents.parts.tables.rows import report_rows
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.model.directory import Directory
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Row

CALENDAR, SCHOOL = "report-calendar.docx", "report-school.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    for execution in family.executions.values():
        period = execution.period
        packaged = SCHOOL if period.kind.startswith("school") else CALENDAR
        name = template(family.program, "report", packaged, execution.template)
        context = _context(family, execution)
        yield Sheet(f"report-{period.name}", name, one_line(context["title"]), context)


def _context(family: Family, execution: Execution) -> Context:
    indicators = family.program.indicators() if execution.indicators else ()
    return {
        **approval.of_report(family, execution, execution.title),
        "has_contents": execution.contents,
        "title": execution.title or _title(family),
        **blocks.act(family, execution),
        "period_shown": not execution.title,
        "period": dates.period(execution.period),
        "plans": _plans(family, execution),
        "has_indicators": bool(indicators),
        "indicators": results_table(indicators, execution) if indicators else no_table(),
        **blocks.figures(family, execution),
        **blocks.conclusions(family, execution),
        "has_signature": execution.signatory is not None,
        "signature": signature(execution.signatory, family.directory),
        "has_date": bool(execution.date),
        "date": dates.day(execution.date) if execution.date else "",
    }


def _title(family: Family) -> str:
    return f"ОТЧЁТ\nоб исполнении мероприятий {wording.program(family, Case.GENITIVE)}"


def _plans(family: Family, execution: Execution) -> list[Context]:
    found = reported(family, execution)
    headed = len(found) > 1
    numbers = {"column_numbers": family.settings.look.column_numbers}
    return [_plan(item, lines, execution, family.directory, headed=headed) | numbers for item, lines in found]


def _plan(item: Section, lines: Lines, execution: Execution, directory: Directory, *, headed: bool) -> Context:
    heading = joined(item.label, item.heading) if headed else ""
    own = not execution.columns
    return {
        "has_heading": bool(heading),
        "heading": heading,
        "is_own": own,
        "rows": report_rows(lines, execution, directory) if own else [],
        "is_table": not own,
        "table": no_table() if own else _table(lines, execution, directory),
    }


def _table(lines: Lines, execution: Execution, directory: Directory) -> Context:
    def told(row: Row) -> Context:
        return accounts.cells(execution.activities.get(row.id), directory)

    return plan_table(lines, execution.columns, directory, told)


DOCUMENT = Document("report", msg("the execution report of a period"), (CALENDAR, SCHOOL), vocabulary.REPORT, _sheets)
