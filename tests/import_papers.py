"""Word files of the shapes that departments have, all of them invented: what an import is tried on."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
UP = "<up>"
"""A cell that goes on the one above."""
Rows = Sequence[Sequence[str] | str]
"""Rows of cells; a text alone is one cell from border to border."""


class Paper:
    """A document that is written block by block."""

    def __init__(self) -> None:
        self.document: Any = Document()

    def line(self, text: str, *, bold: bool = False, align: Any = None, style: str = "", page: bool = False) -> Any:
        """Add a paragraph; `|` is a line break in it."""
        paragraph = self.document.add_paragraph(style=style or None)
        if page:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
        for place, piece in enumerate(text.split("|")):
            run = paragraph.add_run(piece)
            run.bold = bold or None
            if place < text.count("|"):
                run.add_break()
        paragraph.alignment = align
        return paragraph

    def head(self, text: str) -> None:
        """Add a heading as people make them: bold and in the middle."""
        self.line(text, bold=True, align=CENTRE)

    def table(self, rows: Rows, widths: Sequence[int] = ()) -> Any:
        """Add a table; the first row says how many columns it has, `|` begins a new paragraph in a cell."""
        count = len(rows[0])
        table = self.document.add_table(rows=0, cols=count)
        for row in rows:
            _row(table, row, count)
        _merged(table, rows, count)
        return table

    def landscape(self) -> None:
        """Begin sheets that lie."""
        section = self.document.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width

    def data(self) -> bytes:
        """Return the file."""
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()


def _row(table: Any, row: Sequence[str] | str, count: int) -> None:
    cells = table.add_row().cells
    if isinstance(row, str):
        whole = cells[0].merge(cells[count - 1])
        whole.text = row
        return
    for cell, text in zip(cells, row, strict=True):
        if text != UP:
            first, *rest = text.split("|")
            cell.text = first
            for line in rest:
                cell.add_paragraph(line)


def _merged(table: Any, rows: Rows, count: int) -> None:
    lines = table._tbl.tr_lst
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else ""
        for column in range(0 if isinstance(row, str) else count):
            goes_on = row[column] == UP
            begins = not isinstance(below, str) and below[column] == UP
            if goes_on or begins:
                _merge(lines[place].tc_lst[column], "continue" if goes_on else "restart")


def _merge(cell: Any, kind: str) -> None:
    mark = OxmlElement("w:vMerge")
    mark.set(qn("w:val"), kind)
    cell.get_or_add_tcPr().append(mark)


def program() -> Paper:
    """An order with a program: title page, text, passport, cyclogram, resources, a roadmap with a number twice."""
    paper = Paper()
    paper.line("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ|«ОТДЕЛ ОБРАЗОВАНИЯ»|БЕРЁЗОВСКОГО РАЙОНА", bold=True, align=CENTRE)
    paper.line("ПРИКАЗ", bold=True, align=CENTRE)
    paper.line("15 января 2024 года")
    paper.line("№ 12/3-Б", align=RIGHT)
    paper.line("Об утверждении Программы|поддержки школ Берёзовского района", bold=True, align=CENTRE)
    paper.line("Во исполнение письма министерства от 12.01.2024 № 7 и в целях поддержки школ")
    paper.line("ПРИКАЗЫВАЮ:")
    paper.line("1.\tУтвердить Программу поддержки школ Берёзовского района.")
    paper.line("2. Контроль за исполнением приказа оставляю за собой.")
    paper.line("Директор МКУ «ОО» БР" + " " * 40 + "П. Р. Сойкина")
    paper.line("УТВЕРЖДАЮ:|Директор МКУ «ОО» БР|П.Р. Сойкина|15 января 2024 года", align=RIGHT, page=True)
    paper.line("Программа|поддержки школ|Берёзовского района|на 2024-2026 годы", bold=True, align=CENTRE)
    paper.line("Берёзовский район", align=CENTRE)
    paper.line("2024 год", align=CENTRE)
    paper.line("Программа поддержки школ Берёзовского района на 2024-2026 годы", bold=True, align=CENTRE, page=True)
    paper.line("I. Зачем нужна Программа", bold=True)
    paper.line(
        "   Школы района (далее – ШР) работают в разных условиях, и каждой нужна своя поддержка на эти три года."
    )
    paper.line("1.Школы, в которых результаты низки два года подряд;")
    paper.line("\t2. Школы, в которых они низки по двум предметам.")
    paper.table(
        [
            ["Школа", "Уровень", "Группа (номер)"],
            ["МБОУ «СОШ с. Лесное»", "Низкий", "9"],
            ["МБОУ «СОШ с. Луговое» ", "Средний  уровень", ""],
        ]
    )
    paper.line("Из этого следует вывод:", bold=True)
    paper.line("-  каждой школе нужен план;")
    paper.line("\t- плану нужны люди.")
    paper.head("Паспорт Программы")
    paper.table(
        [
            ["Наименование Программы", "Программа поддержки школ Берёзовского района на 2024-2026 годы"],
            ["Основания для разработки Программы", "1.Устав района|2.Письмо министерства"],
            ["Разработчик Программы", "МКУ «Отдел образования» Берёзовского района"],
            ["Цель Программы", "Помочь каждой школе"],
            ["Задачи Программы", "1.Найти слабые места;|2. Устранить их."],
            ["Ожидаемые результаты", "- Школ с низкими результатами нет;|Условия:|- учителей хватает."],
            ["Сроки реализации", "Январь 2024 года - август 2026 года"],
        ]
    )
    paper.head("Управление Программой (циклограмма)")
    paper.table(
        [
            ["№", "Мероприятие", "Сроки", "Ответственные", "Ожидаемый результат/продукт"],
            "Задача 1: Сбор сведений",
            ["1", "Сбор сведений о результатах", "В течение года", "МКУ «ОО» БР, школы", "Сводная таблица"],
            ["2", "Анкеты", "Май-август", "школы", "Ответы"],
            "Задача  2: Решения",
            ["1 ", "Приказ о кураторах", "сентябрь ", "МКУ «ОО» БР", "Приказ"],
        ]
    )
    paper.head("Ресурсы Программы")
    paper.table(
        [
            ["№", "Название ресурса", "Организации, которые могут предоставить ресурс"],
            "Кадровые",
            ["1", "Кураторы", "МБОУ «СОШ с. Лесное»|МБОУ «СОШ с. Луговое»"],
            "Методические",
            ["1", "Пособия", "МКУ «ОО» БР"],
        ]
    )
    paper.head("Дорожная карта (план мероприятий)")
    head = [
        "№ п/п",
        "Основные мероприятия",
        "Ответственный исполнитель, соисполнитель, участник",
        "Срок реализации",
        "Непосредственный результат реализации основного мероприятия (краткое описание)",
    ]
    paper.table(
        [
            head,
            "Обеспечение качества",
            ["1", "Диагностика", "МКУ «ОО» БР", "Ежегодно ", "Справка"],
            ["2", "Разбор", "МКУ «ОО» БР|- школы", "Ежегодно", "Протокол|с выводами"],
            ["3 ", "Консультации", "Директора школ", "По полугодиям", ""],
            "Создание условий",
            ["2", "Курсы", "МКУ «ОО» БР и школы", "1 раз в три года", "Удостоверения"],
            ["3", "Ремонт", "школы", "Август 2025 г", "Акты"],
        ]
    )
    return paper


def order() -> Paper:
    """An order with an appendix on sheets that lie: rows of two levels, cells over several rows, heads on each page."""
    paper = Paper()
    paper.line("МИНИСТЕРСТВО ОБРАЗОВАНИЯ|ОЗЁРНОГО КРАЯ", bold=True, align=CENTRE)
    paper.line("П Р И К А З", bold=True, align=CENTRE)
    paper.line("г. Озёрск")
    paper.line("31 января 2025 года")
    paper.line("№ 134")
    paper.line("Об утверждении перечня мероприятий по поддержке школ в 2025 году", bold=True)
    paper.line("В связи с участием края в государственной программе п р и к а з ы в а ю:")
    for text in (
        "1. Утвердить прилагаемый перечень мероприятий по поддержке школ.",
        "2. Институту развития образования (Б.Б. Дятлов) обеспечить выполнение перечня:",
        "2.1. Назначить кураторов.",
        "2.2. Представить отчёт до 15 декабря 2025 года.",
        "3. Контроль исполнения настоящего приказа возложить на заместителя министра Н.М. Шилову.",
    ):
        paper.line(text)
    paper.line("Министр")
    paper.line("А.А.Тетерин")
    paper.landscape()
    paper.line(
        "Приложение|к приказу Министерства образования|Озёрного края|от «31» января 2025 года № 184", align=RIGHT
    )
    paper.line("Перечень мероприятий|по поддержке школ Озёрного края|в 2025 году", bold=True, align=CENTRE)
    head = [
        "№",
        "Перечень мероприятий и взаимосвязанных действий по их выполнению",
        "Срок (период) выполнения отдельного действия",
        "Ответственный исполнитель",
        "Ожидаемый результат",
    ]
    paper.table(
        [
            head,
            ["1.", "Изменения в план работы совета", "15-31 января", "Минобразования края", "Изменённый план"],
            ["2.", "Подготовка приказов:", "", "", ""],
            ["2.1", "- о списке школ", "февраль", "Минобразования края", "приказ"],
            ["2.2.", "- о кураторах школ, которые участвуют", "февраль", "ИРО края", "- список кураторов;|- приказ"],
            head,
            ["3.", "Проведение семинаров:", "", "", "Семинары проведены:|1) три очных;|2) два дистанционных"],
            ["3.1", "семинар «Разные дети»", "18 марта", "ИРО края", UP],
            ["3.2.", "семинар «Разные школы»", "22 апреля", "ИРО края", UP],
            ["4.", "Мониторинг", "в течение всего периода", "Минобразования края", "Отчёты"],
            ["4.1", "Квартальные отчёты", "ежеквартально до 15 числа", UP, "4 отчёта"],
            ["4.2", "Сводный отчёт", "15-31 декабря", UP, "Отчёт"],
        ]
    )
    return paper


def measures() -> Paper:
    """A set of measures in parts: numbers that run on, headings of two levels, rows torn by pages, criteria."""
    paper = Paper()
    paper.line(
        "Комплекс мер по повышению качества образования в Луговском районе на 2025–2027 годы", bold=True, align=CENTRE
    )
    paper.table(
        [
            ["№ п/п", "Планируемые мероприятия", "Сроки", "Ответственные"],
            "1. Работа с данными",
            [
                "1.1.",
                "Совещания с руководителями по вопросам качества образовательной деятельности в школах",
                "В течение года",
                "Отдел образования",
            ],
            ["1.3.", "Сведения о школах через сайты:|- школ;|- района", "2025-2027 гг.", "Отдел образования"],
            ["1.4.", "Курсы для педагогов", "2025", "Школы района, Отдел"],
            ["", "продолжения работы", "", "образования"],
            "2. Кадры",
            ["2.1.", "Повышение квалификации", "1 раз в год", "Школы района"],
        ]
    )
    head = ["№", "Мероприятие", "Дата", "Ответственный"]
    paper.line("5.2. Дорожная карта по использованию оценочных процедур")
    paper.table(
        [
            head,
            "Информационная работа",
            ["1.", "Письма школам", "Сентябрь", "Отдел образования"],
            ["2.", "Совещание", "По мере необходимости", "Отдел образования"],
        ]
    )
    paper.table([head, ["3.", "Родительские собрания", "Октябрь 2025, Февраль 2026", "Школы района"]])
    paper.line("5.3. Дорожная карта по подготовке к экзаменам")
    table = paper.table(
        [
            head,
            "Работа с руководителями",
            ["4.", "Анализ итогов", "Июль 2025", "Отдел образования"],
            "Работа с учащимися",
            "ЕГЭ",
            ["5.", "Обучение заполнению бланков", "Октябрь 2025", "Школы района"],
            ["7.", "Итоговое сочинение", "03.12.2025", "Школы района"],
            "ОГЭ",
            ["8.", "Пробный экзамен", "15-19.02.2026", "Школы района"],
            "Работа с родителями",
            ["9.", "Общее собрание", "Ноябрь", "Школы района"],
        ]
    )
    for place in (4, 7):
        for run in table.rows[place].cells[0].paragraphs[0].runs:
            run.italic = True
    paper.line("5.4. Критерии и показатели мониторинга", bold=True)
    paper.table(
        [
            ["Кластеры мониторинга", "Критерии", "Показатели"],
            ["Школа", "- Здание", "- Площадь|- Оборудование"],
            [UP, "- Деньги", "- Объём"],
            ["Педагоги", "- Состав", "- Текучесть"],
        ]
    )
    return paper


def calendar_report() -> Paper:
    """A report on a calendar year whose last column tells what was done in sentences."""
    paper = Paper()
    paper.line(
        "Информация МО город Озёрск о реализации  Программы поддержки школ города за 2023 год", bold=True, align=CENTRE
    )
    paper.table(
        [
            ["№ п/п", "Основные мероприятия", "Срок реализации", "Отчет об исполнении"],
            "1.  Обеспечение программы",
            [
                "1.1. ",
                "Мониторинг достижений",
                "Ежегодно",
                "Проведены диагностики в трёх школах.|Результаты обсуждены на совете.",
            ],
            ["1.2.", "Контрольные работы", "Ежегодно", "В 2023 году запланировано не было"],
            "2 Условия",
            ["2.1.", "Оборудование", "Ежегодно", "Закуплено 20 компьютеров"],
        ]
    )
    return paper


def school_report() -> Paper:
    """A report on a school year: expected and actual, statuses in words of all kinds, conclusions."""
    paper = Paper()
    paper.line(
        "Отчёт об исполнении муниципального плана мероприятий|по поддержке школ на 2022-2023  учебный год",
        bold=True,
        align=CENTRE,
    )
    paper.table(
        [
            [
                "№ п/п",
                "Период реализации отдельного действия плана",
                "Наименование мероприятия",
                "Прогнозируемый результат (количественные характеристики результата)",
                "Исполнение|Причины не выполнения",
            ],
            ["1. 1.", "2022-2023 учебный год", "Проект «Сильная школа»", "Распоряжение", "Выполнено."],
            ["1.  2.", "В течение   года", "Новое положение", "Положение", "Выполнено"],
            "2.  Инфраструктура",
            [
                "2.1, 2",
                "В течение года",
                "Включение школ в проект",
                "Школы подключены",
                "Выполнение:|Куплено 30 ноутбуков",
            ],
            ["2.3 ", "В течение года", "Работа с ОО", "График", "Реализовано частично"],
            "3. Сеть",
            [" ", "В течение года", "Партнёрство", "Договоры", " "],
        ]
    )
    paper.line("Выводы. План выполнен почти полностью, работа будет продолжена.")
    return paper


ALL = {one.__name__: one for one in (program, order, measures, calendar_report, school_report)}
