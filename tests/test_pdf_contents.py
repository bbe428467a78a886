"""The contents list has the pages on which the headings stand in print, and keeps them without printing."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build.headings import found
from generator.build.making import build
from generator.build.values import ALL, Built, Mode
from generator.errors import Exit, Problem
from generator.pdf import failures
from generator.word import contents
from generator.workspace import places
from tests import cli_workspace
from tests.cli_workspace import Shop
from tests.fake_office import pdf

SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
NUMBER = re.compile(rf"PAGEREF [^<]*</w:instrText></w:r>{SEPARATE}<w:r><w:t[^>]*>(\d+)")
SECTIONS = "".join(f"  - {{id: s-{n}, kind: text, heading: Раздел {n}, text: Текст.}}\n" for n in range(1, 5))
NUMBERED = ["3", "4", "5", "6", "7"]
"""The pages of the four sections and of the roadmap behind a cover and a contents list of one page."""


def numbers(docx: bytes) -> list[str]:
    """Return the page numbers in the contents list."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return NUMBER.findall(package.read("word/document.xml").decode())


class Printer:
    """Prints a heading a page; a contents list with page numbers fills `grown` pages more than one without."""

    def __init__(self, grown: int = 0, title: str = "{}") -> None:
        self.grown, self.title = grown, title
        self.printed: list[str] = []

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Mapping[str, bytes | Problem]:
        self.printed += documents
        return {name: self.pdf(data) for name, data in documents.items()}

    def pdf(self, data: bytes) -> bytes:
        first = 3 + (self.grown if numbers(data) else 0)
        headings = enumerate(contents.entries(data), first)
        pages = {self.title.format(heading): page for page, heading in headings}
        return pdf(pages, pages=first + len(pages))


class Restless(Printer):
    """A printer whose pages never stay where they are."""

    def pdf(self, data: bytes) -> bytes:
        self.grown = len(self.printed)
        return super().pdf(data)


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    made = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    made.edit("sections:\n", f"contents: yes\nsections:\n{SECTIONS}")
    return made


def built(shop: Shop, printer: Printer | None = None) -> Built:
    workspace = places.at(shop.root)
    assert workspace
    return build(workspace, "mentors", ALL, Mode(printer=printer))


def listed(shop: Shop) -> list[str]:
    return numbers((shop.root / "output/mentors/program.docx").read_bytes())


def outcome(made: Built) -> str:
    """What became of the program."""
    return next(one.outcome.value for one in made.kept if one.path.name == "program.docx")


def codes(made: Built) -> list[str]:
    return [one.code for one in made.problems]


def test_without_printing_the_list_has_no_page_numbers_and_it_is_said_how_to_get_them(shop: Shop) -> None:
    made = built(shop)
    assert listed(shop) == []
    assert ["--pdf" in one.text for one in made.notes] == [True]


def test_printing_fills_in_the_pages_of_the_headings(shop: Shop) -> None:
    printer = Printer()
    made = built(shop, printer)
    assert listed(shop) == NUMBERED
    assert made.notes == ()
    assert sorted(printer.printed) == ["cyclogram-grid", "order", "program", "program", "report-2025", "roadmap"]


def test_a_list_that_grows_by_a_page_is_printed_until_it_is_right(shop: Shop) -> None:
    made = built(shop, Printer(grown=1))
    assert listed(shop) == ["4", "5", "6", "7", "8"]
    assert codes(made) == []


def test_pages_that_never_settle_are_named(shop: Shop) -> None:
    printer = Restless()
    made = built(shop, printer)
    assert codes(made) == ["contents-pages"]
    assert made.status is Exit.OUTSIDE
    assert printer.printed.count("program") == 4


def test_headings_that_are_not_in_the_print_are_named_and_the_list_stays_without_numbers(shop: Shop) -> None:
    made = built(shop, Printer(title="Глава"))
    assert codes(made) == ["contents-pages"]
    assert listed(shop) == []


def test_a_number_before_a_heading_in_print_is_no_obstacle(shop: Shop) -> None:
    built(shop, Printer(title="1.2. {}"))
    assert listed(shop) == NUMBERED


def test_a_later_build_without_printing_keeps_the_numbers(shop: Shop) -> None:
    built(shop, Printer())
    made = built(shop)
    assert outcome(made) == "unchanged"
    assert listed(shop) == NUMBERED
    assert made.notes == ()
    assert built(shop, printer := Printer()).notes == ()
    assert printer.printed == []


def test_an_edit_takes_numbers_away_that_may_be_wrong_until_the_next_print(shop: Shop) -> None:
    built(shop, Printer())
    shop.edit("text: Текст.}", "text: Другой текст.}")
    made = built(shop)
    assert outcome(made) == "written"
    assert listed(shop) == []
    assert len(made.notes) == 2
    built(shop, Printer())
    assert listed(shop) == NUMBERED


class Failing(Printer):
    """A printer that fails at the second print of the program."""

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Mapping[str, bytes | Problem]:
        made = super().convert(documents, standard)
        failed = {"program": failures.none()} if self.printed.count("program") == 2 else {}
        return {**made, **failed}


def test_a_print_that_fails_leaves_the_list_without_numbers(shop: Shop) -> None:
    made = built(shop, Failing())
    assert codes(made) == ["pdf-failed"]
    assert listed(shop) == []


@pytest.mark.parametrize(
    ("headings", "outline", "pages"),
    [
        ([], [], ()),
        (["А", "Б"], [("А", 2), ("Б", 2)], ("2", "2")),
        (["А", "А"], [("А", 2), ("Б", 3), ("А", 4)], ("2", "4")),
        (["А\u00a0Б"], [("1. А Б", 3)], ("3",)),
        (["Цели"], [("ПодЦели", 2), ("1. Цели", 3)], ("3",)),
        (["А", "Б"], [("Б", 1), ("А", 2)], None),
        (["А"], [], None),
    ],
)
def test_headings_are_found_in_their_order(
    headings: list[str], outline: list[tuple[str, int]], pages: tuple[str, ...] | None
) -> None:
    assert found(headings, outline) == pages
