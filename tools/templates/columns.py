"""The columns of the tables whose headings are typed in the templates; widths in millimetres of the sheet they suit."""

from tools.templates.tables import Column


def _columns(*columns: tuple[str, str, float]) -> tuple[Column, ...]:
    return tuple(Column(*column) for column in columns)


PLAN = _columns(
    ("№", "number", 11.6),
    ("Мероприятие", "title", 42.4),
    ("Срок", "term", 31.2),
    ("Ответственный исполнитель", "responsible", 42.4),
    ("Ожидаемый результат", "result", 42.4),
)
WIDE_PLAN = _columns(
    ("№", "number", 13),
    ("Мероприятие", "title", 80),
    ("Срок", "term", 38),
    ("Ответственный исполнитель", "responsible", 56),
    ("Ожидаемый результат", "result", 70),
)
CYCLOGRAM = _columns(
    ("№", "number", 11.6),
    ("Мероприятие", "title", 42.4),
    ("Сроки", "term", 31.2),
    ("Ответственные", "responsible", 42.4),
    ("Ожидаемый результат/продукт", "result", 42.4),
)
RESOURCES = _columns(
    ("№", "number", 11.6),
    ("Наименование ресурса", "title", 79.2),
    ("Организации, предоставляющие ресурс", "responsible", 79.2),
)
CALENDAR_REPORT = _columns(
    ("№ п/п", "number", 11.6),
    ("Основные мероприятия", "title", 52),
    ("Срок реализации", "term", 28),
    ("Отчёт об исполнении", "outcome", 78.4),
)
SCHOOL_REPORT = _columns(
    ("№ п/п", "number", 13),
    ("Период реализации", "term", 34),
    ("Наименование мероприятия", "title", 56),
    ("Прогнозируемый результат", "result", 54),
    ("Исполнение", "execution", 100),
)
