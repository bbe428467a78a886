"""The columns of the tables whose headings are typed in the templates; widths in millimetres of the sheet they suit."""

from tools.templates.tables import Column, Drawn


def _drawn(caption: str, *columns: tuple[str, str, float]) -> Drawn:
    return Drawn(caption, tuple(Column(*column) for column in columns))


PLAN = _drawn(
    "План мероприятий",
    ("№", "number", 11.6),
    ("Мероприятие", "title", 48.6),
    ("Срок", "term", 31.2),
    ("Ответственный исполнитель", "responsible", 36.8),
    ("Ожидаемый результат", "result", 41.8),
)
WIDE_PLAN = _drawn(
    "План мероприятий",
    ("№", "number", 13),
    ("Мероприятие", "title", 80),
    ("Срок", "term", 38),
    ("Ответственный исполнитель", "responsible", 56),
    ("Ожидаемый результат", "result", 70),
)
CYCLOGRAM = _drawn(
    "Циклограмма",
    ("№", "number", 11.6),
    ("Мероприятие", "title", 45.4),
    ("Сроки", "term", 31.2),
    ("Ответственные", "responsible", 36.8),
    ("Ожидаемый результат/продукт", "result", 45),
)
GRID = _drawn(
    "Сетка по месяцам",
    ("№", "number", 11.6),
    ("Мероприятие", "title", 69.4),
    ("Ответственные", "responsible", 44),
)
"""What stands before the months."""
MONTH = 11
"""A month: wide enough for «15–19» and «Нояб.» in 10 points."""
BEYOND = _drawn(
    "За пределами периода программы",
    ("№", "number", 11.6),
    ("Мероприятие", "title", 121.4),
    ("Когда", "term", 62),
    ("Ответственные", "responsible", 62),
)
UNDATED = _drawn(
    "Без точной даты",
    ("№", "number", 11.6),
    ("Мероприятие", "title", 121.4),
    ("Срок", "term", 62),
    ("Ответственные", "responsible", 62),
)
RESOURCES = _drawn(
    "Ресурсы",
    ("№", "number", 11.6),
    ("Наименование ресурса", "title", 79.2),
    ("Организации, предоставляющие ресурс", "responsible", 79.2),
)
CALENDAR_REPORT = _drawn(
    "Исполнение мероприятий",
    ("№ п/п", "number", 11.6),
    ("Основные мероприятия", "title", 52),
    ("Срок реализации", "term", 28),
    ("Отчёт об исполнении", "outcome", 78.4),
)
SCHOOL_REPORT = _drawn(
    "Исполнение мероприятий",
    ("№ п/п", "number", 13),
    ("Период реализации", "term", 34),
    ("Наименование мероприятия", "title", 56),
    ("Прогнозируемый результат", "result", 54),
    ("Исполнение", "execution", 100),
)
VISAS = _drawn(
    "Лист согласования",
    ("Должность", "post", 45),
    ("Подпись", "", 25),
    ("Инициалы, фамилия", "name", 42),
    ("Дата", "date", 25),
    ("Замечания", "remarks", 33),
)
READERS = _drawn(
    "Лист ознакомления",
    ("№", "number", 11.6),
    ("Должность", "post", 55.4),
    ("Инициалы, фамилия", "name", 50),
    ("Подпись", "", 28),
    ("Дата", "", 25),
)
ADDRESSEES = _drawn(
    "Список рассылки",
    ("№", "number", 11.6),
    ("Адресат", "name", 138.4),
    ("Экз.", "copies", 20),
)
STATES = _drawn(
    "Состояние форм",
    ("№", "number", 11.6),
    ("Организация", "party", 95),
    ("Состояние", "state", 56),
    ("Файл", "file", 52),
    ("Ответов", "answers", 20),
    ("Из них новых", "new", 22.4),
)
ASIDE = _drawn("Отложенные файлы", ("Файл", "file", 77), ("Почему", "reason", 180))
FINDINGS = _drawn(
    "Замечания к формам",
    ("Организация", "party", 56),
    ("Файл", "file", 40),
    ("Строка формы", "row", 76),
    ("Замечание", "what", 85),
)
FORMS = _drawn(
    "Перечень форм",
    ("№", "number", 11.6),
    ("Организация", "name", 98.4),
    ("Файл", "file", 60),
)
RECOMMENDATIONS = _drawn(
    "Рекомендации",
    ("№", "number", 11.6),
    ("Основание", "basis", 67.4),
    ("Рекомендация", "text", 58),
    ("Срок", "term", 33),
)
GAPS = _drawn(
    "Перечень пропусков",
    ("№", "number", 11.6),
    ("Чего не хватает", "what", 98.4),
    ("Кто заполняет", "owner", 60),
)
GUESSES = _drawn(
    "Падежные формы, которые нужно проверить",
    ("Как напечатано", "form", 68),
    ("От чего образовано", "of", 68),
    ("Падеж", "case", 34),
)
