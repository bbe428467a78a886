"""A. The sheet: size, margins, page numbers (ГОСТ Р 7.0.97-2016, 3.2, 6.1)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.effective import Document
from tests.effective_values import W, attributes
from tests.gost.papers import Paper, every

LONG, SHORT, NEAR = 16838, 11906, 10
MM_10, MM_20, MM_30 = 567, 1134, 1701


def has_number(header: Element | None) -> bool:
    """Return whether a header or footer prints the number of the page."""
    if header is None:
        return False
    return any(code.split()[0] == "PAGE" for code in codes(header))


def codes(header: Element) -> list[str]:
    """Return what the fields of a header or footer say."""
    typed = ["".join(code.text or "" for code in header.iter(W + "instrText"))]
    simple = [attributes(field).get("instr", "") for field in header.iter(W + "fldSimple")]
    return [code for code in (*typed, *simple) if code.strip()]


@every()
def test_pg_01_the_sheet_is_a4(paper: Paper) -> Iterator[str]:
    for section in paper.document.sections:
        short, long = sorted((section.width, section.height))
        if abs(short - SHORT) > NEAR or abs(long - LONG) > NEAR:
            yield f"{section.width} × {section.height}"


@every()
def test_pg_02_no_margin_is_narrower_than_the_standard_allows(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        for side, least in (("left", MM_20), ("right", MM_10), ("top", MM_20), ("bottom", MM_20)):
            if section.margin(side) < least:
                yield f"section {place}: {side} is {section.margin(side)}"


@every()
def test_pg_03_the_binding_margin_has_30_mm_where_papers_are_kept_for_long(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        if not section.is_landscape and section.margin("left") < binding(paper):
            yield f"section {place}"


@every()
def test_pg_09_margins_are_mirrored_where_both_sides_are_printed(paper: Paper) -> Iterator[str]:
    mirrored = paper.document.settings.find(W + "mirrorMargins") is not None
    if mirrored != paper.chosen("two_sided"):
        yield f"mirrored: {mirrored}"


@every()
def test_pg_10_a_turned_sheet_is_bound_at_its_top(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        if section.is_landscape and section.margin("top") < binding(paper):
            yield f"section {place}"


def binding(paper: Paper) -> int:
    """Return the least margin at the binding edge."""
    return MM_20 if paper.look.get("retention") == "short" else MM_30


@every()
def test_pg_05_pages_have_numbers_from_the_second_on(paper: Paper) -> Iterator[str]:
    first = paper.document.sections[0]
    if not first.has_own_first_page:
        yield "the first page has a number"
    if has_number(first.headers.get("first")):
        yield "the header of the first page has a number"


@every()
def test_pg_06_the_number_stands_in_the_middle_of_the_top_margin(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        header = section.headers.get("default")
        if header is None or not has_number(header):
            yield f"section {place} has no page number"
            continue
        if any(one.align != "center" for one in paper.document.header(header)):
            yield f"section {place}: not in the middle"
        if int(section.margins["header"]) < MM_10:
            yield f"section {place}: {section.margins['header']} from the edge"
        if any(map(has_number, section.footers.values())):
            yield f"section {place}: a number at the foot"


@every()
def test_pg_07_the_number_is_an_arabic_figure_alone(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        header = section.headers.get("default")
        printed = "" if header is None else _text(paper.document, header)
        said = [] if header is None else codes(header)
        if not printed.isdigit() or any(
            re.search(r"(?i)\\\*\s*(?:roman|alphabetic|ordinal|cardtext)", one) for one in said
        ):
            yield f"section {place}: {printed!r} {said}"
        if section.properties.get("pgNumType", {}).get("fmt", "decimal") != "decimal":
            yield f"section {place}: not decimal"


@every()
def test_pg_08_an_appendix_with_pages_of_its_own_begins_with_a_bare_first_page(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        if section.first_number not in {"", "1"}:
            yield f"section {place} begins with page {section.first_number}"


@every("order")
def test_pg_08_the_pages_of_an_appendix_in_the_same_file_are_counted_as_the_house_says(paper: Paper) -> Iterator[str]:
    firsts = [section.first_number for section in paper.document.sections[1:]]
    wanted = "1" if paper.look.get("appendix_pages", "own") == "own" else ""
    # What follows the first sheet of the appendix runs on.
    if firsts and firsts != [wanted, *("" for _ in firsts[1:])]:
        yield f"{firsts}"


@every()
def test_pg_11_the_orientation_agrees_with_the_size(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        if (section.size.get("orient") == "landscape") != section.is_landscape:
            yield f"section {place}"


@every()
def test_pg_12_a_section_that_counts_anew_says_itself_that_its_first_page_is_bare(paper: Paper) -> Iterator[str]:
    for place, section in enumerate(paper.document.sections):
        if section.first_number == "1" and not section.has_own_first_page:
            yield f"section {place} has a number on its first page"
        if place and section.has_own_first_page and not section.first_number:
            yield f"section {place} has no number on its first page, though the pages run on"


def _text(document: Document, header: Element) -> str:
    return "".join(one.text for one in document.header(header)).strip()
