"""B. Paragraphs: indents, spacing, blanks, levels (ГОСТ Р 7.0.97-2016, 3.4, 3.5, 5.18)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Table, W, attributes
from tests.gost import roles
from tests.gost.papers import Paper, every, shown

INDENT, NEAR = 709, 6


@every()
def test_par_01_the_first_line_begins_12_5_mm_in_and_not_with_blanks(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.PROSE):
        if abs(paragraph.first_line - INDENT) > NEAR or paragraph.left:
            yield f"{paragraph.first_line} {shown(paragraph)}"
    yield from (shown(one) for one in paper.of(*roles.ALL) if one.text[0] in " \t\u00a0")


@every()
def test_par_02_titles_signatures_and_the_executor_begin_at_the_border(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.ACT_TITLE, *roles.POST, *roles.EXECUTOR, *roles.DATE):
        centred = paragraph.style == "Заголовок приказа" and paragraph.align == "center"
        left = 0 if centred else paragraph.left
        if paragraph.first_line or left or not (centred or paragraph.align == "left") or _is_moved(paragraph):
            yield shown(paragraph)


def _is_moved(paragraph: Paragraph) -> bool:
    """Return whether its table, or the margin of its cells, moves a paragraph off the border."""
    return paragraph.table is not None and bool(paragraph.table.left or paragraph.table.padding)


@every()
def test_par_03_text_is_justified(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.BODY) if one.align != "both")


@every()
def test_par_04_text_has_1_to_1_5_lines(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.BODY):
        spacing = paragraph.properties["spacing"]
        if spacing.get("lineRule", "auto") != "auto" or not 240 <= int(spacing["line"]) <= 360:
            yield f"{spacing} {shown(paragraph)}"


@every()
def test_par_05_requisites_of_several_lines_have_one_line_and_no_empty_paragraphs(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.SEVERAL_LINES):
        spacing = paragraph.properties["spacing"]
        if (spacing.get("lineRule", "auto"), spacing["line"]) != ("auto", "240"):
            yield f"{spacing} {shown(paragraph)}"
        if re.search(r"^\s*\n|\n\s*\n|\n\s*$", paragraph.text):
            yield f"an empty line: {shown(paragraph)}"
    yield from (f"empty: {shown(one)}" for one in _made_by_enter(paper))


@every()
def test_par_05_one_interval_parts_a_consent_from_the_next(paper: Paper) -> Iterator[str]:
    for one, following in zip(blocks := paper.of(*roles.CONSENT), blocks[1:], strict=False):
        gap = one.length("spacing", "after") + following.length("spacing", "before")
        if following.text.startswith("СОГЛАСОВАНО") and gap < 240:
            yield f"{gap} before {shown(following)}"


def _made_by_enter(paper: Paper) -> Iterator[Paragraph]:
    """Yield the empty paragraphs that hold nothing, end no section and do not keep two tables apart."""
    beside = (None, *paper.document.blocks, None)
    for above, one, below in zip(beside, beside[1:], beside[2:], strict=False):
        if not isinstance(one, Paragraph) or one.style in roles.UNSEEN or _holds_something(one):
            continue
        if not (isinstance(above, Table) and isinstance(below, Table)):
            yield one
    cells = (one for one in paper.paragraphs if one.table and one.style in roles.SEVERAL_LINES)
    yield from (one for one in cells if one.style not in roles.STAMP and not _holds_something(one))


def _holds_something(paragraph: Paragraph) -> bool:
    ends_a_section = paragraph.element.find(f"{W}pPr/{W}sectPr") is not None
    return bool(paragraph.text.strip() or paragraph.drawings or paragraph.breaks_page or ends_a_section)


@every()
def test_par_06_one_space_between_words_and_spaced_letters_only_in_the_verb(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if re.search("[ \u00a0]{2,}", one.text))
    yield from (f"a tab: {shown(one)}" for one in paper.of(*roles.BODY, *roles.CELLS) if "\t" in one.text)
    for paragraph in paper.paragraphs:
        for run in paragraph.runs:
            wide = int(run.properties.get("spacing", {}).get("val", "0"))
            if wide and not re.fullmatch(r"\s*(приказываю|приказываем|постановляю|постановляем):\s*", run.text.lower()):
                yield f"spaced: {run.text!r}"


@every()
def test_par_07_headings_stand_in_the_middle_without_a_dot(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.HEADING, *roles.TITLE):
        if paragraph.align != "center" or paragraph.first_line or paragraph.text.rstrip().endswith((".", ";", ":")):
            yield shown(paragraph)


@every()
def test_par_08_at_most_four_levels_of_numbers(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        deep = paragraph.level is not None and paragraph.level > 3
        if deep or re.match(r"\d+(?:\.\d+){4,}", paragraph.text):
            yield shown(paragraph)
        if (numbered := paragraph.properties.get("numPr")) and numbered.get("numId", "0") != "0":
            level = paper.document.level(numbered["numId"], numbered.get("ilvl", "0"))
            kind = None if level is None else attributes(level.find(W + "numFmt")).get("val")
            if kind not in {"decimal", "bullet"}:
                yield f"{kind} {shown(paragraph)}"


@every()
def test_par_10_no_lonely_lines_and_no_heading_left_behind(paper: Paper) -> Iterator[str]:
    yield from (f"widows: {shown(one)}" for one in paper.of(*roles.ALL) if not one.on("widowControl"))
    headings = paper.of(*roles.HEADING, *roles.TITLE, *roles.LIST_TITLE)
    yield from (f"left behind: {shown(one)}" for one in headings if not one.on("keepNext"))


@every()
def test_par_11_never_two_empty_paragraphs(paper: Paper) -> Iterator[str]:
    blocks = list(paper.document.blocks)
    cells = [cell for table in paper.document.tables for row in table.rows for cell in row.cells]
    for beside in (blocks, *(cell.paragraphs for cell in cells)):
        empty = [
            isinstance(one, Paragraph) and not one.text.strip() and not one.drawings and not one.breaks_page
            for one in beside
        ]
        yield from (f"block {place}" for place, pair in enumerate(zip(empty, empty[1:], strict=False)) if all(pair))


@every("program")
def test_par_12_a_title_page_goes_from_the_organisation_to_place_and_year(paper: Paper) -> Iterator[str]:
    if "title_page" not in paper.spec:
        return
    styles = [one.style for one in paper.paragraphs if one.text.strip() or one.breaks_page]
    wanted = [
        *(["Отметка „Проект“"] if paper.is_draft else []),
        *("Титул: организация", "approval", "Титул: название", "Титул: место и год", "Конец страницы"),
    ]
    blocks = (*roles.APPROVAL, *roles.CONSENT)
    found = ["approval" if style in blocks else style for style in styles]
    single = [one for one, before in zip(found, [None, *found], strict=False) if one != before]
    if single[: len(wanted)] != wanted:
        yield f"{single[: len(wanted)]}"
    page = paper.spec["title_page"]
    if paper.words("Титул: место и год") != [f"{page['place']} – {page['year']}"]:
        yield f"{paper.words('Титул: место и год')}"
