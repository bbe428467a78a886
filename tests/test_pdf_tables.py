"""Every cell of the samples' tables, heard from the tagged PDF, against the YAML it was written in."""

import shutil
from pathlib import Path

import pytest

from tests import tagged
from tests.expected_documents import REPORTS, Wanted, differences, heard, programs, report

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("soffice", "pdfinfo"))), reason="LibreOffice or poppler is not on this machine"
)


@pytest.mark.parametrize("one", [*programs(), *map(report, REPORTS)], ids=lambda one: one.document)
def test_the_tables_of_a_document_say_what_its_spec_says(printed: dict[Path, Path], built: Path, one: Wanted) -> None:
    said = [[[cell for cell in row if cell] for row in table] for table in tagged.tables(printed[built / one.document])]
    assert list(differences(one.among(said), [heard(grid) for grid in one.grids])) == []
