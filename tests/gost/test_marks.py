"""H. Marks: the place of an electronic signature, the code on the first sheet (ГОСТ Р 7.0.97-2016, 5.23)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, W, attributes, pictures
from tests.gost.papers import Paper, every
from tests.gost.test_signature import beside, signed

EMU_MM, TWENTIETHS_MM = 36_000, 56.693
SIDE = 20 * EMU_MM


@every()
def test_ep_01_no_stamp_of_an_electronic_signature_is_printed(paper: Paper) -> Iterator[str]:
    """The signing system draws it; a document that looks signed and is not would be a forgery."""
    yield from re.findall(r"(?i)подписан\w* электронной подписью|сертификат", paper.document.text)


@every()
def test_ep_02_the_place_of_an_electronic_signature_is_kept_where_the_hand_signs(paper: Paper) -> Iterator[str]:
    for table, row in signed(paper):
        _, *places, _ = row.cells
        controls = [tag.get(W + "val") for place in places for tag in place.element.iter(W + "tag")]
        if controls != ["ep-mark"]:
            yield f"controls {controls}"
        if sum(table.widths[1:-1]) < 40 * TWENTIETHS_MM:
            yield f"narrow: {table.widths}"
    for table, row in beside(paper)[1:]:
        controls = [[tag.get(W + "val") for tag in cell.element.iter(W + "tag")] for cell in row.cells]
        if controls != [["ep-mark"]] * len(row.cells) or min(table.widths) < 40 * TWENTIETHS_MM:
            yield f"controls {controls}, widths {table.widths}"


@every()
def test_ep_04_20_mm_are_kept_for_the_mark(paper: Paper) -> Iterator[str]:
    for _, row in (*signed(paper), *beside(paper)[1:]):
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


@every("order")
def test_qr_02_the_code_has_20_mm_at_least(paper: Paper) -> Iterator[str]:
    for _, paragraph in _codes(paper):
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
