"""The table of recommendations of an earlier period: to whom, by when, and whether they were followed."""

from collections.abc import Sequence

from generator.context.leaves import Context, formatted, inline, rich
from generator.context.rich import Block, Run, blocks
from generator.documents.parts.tables.cells import exact, party
from generator.documents.parts.tables.generic import row, table
from generator.language import statuses
from generator.model.directory import Directory
from generator.model.execution import Task
from generator.model.gap import Gap
from generator.model.table import Column

_COLUMNS = (
    Column("", "№ п/п", 7),
    Column("", "Рекомендация", 33),
    Column("", "Кому", 19),
    Column("", "Срок", 14),
    Column("", "Исполнение", 27),
)


def tasks_table(tasks: Sequence[Task], directory: Directory) -> Context:
    """Return the table of the tasks, in order."""
    return table(_COLUMNS, [_row(place, task, directory) for place, task in enumerate(tasks, 1)])


def _row(place: int, task: Task, directory: Directory) -> Context:
    cells = [exact(str(place)), formatted(task.text), exact(party(task.to, directory)), formatted(task.term)]
    return row([*cells, rich(_followed(task))])


def _followed(task: Task) -> tuple[Block, ...]:
    """Return the status in words and what was done; nothing of a status that is left empty."""
    if isinstance(task.status, Gap):
        return (Block((inline(task.status),)), *blocks(task.account))
    word = (Block((Run(statuses.WORDS[task.status]),)),) if task.status else ()
    return (*word, *blocks(task.account))
