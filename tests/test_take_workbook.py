"""`build --only workbook`: plans as an Excel workbook to be edited, and its edits brought back by `build --take`."""

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading import read
from tests import taken_edits
from tests.cli_workspace import Shop
from tests.test_cli_build import words
from tests.test_take_word import EXECUTION, PROGRAM, TEXT, expect, take

HAS_OFFICE = shutil.which("soffice") is not None
FILE = "output/mentors/workbook.xlsx"
SHARED = """\
          - id: act-4
            title: Курсы
            shared: [result]
            result: Удостоверения
            parts:
              - {id: part-1, title: Набор, term: май, responsible: edu}
              - {id: part-2, title: Выпуск, term: июнь, responsible: edu}
"""


@pytest.fixture
def shop(shop: Shop) -> Shop:
    shop.write(PROGRAM, TEXT)
    ran = shop.run("build", "--only", "workbook")
    assert (ran.status, words(ran.out)) == (0, {"workbook.xlsx": "written"}), ran.err
    return shop


def sheet(shop: Shop) -> Worksheet:
    return openpyxl.load_workbook(shop.root / FILE).worksheets[0]


def edit(shop: Shop, **new: str) -> None:
    """Type texts into cells of the first sheet."""

    def change(book: Any) -> None:
        for cell, text in new.items():
            book.worksheets[0][cell].value = text

    taken_edits.in_excel(shop.root / FILE, change)


def test_it_is_not_made_unless_it_is_asked_for_and_then_kept_up_to_date(shop: Shop) -> None:
    (shop.root / FILE).unlink()
    assert "workbook.xlsx" not in words(shop.run("build").out)
    shop.run("build", "--only", "workbook")
    assert words(shop.run("build").out)["workbook.xlsx"] == "unchanged"
    shop.edit("Слёт", "Большой слёт")
    assert words(shop.run("build").out)["workbook.xlsx"] == "written"
    assert "Большой слёт" in [text for _, text in taken_edits.cells(shop.root / FILE)]
    assert shop.run("build", "--verify").status == 0


def test_a_program_without_plans_has_none(shop: Shop) -> None:
    shop.write(PROGRAM, TEXT[: TEXT.index("  - id: roadmap")])
    (shop.root / EXECUTION).unlink()
    ran = shop.run("build", "--only", "workbook")
    assert ran.status == 0
    assert "nothing to make" in ran.err


def test_it_shows_the_table_and_locks_what_is_computed(shop: Shop) -> None:
    found = sheet(shop)
    assert [cell.value for cell in found[2]][1:] == [
        "№",
        "Мероприятие",
        "Срок",
        "Ответственный исполнитель",
        "Ожидаемый результат",
    ]
    assert [cell.value for cell in found[4]] == [
        "act-1",
        "1",
        "Семинар для наставников",
        "март",
        "Управление образования",
        "Справка",
    ]
    assert [cell.protection.locked for cell in found[4]] == [True, True, False, False, False, False]
    assert found.protection.sheet
    assert found.column_dimensions["A"].hidden
    assert found.print_title_rows == "$2:$2"
    assert found.page_setup.orientation == "landscape"
    (offer,) = found.data_validations.dataValidation
    assert (offer.type, str(offer.sqref)) == ("list", "E3:E6")


def test_a_result_that_several_rows_share_is_one_cell(shop: Shop) -> None:
    shop.write(PROGRAM, TEXT + SHARED)
    shop.run("build", "--only", "workbook")
    assert "F7:F9" in [str(one) for one in sheet(shop).merged_cells.ranges]
    edit(shop, F7="Удостоверения и фотографии")
    assert take(shop, "--only", "workbook").status == 0
    expect(shop, "result: Удостоверения", "result: Удостоверения и фотографии", before=TEXT + SHARED)


def test_the_same_plans_give_the_same_bytes(shop: Shop) -> None:
    before = (shop.root / FILE).read_bytes()
    (shop.root / FILE).unlink()
    shop.run("build", "--only", "workbook")
    assert (shop.root / FILE).read_bytes() == before


def test_every_sample_can_be_read_back(built: Path, shop: Shop) -> None:
    del built
    root = Path(__file__).parent.parent
    ran = shop.run("--workspace", str(root), "build", "--only", "workbook", "--out", str(shop.root / "all"))
    assert ran.status == 0, ran.err
    for path in (shop.root / "all").rglob("*.xlsx"):
        assert read(path.read_bytes(), path.name).tables


