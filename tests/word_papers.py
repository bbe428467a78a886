"""Word files put before the rules: a sound one made with python-docx, and changes that make it unsound."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from generator.build.inspecting import Around, Inspected, inspect
from generator.errors import Problem
from tests.word_files import saved

NAME = "бумага.docx"
LONG = (
    "Методический центр в течение года проводит для учителей округа семинары и открытые уроки, "
    "собирает отзывы участников и передаёт их в Управление образования."
)
HEADS = ("№ п/п", "Мероприятие", "Срок", "Ответственный", "Ожидаемый результат")
ROWS = (
    ("1.", "Провести семинар для завучей", "март 2026 года", "Методический центр", "Справка о семинаре"),
    ("2.", "Провести конкурс уроков", "апрель 2026 года", "Методический центр", "Приказ об итогах конкурса"),
    ("3.", "Обновить банк заданий", "май 2026 года", "Управление образования", "Банк из 40 заданий"),
)
Change = Callable[[Word], object]


def sound() -> Word:
    """Return a document in which the rules of layout find nothing."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(10)
    section.top_margin = section.bottom_margin = Mm(20)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    return document


def text(document: Word, said: str = LONG, **settings: Any) -> Any:
    """Add a paragraph of running text; `settings` are those of its format."""
    paragraph = document.add_paragraph(said)
    found: Any = paragraph.paragraph_format
    found.first_line_indent, found.alignment = Mm(12.5), WD_ALIGN_PARAGRAPH.JUSTIFY
    found.line_spacing, found.space_after = 1.0, Pt(0)
    for name, value in settings.items():
        setattr(found, name, value)
    return paragraph


def table(
    document: Word, rows: Sequence[Sequence[str]] = ROWS, heads: Sequence[str] = HEADS, *, marked: bool = True
) -> Any:
    """Add a table with lines; `marked` says that its head is repeated on every page."""
    found = document.add_table(0, len(heads), style="Table Grid")
    for place, row in enumerate((heads, *rows)):
        cells = found.add_row().cells
        for cell, said in zip(cells, row, strict=True):
            cell.text = said
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
        if place == 0 and marked:
            set_row(found.rows[0], "tblHeader")
    return found


def set_row(row: Any, name: str) -> None:
    """Set a switch of a row."""
    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))


def field(paragraph: Any, instruction: str, shown: str = "2") -> None:
    """Add a field to a paragraph."""
    for kind, said in (("begin", ""), ("", instruction), ("separate", ""), ("text", shown), ("end", "")):
        run = paragraph.add_run(said if kind == "text" else "")
        if kind == "":
            made = OxmlElement("w:instrText")
            made.text = said
        elif kind == "text":
            continue
        else:
            made = OxmlElement("w:fldChar")
            made.set(qn("w:fldCharType"), kind)
        run._r.append(made)


def numbered(document: Word, *, first: bool = False, foot: bool = False, align: Any = None, around: str = "{}") -> None:
    """Give the pages numbers; `first` says that the first page has one, too, `around` what stands around them."""
    section: Any = document.sections[0]
    section.different_first_page_header_footer = not first
    strip = section.footer if foot else section.header
    paragraph = strip.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if align is None else align
    before, after = around.split("{}")
    paragraph.add_run(before)
    field(paragraph, "PAGE")
    paragraph.add_run(after)


def inspected(*changes: Change, asked: Sequence[str] = (), period: str = "") -> Inspected:
    """Return what is found in a sound document to which these changes were made, one after another."""
    document = sound()
    for change in changes:
        change(document)
    return inspect(saved(document), NAME, Around(), frozenset(asked), period)


def found(*changes: Change, asked: Sequence[str] = ()) -> tuple[Problem, ...]:
    return inspected(*changes, asked=asked).problems


@dataclass(frozen=True)
class Paper:
    """A Word file: changes made to a sound one."""

    changes: tuple[Change, ...]

    def codes(self, code: str) -> list[str]:
        return [problem.code for problem in found(*self.changes, asked=[code])]


def paper(*changes: Change) -> Paper:
    return Paper(changes)
