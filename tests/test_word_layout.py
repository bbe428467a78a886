"""What the rules of layout find in a Word file, and what they leave alone."""

import pytest
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt, RGBColor

from generator.checks.rule import Theme
from generator.checks.table import BY_CODE, RULES
from tests.rule_examples.layout import (
    LEFT,
    approval,
    blank,
    bold,
    broken,
    headed,
    letters,
    lines,
    long_plan,
    noted,
    numbers,
    page,
    plan,
    points,
    signed,
    wide,
    words,
)
from tests.word_papers import HEADS, LONG, ROWS, Change, found, inspected, numbered, set_row, table, text

CODES = frozenset(rule.code for rule in RULES if rule.theme is Theme.LAYOUT)


def codes(*changes: Change) -> set[str]:
    return {one.code for one in found(*changes)} & CODES


def section(width: float, height: float, *, landscape: bool = False) -> Change:
    """Add a section of sheets of this size in millimetres."""

    def change(document: Word) -> None:
        new = document.add_section(WD_SECTION.NEW_PAGE)
        new.page_width, new.page_height = Mm(width), Mm(height)
        new.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        numbered(document)
        text(document)

    return change


def tabbed_number(document: Word) -> None:
    numbered(document, align=LEFT, around="\t{}")


def merged_terms(document: Word) -> None:
    made = table(document)
    made.cell(1, 2).merge(made.cell(3, 2)).text = "в течение 2026 года"


def parts(document: Word) -> None:
    table(
        document,
        [("1.", "Провести вебинары", "", "", "Записи вебинаров"), ("1.1.", "Вебинар для завучей", *ROWS[0][2:])],
    )


def framed(document: Word) -> None:
    """A table without lines that only sets a signature side by side."""
    made = document.add_table(1, 2)
    made.cell(0, 0).text, made.cell(0, 1).text = "Начальник Управления образования", "В.П. Ильина"


def merged_head(document: Word) -> None:
    made = table(document, [("", "", "I", "II", ""), *ROWS])
    made.cell(0, 2).merge(made.cell(0, 3))


def small_list(document: Word) -> None:
    document.add_paragraph(LONG, style="List Bullet")


def address(document: Word) -> None:
    font = text(document, "").add_run("https://example.org/programma").font
    font.color.rgb, font.underline = RGBColor(0, 0, 255), True


def sign_face(document: Word) -> None:
    text(document, "").add_run("←" * 30).font.name = "Symbol"


def spaced_heading(document: Word) -> None:
    bold("Срок реализации – до 31 декабря 2027 г.")(document)


def exact(points_: float) -> Change:
    return lines(line_spacing=Pt(points_))


