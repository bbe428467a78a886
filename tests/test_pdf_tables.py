"""Every cell of the samples' tables, heard from the tagged PDF, against the YAML it was written in."""

import shutil
from pathlib import Path

import pytest

from tests import expected, tagged
from tests.reading import LEFT, UP, Grid
from tests.test_samples_grids import NAMES, REPORTS, SPECS, _reported

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("soffice", "pdfinfo"))), reason="LibreOffice or poppler is not on this machine"
)


def heard(row: list[str]) -> list[str]:
    """Return the cells of a row that say something, without any spaces; a merged cell is said once."""
    said = ("".join(cell.split()) for cell in row if cell not in {UP, LEFT})
    return [cell for cell in said if cell]


def same(found: list[list[list[str]]], wanted: list[Grid]) -> None:
    """Assert that the last tables of a document are the wanted ones; a derived cell may say anything but nothing."""
    for one, grid in zip(found[-len(wanted) :], wanted, strict=True):
        assert len(one) == len(grid)
        for place, (row, wanted_row) in enumerate(zip(one, map(heard, grid), strict=True)):
            said = [cell for cell in row if cell]
            derived = [
                expected.DERIVED if want == expected.DERIVED else cell
                for cell, want in zip(said, wanted_row, strict=False)
            ]
            assert (len(said), derived) == (len(wanted_row), wanted_row), f"row {place}"


@pytest.mark.parametrize("slug", [slug for slug in SPECS if SPECS[slug].get("order", {}).get("together", "no") == "no"])
def test_the_tables_of_a_program_say_what_its_spec_says(printed: dict[Path, Path], built: Path, slug: str) -> None:
    grids = [block for block in expected.body(SPECS[slug], NAMES) if not isinstance(block, str)]
    same(tagged.tables(printed[built / slug / "program.docx"]), grids)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_the_tables_of_a_report_say_what_its_execution_says(printed: dict[Path, Path], built: Path, path: Path) -> None:
    slug = path.parent.parent.name
    wanted = _reported(SPECS[slug], expected.read(path), path.stem)
    found = tagged.tables(printed[built / slug / f"report-{path.stem}.docx"])
    same(found[: len(wanted)], wanted)
