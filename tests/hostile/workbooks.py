"""Workbooks that come back as forms, or are given to be taken over."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from tests import filling_forms as filling
from tests import hostile_files as made
from tests.hostile.case import COLLECT, Case
from tests.returned_files import unzipped, xlsx, zipped
from tests.test_reading_hostile import CLAIMS

NEW = ("new", "fresh", "--xlsx", "in/a.xlsx", "--period", "2025-2027", "--issuer", "edu")
_EXCEL = "output/p/forms/2026/school-1.xlsx"
FILLED = {"act-1": {"status": "Выполнено", "account": "Проведено."}}


def form(name: str, change: Callable[[bytes], bytes]) -> Case:
    """The Excel form of a school, filled and changed."""

    def prepare(root: Path) -> None:
        (root / "in").mkdir()
        (root / "in/a.xlsx").write_bytes(change(filling.excel((root / _EXCEL).read_bytes(), FILLED)))

    return Case("workbook", f"form: {name}", prepare, COLLECT)


def cells(value: object) -> Callable[[bytes], bytes]:
    """Return the change that puts a value into each cell below the second heading that was filled."""

    def change(data: bytes) -> bytes:
        book = load_workbook(BytesIO(data))
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value in ("Проведено.", "Выполнено"):
                        cell.value = value
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    return change


def taken(name: str, data: bytes | Callable[[], bytes], **more: object) -> Case:
    def prepare(root: Path) -> None:
        (root / "in").mkdir()
        (root / "in/a.xlsx").write_bytes(data if isinstance(data, bytes) else data())

    return Case("workbook", f"new: {name}", prepare, NEW, **more)  # type: ignore[arg-type]


CASES = (
    form("as filled", lambda data: data),
    form("a formula", cells("=1+1")),
    form("a formula that runs", cells("=cmd|'/c calc'!A0")),
    form("a date", cells(date(2026, 2, 3))),
    form("a time", cells(time(12, 30))),
    form("a yes", cells(True)),
    form("an error", cells("#REF!")),
    form("a number", cells(1e300)),
    form("a long number", cells(12345678901234567890)),
    form("spaces", cells("   ")),
    form("32,000 letters", cells("а" * 32_000)),
    form("half of it", lambda data: data[:3000]),
    form("no sheets", lambda data: zipped({n: d for n, d in unzipped(data).items() if "worksheets" not in n})),
    form("no strings", lambda data: zipped({n: d for n, d in unzipped(data).items() if "sharedStrings" not in n})),
    form("no styles", lambda data: zipped({n: d for n, d in unzipped(data).items() if "styles" not in n})),
    *(
        taken(name, xlsx(claim.replace("{row}", '<row r="1"><c r="A1" t="str"><v>начало</v></c></row>')))
        for name, claim in CLAIMS.items()
    ),
    taken("formulas", made.excel_with_formulas()),
    taken("empty rows", lambda: made.excel_with_empty_rows(50_000)),
    taken("a text in every cell", lambda: made.excel_with_a_long_text_in_every_cell(100_000, 300)),
    taken("nothing", b""),
    taken("a text", b"a;b"),
    taken("an empty sheet", xlsx("<sheetData/>")),
    taken("no sheet", xlsx("", book="<sheets/>")),
)
