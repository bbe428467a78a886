"""`generator new --xlsx` as a user runs it: a plan that was kept in Excel becomes a program."""

from collections.abc import Sequence
from io import BytesIO

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from generator.excel.reading import read
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Workspace, imported
from generator.intake.importing.workbooks import manuscript
from generator.model.directory import Directory
from tests.cli_workspace import Ran, Shop

HEAD = ("№ п/п", "Мероприятие", "Срок", "Ответственный", "Ожидаемый результат")
TITLE = "План работы с молодыми педагогами на 2025–2027 годы"
Line = Sequence[str | int | None]
ROWS: Sequence[Line] = (
    ("Организация работы",),
    (1, "Создание рабочей группы", "январь 2025 г.", "Методический центр", "Приказ"),
    (2, "Совещание наставников", "ежеквартально", None, "Протокол"),
    (None, "Открытые уроки"),
    (3, "Неделя открытых уроков", "март, октябрь", "школы", "Разработки\nуроков"),
)


def book(rows: Sequence[Line] = ROWS, title: str = TITLE, merges: Sequence[str] = ("A1:E1", "A3:E3", "D4:D5")) -> bytes:
    made = Workbook()
    for row in ((title,), HEAD, *rows):
        made.worksheets[0].append(row)
    for one in merges:
        made.worksheets[0].merge_cells(one)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def new(shop: Shop, data: bytes, *options: str) -> Ran:
    (shop.root / "план.xlsx").write_bytes(data)
    return shop.run("new", "old", "--xlsx", str(shop.root / "план.xlsx"), *options)


def section(shop: Shop) -> dict[str, list[dict[str, list[dict[str, str]]]]]:
    spec = yaml.load((shop.root / "program_specs/old/program.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert len(spec["sections"]) == 1
    return dict(spec["sections"][0])


def test_a_plan_of_excel_becomes_a_program_that_prints_the_same(shop: Shop) -> None:
    ran = new(shop, book())
    assert ran.status == 0
    assert "Printed just as in the document: 1 of 1." in ran.err
    assert shop.run("check", "old").status == 0
    assert shop.run("build", "old").status == 0


def test_groups_are_known_by_standing_alone_merged_or_not(shop: Shop) -> None:
    new(shop, book())
    directions = section(shop)["directions"]
    assert [one["title"] for one in directions] == ["Организация работы", "Открытые уроки"]
    assert [len(one["activities"]) for one in directions] == [2, 1]


def test_a_cell_merged_downwards_holds_for_every_row(shop: Shop) -> None:
    new(shop, book())
    first, second = section(shop)["directions"][0]["activities"]
    assert first["responsible"] == second["responsible"]


def test_years_that_the_workbook_does_not_name_are_asked_for(shop: Shop) -> None:
    data = book(title="План работы с молодыми педагогами", rows=ROWS[3:], merges=())
    ran = new(shop, data)
    assert ran.status == 1
    assert "--period" in ran.err + ran.out
    assert not (shop.root / "program_specs/old").exists()
    assert new(shop, data, "--period", "2026-2028").status == 0


@pytest.mark.parametrize("data", [b"", b"PK\3\4", book(rows=(), title="", merges=())[:900]])
def test_a_damaged_workbook_changes_nothing(shop: Shop, data: bytes) -> None:
    before = (shop.root / "program_specs/directory.yaml").read_bytes()
    assert new(shop, data).status == 1
    assert not (shop.root / "program_specs/old").exists()
    assert (shop.root / "program_specs/directory.yaml").read_bytes() == before


WORDS = st.text("абвгдежз", min_size=3, max_size=12)
TABLES = st.lists(st.tuples(st.none(), *[st.none() | WORDS] * 4), min_size=1, max_size=8)


@given(TABLES, st.sets(st.sampled_from(["B3:B4", "C4:C6", "D3:E3", "D5:E6"])))
def test_no_text_of_any_table_is_lost(rows: list[Line], merges: set[str]) -> None:
    paper = manuscript(read(book(rows, merges=tuple(merges)), "x.xlsx"))
    found = imported(paper, Workspace("x", "", Directory()), Asked(name="x.xlsx"))
    covered = {"B3:B4": [(1, 1)], "C4:C6": [(2, 2), (3, 2)], "D3:E3": [(0, 4)], "D5:E6": [(2, 4), (3, 3), (3, 4)]}
    hidden = {cell for one in merges for cell in covered[one]}
    seen = [text for y, row in enumerate(rows) for x, text in enumerate(row) if text and (y, x) not in hidden]
    assert [text for text in seen if str(text) not in found.program] == []
