"""Column presets: the tables that departments use, with their headings, by the names of the domain notes."""

from collections.abc import Mapping

from generator.model.table import Column


def _preset(*columns: tuple[str, str, float]) -> tuple[Column, ...]:
    return tuple(Column(key, heading, width) for key, heading, width in columns)


# Shares in per cent. R4, R5, E2 and E2-6 are drawn for a landscape sheet. In the others, on a portrait one, the column
# of terms holds «Ежеквартально,» and a party's «общеобразовательных»: a word broken in its middle looks worst of all.
PRESETS: Mapping[str, tuple[Column, ...]] = {
    "R1": _preset(
        ("number", "№ п/п", 8),
        ("title", "Планируемые мероприятия", 42),
        ("term", "Сроки", 22),
        ("responsible", "Ответственные", 28),
    ),
    "R2": _preset(
        ("number", "№", 7),
        ("title", "Мероприятие", 45),
        ("term", "Дата", 20),
        ("responsible", "Ответственный", 28),
    ),
    "R3": _preset(
        ("number", "№", 7),
        ("title", "Мероприятие", 25),
        ("term", "Сроки", 18.5),
        ("responsible", "Ответственные", 25),
        ("result", "Ожидаемый результат/продукт", 24.5),
    ),
    "R4": _preset(
        ("number", "№ п/п", 7),
        ("title", "Основные мероприятия", 31),
        ("responsible", "Ответственный исполнитель, соисполнитель, участник", 20),
        ("term", "Срок реализации", 14),
        ("result", "Непосредственный результат реализации основного мероприятия (краткое описание)", 28),
    ),
    "R5": _preset(
        ("number", "№", 6),
        ("title", "Перечень мероприятий и взаимосвязанных действий по их выполнению", 32),
        ("term", "Срок (период) выполнения отдельного действия", 15),
        ("responsible", "Ответственный исполнитель", 19),
        ("result", "Ожидаемый результат", 28),
    ),
    "R6": _preset(
        ("number", "№ п/п", 8),
        ("title", "Наименование направления мероприятия", 40),
        ("term", "Сроки реализации", 20),
        ("result", "Дальнейшее использование результатов", 32),
    ),
    "R7": _preset(
        ("number", "№", 6),
        ("title", "Наименование мероприятий", 32.5),
        ("term", "Срок выполнения", 18.5),
        ("responsible", "Ответственный", 25),
        ("mark", "Отметка о выполнении", 18),
    ),
    "R12": _preset(
        ("number", "№ п/п", 7),
        ("title", "Наименование мероприятия", 25),
        ("responsible", "Ответственный", 25),
        ("result", "Результат", 24.5),
        ("term", "Срок", 18.5),
    ),
    "E1": _preset(
        ("number", "№ п/п", 7),
        ("title", "Основные мероприятия", 30),
        ("term", "Срок реализации", 18.5),
        ("outcome", "Отчёт об исполнении", 44.5),
    ),
    "E2": _preset(
        ("number", "№ п/п", 6),
        ("term", "Период реализации отдельного действия плана", 15),
        ("title", "Наименование мероприятия", 22),
        ("result", "Прогнозируемый результат (количественные характеристики результата)", 21),
        ("execution", "Исполнение", 36),
    ),
    "E2-6": _preset(
        ("number", "№ п/п", 5),
        ("term", "Период реализации отдельного действия плана", 13),
        ("title", "Наименование мероприятия", 20),
        ("result", "Прогнозируемый результат (количественные характеристики результата)", 19),
        ("execution_without_reason", "Исполнение", 26),
        ("reason", "Причины невыполнения", 17),
    ),
    "E13": _preset(
        ("number", "№", 6),
        ("title", "Мероприятие", 24),
        ("term", "Срок", 18.5),
        ("account", "Информация о выполнении", 29.5),
        ("evidence", "Подтверждающий документ", 22),
    ),
}

_DRAWN_PLAN = _preset(
    ("number", "№", 7),
    ("title", "Мероприятие", 28),
    ("term", "Срок", 18.5),
    ("responsible", "Ответственный исполнитель", 22),
    ("result", "Ожидаемый результат", 24.5),
)
DRAWN: Mapping[str, tuple[Column, ...]] = {
    "roadmap": _DRAWN_PLAN,
    "plan": _DRAWN_PLAN,
    "cyclogram": _preset(
        ("number", "№", 7),
        ("title", "Мероприятие", 26.5),
        ("term", "Сроки", 18.5),
        ("responsible", "Ответственные", 22),
        ("result", "Ожидаемый результат/продукт", 26),
    ),
    "resources": _preset(
        ("number", "№", 7),
        ("title", "Наименование ресурса", 46.5),
        ("responsible", "Организации, предоставляющие ресурс", 46.5),
    ),
}
"""The columns of the tables drawn in the packaged templates, as acts that amend them call them."""

OWN_KEYS: Mapping[str, tuple[str, ...]] = {
    "roadmap": ("number", "title", "term", "responsible", "result"),
    "plan": ("number", "title", "term", "responsible", "result"),
    "cyclogram": ("number", "title", "term", "responsible", "result"),
    "resources": ("number", "title", "responsible"),
}
"""What the tables drawn in the packaged templates print: the values owed where a spec gives no `columns:`."""

_PLAN_HEADINGS = ("№", "Мероприятие", "Срок", "Ответственный исполнитель", "Ожидаемый результат")
OWN_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "roadmap": _PLAN_HEADINGS,
    "plan": _PLAN_HEADINGS,
    "cyclogram": ("№", "Мероприятие", "Сроки", "Ответственные", "Ожидаемый результат/продукт"),
    "resources": ("№", "Наименование ресурса", "Организации, предоставляющие ресурс"),
}
"""The headings of those tables, by which an import knows that a spec need not give them."""

ROW_KEYS = frozenset({"number", "title", "term", "responsible", "result"})
REPORT_KEYS = ROW_KEYS | {
    "status",
    "account",
    "evidence",
    "reason",
    "recommendation",
    "outcome",
    "execution",
    "execution_without_reason",
    "new_term",
}
"""Keys of computed columns; any other key of a column is a free one of the row's `fields:`."""
