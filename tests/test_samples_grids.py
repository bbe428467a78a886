"""Every table and text of the samples, read back by pandoc and mammoth, against the YAML they were written in."""

from pathlib import Path

import pytest

from tests import expected, expected_documents, expected_orders, reading, second_reader
from tests.expected_documents import REPORTS, SPECS, Wanted
from tests.reading import Grid, folded


def _same(found: list[str | Grid], wanted: list[str | Grid]) -> None:
    """Assert that the paragraphs and tables agree one by one, cell by cell."""
    for place, (one, other) in enumerate(zip(found, wanted, strict=True)):
        if isinstance(one, str) or isinstance(other, str):
            assert one == other, f"block {place}"
        else:
            assert list(expected_documents.differences([one], [other])) == [], f"block {place}"


@pytest.mark.parametrize("slug", list(SPECS))
def test_a_program_says_what_its_spec_says_block_by_block(built: Path, slug: str) -> None:
    wanted = expected_documents.body(slug)
    name = "order.docx" if expected_documents.is_together(slug) else "program.docx"
    _same(reading.document(built / slug / name)[-len(wanted) :], wanted)


def named(one: Wanted) -> str:
    return one.document


@pytest.mark.parametrize("one", [one for slug in SPECS for one in expected_documents.plans(slug)], ids=named)
def test_plans_on_their_own_keep_the_rows_and_numbers_of_the_program(built: Path, one: Wanted) -> None:
    assert list(expected_documents.differences(one.among(reading.grids(built / one.document)), one.grids)) == []


@pytest.mark.parametrize("one", [*map(expected_documents.report, REPORTS)], ids=named)
def test_a_report_says_what_its_execution_says(built: Path, one: Wanted) -> None:
    assert list(expected_documents.differences(one.among(reading.grids(built / one.document)), one.grids)) == []


@pytest.mark.parametrize("one", expected_documents.every(), ids=named)
def test_a_second_reader_sees_the_same_tables(built: Path, one: Wanted) -> None:
    found = one.among(second_reader.grids(built / one.document))
    assert list(expected_documents.differences(found, one.grids)) == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_conclusions_follow_the_tables_word_for_word(built: Path, path: Path) -> None:
    wanted = [folded(line) for line in expected.lines(expected.read(path).get("conclusions", ""))]
    found = reading.paragraphs(built / path.parent.parent.name / f"report-{path.stem}.docx")
    assert [line for line in found if line in wanted] == wanted


@pytest.mark.parametrize("slug", [slug for slug in SPECS if "order" in SPECS[slug]])
def test_an_order_says_its_title_preamble_and_points_in_order(built: Path, slug: str) -> None:
    found = reading.paragraphs(built / slug / "order.docx")
    wanted = [folded(text) for text in expected_orders.order(slug, SPECS[slug])]
    assert [line for line in found if line in wanted] == wanted
