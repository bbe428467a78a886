"""The parts of a report's context that stand around its plans: the act above them, figures and conclusions below."""

from generator.context.leaves import Context, inline, rich
from generator.context.rich import Block, blocks
from generator.documents.parts.reporting import conclusions as drafted
from generator.documents.parts.reporting import years
from generator.documents.parts.reporting.coverage import coverage, lines
from generator.documents.parts.reporting.overdue import day, overdue, overdue_table
from generator.documents.parts.reporting.summary import summary
from generator.documents.parts.reporting.tasks import tasks_table
from generator.documents.parts.reporting.told import Told, told
from generator.documents.parts.tables.generic import no_table
from generator.language import dates, wording
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap


def act(family: Family, execution: Execution) -> Context:
    """Return the act that approved the program, where the report names it."""
    said = wording.adopted(family, day(execution).isoformat()).runs if execution.act else ()
    return {"has_act": bool(said), "act": rich([Block(said)] if said else [])}


def figures(family: Family, execution: Execution) -> Context:
    """Return the tasks, and what the key `summary` asks for; each part says whether it has anything to say."""
    rows = told(family, execution) if execution.summary else ()
    tasks = tuple(execution.tasks.values())
    return {
        "has_tasks": bool(tasks),
        "tasks": tasks_table(tasks, family.directory) if tasks else no_table(),
        "has_summary": bool(rows),
        "summary": summary(rows),
        **_overdue(family, execution, rows),
        **_years(family, execution),
        **_coverage(family, execution),
    }


def conclusions(family: Family, execution: Execution) -> Context:
    """Return the conclusions; those that are not written yet are their gap and a draft made from the figures."""
    said = execution.conclusions
    if isinstance(said, Gap):
        draft = drafted.conclusions(family, execution)
        return {"has_conclusions": True, "conclusions": rich([Block((inline(said),)), *blocks(draft)])}
    return {"has_conclusions": bool(said), "conclusions": rich(said)}


def _overdue(family: Family, execution: Execution, rows: tuple[Told, ...]) -> Context:
    late = overdue(family, execution, rows) if rows else ()
    return {
        "has_overdue": bool(late),
        "overdue_on": f"По состоянию на {dates.day(day(execution))} не завершены:" if late else "",
        "overdue": overdue_table(late, family.directory) if late else no_table(),
    }


def _years(family: Family, execution: Execution) -> Context:
    items = family.program.indicators() if execution.summary and execution.indicators else ()
    known = years.facts(family, execution)
    is_last = execution.summary and drafted.ends_program(family, execution)
    charts = years.charts(items, known)
    counted = years.yearly_counts(family, known) if is_last else []
    has_table = is_last and bool(items) and len(known) > 1
    return {
        "has_charts": bool(charts),
        "charts": charts,
        "has_whole": len(counted) > 1,
        "whole": rich(
            "\n".join(drafted.listed([f"{name}: выполнено {done} из {rows}" for name, done, rows in counted]))
        ),
        "has_whole_indicators": has_table,
        "whole_indicators": years.whole_table(items, known) if has_table else no_table(),
    }


def _coverage(family: Family, execution: Execution) -> Context:
    found = coverage(family, execution) if execution.summary else ()
    return {"has_coverage": bool(found), "coverage": rich(lines(found))}
