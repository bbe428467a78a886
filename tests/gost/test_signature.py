"""H. Signature, visas, marks (ГОСТ Р 7.0.97-2016, 5.21–5.25)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Row, Table, W, attributes, pictures
from tests.gost import roles, words
from tests.gost.papers import Paper, every, shown

EMU_MM, TWENTIETHS_MM = 36_000, 56.693
SIDE = 20 * EMU_MM


def signed(paper: Paper) -> list[tuple[Table, Row]]:
    """Return the rows of signatures that name somebody, with their tables."""
    return [
        (table, row)
        for table in paper.document.tables
        for row in table.rows
        if any(one.style in roles.NAME and one.text.strip() for cell in row.cells for one in cell.paragraphs)
    ]


def signers(paper: Paper) -> list[Paragraph]:
    return paper.of(*roles.NAME)


@every()
def test_sgn_01_a_signature_has_a_post_a_place_and_a_name(paper: Paper) -> Iterator[str]:
    for _, row in signed(paper):
        post, *places, name = row.cells
        if not post.text.strip() or not name.text.strip() or not places or any(one.text.strip() for one in places):
            yield f"{[cell.text for cell in row.cells]}"
    if len(signers(paper)) != len(signed(paper)):
        yield "a name outside a signature"


@every()
def test_sgn_02_initials_stand_before_the_surname_with_a_no_break_space(paper: Paper) -> Iterator[str]:
    for one in signers(paper):
        if not words.INITIALS_SURNAME.match(one.text) and "____[" not in one.text:
            yield shown(one)
        if " " in one.text:
            yield f"an ordinary space: {one.text}"


@every("order")
def test_sgn_03_the_post_on_a_letterhead_does_not_repeat_the_organisation(paper: Paper) -> Iterator[str]:
    if len(paper.parties) > 1:
        return
    names = [one[:-2].lower() for one in re.findall(r"[А-ЯЁа-яё-]{6,}", paper.parties[0]["name"])]
    for post in paper.words(*roles.POST):
        repeated = [name for name in names if name in post.lower()]
        if len(repeated) > 1:
            yield f"{post}: {repeated}"


@every()
def test_sgn_04_the_post_begins_at_the_left_border_and_the_name_ends_at_the_right(paper: Paper) -> Iterator[str]:
    for table, row in signed(paper):
        width = paper.document.sections[table.section].text_width
        if abs(sum(table.widths) - width) > 6 or table.is_drawn:
            yield f"{sum(table.widths)} of {width}"
        post, name = row.cells[0], row.cells[-1]
        if any(one.left or one.first_line or one.align != "left" for one in post.paragraphs):
            yield f"the post: {post.text}"
        if any(one.align != "right" for one in name.paragraphs):
            yield f"the name: {name.text}"
        if any(cell.properties.get("vAlign", {}).get("val") != "bottom" for cell in (post, name)):
            yield "not level with the last line of the post"
        if re.search(r"\s{2,}|\t", post.text + name.text):
            yield "blanks"


@every()
def test_sgn_06_a_signature_keeps_with_the_text_before_it(paper: Paper) -> Iterator[str]:
    for table in {id(table): table for table, _ in signed(paper)}.values():
        place = paper.document.blocks.index(table)
        before = next(one for one in reversed(paper.document.blocks[:place]) if isinstance(one, Table) or one.text)
        if isinstance(before, Paragraph) and not (before.on("keepNext") and before.on("keepLines")):
            yield shown(before)


@every()
def test_sgn_07_who_acts_signs_as_acting_without_slashes(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.POST, *roles.NAME) if words.SLASHED.search(one.text))


def test_sgn_07_who_acts_is_called_so(papers: tuple[Paper, ...]) -> None:
    posts = [post for paper in papers for post in paper.words(*roles.POST)]
    assert any(re.match(r"(?:И\.о\.|Исполняющ(?:ий|ая) обязанности) [а-яё]", post) for post in posts)


@every("order")
def test_sgn_08_who_sign_stand_one_under_another_as_the_spec_ranks_them(paper: Paper) -> Iterator[str]:
    given = paper.order.get("signatory", "?")
    wanted = [surname for one in (given if isinstance(given, list) else [given]) if (surname := _surname(paper, one))]
    printed = [one.text.replace("\u00a0", " ").rpartition(" ")[2] for one in signers(paper)]
    if wanted and printed != wanted:
        yield f"{printed} instead of {wanted}"


@every("order")
def test_sgn_09_an_order_has_no_place_for_a_seal(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if re.search(r"\bМ\.\s?П\.", one.text))


@every("approval-sheet")
def test_vis_01_a_visa_has_post_signature_name_and_date(paper: Paper) -> Iterator[str]:
    tables = [table for table in paper.document.tables if table.is_drawn]
    heads = [cell.text.lower() for table in tables for cell in table.rows[0].cells]
    for wanted in ("должность", "подпись", "дата"):
        if not any(wanted in head for head in heads):
            yield f"no column: {wanted} in {heads}"
    for row in (row for table in tables for row in table.rows[1:]):
        texts = [cell.text.strip() for cell in row.cells]
        if not any(words.INITIALS_SURNAME.match(line) for text in texts for line in text.split("\n")):
            yield f"no name: {texts}"
        yield from (text for text in texts if words.TWO_DIGITS.search(text))


def test_vis_02_remarks_are_mentioned_with_the_visa(papers: tuple[Paper, ...]) -> None:
    seen = 0
    for paper in (one for one in papers if one.stem == "approval-sheet"):
        owed = sum(isinstance(visa, dict) and visa.get("remarks") == "yes" for visa in paper.order["visas"])
        assert paper.document.text.count("Замечания прилагаются") == owed, paper.name
        seen += owed
    assert seen


@every("approval-sheet")
def test_vis_04_the_sheet_names_kind_and_heading_of_the_draft(paper: Paper) -> Iterator[str]:
    order = next(one for one in paper.siblings if one.stem == "order")
    title = " ".join(order.words(*roles.ACT_TITLE))
    if title not in words.ordinary(paper.document.text) or "прое" not in paper.document.text.lower():
        yield title


@every()
def test_ep_01_no_stamp_of_an_electronic_signature_is_printed(paper: Paper) -> Iterator[str]:
    """The signing system draws it; a document that looks signed and is not would be a forgery."""
    yield from re.findall(r"(?i)подписан\w* электронной подписью|сертификат", paper.document.text)


@every("order")
def test_ep_02_the_place_of_an_electronic_signature_is_kept_where_the_hand_signs(paper: Paper) -> Iterator[str]:
    for table, row in signed(paper):
        controls = [tag.get(W + "val") for tag in table.element.iter(W + "tag")]
        if "ep-mark" not in controls:
            yield "no control"
        height = row.properties.get("trHeight", {})
        if int(height.get("val", "0")) < 19.9 * TWENTIETHS_MM or height.get("hRule") == "exact":
            yield f"row {height}"


@every("order")
def test_qr_01_a_code_stands_on_the_first_sheet_alone_in_a_place_of_its_own(paper: Paper) -> Iterator[str]:
    codes = list(_codes(paper))
    owed = paper.order.get("code", "no") != "no" and not paper.is_draft
    if [place for place, _ in codes] != ([_FIRST] if owed else []):
        yield f"{[place for place, _ in codes]}"
    for _, paragraph in codes:
        if paragraph.align != "right":
            yield "not at the right"
        for drawing in paragraph.drawings:
            extent = next(attributes(one) for one in drawing if one.tag.endswith("extent"))
            if min(int(extent["cx"]), int(extent["cy"])) < SIDE:
                yield f"{extent}"


_FIRST = "the first page of section 0"


def _codes(paper: Paper) -> Iterator[tuple[str, Paragraph]]:
    """Yield every page, or kind of pages, on which a code is printed, with its paragraph."""
    for place, section in enumerate(paper.document.sections):
        for parts in (section.headers, section.footers):
            for kind, part in parts.items():
                shown_there = kind != "first" or section.has_own_first_page
                found = (one for one in paper.document.header(part) if _is_code(one))
                yield from ((f"the {kind} page of section {place}", one) for one in found if shown_there)
    yield from (("the text", one) for one in paper.paragraphs if _is_code(one))


def _is_code(paragraph: Paragraph) -> bool:
    return any("QR" in named.get("descr", "") for named in pictures(paragraph.element))


def _surname(paper: Paper, given: object) -> str:
    """Return the surname of a signatory of the spec, an empty text where nobody is named."""
    if isinstance(given, dict):
        if "name" in given:
            return str(given["name"]).rpartition(" ")[2]
        given = given.get("person", "?")
    people = paper.directory["people"]
    return str(people[given]["name"]).split()[0] if given in people else ""
