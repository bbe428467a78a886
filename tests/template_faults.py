"""The kinds of fault that the template check promises to find, each with a faulty template and a right twin."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.errors import Severity
from tests.word_templates import ROW, bookmarked, docx, in_row, inserted, plan, with_comment, with_footnote


@dataclass(frozen=True)
class Kind:
    """A kind of fault: how the page words it, and templates with it and without.

    `place` is the part, then table, row, cell and paragraph, 0 where there is none.
    """

    name: str
    example: str
    code: str
    remedy: str
    place: tuple[str, int, int, int, int]
    faulty: Callable[[], bytes]
    twin: Callable[[], bytes]
    severity: Severity = Severity.ERROR
    number: str = ""


BODY = ("word/document.xml", 0, 0, 0, 1)
CELL = ("word/document.xml", 1, 3, 2, 1)

PROMISED = (
    Kind(
        "Опечатка в имени поля",
        "{{ row.numbr }}",
        "template-unknown-field",
        "Написать имя, которое подсказывает сообщение.",
        ("word/document.xml", 1, 3, 1, 1),
        lambda: in_row("{{ row.numbr }}", *ROW[1:]),
        lambda: in_row(*ROW),
        number="1",
    ),
    Kind(
        "Не та приставка у тега",
        "{%tr for … %} … {%p endfor %}",
        "template-prefix",
        "Открывающий и закрывающий теги пишутся с одной приставкой.",
        ("word/document.xml", 1, 4, 1, 1),
        lambda: docx([["№", "Срок"], ["{%tr for row in rows %}"], ROW, ["{%p endfor %}"]]),
        lambda: docx(plan(ROW)),
        number="2",
    ),
    Kind(
        "Тег разрезан записанным исправлением",
        "{{ ti[вставлено: tle] }}",
        "template-tracked-tag",
        "Принять или отклонить все исправления и выключить их запись.",
        BODY,
        lambda: inserted("О программе {{ title }}", "tle }}"),
        lambda: docx("О программе {{ title }}"),
        number="3",
    ),
    Kind(
        "Список напечатан как текст",
        "{{ row.parts }}",
        "template-prints-list",
        "Напечатать его строки в цикле.",
        CELL,
        lambda: in_row(ROW[0], "{{ row.parts }}", ROW[2]),
        lambda: docx(
            plan([ROW[0], ["{%p for part in row.parts %}", "{{ part.name }}", "{%p endfor %}", ""], ROW[2]]),
        ),
        number="4",
    ),
    Kind(
        "Ячейка пустеет, если условие не выполнено",
        "{%p if row.is_group %}{{ row.heading }}{%p endif %}",
        "template-empty-cell",
        "Добавить в ячейку пустой абзац вне условия или ветвь `{%p else %}`.",
        CELL,
        lambda: docx(plan([ROW[0], ["{%p if row.is_group %}", "{{ row.heading }}", "{%p endif %}"], ROW[2]])),
        lambda: docx(
            plan(
                [
                    ROW[0],
                    ["{%p if row.is_group %}", "{{ row.heading }}", "{%p else %}", "{{ row.term }}", "{%p endif %}"],
                ]
            )
        ),
        number="5",
    ),
    Kind(
        "Таблица остаётся без строк",
        "{%tr for row in rows %} … {%tr endfor %} без шапки",
        "template-empty-table",
        "Добавить строку вне цикла или условие `{%p if rows %}` вокруг таблицы.",
        ("word/document.xml", 1, 1, 1, 1),
        lambda: docx([["{%tr for row in rows %}"], ROW, ["{%tr endfor %}"]]),
        lambda: docx("{%p if rows %}", [["{%tr for row in rows %}"], ROW, ["{%tr endfor %}"]], "{%p endif %}"),
        number="6",
    ),
    Kind(
        "Объединение ячеек за условием",
        "{%tr if row.is_row %} … {% vm %}",
        "template-merge-filter",
        "Печатать общую ячейку полем: `{{p row.result }}` объединяет ячейки само.",
        ("word/document.xml", 1, 4, 3, 1),
        lambda: docx(plan(["{%tr if row.is_row %}"], [*ROW[:2], "{% vm %}{{ row.term }}"], ["{%tr endif %}"])),
        lambda: docx(plan([*ROW[:2], "{% vm %}{{ row.term }}"])),
        number="7",
    ),
    Kind(
        "Объединение ячеек в цикле внутри цикла",
        "{%tr for part in row.parts %} … {% vm %}",
        "template-merge-nested",
        "Печатать общую ячейку полем: `{{p row.result }}` объединяет ячейки само.",
        ("word/document.xml", 1, 4, 1, 1),
        lambda: docx(plan(["{%tr for part in row.parts %}"], ["{% vm %}{{ row.number }}"], ["{%tr endfor %}"])),
        lambda: docx(plan(["{%tr for part in row.parts %}"], ["{{ row.number }}"], ["{%tr endfor %}"])),
        number="8",
    ),
    Kind(
        "Закладка, которую размножает цикл",
        "закладка «Срок» в повторяемой строке",
        "template-bookmark",
        "Удалить закладку или вынести её из цикла.",
        ("word/document.xml", 1, 3, 3, 1),
        lambda: bookmarked(in_row(*ROW), "{{ row.term }}"),
        lambda: bookmarked(in_row(*ROW), "№"),
        number="9",
    ),
    Kind(
        "Типографские кавычки в теге",
        "{% if row.number == “1” %}",
        "template-quotes",
        "Убрать кавычки или набрать прямые.",
        ("word/document.xml", 1, 3, 1, 1),
        lambda: in_row("{% if row.number == “1” %}{{ row.number }}{% endif %}", *ROW[1:]),
        lambda: in_row("«{% if row.is_row %}{{ row.number }}{% endif %}»", *ROW[1:]),
        number="10",
    ),
    Kind(
        "Служебное слово вместо имени поля",
        "{{ signature.items }}",
        "template-method-name",
        "Написать имя поля из подсказки.",
        BODY,
        lambda: docx("{{ signature.items }}"),
        lambda: docx("{{ signature.post }}"),
        number="11",
    ),
    Kind(
        "Тег забыт в примечании",
        "примечание с текстом {{ title }}",
        "template-dead-tag",
        "Удалить тег: примечания не заполняются.",
        ("word/comments.xml", 0, 0, 0, 1),
        lambda: with_comment(docx("{{ title }}"), "См. {{ title }}"),
        lambda: docx("{{ title }}"),
        number="12а",
    ),
    Kind(
        "Опечатка в теге сноски",
        "сноска с текстом {{ titel }}",
        "template-unknown-field",
        "Написать имя, которое подсказывает сообщение: сноски заполняются, как и текст.",
        ("word/footnotes.xml", 0, 0, 0, 1),
        lambda: with_footnote(docx("{{ title }}"), "{{ titel }}"),
        lambda: with_footnote(docx("{{ title }}"), "{{ title }}"),
        number="12б",
    ),
    Kind(
        "Тег забыт в свойствах файла",
        "Файл → Сведения → Ключевые слова: {{ title }}",
        "template-dead-tag",
        "Удалить тег: свойства файла программа заполняет сама.",
        ("docProps/core.xml", 0, 0, 0, 0),
        lambda: docx("{{ title }}", properties={"keywords": "{{ title }}"}),
        lambda: docx("{{ title }}", properties={"keywords": "программа"}),
        number="12в",
    ),
    Kind(
        "Знак & в кавычках",
        '{% if row.number == "1 & 2" %}',
        "template-literal",
        "Спросить поле, которое отвечает «да» или «нет».",
        ("word/document.xml", 1, 3, 1, 1),
        lambda: in_row('{% if row.number == "1 & 2" %}и{% endif %}', *ROW[1:]),
        lambda: in_row("{% if row.is_row %}{{ row.number }} & Ко{% endif %}", *ROW[1:]),
        number="13",
    ),
    Kind(
        "Нет закрывающего тега",
        "{%tr for row in rows %} без {%tr endfor %}",
        "template-missing-end",
        "Добавить строку с `{%tr endfor %}`.",
        ("word/document.xml", 1, 2, 1, 1),
        lambda: docx([["№", "Срок"], ["{%tr for row in rows %}"], ROW]),
        lambda: docx(plan(ROW)),
        number="14",
    ),
)
"""The fourteen kinds; a leftover tag counts as one, wherever it is left."""
