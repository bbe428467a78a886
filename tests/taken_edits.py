"""Finished files edited as a person would edit them, for the tests of what is brought back into the spec."""

import copy
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn

FILTERS = {".docx": "docx:MS Word 2007 XML", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}


def in_word(path: Path, *pairs: tuple[str, str]) -> int:
    """Replace texts wherever a run holds them; return how many runs were changed."""
    document, count = docx.Document(str(path)), 0
    for text in document.element.body.iter(qn("w:t")):
        for old, new in pairs:
            if old in (text.text or ""):
                text.text, count = text.text.replace(old, new), count + 1
    document.save(str(path))
    return count


def paragraphs(path: Path, change: Callable[[list[Any]], None]) -> None:
    """Hand the paragraphs of a document, those of its tables too, to `change`."""
    document = docx.Document(str(path))
    change(list(document.element.body.iter(qn("w:p"))))
    document.save(str(path))


def said(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def put_behind(path: Path, like: str, text: str) -> None:
    """Write a new paragraph behind the one that says `like`, in its look."""

    def change(found: list[Any]) -> None:
        (one,) = [each for each in found if said(each) == like]
        new = copy.deepcopy(one)
        texts = list(new.iter(qn("w:t")))
        texts[0].text = text
        for other in texts[1:]:
            other.text = ""
        one.addnext(new)

    paragraphs(path, change)


def take_out(path: Path, text: str) -> None:
    """Delete the paragraph that says `text`."""

    def change(found: list[Any]) -> None:
        (one,) = [each for each in found if said(each) == text]
        one.getparent().remove(one)

    paragraphs(path, change)


def rows(path: Path, change: Callable[[list[Any]], None]) -> None:
    """Hand the rows of all tables of a document to `change`."""
    document = docx.Document(str(path))
    change(list(document.element.body.iter(qn("w:tr"))))
    document.save(str(path))


def cells(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of each cell that is shown in a workbook."""
    for sheet in openpyxl.load_workbook(path).worksheets:
        if sheet.sheet_state == "visible":
            for row in sheet.iter_rows(min_col=2):
                yield from ((f"{sheet.title}!{cell.coordinate}", str(cell.value)) for cell in row if cell.value)


def in_excel(path: Path, change: Callable[[Any], None]) -> None:
    """Hand a workbook to `change`."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def resave(path: Path, folder: Path) -> None:
    """Have LibreOffice open a file and save it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", FILTERS[path.suffix], "--outdir", str(folder / "out")]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=300)
    path.write_bytes((folder / "out" / path.name).read_bytes())
