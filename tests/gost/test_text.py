"""B. Letters and paragraphs (ГОСТ Р 7.0.97-2016, 3.3–3.6; изменение № 1)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph
from tests.gost import roles
from tests.gost.papers import Paper, every, shown

INDENT, NEAR = 709, 6
FACES = {"Times New Roman"}
SMALLER = (*roles.CELLS, *roles.EXECUTOR, *roles.STAMP)
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header.xml", "word/footer.xml")


def runs(paper: Paper) -> Iterator[tuple[Paragraph, float, str]]:
    """Yield the size and the face of every printed run with its paragraph."""
    for paragraph in paper.paragraphs:
        yield from ((paragraph, run.size, run.face) for run in paragraph.runs if run.text.strip())


@every()
def test_every_printed_paragraph_has_a_role(paper: Paper) -> Iterator[str]:
    """A style that these tests do not know would escape its rules."""
    yield from (shown(one) for one in paper.paragraphs if one.text.strip() and one.style not in roles.ALL)


def test_every_role_is_printed_somewhere(papers: tuple[Paper, ...]) -> None:
    """A rule about what no document shows would hold nothing."""
    printed = {one.style for paper in papers for one in paper.paragraphs if one.text.strip()}
    rare = {"heading 2", "heading 3", "toc 2", "toc 3", "Пункт приказа 4", *roles.STAMP}
    assert set(roles.ALL) - printed - rare == set()


@every()
def test_fnt_01_one_face_throughout(paper: Paper) -> Iterator[str]:
    found = {face for _, _, face in runs(paper)}
    if not found <= FACES:
        yield ", ".join(sorted(found))


@every()
def test_fnt_02_text_and_requisites_have_12_to_14_points_and_the_text_one_size(paper: Paper) -> Iterator[str]:
    yield from (
        f"{size} {shown(one)}" for one, size, _ in runs(paper) if one.style not in SMALLER and size not in {12, 13, 14}
    )
    sizes = {size for one, size, _ in runs(paper) if one.style in roles.BODY}
    if len(sizes) > 1:
        yield f"text of {sorted(sizes)}"


@every()
def test_fnt_03_tables_have_at_least_10_points(paper: Paper) -> Iterator[str]:
    yield from (f"{size} {shown(one)}" for one, size, _ in runs(paper) if one.style in roles.CELLS and size < 10)


@every()
def test_fnt_04_the_mark_of_the_executor_has_at_least_8_points(paper: Paper) -> Iterator[str]:
    yield from (f"{size}" for one, size, _ in runs(paper) if one.style in roles.EXECUTOR and size < 8)


@every()
def test_fnt_06_no_face_comes_from_a_theme(paper: Paper) -> Iterator[str]:
    for name in PARTS:
        yield from re.findall(r"w:(?:ascii|hAnsi|cs|eastAsia)Theme=", paper.document.parts.get(name, b"").decode())


@every()
def test_fnt_08_everything_is_black_and_nothing_underlined(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for run in paragraph.runs:
            look = run.properties
            if look.get("color", {}).get("val", "auto") not in {"auto", "000000"}:
                yield f"coloured: {shown(paragraph)}"
            if look.get("u", {}).get("val", "none") != "none":
                yield f"underlined: {shown(paragraph)}"
            if "highlight" in look and not paper.is_draft:
                yield f"highlighted: {shown(paragraph)}"


@every()
def test_par_01_the_first_line_begins_12_5_mm_in_and_not_with_blanks(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.PROSE):
        if abs(paragraph.first_line - INDENT) > NEAR or paragraph.left:
            yield f"{paragraph.first_line} {shown(paragraph)}"
    yield from (shown(one) for one in paper.of(*roles.ALL) if one.text[0] in " \t\u00a0")


@every()
def test_par_02_titles_signatures_and_the_executor_begin_at_the_border(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.ACT_TITLE, *roles.POST, *roles.EXECUTOR, *roles.DATE):
        left = paragraph.left if paragraph.align == "left" else 0
        if paragraph.first_line or left:
            yield shown(paragraph)


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
    empty = (one for one in paper.paragraphs if one.style in roles.SEVERAL_LINES and not one.text.strip())
    yield from (f"empty: {shown(one)}" for one in empty if not one.drawings)


@every()
def test_par_06_one_space_between_words_and_spaced_letters_only_in_the_verb(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if re.search("[ \u00a0]{2,}", one.text))
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


@every()
def test_par_10_no_lonely_lines_and_no_heading_left_behind(paper: Paper) -> Iterator[str]:
    yield from (f"widows: {shown(one)}" for one in paper.of(*roles.ALL) if not one.on("widowControl"))
    headings = paper.of(*roles.HEADING, *roles.TITLE, *roles.LIST_TITLE)
    yield from (f"left behind: {shown(one)}" for one in headings if not one.on("keepNext"))


@every()
def test_par_11_never_two_empty_paragraphs(paper: Paper) -> Iterator[str]:
    empty = [
        isinstance(block, Paragraph) and not block.text.strip() and not block.drawings and not block.breaks_page
        for block in paper.document.blocks
    ]
    yield from (f"block {place}" for place, pair in enumerate(zip(empty, empty[1:], strict=False)) if all(pair))
