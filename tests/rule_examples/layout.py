"""The layout of a Word file, by effective properties."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from tests.linting import Example
from tests.pictures_made import png
from tests.word_papers import HEADS, LONG, ROWS, Change, field, numbered, paper, set_row, table, text

LEFT, RIGHT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER


def page(**settings: float) -> Change:
    """Set lengths of the first section, in millimetres."""

    def change(document: Word) -> None:
        for name, value in settings.items():
            setattr(document.sections[0], name, Mm(value))

    return change


def lines(*said: str, style: str = "Normal", **settings: Any) -> Change:
    """Add paragraphs of running text."""

    def change(document: Word) -> None:
        for one in said or (LONG,):
            text(document, one, **settings).style = document.styles[style]

    return change


def letters(size: float = 14, face: str = "Times New Roman", said: str = LONG) -> Change:
    """Add a paragraph in letters of this size and face."""

    def change(document: Word) -> None:
        run = text(document, "").add_run(said)
        run.font.size, run.font.name = Pt(size), face

    return change


def words(said: str = LONG, **settings: Any) -> Change:
    """Add a paragraph whose run has these settings of its letters."""

    def change(document: Word) -> None:
        font = text(document, "").add_run(said).font
        for name, value in settings.items():
            (setattr(font.color, "rgb", value) if name == "colour" else setattr(font, name, value))

    return change


def blank(count: int) -> Change:
    """Add empty paragraphs."""
    return lambda document: [document.add_paragraph("") for _ in range(count)]


def bold(*said: str, style: str = "Normal", align: Any = CENTRE) -> Change:
    """Add paragraphs in bold letters, in the middle."""

    def change(document: Word) -> None:
        for one in said:
            paragraph = document.add_paragraph(style=style)
            paragraph.add_run(one).bold = True
            paragraph.alignment = align

    return change


def broken(document: Word) -> None:
    document.add_page_break()


def numbers(**settings: Any) -> Change:
    return lambda document: numbered(document, **settings)


def typed_number(document: Word) -> None:
    document.sections[0].header.paragraphs[0].text = "2"


def plan(rows: Sequence[Sequence[str]] = ROWS, *, marked: bool = True) -> Change:
    return lambda document: table(document, rows, marked=marked)


def long_plan(*, marked: bool = True, whole: bool = False, copied: bool = False) -> Change:
    """Add a table that goes over several pages."""

    def change(document: Word) -> None:
        rows = [(f"{place}.", *ROWS[0][1:4], LONG) for place in range(1, 31)]
        made = table(document, [*rows[:15], HEADS, *rows[15:]] if copied else rows, marked=marked)
        if whole:
            for row in made.rows:
                set_row(row, "cantSplit")

    return change


def wide(millimetres: float) -> Change:
    def change(document: Word) -> None:
        properties = table(document)._tbl.tblPr
        properties.find(qn("w:tblW")).set(qn("w:type"), "dxa")
        properties.find(qn("w:tblW")).set(qn("w:w"), str(round(millimetres * 56.693)))

    return change


def noted(said: str) -> Change:
    """Add a table with a further column."""
    return lambda document: table(document, [(*row, said) for row in ROWS], (*HEADS, "Примечание"))


def merged(hidden: str) -> Change:
    """Add a table with two cells merged downwards; `hidden` stands in the lower one."""

    def change(document: Word) -> None:
        made = table(document)
        for place, kind in ((1, "restart"), (2, "")):
            cell = made.cell(place, 2)
            merge = OxmlElement("w:vMerge")
            if kind:
                merge.set(qn("w:val"), kind)
            cell._tc.get_or_add_tcPr().append(merge)
            cell.text = "март 2026 года" if kind else hidden

    return change


def inserted(document: Word) -> None:
    run = '<w:r><w:t xml:space="preserve"> и апрель</w:t></w:r>'
    text(document)._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="7" w:author="Ильина">{run}</w:ins>'))


def commented(document: Word) -> None:
    document.add_comment(text(document).runs[0], "Уточнить", author="Ильина")


def picture(width: float) -> Change:
    return lambda document: document.add_picture(BytesIO(png(60, 90)), width=Mm(width))


def approval(align: Any = LEFT, indent: float = 90) -> Change:
    """Add an approval block and the title of what is approved."""

    def change(document: Word) -> None:
        for said in ("УТВЕРЖДЕНА", "приказом Управления образования", "от 10 января 2026 г. № 12"):
            paragraph = document.add_paragraph(said)
            paragraph.alignment, paragraph.paragraph_format.left_indent = align, Mm(indent)
        bold("ПРОГРАММА", "развития наставничества на 2026–2027 годы")(document)

    return change


def signed(gap: str, *, new_page: bool = False) -> Change:
    """Add a signature; `new_page` says that Word left the mark of a new page before it."""

    def change(document: Word) -> None:
        paragraph = document.add_paragraph()
        run = paragraph.add_run("")
        if new_page:
            run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        paragraph.add_run(f"Начальник Управления образования{gap}В.П. Ильина")

    return change


def turned(document: Word) -> None:
    document.sections[0].orientation = WD_ORIENT.LANDSCAPE


def contents(document: Word) -> None:
    for said in ("Паспорт программы......3", "Дорожная карта......7", "Показатели......12"):
        document.add_paragraph(said)


def made_contents(document: Word) -> None:
    field(document.add_paragraph(), "TOC \\o", "Паспорт программы")
    contents(document)


def points(*said: str) -> Change:
    """Add an act with these points: those without a number are counted by Word."""

    def change(document: Word) -> None:
        for one in ("ПРИКАЗ", "10 января 2026 г. № 12", "О наставничестве", "ПРИКАЗЫВАЮ:"):
            document.add_paragraph(one)
        for one in said:
            document.add_paragraph(one, style="Normal" if one[:1].isdigit() else "List Number")
        document.add_paragraph("Начальник Управления образования\tВ.П. Ильина")

    return change


_HEADED = ("1. Общие положения", "2. Цель и задачи", "3. Сроки")


def headed(*said: str, style: str = "Normal", align: Any = CENTRE) -> Change:
    """Add headings with text below each."""

    def change(document: Word) -> None:
        for one in said:
            bold(one, style=style, align=align)(document)
            text(document)

    return change


def two(first: Any, second: Any) -> tuple[Change, Change]:
    return (
        headed(_HEADED[0], style="Heading 1", align=first),
        headed(_HEADED[1], _HEADED[2], style="Heading 1", align=second),
    )


_LAST = (ROWS[0], ROWS[1], (*ROWS[2][:3], "", ROWS[2][4]))
_CENTRED = {"alignment": LEFT}

EXAMPLES = (
    Example("page-size", paper(page(page_width=216, page_height=279), lines()), paper(lines())),
    Example("page-margins", paper(page(left_margin=15), lines()), paper(page(left_margin=20), lines())),
    Example("page-binding", paper(page(left_margin=20), lines()), paper(page(left_margin=30), lines())),
    Example("page-numbers-missing", paper(lines(), broken, lines()), paper(lines(), broken, lines(), numbers())),
    Example("page-number-place", paper(lines(), numbers(foot=True)), paper(lines(), numbers())),
    Example("page-number-first", paper(lines(), numbers(first=True)), paper(lines(), numbers())),
    Example("page-number-look", paper(lines(), numbers(around="– {} –")), paper(lines(), numbers())),
    Example("page-number-typed", paper(lines(), typed_number), paper(lines(), numbers())),
    Example("font-several", paper(lines(), letters(face="Arial")), paper(lines(), letters())),
    Example("font-size", paper(letters(11)), paper(letters(13))),
    Example("font-size-mixed", paper(letters(14), letters(12)), paper(letters(14), letters(14))),
    Example(
        "table-font-small",
        paper(lambda document: _sized(document, 8)),
        paper(lambda document: _sized(document, 10)),
    ),
    Example("text-highlight", paper(words(highlight_color=WD_COLOR_INDEX.YELLOW)), paper(words())),
    Example("text-colour", paper(words(colour=RGBColor(255, 0, 0))), paper(words(colour=RGBColor(0, 0, 0)))),
    Example("line-spacing", paper(lines(line_spacing=2.0)), paper(lines(line_spacing=1.5))),
    Example("paragraph-indent", paper(lines(first_line_indent=Mm(0))), paper(lines(first_line_indent=Mm(12.7)))),
    Example("text-alignment", paper(lines(**_CENTRED)), paper(lines())),
    Example("indent-by-blanks", paper(lines(f"     {LONG}")), paper(lines(LONG))),
    Example(
        "layout-by-blanks",
        paper(lines("Семинар проводит          Методический центр, конкурс – Управление образования.")),
        paper(lines("Семинар проводит Методический центр, конкурс – Управление образования.")),
    ),
    Example("blank-paragraphs", paper(lines(), blank(3), lines()), paper(lines(), blank(1), lines())),
    Example("heading-dot", paper(headed("1. Общие положения.")), paper(headed("1. Общие положения"))),
    Example("heading-plain", paper(headed(*_HEADED)), paper(headed(*_HEADED, style="Heading 1"))),
    Example("heading-mixed", paper(*two(CENTRE, LEFT)), paper(*two(LEFT, LEFT))),
    Example("contents-typed", paper(contents), paper(made_contents)),
    Example(
        "numbering-mixed",
        paper(points("Провести семинар.", "Провести конкурс.", "3. Контроль оставляю за собой.")),
        paper(points("1. Провести семинар.", "2. Провести конкурс.", "3. Контроль оставляю за собой.")),
    ),
    Example("table-head-repeat", paper(long_plan(marked=False)), paper(long_plan())),
    Example("table-head-copied", paper(long_plan(copied=True)), paper(long_plan())),
    Example("table-rows-split", paper(long_plan()), paper(long_plan(whole=True))),
    Example("table-too-wide", paper(wide(200)), paper(wide(170))),
    Example("column-empty", paper(noted("")), paper(noted("—"))),
    Example("cell-empty", paper(plan(_LAST)), paper(plan())),
    Example("merge-broken", paper(merged("до 1 июня")), paper(merged(""))),
    Example("tracked-changes", paper(inserted), paper(lines())),
    Example("comments-left", paper(commented), paper(lines())),
    Example("hidden-text", paper(lines(), words(hidden=True)), paper(lines(), words(hidden=False))),
    Example("text-picture", paper(lines(), picture(160)), paper(lines(), picture(40))),
    Example("approval-place", paper(approval(indent=0)), paper(approval())),
    Example("approval-ragged", paper(approval(RIGHT, 0)), paper(approval())),
    Example("signature-by-blanks", paper(lines(), signed(" " * 20)), paper(lines(), signed("\t"))),
    Example(
        "signature-alone", paper(lines(), signed("\t", new_page=True)), paper(signed("\t", new_page=True), lines())
    ),
)


def _sized(document: Word, points_: float) -> None:
    for row in table(document).rows:
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(points_)
