"""What a paragraph is, by the name of its style: the only thing these tests know of the templates."""

from collections.abc import Iterable, Iterator

from tests.effective_values import Paragraph

PLAIN_POINTS = ("Пункт приказа", "Пункт приказа 2", "Пункт приказа 3", "Пункт приказа 4")
ORDER_TEXT = ("Преамбула", *PLAIN_POINTS, "Абзац пункта")
PROSE = ("Текст документа", "Текст перед таблицей", "Маркированный список текста", "Нумерация текста", *ORDER_TEXT)
SECOND_ITEMS = ("Маркированный список текста 2",)
LETTER = ("Текст письма",)
BODY = (*PROSE, *SECOND_ITEMS, *LETTER)
LETTERHEAD = ("Бланк", "Бланк угловой", "Бланк письма", "Бланк письма угловой")
KIND = ("Вид документа",)
DATE = ("Дата и номер", "Дата и номер на угловом бланке")
LETTER_DATE = ("Дата и номер письма",)
ADDRESSEE = ("Адресат", "Адресат рядом с датой")
SALUTATION = ("Обращение",)
ENCLOSURE = ("Отметка о приложении",)
PLACE = ("Место издания",)
ACT_TITLE = ("Заголовок приказа", "Заголовок приказа слева", "Заголовок на угловом бланке")
VERB = ("Распорядительное слово",)
APPROVAL = ("Гриф утверждения", "Гриф утверждения на альбомном листе", "Гриф утверждения рядом с согласованием")
CONSENT = ("Гриф согласования", "Следующий гриф согласования")
POST = ("Должность подписавшего", "Должность рядом с другой")
NAME = ("Имя подписавшего", "Имя рядом с другим")
STAMP = ("Отметка об электронной подписи",)
EXECUTOR = ("Отметка об исполнителе",)
TITLE = ("Название документа",)
SUBTITLE = ("Пояснение к названию",)
COVER = ("Титул: организация", "Титул: название", "Титул: место и год")
HEADING = ("heading 1", "heading 2", "heading 3")
CONTENTS = ("Заголовок содержания", "toc 1", "toc 2", "toc 3")
DRAFT = ("Отметка „Проект“",)
LIST_TITLE = ("Заголовок перечня",)
TOTAL = ("Итог под таблицей", "Обозначения под таблицей", "Название диаграммы")
REPORT_DATE = ("Дата отчёта",)
CELL_HEAD = ("Шапка таблицы", "Номер графы", "Месяц в шапке")
CELL_TEXT = (
    *("Текст таблицы", "Список в таблице", "Список в таблице 2", "Нумерация в таблице", "Номер строки"),
    *("Наименование поля паспорта", "Заголовок раздела таблицы", "Заголовок подраздела таблицы", "Отметка в сетке"),
    *(
        "Направление в сводке",
        "Число в сводке",
        "Число в итоге сводки",
        "Итог в сводке",
        "Строка диаграммы",
        "Последняя строка диаграммы",
    ),
)
CELLS = (*CELL_HEAD, *CELL_TEXT)
OF_MONTHS = ("Месяц в шапке", "Отметка в сетке")
UNSEEN = ("Герб", "Код на первом листе", "Конец страницы", "Конец документа")
"""What holds a picture, a break or nothing, never words."""

SEVERAL_LINES = (
    *(*LETTERHEAD, *KIND, *ACT_TITLE, *APPROVAL, *CONSENT, *POST, *NAME, *EXECUTOR, *COVER, *TITLE, *DATE, *PLACE),
    *(*LETTER_DATE, *ADDRESSEE, *SALUTATION, *ENCLOSURE),
    *(*VERB, *STAMP, *SUBTITLE, *DRAFT, *LIST_TITLE, *TOTAL, *REPORT_DATE),
)
"""Requisites of several lines: single spacing, gaps by properties of the paragraph."""

ALL = (*(*BODY, *SEVERAL_LINES, *HEADING, *CONTENTS, *CELLS),)


def of(paragraphs: Iterable[Paragraph], *roles: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of these roles that hold words."""
    return (one for one in paragraphs if one.style in roles and one.text.strip())
