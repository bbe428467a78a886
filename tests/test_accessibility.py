"""Every document can be read aloud: headings in order, head rows, words for pictures, a language and a title."""

from collections.abc import Iterator

from tests.effective_values import W, attributes, on, pictures, properties
from tests.gost import roles
from tests.gost.papers import Paper, every, shown

DC = "{http://purl.org/dc/elements/1.1/}"
TITLES = {"Title", "Название документа", "Титул: название", *roles.ACT_TITLE}


@every()
def test_headings_go_down_one_level_at_a_time(paper: Paper) -> Iterator[str]:
    before = -1
    for paragraph in paper.paragraphs:
        level = paragraph.outline
        if level is None or not paragraph.text.strip():
            continue
        if level > before + 1:
            yield f"level {level + 1} after {before + 1}: {shown(paragraph)}"
        before = level


@every()
def test_no_heading_is_empty(paper: Paper) -> Iterator[str]:
    yield from (one.style for one in paper.paragraphs if one.outline is not None and not one.text.strip())


@every()
def test_what_looks_like_a_heading_of_a_section_is_one(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        if paragraph.style.startswith("heading") and paragraph.outline is None:
            yield shown(paragraph)


@every()
def test_every_table_of_data_says_which_row_is_its_head(paper: Paper) -> Iterator[str]:
    for table in paper.document.tables:
        # A passport has no head row: its first column names the fields.
        named = {one.style for one in table.rows[0].cells[0].paragraphs} == {"Наименование поля паспорта"}
        if table.is_drawn and not (table.rows[0].is_head or named):
            yield table.rows[0].cells[0].text[:40]


@every()
def test_the_head_is_marked_for_programs_that_read_aloud(paper: Paper) -> Iterator[str]:
    for table in paper.document.tables:
        look = attributes(table.element.find(f"{W}tblPr/{W}tblLook"))
        marked = look.get("firstRow") == "1" or int(look.get("val", "0"), 16) & 0x20
        if table.is_drawn and table.rows[0].is_head and not marked:
            yield table.rows[0].cells[0].text[:40]


@every()
def test_every_table_of_data_has_a_name(paper: Paper) -> Iterator[str]:
    for table in paper.document.tables:
        caption = attributes(table.element.find(f"{W}tblPr/{W}tblCaption")).get("val", "")
        if table.is_drawn and not caption.strip():
            yield table.rows[0].cells[0].text[:40]


@every()
def test_every_picture_has_words_instead(paper: Paper) -> Iterator[str]:
    parts = [paper.document.root]
    parts += [part for one in paper.document.sections for part in (*one.headers.values(), *one.footers.values())]
    for part in parts:
        yield from (named.get("name", "?") for named in pictures(part) if not named.get("descr", "").strip())


def test_there_are_pictures_to_have_words(papers: tuple[Paper, ...]) -> None:
    assert any(pictures(paper.document.root) for paper in papers)


@every()
def test_the_language_of_the_text_is_named(paper: Paper) -> Iterator[str]:
    styles = paper.document.part("word/styles.xml")
    usual = properties(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    if usual.get("lang", {}).get("val") != "ru-RU":
        yield f"by default {usual.get('lang')}"
    if paper.document.core.findtext(DC + "language") != "ru-RU":
        yield "none in the properties of the file"


@every()
def test_the_file_has_a_title(paper: Paper) -> Iterator[str]:
    if not (paper.document.core.findtext(DC + "title") or "").strip():
        yield "none"


@every()
def test_the_document_has_a_title_that_programs_know_as_one(paper: Paper) -> Iterator[str]:
    """Titles are based on Word's own «Title»."""
    styles = {style.get(W + "styleId"): style for style in paper.document.part("word/styles.xml").iter(W + "style")}
    for paragraph in paper.paragraphs:
        if paragraph.style in TITLES and paragraph.text.strip():
            own = attributes(paragraph.element.find(f"{W}pPr/{W}pStyle"))["val"]
            base = attributes(styles[own].find(W + "basedOn")).get("val")
            if "Title" not in {own, base}:
                yield shown(paragraph)


@every()
def test_nothing_flows_through_frames_or_text_boxes_out_of_order(paper: Paper) -> Iterator[str]:
    yield from (one.tag for one in paper.document.root.iter() if one.tag.rpartition("}")[2] in {"txbxContent", "pict"})
    yield from (shown(one) for one in paper.paragraphs if one.text.strip() and on(one.properties, "vanish"))
