"""B. Letters: faces, sizes, looks (ГОСТ Р 7.0.97-2016, 3.3, 3.6; изменение № 1)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Run, W, attributes, on
from tests.gost import roles
from tests.gost.papers import Paper, every, shown

FACE = "Times New Roman"
SMALLER = (*roles.CELLS, *roles.EXECUTOR, *roles.STAMP)
BOLD = (
    *(*roles.LETTERHEAD, *roles.KIND, *roles.ACT_TITLE, *roles.TITLE, *roles.HEADING, *roles.LIST_TITLE),
    *("Титул: название", "Заголовок содержания", "Шапка таблицы", "Месяц в шапке"),
    *("Наименование поля паспорта", "Заголовок раздела таблицы", "Заголовок подраздела таблицы"),
    *("Итог в сводке", "Число в итоге сводки"),
)


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
    rare = {"heading 2", "heading 3", "toc 2", "toc 3", *roles.STAMP}
    assert set(roles.ALL) - printed - rare == set()


@every()
def test_fnt_01_one_face_throughout(paper: Paper) -> Iterator[str]:
    found = {face for _, _, face in runs(paper)} | set(_faces_around(paper))
    if found != {paper.look.get("face", FACE)}:
        yield ", ".join(sorted(found))


def _faces_around(paper: Paper) -> Iterator[str]:
    """Yield the faces of headers, footers and of the marks of lists."""
    for section in paper.document.sections:
        for part in (*section.headers.values(), *section.footers.values()):
            yield from (run.face for one in paper.document.header(part) for run in one.runs if run.text.strip())
    for level in paper.document.lists.levels():
        yield from filter(None, [attributes(level.find(f"{W}rPr/{W}rFonts")).get("hAnsi", "")])


@every()
def test_fnt_02_text_and_requisites_have_12_to_14_points_and_the_text_one_size(paper: Paper) -> Iterator[str]:
    yield from (
        f"{size} {shown(one)}" for one, size, _ in runs(paper) if one.style not in SMALLER and size not in {12, 13, 14}
    )
    sizes = {size for one, size, _ in runs(paper) if one.style in roles.BODY}
    if len(sizes) > 1 or not sizes <= {float(paper.look.get("size", 14))}:
        yield f"text of {sorted(sizes)}"


@every()
def test_fnt_03_tables_have_at_least_10_points(paper: Paper) -> Iterator[str]:
    chosen = paper.look.get("table_size")
    for one, size, _ in runs(paper):
        is_chosen = not chosen or size == float(chosen) or one.style in roles.OF_MONTHS
        if one.style in roles.CELLS and (size < 10 or not is_chosen):
            yield f"{size} {shown(one)}"


@every()
def test_fnt_04_the_mark_of_the_executor_has_at_least_8_points(paper: Paper) -> Iterator[str]:
    yield from (f"{size}" for one, size, _ in runs(paper) if one.style in roles.EXECUTOR and size < 8)


@every()
def test_fnt_06_no_face_comes_from_a_theme(paper: Paper) -> Iterator[str]:
    for name, part in paper.document.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            yield from re.findall(r"w:(?:asciiTheme|hAnsiTheme|cstheme|eastAsiaTheme)=", part.decode())


@every()
def test_fnt_07_only_titles_heads_and_names_of_fields_are_bold(paper: Paper) -> Iterator[str]:
    """What the author marks as bold in the text or in a cell is the author's own."""
    for style in {one.style for one in paper.of(*roles.ALL)} - set(BOLD):
        if all(_is_bold(run) for one in paper.of(style) for run in one.runs):
            yield style


def _is_bold(run: Run) -> bool:
    return on(run.properties, "b") or not run.text.strip()


@every()
def test_fnt_08_everything_is_black_and_nothing_underlined(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for run in paragraph.runs:
            look = run.properties
            colour = look.get("color", {})
            if colour.get("val", "auto") not in {"auto", "000000"} or "themeColor" in colour:
                yield f"coloured: {shown(paragraph)}"
            if look.get("u", {}).get("val", "none") != "none":
                yield f"underlined: {shown(paragraph)}"
            if "highlight" in look and not paper.is_draft:
                yield f"highlighted: {shown(paragraph)}"