def test_edits_of_cells_go_into_the_spec(shop: Shop) -> None:
    edit(shop, B1="План работы", B3="Школы и сады", C4="Большой семинар", E5="Ильина В.П., родители", D6="июль")
    ran = take(shop)
    assert ran.status == 0, ran.err
    after = TEXT.replace("heading: Дорожная карта", "heading: План работы").replace(
        "title: Школы\n", "title: Школы и сады\n"
    )
    after = after.replace("title: Семинар для наставников", "title: Большой семинар")
    after = after.replace("[edu, ilina]", "[ilina, родители]").replace("term: июнь", "term: июль")
    assert (shop.root / PROGRAM).read_text("utf-8") == after


def test_an_empty_cell_is_filled_and_a_gap_too(shop: Shop) -> None:
    edit(shop, F5="Положение")
    assert take(shop).status == 0
    expect(shop, "responsible: [edu, ilina]\n", "responsible: [edu, ilina]\n            result: Положение\n")


def test_a_new_row_becomes_an_activity_with_an_id(shop: Shop) -> None:
    def change(book: Any) -> None:
        found = book.worksheets[0]
        found.insert_rows(5)
        for column, text in ((3, "Встреча: начало"), (4, "май, осень"), (5, "Управление образования")):
            found.cell(5, column).value = text

    taken_edits.in_excel(shop.root / FILE, change)
    ran = take(shop, "--only", "workbook")
    assert ran.status == 0, ran.err
    text = (shop.root / PROGRAM).read_text("utf-8")
    begins, ends = (
        text.index("          - id: act-", text.index("result: Справка")),
        text.index("          - id: act-2"),
    )
    new = text[begins:ends].splitlines()[1:]
    assert new == [
        '            title: "Встреча: начало"',
        "            term: май, осень",
        "            responsible: edu",
    ]
    assert text[:begins] + text[ends:] == TEXT
    assert [cell.value for cell in sheet(shop)["B"]][3:] == ["1", "2", "3", "4"]


def test_rows_that_are_gone_or_moved_are_named(shop: Shop) -> None:
    def change(book: Any) -> None:
        found = book.worksheets[0]
        rows = [[cell.value for cell in row] for row in found.iter_rows(min_row=4, max_row=6)]
        for number, row in enumerate((rows[2], rows[0]), 4):
            for column, text in enumerate(row, 1):
                found.cell(number, column).value = text
        found.delete_rows(6)

    taken_edits.in_excel(shop.root / FILE, change)
    ran = take(shop, "--only", "workbook")
    assert ran.status == 4
    assert "move it there" in ran.err
    assert "delete it there" in ran.err
    assert (shop.root / PROGRAM).read_text("utf-8") == TEXT


def test_a_typed_number_is_named(shop: Shop) -> None:
    edit(shop, B4="7")
    ran = take(shop)
    assert ran.status == 4
    assert "the program computes this text" in ran.err


def test_bold_that_a_workbook_does_not_show_stays(shop: Shop) -> None:
    shop.edit("result: Приказ", "result: Приказ **важный** о слёте")
    shop.run("build", "--only", "workbook")
    edit(shop, F6="Приказ важный о большом слёте")
    assert take(shop).status == 0
    assert "result: Приказ **важный** о большом слёте" in (shop.root / PROGRAM).read_text("utf-8")


def test_without_edits_nothing_is_taken(shop: Shop) -> None:
    ran = take(shop)
    assert ran.status == 0
    assert "Brought into the spec: 0; could not be: 0" in ran.err
    assert (shop.root / PROGRAM).read_text("utf-8") == TEXT


@pytest.mark.parametrize("data", [b"", b"by hand", b"PK\x03\x04 damaged"])
def test_a_damaged_workbook_is_named_and_nothing_is_changed(data: bytes, shop: Shop) -> None:
    (shop.root / FILE).write_bytes(data)
    ran = take(shop)
    assert ran.status == 4
    assert ran.err.count("workbook.xlsx") == 1
    assert (shop.root / FILE).read_bytes() == data
    assert (shop.root / PROGRAM).read_text("utf-8") == TEXT


@pytest.mark.skipif(not HAS_OFFICE, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("text", ["", "Справка и фотографии"])
def test_a_workbook_saved_by_libreoffice_has_the_edits_of_a_person_alone(text: str, shop: Shop, tmp_path: Path) -> None:
    if text:
        edit(shop, F4=text)
    taken_edits.resave(shop.root / FILE, tmp_path / "office")
    ran = take(shop)
    assert ran.status == 0, ran.err
    assert f"Brought into the spec: {int(bool(text))}; could not be: 0" in ran.err
    expect(shop, "result: Справка", f"result: {text or 'Справка'}")
