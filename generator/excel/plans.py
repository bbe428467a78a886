"""The tables of a form: their sheets, columns and headings, the same as in the Word template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.context.leaves import Context, Leaf
from generator.excel.leaves import is_control

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A column: the key of its leaf, its heading and its width in characters; `asks` where its cells are answers."""

    key: str
    heading: str
    width: float
    asks: bool = False


@dataclass(frozen=True)
class Plan:
    """A table: its title, the keys of its flag and of its rows."""

    title: str
    flag: str
    rows: str
    columns: tuple[Column, ...]

    def shown(self, context: Context) -> tuple[Column, ...]:
        """Return the columns; that of numbers only where some activity has one to report."""
        no_numbers = self is ACTIVITIES and not context["has_measures"]
        return tuple(one for one in self.columns if not (no_numbers and one.key == NUMBER))


NUMBER = "actual"
"""The key of the answers that are numbers."""
ACTIVITIES = Plan(
    "Мероприятия",
    "has_rows",
    "rows",
    (
        Column("code", "Код", 14),
        Column("number", "№", 6),
        Column("title", "Мероприятие", 38),
        Column("term", "Срок", 14),
        Column("status", "Состояние", 16, True),
        Column(NUMBER, "Число", 10, True),
        Column("account", "Что сделано", 40, True),
        Column("evidence", "Чем подтверждено", 22, True),
        Column("reason", "Причина отклонения", 22, True),
        Column("new_term", "Новый срок", 12, True),
    ),
)
PLANS = (
    ACTIVITIES,
    Plan(
        "Показатели",
        "has_indicators",
        "indicators",
        (
            Column("code", "Код", 14),
            Column("number", "№", 6),
            Column("name", "Показатель", 46),
            Column("unit", "Ед. изм.", 12),
            Column("target", "План", 14),
            Column("previous", "Предыдущее значение", 16),
            Column(NUMBER, "Факт", 14, True),
            Column("reason", "Причина отклонения", 46, True),
        ),
    ),
    Plan(
        "Рекомендации",
        "has_tasks",
        "tasks",
        (
            Column("code", "Код", 14),
            Column("number", "№", 6),
            Column("text", "Рекомендация", 60),
            Column("term", "Срок", 18),
            Column("status", "Состояние", 16, True),
            Column("account", "Что сделано", 60, True),
        ),
    ),
)


def asked(item: Item, column: Column) -> Leaf | None:
    """Return the control where the row asks for an answer in this column, None where it does not."""
    has_number = column.key != NUMBER or item.get("has_measure", True)
    is_asked = column.asks and item.get("is_row", True) and item.get("is_asked", True) and has_number
    leaf: Any = item[column.key] if is_asked else None
    return leaf if is_control(leaf) else None


def controls(context: Context) -> Iterator[Leaf]:
    """Yield every control that is asked."""
    for plan in PLANS:
        for item in context[plan.rows] if context[plan.flag] else ():
            yield from (leaf for column in plan.shown(context) if (leaf := asked(item, column)) is not None)
