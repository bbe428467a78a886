"""Fills forms as people do: Word forms by python-docx, Excel forms by openpyxl; saves them again by LibreOffice."""

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import load_workbook

Answers = Mapping[str, Mapping[str, str]]
"""What is answered: id of a row → `status`, `account`, … as people type it."""

HEADINGS = {
    "Состояние": "status",
    "Число": "actual",
    "Факт": "actual",
    "Что сделано": "account",
    "Чем подтверждено": "evidence",
    "Причина отклонения": "reason",
    "Новый срок": "new_term",
}


def word(data: bytes, answers: Answers) -> bytes:
    """Return a Word form with the answers in its controls, as Word leaves them."""
    document = Document(BytesIO(data))
    for control in document.element.body.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        tag = properties.find(qn("w:tag"))
        key, _, name = tag.get(qn("w:val")).partition(".") if tag is not None else ("", "", "")
        if said := answers.get(name, {}).get(key):
            for hint in properties.findall(qn("w:showingPlcHdr")):
                properties.remove(hint)
            _type(control.find(qn("w:sdtContent")), said)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _type(content: Any, said: str) -> None:
    for run in list(content):
        content.remove(run)
    run = OxmlElement("w:r")
    for place, line in enumerate(said.split("\n")):
        if place:
            run.append(OxmlElement("w:br"))
        text = OxmlElement("w:t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
    content.append(run)


def excel(data: bytes, answers: Answers) -> bytes:
    """Return an Excel form with the answers in its cells."""
    book = load_workbook(BytesIO(data))
    for sheet in book.worksheets:
        columns: dict[int, str] = {}
        for row in sheet.iter_rows():
            heads = {cell.column: HEADINGS[cell.value] for cell in row if cell.value in HEADINGS}
            columns = heads or columns
            name = next((n for cell in row for n in answers if f"[{n}]" in str(cell.value or "")), "")
            for cell in row if name else ():
                if said := answers[name].get(columns.get(cell.column, "")):
                    cell.value, cell.data_type = said, "s"
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def saved_again(paths: Iterable[Path], kind: str, folder: Path) -> None:
    """Save the files again by LibreOffice, as somebody does who opens them there."""
    listed = list(paths)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    filters = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
    command = ["soffice", "--headless", profile, "--convert-to", filters[kind], "--outdir", str(folder / "out")]
    subprocess.run([*command, *map(str, listed)], check=True, capture_output=True, timeout=300)
    for path in listed:
        shutil.move(folder / "out" / path.name, path)
