"""Column presets: the tables that departments use, with their headings, by the names of the domain notes."""

from collections.abc import Mapping

from generator.model.table import Column


def _preset(*columns: tuple[str, str, float]) -> tuple[Column, ...]:
    return tuple(Column(key, heading, width) for key, heading, width in columns)


PRESETS: Mapping[str, tuple[Column, ...]] = {
    "R1": _preset(
        ("number", "№ п/п", 8),
        ("title", "Планируемые мероприятия", 44),
        ("term", "Сроки", 20),
        ("responsible", "Ответственные", 28),
    ),
    "R2": _preset(
        ("number", "№", 7),
        ("title", "Мероприятие", 45),
        ("term", "Дата", 20),
        ("responsible", "Ответственный", 28),
    ),
    "R3": _preset(
        ("number", "№", 6),
        ("title", "Мероприятие", 32),
        ("term", "Сроки", 15),
        ("responsible", "Ответственные", 20),
        ("result", "Ожидаемый результат/продукт", 27),
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
        ("title", "Наименование мероприятий", 38),
        ("term", "Срок выполнения", 17),
        ("responsible", "Ответственный", 21),
        ("mark", "Отметка о выполнении", 18),
    ),
    "R12": _preset(
        ("number", "№ п/п", 7),
        ("title", "Наименование мероприятия", 34),
        ("responsible", "Ответственный", 20),
        ("result", "Результат", 24),
        ("term", "Срок", 15),
    ),
    "E1": _preset(
        ("number", "№ п/п", 8),
        ("title", "Основные мероприятия", 37),
        ("term", "Срок реализации", 15),
        ("outcome", "Отчёт об исполнении", 40),
    ),
    "E2": _preset(
        ("number", "№ п/п", 7),
        ("term", "Период реализации отдельного действия плана", 15),
        ("title", "Наименование мероприятия", 28),
        ("result", "Прогнозируемый результат (количественные характеристики результата)", 25),
        ("execution", "Исполнение", 25),
    ),
    "E2-6": _preset(
        ("number", "№ п/п", 7),
        ("term", "Период реализации отдельного действия плана", 13),
        ("title", "Наименование мероприятия", 24),
        ("result", "Прогнозируемый результат (количественные характеристики результата)", 22),
        ("execution_without_reason", "Исполнение", 20),
        ("reason", "Причины невыполнения", 14),
    ),
    "E13": _preset(
        ("number", "№", 6),
        ("title", "Мероприятие", 30),
        ("term", "Срок", 14),
        ("account", "Информация о выполнении", 28),
        ("evidence", "Подтверждающий документ", 22),
    ),
}

OWN_KEYS: Mapping[str, tuple[str, ...]] = {
    "roadmap": ("number", "title", "term", "responsible", "result"),
    "plan": ("number", "title", "term", "responsible", "result"),
    "cyclogram": ("number", "title", "term", "responsible", "result"),
    "resources": ("number", "title", "responsible"),
}
"""What the tables drawn in the packaged templates print: the values owed where a spec gives no `columns:`."""

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