FOUND: dict[str, tuple[str, tuple[Change, ...]]] = {
    "American paper": ("page-size", (page(page_width=216, page_height=279), lines())),
    "an A3 sheet at the beginning": ("page-size", (page(page_width=297, page_height=420), lines())),
    "a bottom margin that is too narrow": ("page-margins", (page(bottom_margin=15), lines())),
    "a section of its own margins": (
        "page-margins",
        (lines(), section(210, 297), lambda document: setattr(document.sections[1], "left_margin", Mm(10))),
    ),
    "a long text without numbers": ("page-numbers-missing", (lines(*[LONG] * 40),)),
    "a number at the right": ("page-number-place", (lines(), numbers(align=2))),
    "a number with a word": ("page-number-look", (lines(), numbers(around="стр. {}"))),
    "three paragraphs of another face": ("font-several", (lines(), letters(face="Calibri"))),
    "half of the text without an indent": ("paragraph-indent", (lines(), lines(first_line_indent=Mm(0)))),
    "lines set too close": ("line-spacing", (exact(11),)),
    "text that is centred by tabs": ("layout-by-blanks", (bold("ПАСПОРТ\t\t\tПРОГРАММЫ"), lines())),
    "an indent by a tab": ("indent-by-blanks", (lines(f"\t{LONG}"),)),
    "a head with two copies": ("table-head-copied", (long_plan(copied=True),)),
    "a responsible one forgotten": ("cell-empty", (plan([ROWS[0], (*ROWS[1][:3], "", ROWS[1][4]), ROWS[2]]),)),
    "a signature with a line": ("signature-by-blanks", (lines(), signed(" __________ "))),
    "a signature with tabs": ("signature-by-blanks", (lines(), signed("\t\t\t"))),
    "an approval block in the middle": ("approval-place", (approval(1, 0),)),
    "red letters": ("text-colour", (words("Уточнить срок", colour=RGBColor(200, 0, 0)),)),
    "a marker in a cell": (
        "text-highlight",
        (
            lambda document: setattr(
                table(document).cell(1, 1).paragraphs[0].runs[0].font, "highlight_color", WD_COLOR_INDEX.YELLOW
            ),
        ),
    ),
}
LEFT_ALONE: dict[str, tuple[Change, ...]] = {
    "a short letter without page numbers": (lines(),),
    "a landscape section": (lines(), section(297, 210, landscape=True)),
    "an A3 appendix": (lines(), section(420, 297, landscape=True)),
    "a right margin of 10 mm": (page(right_margin=10), lines()),
    "a number that a tab centres": (lines(), tabbed_number),
    "pages with numbers": (lines(), broken, lines(), numbers()),
    "13 points": (letters(13),),
    "arrows of a symbol font": (lines(), sign_face),
    "one line and a half": (lines(line_spacing=1.5),),
    "an exact distance that fits": (exact(18),),
    "12.7 mm": (lines(first_line_indent=Mm(12.7)),),
    "lists": (lines(), small_list),
    "a short paragraph at the left": (lines("Срок: до 31 декабря 2027 г.", alignment=LEFT),),
    "one empty paragraph": (lines(), blank(1), lines()),
    "a heading that ends in a shortened word": (spaced_heading, lines()),
    "two plain headings": (headed("Введение", "Заключение"),),
    "a table with its head": (lines(), plan()),
    "a long table": (long_plan(), numbers()),
    "a short table whose head is not marked": (plan(marked=False),),
    "terms that share a cell": (merged_terms,),
    "an activity whose parts have terms": (parts,),
    "a signature in a table": (lines(), framed),
    "a signature with one tab": (lines(), signed("\t")),
    "a head in two rows": (merged_head,),
    "a table as wide as the text": (wide(170),),
    "a column with dashes": (noted("—"),),
    "an address of a page": (lines(), address),
    "an approval block": (approval(),),
    "points counted by Word": (points("Провести семинар.", "Провести конкурс."),),
}


@pytest.mark.parametrize("case", FOUND.values(), ids=FOUND)
def test_a_fault_is_found(case: tuple[str, tuple[Change, ...]]) -> None:
    code, changes = case
    assert code in codes(*changes)


@pytest.mark.parametrize("changes", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_in_order_is_left_alone(changes: tuple[Change, ...]) -> None:
    assert codes(*changes) == set()


def test_one_fault_of_many_paragraphs_is_one_finding_that_counts_them() -> None:
    (one,) = [one for one in found(lines(), *[lines(first_line_indent=Mm(0))] * 7) if one.code == "paragraph-indent"]
    assert one.message.values == {"count": 7, "all": 8}
    assert one.place.paragraph == 2


def test_a_cell_is_named_by_its_table_row_and_number() -> None:
    rows = [ROWS[0], (*ROWS[1][:2], "", *ROWS[1][3:]), ROWS[2]]
    (one,) = [one for one in found(lines(), plan(), lines(), plan(rows)) if one.code == "cell-empty"]
    place = one.place
    assert (place.table, place.row, place.cell, place.paragraph) == (2, 3, 3, 0)


def test_the_page_is_known_where_word_left_it() -> None:
    (one,) = [one for one in found(lines(), signed(" " * 9, new_page=True)) if one.code == "signature-by-blanks"]
    assert one.place.page == 2
    (one,) = [one for one in found(lines(), signed(" " * 9)) if one.code == "signature-by-blanks"]
    assert one.place.page == 0


def test_columns_that_schools_fill_in_are_no_empty_columns() -> None:
    heads = (*HEADS[:2], "Отчёт об исполнении", "Причина неисполнения", "Подпись")
    rows = [(row[0], row[1], "", "", "") for row in ROWS]
    assert codes(lambda document: table(document, rows, heads)) == set()


def test_rules_for_long_kept_documents_run_when_they_are_asked_for() -> None:
    changes = (page(left_margin=20), lines())
    assert "page-binding" not in codes(*changes)
    assert "page-binding" in {one.code for one in inspected(*changes, asked=["page-binding"]).problems}
    assert BY_CODE["page-binding"].opt_in


def test_a_row_that_may_not_be_torn_is_known() -> None:
    def build(document: Word) -> None:
        for row in table(document).rows:
            set_row(row, "cantSplit")

    assert all(row.is_whole for row in inspected(build).layout.tables[0].rows)
