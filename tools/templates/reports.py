"""What a report says besides its plans: the act above them, counts, charts and lists below them."""

from tools.templates import looks
from tools.templates.charts import chart
from tools.templates.flow import Blocks, each, formatted, paragraph, tag, when
from tools.templates.grid import cell, each_row, put, row, table
from tools.templates.looks import Look
from tools.templates.markup import Node, element
from tools.templates.stylesheet import GRID
from tools.templates.tables import generic_table

_NAME, _COUNT = 62, 12
"""Millimetres of the direction and of a count, whose heading stands upright."""

_TALL = round(40 * looks.MM)
_STATUSES = "Полоса показывает долю мероприятий с этим статусом, число напечатано слева от неё."
_VALUES = "Тёмная полоса показывает факт, светлая – план; значение напечатано слева от полосы."


def act() -> Blocks:
    """Yield the act that approved the program."""
    yield from when("has_act", formatted(looks.SUBTITLE, "act"))


def figures(width: int) -> Blocks:
    """Yield the figures: the summary, what is overdue, indicators over the years, the whole program, who answered."""
    heading, caption = paragraph(looks.HEADING, "Исполнение рекомендаций прошлого периода"), "Исполнение рекомендаций"
    yield from when("has_tasks", heading, generic_table("tasks", caption, width))
    heading, bars = paragraph(looks.HEADING, "Сводка исполнения"), "Исполнение мероприятий по статусам"
    yield from when("has_summary", heading, _counts(width), *chart("summary.bars", bars, (bars, _STATUSES), width))
    heading, before = paragraph(looks.HEADING, "Мероприятия с истёкшим сроком"), _lead("{{ overdue_on }}")
    listed = generic_table("overdue", "Мероприятия с истёкшим сроком", width)
    yield from when("has_overdue", heading, before, listed)
    yield from when("has_charts", paragraph(looks.HEADING, "Динамика целевых показателей"), *_charts(width))
    heading = paragraph(looks.HEADING, "Выполнение мероприятий по годам")
    yield from when("has_whole", heading, formatted(looks.TEXT, "whole"))
    heading, caption = paragraph(looks.HEADING, "Целевые показатели за весь период"), "Целевые показатели по годам"
    yield from when("has_whole_indicators", heading, generic_table("whole_indicators", caption, width))
    heading, before = paragraph(looks.HEADING, "Участие организаций"), _lead(_ANSWERED)
    yield from when("has_coverage", heading, before, formatted(looks.TEXT, "coverage"))


_ANSWERED = "Мероприятия, о которых организация представила сведения, из числа тех, за которые она отвечает:"


def _lead(content: str) -> Node:
    return paragraph(looks.LEAD, content)


def _charts(width: int) -> Blocks:
    words = ("Значения показателя по годам", _VALUES)
    return each("chart", "charts", *chart("chart.bars", "{{ chart.name }}", words, width))


def _counts(width: int) -> Node:
    """Return the table of directions and statuses; the statuses stand upright, so that any number has room."""
    widths = _widths(width)
    head = row(
        (
            cell(widths[0], paragraph(looks.CELL_HEAD, "Направление"), align="center"),
            _upright(cell(widths[1], paragraph(looks.CELL_HEAD, "Всего"), align="center")),
            cell(widths[2], tag("{%tc for one in summary.heads %}")),
            _upright(cell(widths[3], paragraph(looks.CELL_HEAD, "{{ one }}"), align="center")),
            cell(widths[4], tag("{%tc endfor %}")),
        ),
        head=True,
        height=_TALL,
    )
    lines = each_row("line", "summary.rows", widths, [_counted(widths, "line", looks.COUNTED, looks.COUNT)])
    total = _counted(widths, "summary.total", looks.CELL_TOTAL, looks.COUNT_TOTAL)
    return table(GRID, "Число мероприятий по направлениям и статусам", widths, head, *lines, total)


def _widths(width: int) -> list[int]:
    name, count = round(_NAME * looks.MM), round(_COUNT * looks.MM)
    left = width - name - 2 * count
    return [name, count, left // 2, count, left - left // 2]


def _counted(widths: list[int], line: str, name: Look, count: Look) -> Node:
    return row(
        (
            cell(widths[0], paragraph(name, f"{{{{ {line}.name }}}}")),
            cell(widths[1], paragraph(count, f"{{{{ {line}.total }}}}")),
            cell(widths[2], tag(f"{{%tc for one in {line}.counts %}}")),
            cell(widths[3], paragraph(count, "{{ one }}")),
            cell(widths[4], tag("{%tc endfor %}")),
        )
    )


def _upright(made: Node) -> Node:
    """Return the cell with its text turned, read from below."""
    put(made, element("textDirection", val="btLr"))
    return made
