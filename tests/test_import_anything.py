"""Whatever stands in a document and in whatever order: the import makes a program that checks, or says why not."""

from hypothesis import given
from hypothesis import strategies as st

from generator.errors import FormError
from generator.intake.importing.draft import weight
from generator.word.reading.document import read
from tests.importing import family, take
from tests.returned_files import cell, docx, row, table

LINES = st.sampled_from(
    [
        *("ПРИКАЗ", "П О С Т А Н О В Л Е Н И Е", "РАСПОРЯЖЕНИЕ", "ПРИКАЗЫВАЮ:", "в целях поддержки школ приказываю:"),
        *(
            "УТВЕРЖДАЮ",
            "УТВЕРЖДЕН",
            "Приложение № 2",
            "СОГЛАСОВАНО",
            "к приказу Отдела от 01.02.2025 № 7",
            "___ И.О. Лис",
        ),
        *(
            "1. Утвердить план.",
            "1.1. Назначить.",
            "3) Контроль",
            "Директор            П.Р. Сойкина",
            "Министр",
            "А.А. Тетерин",
        ),
        *(
            "Программа на 2025–2027 годы",
            "План",
            "Отчёт за 2025 год",
            "Об утверждении плана",
            "г. Озёрск",
            "2024 год",
            "№ 5",
        ),
        *(
            "I. Введение",
            "2. Раздел",
            "Паспорт",
            "Содержание",
            "Раздел 1\t5",
            "Выводы",
            "Выводы. Всё хорошо",
            "Сводка исполнения",
        ),
        *(
            "- пункт",
            "• пункт",
            "?",
            "—",
            "^",
            "**",
            "\\",
            "null",
            "да: нет",
            "# нет",
            "«",
            "\u00a0",
            "a" * 300,
            "слово " * 60,
        ),
    ]
)
HEADS = st.sampled_from(
    [
        *(
            "№",
            "№ п/п",
            "Мероприятие",
            "Наименование мероприятия",
            "Срок",
            "Сроки реализации",
            "Ответственные",
            "Результат",
        ),
        *(
            "Исполнение",
            "Отметка о выполнении",
            "Причины невыполнения",
            "Статус",
            "Показатель",
            "Ед. изм.",
            "2025 год",
            "Всего",
        ),
        *(
            "Критерии",
            "Показатели",
            "Ресурс",
            "Название ресурса",
            "январь",
            "февраль",
            "",
            "Цель",
            "Задачи",
            "Примечание",
        ),
    ]
)
CELLS = (
    LINES
    | HEADS
    | st.sampled_from(["1", "1.1", "2.", "12", "школы", "Выполнено", "Выполнено частично", "", "", "25,5", "а\nб"])
)
LOOKS = st.sampled_from(["", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', '<w:outlineLvl w:val="0"/>'])
MERGES = st.sampled_from(["", "", "", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'])
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def _paragraph(text: str, look: str = "", *, bold: bool = False) -> str:
    runs = (
        f'<w:r><w:rPr>{"<w:b/>" * bold}</w:rPr><w:t xml:space="preserve">{line.translate(_ESCAPES)}</w:t></w:r>'
        for line in text.split("\n")
    )
    return f"<w:p><w:pPr>{look}</w:pPr>{'<w:r><w:br/></w:r>'.join(runs)}</w:p>"


@st.composite
def _tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 5))
    head = row(*(cell(_paragraph(draw(HEADS))) for _ in range(width)))
    return table(head, *(draw(_rows(width)) for _ in range(draw(st.integers(0, 4)))))


@st.composite
def _rows(draw: st.DrawFn, width: int) -> str:
    if draw(st.integers(0, 3)) == 3:
        return row(cell(f'<w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>{_paragraph(draw(CELLS))}'))
    return row(*(cell(f"<w:tcPr>{draw(MERGES)}</w:tcPr>{_paragraph(draw(CELLS))}") for _ in range(width)))


PARAGRAPHS = st.builds(_paragraph, LINES, LOOKS, bold=st.booleans())
TURNS = st.sampled_from(['<w:p><w:pPr><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr></w:pPr></w:p>'])
BODIES = st.lists(PARAGRAPHS | PARAGRAPHS | _tables() | TURNS, min_size=1, max_size=14).map("".join)


@given(BODIES)
def test_any_document_becomes_a_program_that_checks_or_is_refused(body: str) -> None:
    data, codes = docx(body), list[str]()
    try:
        found = take(data, period="2025-2027")
    except FormError as error:
        codes = [problem.code for problem in error.problems]
    if codes:
        assert codes == ["import-empty"]
        return
    family(found)
    assert found.account.placed + found.account.unplaced >= weight(_texts(data))


def _texts(data: bytes) -> list[str]:
    """Return what stands in the paragraphs outside of tables."""
    return [getattr(block, "text", "") for block in read(data, "x").blocks]
