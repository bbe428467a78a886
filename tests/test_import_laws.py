"""Whatever is written in a plan and however untidily, the import reads what a person reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.manuscript import Paragraph
from generator.word.reading.document import read
from tests.importing import family, take
from tests.returned_files import cell, docx, table

HEADS = (
    (
        ("number", "№"),
        ("title", "Мероприятие"),
        ("term", "Сроки"),
        ("responsible", "Ответственные"),
        ("result", "Результат"),
    ),
    (
        ("number", "№ п/п"),
        ("title", "Наименование мероприятий"),
        ("responsible", "Исполнители"),
        ("term", "Срок исполнения"),
    ),
    (
        ("title", "Содержание деятельности"),
        ("term", "Дата"),
        ("result", "Ожидаемый результат"),
        ("responsible", "Исполнитель"),
    ),
)
WORDS = st.text("абвгдежзиклмнопрст", min_size=2, max_size=9)
ODD = st.sampled_from(
    ["№ 5", "«Лес»", "10 %", "a:b", "#1", "2025", "г.", "–", "д'Арк", "[х]", "{у}", "C++", "да: нет", "**"]
)
TEXT = st.lists(WORDS | ODD, min_size=1, max_size=5).map(lambda words: "Дело " + " ".join(words))
CELL = TEXT | st.just("") | st.lists(TEXT, min_size=2, max_size=3).map("\n".join)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass
class Row:
    number: str
    cells: dict[str, str]
    parts: list["Row"] = field(default_factory=list)


@dataclass
class Plan:
    columns: tuple[tuple[str, str], ...]
    groups: list[tuple[str, list[Row]]]


@st.composite
def rows(draw: st.DrawFn, keys: list[str], first: int, prefix: str = "", dot: str = "") -> list[Row]:
    count = draw(st.integers(1, 4))
    found = []
    for place in range(first, first + count):
        cells = {key: draw(CELL if key != "title" else TEXT) for key in keys if key != "number"}
        found.append(Row(f"{prefix}{place}{dot}", cells))
        if not prefix and draw(st.integers(0, 5)) == 0:
            found[-1].parts = draw(rows(keys, 1, f"{place}.", dot))
    return found


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    columns = draw(st.sampled_from(HEADS))
    keys = [key for key, _ in columns]
    dot, mode = draw(st.sampled_from(["", "."])), draw(st.sampled_from(["through", "restart", "nested"]))
    if "number" not in keys:
        mode = "through"
    groups: list[tuple[str, list[Row]]] = []
    last = 0
    for place in range(1, draw(st.integers(1, 3)) + 1):
        title = draw(TEXT)
        if mode == "nested":
            found = draw(rows(keys, 1, f"{place}.", dot))
            groups.append((f"{place}. {title}", found))
        else:
            found = draw(rows(keys, last + 1 if mode == "through" else 1, "", dot))
            last = int(found[-1].number.rstrip("."))
            groups.append((title, found))
    if "number" not in keys:
        for _, found in groups:
            for one in found:
                one.parts = []
    return Plan(columns, groups)


class Untidy:
    """Writes a plan as people do: runs split anywhere, blanks, empty paragraphs, heads repeated."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def chance(self, of: int) -> bool:
        return self._draw(st.integers(0, of)) == of

    def paragraph(self, text: str, properties: str = "") -> str:
        at = self._draw(st.integers(0, len(text)))
        before, after = ("  ", "\u00a0") if self.chance(3) else ("", "")
        pieces = (before + text[:at], text[at:].replace(" ", "  " if self.chance(4) else " ") + after)
        runs = "".join(f'<w:r><w:t xml:space="preserve">{one.translate(_ESCAPES)}</w:t></w:r>' for one in pieces)
        return f"<w:p>{properties}{runs}</w:p>"

    def cell(self, text: str, span: int = 1) -> str:
        lines = text.split("\n")
        inner = "".join(map(self.paragraph, lines)) + ("<w:p/>" if self.chance(4) else "")
        return cell(f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inner}')

    def lines(self, plan: Plan) -> Iterator[str]:
        head = "".join(self.cell(heading) for _, heading in plan.columns)
        yield f"<w:tr>{head}</w:tr>"
        for title, found in plan.groups:
            yield f"<w:tr>{self.cell(title, len(plan.columns))}</w:tr>"
            for one in _walk(found):
                if self.chance(9):
                    yield f"<w:tr>{head}</w:tr>"
                number = one.number + (" " if self.chance(3) else "")
                texts = [number if key == "number" else one.cells[key] for key, _ in plan.columns]
                yield f"<w:tr>{''.join(map(self.cell, texts))}</w:tr>"

    def document(self, plan: Plan) -> bytes:
        centre = '<w:pPr><w:jc w:val="center"/></w:pPr>'
        return docx(self.paragraph("План мероприятий на 2025–2027 годы", centre) + table(*self.lines(plan)))


def _walk(found: list[Row]) -> Iterator[Row]:
    for one in found:
        yield one
        yield from _walk(one.parts)


@st.composite
def untidy(draw: st.DrawFn) -> tuple[Plan, bytes]:
    plan = draw(plans())
    return plan, Untidy(draw).document(plan)


def _flat(text: object) -> str:
    return "" if text is None else " ".join(str(text).replace("\\", "").split())


@settings(max_examples=settings().max_examples // 2)
@given(untidy())
def test_a_plan_is_read_as_a_person_reads_it(given_: tuple[Plan, bytes]) -> None:
    plan, data = given_
    found = take(data)
    made = family(found)
    assert (found.account.share, found.alike, found.tables) == (100, 1, 1)
    (section,) = made.program.sections
    content: Any = section.content
    assert len(content.groups) == len(plan.groups)
    wanted = [one for _, rows_ in plan.groups for one in _walk(rows_)]
    for row, one in zip(content.walk(), wanted, strict=True):
        assert _flat(row.title) == _flat(one.cells["title"].replace("\\", ""))
        assert len(row.parts) == len(one.parts)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=4), st.data())
def test_any_table_is_kept_cell_by_cell(cells: list[list[str]], data: st.DataObject) -> None:
    write = Untidy(data.draw)
    head = "".join(write.cell(text) for text in ("Школа", "Адрес", "Примечание"))
    body = "".join(f"<w:tr>{''.join(map(write.cell, row))}</w:tr>" for row in cells)
    title = write.paragraph("Программа на 2025 год", '<w:pPr><w:jc w:val="center"/></w:pPr>')
    found = take(docx(title + table(f"<w:tr>{head}</w:tr>", body)))
    family(found)
    assert (found.account.share, found.alike) == (100, 1)


@given(st.lists(TEXT, min_size=1, max_size=6))
def test_no_paragraph_is_lost(texts: list[str]) -> None:
    body = "".join(Paragraphs.plain(text) for text in ("Программа на 2025 год", *texts))
    found = take(docx(body), title="Программа")
    family(found)
    kept = "".join(found.program.split()).replace("\\", "").replace("''", "'")
    for text in texts:
        assert "".join(text.split()) in kept


class Paragraphs:
    @staticmethod
    def plain(text: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{text.translate(_ESCAPES)}</w:t></w:r></w:p>'


@given(st.text("абв12 .–-", max_size=12))
def test_any_text_is_one_paragraph_read_back(text: str) -> None:
    blocks = read(docx(Paragraphs.plain(text)), "x").blocks
    assert [one.text for one in blocks if isinstance(one, Paragraph)] == ([text] if text.strip() else [])
