"""The form that a party fills: what is asked in its tables, the cells to be filled in a light colour."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tools.templates import drafts, form_looks, looks
from tools.templates.flow import Blocks, end, formatted, paragraph, tag, when
from tools.templates.grid import across, cell, each_row, row, row_when, table, widths_of
from tools.templates.looks import Look
from tools.templates.markup import Node, element
from tools.templates.page import Page
from tools.templates.stylesheet import GRID

FILLED = "FFF2CC"
"""The colour of the cells to be filled: light on paper, seen on any screen."""


@dataclass(frozen=True)
class _Asked:
    """A column: its heading, its share of the width, its paragraphs; `filled` by the party, `only` under a flag."""

    heading: str
    share: float
    fields: tuple[str, ...]
    filled: bool = False
    only: str = ""


_ROWS = (
    _Asked("Код", 22, ("number", "code")),
    _Asked("Мероприятие", 54, ("title",)),
    _Asked("Срок", 26, ("term",)),
    _Asked("Состояние", 26, ("status",), filled=True),
    _Asked("Число", 16, ("actual",), filled=True, only="has_measures"),
    _Asked("Что сделано", 47, ("account",), filled=True),
    _Asked("Чем подтверждено", 26, ("evidence",), filled=True),
    _Asked("Причина отклонения", 23, ("reason",), filled=True),
    _Asked("Новый срок", 17, ("new_term",), filled=True),
)
_INDICATORS = (
    _Asked("Код", 22, ("number", "code")),
    _Asked("Показатель", 80, ("name",)),
    _Asked("Ед. изм.", 22, ("unit",)),
    _Asked("План", 22, ("target",)),
    _Asked("Предыдущее значение", 27, ("previous",)),
    _Asked("Факт", 24, ("actual",), filled=True),
    _Asked("Причина отклонения", 60, ("reason",), filled=True),
)
_TASKS = (
    _Asked("Код", 22, ("number", "code")),
    _Asked("Рекомендация", 90, ("text",)),
    _Asked("Срок", 30, ("term",)),
    _Asked("Состояние", 30, ("status",), filled=True),
    _Asked("Что сделано", 85, ("account",), filled=True),
)
_FORMATTED = frozenset({"title", "text", "term"})


def form(page: Page) -> Blocks:
    """Yield the form: whose it is, how and by when it is filled, its tables, who filled it."""
    width = page.text_width
    yield from drafts.mark()
    yield paragraph(looks.TITLE, "{{ title }}")
    yield paragraph(looks.SUBTITLE, "{{ period }}")
    yield paragraph(form_looks.LINE, "Организация: {{ party }}")
    yield from when("has_due", paragraph(form_looks.LINE, "Представить не позднее: {{ due }}"))
    yield from when("has_address", paragraph(form_looks.LINE, "Куда представить: {{ address }}"))
    yield paragraph(form_looks.HEAD, "Как заполнить форму")
    yield formatted(form_looks.TEXT, "instruction")
    yield from when("has_rows", _headed("Мероприятия"), _rows(width))
    yield from when("has_indicators", _headed("Целевые показатели"), _simple("indicators", _INDICATORS, width))
    yield from when("has_tasks", _headed("Рекомендации прошлого периода"), _simple("tasks", _TASKS, width))
    yield paragraph(form_looks.END, "Форму заполнил (фамилия, имя, отчество, должность, телефон): {{ contact }}")
    yield from drafts.lists(width)
    yield end()


def foot() -> Blocks:
    """Yield what stands at the foot of every sheet: the name of the form, by which it is known again."""
    yield paragraph(form_looks.FOOT, "Форма {{ form_id }}")


def _headed(heading: str) -> Node:
    return paragraph(form_looks.HEAD, heading)


def _rows(width: int) -> Node:
    """Return the table of activities; a parent whose parts are asked about has one cell behind its number."""
    widths = _widths(_ROWS, width)
    asked = row(_cells(_ROWS, widths, "row"))
    above = row(
        (
            cell(widths[0], paragraph(form_looks.CODE, "{{ row.number }}")),
            cell(sum(widths[1:]), tag(_SPAN), formatted(form_looks.CELL, "row.title"), span=len(widths) - 1),
        )
    )
    return table(
        GRID,
        "Мероприятия",
        widths,
        row(_heads(_ROWS, widths), head=True),
        *each_row("row", "rows", widths, (*_groups(widths), *_when(widths, asked, above))),
    )


_SPAN = "{% colspan 8 if has_measures else 7 %}"


def _when(widths: Sequence[int], asked: Node, above: Node) -> Iterator[Node]:
    yield from row_when("row.is_row and row.is_asked", widths, asked)
    yield from row_when("row.is_row and not row.is_asked", widths, above)


def _groups(widths: Sequence[int]) -> Iterator[Node]:
    for flag, look in (("is_group", form_looks.GROUP), ("is_subgroup", form_looks.SUBGROUP)):
        heading = paragraph(look, "{% colspan 9 if has_measures else 8 %}{{ row.heading }}")
        yield from row_when(f"row.{flag}", widths, row([across(widths, heading)]))


def _simple(items: str, asked: Sequence[_Asked], width: int) -> Node:
    widths = _widths(asked, width)
    printed = row(_cells(asked, widths, "row"))
    captions = {"indicators": "Целевые показатели", "tasks": "Рекомендации прошлого периода"}
    head = row(_heads(asked, widths), head=True)
    return table(GRID, captions[items], widths, head, *each_row("row", items, widths, [printed]))


def _widths(asked: Sequence[_Asked], width: int) -> list[int]:
    """Return the widths of the columns; one that is printed under a flag has its instructions beside it."""
    shares = [share for one in asked for share in ((0.05, one.share, 0.05) if one.only else (one.share,))]
    return widths_of(shares, width)


def _heads(asked: Sequence[_Asked], widths: Sequence[int]) -> Iterator[Node]:
    left = iter(widths)
    for one in asked:
        yield from _only(one, left, partial(_head, one))


def _cells(asked: Sequence[_Asked], widths: Sequence[int], item: str) -> Iterator[Node]:
    left = iter(widths)
    for one in asked:
        yield from _only(one, left, partial(_cell, one, item))


def _only(one: _Asked, widths: Iterator[int], made: Callable[[int], Node]) -> Iterator[Node]:
    """Yield the cell that is `made`, between its instructions if it is printed under a flag."""
    if not one.only:
        yield made(next(widths))
        return
    yield cell(next(widths), tag(f"{{%tc if {one.only} %}}"))
    yield made(next(widths))
    yield cell(next(widths), tag("{%tc endif %}"))


def _head(one: _Asked, width: int) -> Node:
    return cell(width, paragraph(form_looks.COLUMN, one.heading))


def _cell(one: _Asked, item: str, width: int) -> Node:
    made = cell(width, *_content(one, item))
    if one.filled:
        made[0].insert(1, element("shd", val="clear", color="auto", fill=FILLED))
    return made


def _content(one: _Asked, item: str) -> Iterator[Node]:
    if one.only == "has_measures":
        yield from _measured(item)
        return
    for field in one.fields:
        if field in _FORMATTED:
            yield formatted(form_looks.CELL, f"{item}.{field}")
        else:
            yield paragraph(_look(field), f"{{{{ {item}.{field} }}}}")
    if one.fields == ("title",):
        unit = f"Укажите число ({{{{ {item}.measure }}}})."
        yield from when(f"{item}.has_measure", paragraph(form_looks.CELL, unit))
        yield from when(f"{item}.has_note", paragraph(form_looks.PREVIOUS, f"{{{{ {item}.note }}}}"))
        yield from when(f"{item}.has_previous", paragraph(form_looks.PREVIOUS, f"{{{{ {item}.previous }}}}"))


def _measured(item: str) -> Iterator[Node]:
    """Yield the number; a row that asks for none has an empty cell. The unit would be read as part of the answer."""
    yield tag(f"{{%p if {item}.has_measure %}}")
    yield paragraph(form_looks.CELL, f"{{{{ {item}.actual }}}}")
    yield tag("{%p else %}")
    yield paragraph(form_looks.CELL, "")
    yield tag("{%p endif %}")


def _look(field: str) -> Look:
    return form_looks.CODE if field in ("number", "code") else form_looks.CELL
