"""The papers of the samples, read back from their files by pandoc."""

import re
import zipfile
from pathlib import Path

from tests import reading

SHKOLY = "shkoly-2025-2027"
ACT = (
    "приказ{} Управления образования администрации Зареченского муниципального округа от 20 декабря 2024 г. № 412 "
    "«Об утверждении Программы"
)


def test_the_approval_sheet_lists_who_agreed_to_the_draft(built: Path) -> None:
    sheet = built / SHKOLY / "approval-sheet.docx"
    assert "к проекту приказа «Об утверждении Программы" in reading.text(sheet)
    visas = reading.grids(sheet)[0][1:]
    assert [[cell for cell in row if "." in cell and not cell[-1].isdigit()] for row in visas] == [
        ["О.П. Жданова"],
        ["А.С. Громыко"],
        ["П.Н. Ермилов"],
    ]
    assert [("Замечания прилагаются" in row, "18.12.2024" in row) for row in visas] == [
        (False, False),
        (True, True),
        (False, False),
    ]


def test_heads_of_the_schools_of_the_list_sign_that_they_read_the_order(built: Path) -> None:
    sheet = built / SHKOLY / "acquaintance-sheet.docx"
    assert f"С {ACT.format('ом')}" in reading.text(sheet)
    rows = [cell for row in reading.grids(sheet)[0][1:] for cell in row]
    assert {"Заместитель начальника", "Директор Методического центра", "Директор МБОУ «СОШ № 2»"} <= set(rows)
    assert "Заведующий Заболотским филиалом МБОУ «Озерковская СОШ»" in rows
    assert "Ключевская" not in "".join(rows)  # in the list from 2026 only


def test_the_distribution_list_names_every_school_and_counts_the_copies(built: Path) -> None:
    sheet = built / SHKOLY / "distribution-list.docx"
    assert ACT.format("а") in reading.text(sheet)
    rows = reading.grids(sheet)[0][1:]
    assert [row[-1] for row in rows] == ["2"] + ["1"] * 13
    assert "15" in " ".join(reading.paragraphs(sheet))


def test_the_order_of_the_ministry_bears_a_code_on_its_first_sheet(built: Path) -> None:
    assert "Приказ;2025-12-23;1187" in _descriptions(built / "perechen-2026" / "order.docx")
    assert "QR" not in _descriptions(built / SHKOLY / "order.docx")


def _descriptions(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
    return " ".join(text for part in parts for text in re.findall(r'descr="([^"]*)"', part))
