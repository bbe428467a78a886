"""What people do to templates: save them in another office, delete a column, swap two, reword a heading."""

import shutil
import subprocess
import sys
import zipfile
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from generator.errors import Severity
from generator.word.lint import audit
from tests import reading
from tests.effective import Document

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "docx_templates").glob("*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace whose templates went through LibreOffice and then through a person's hands."""
    folder = tmp_path_factory.mktemp("resaved")
    shutil.copytree(ROOT / "program_specs", folder / "program_specs")
    _resave(TEMPLATES, folder)
    for template in (folder / "docx_templates").glob("*.docx"):
        _edit(template)
    return folder


def _resave(templates: list[Path], folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML"]
    target = ["--outdir", str(folder / "docx_templates")]
    subprocess.run([*command, *target, *map(str, templates)], check=True, capture_output=True, timeout=120)


def _edit(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    tree = etree.fromstring(parts["word/document.xml"])
    tables = [table for table in tree.iter(W + "tbl") if _typed_heads(table)]
    assert tables or next(tree.iter(W + "tbl"), None) is None, f"{path.name} has no table with typed headings"
    for table in tables:
        _reword(table)
        _swap(table)
        _remove(table, 1)
    parts["word/document.xml"] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def _text(element: etree._Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(W + "t"))


def _typed_heads(table: etree._Element) -> bool:
    cells = table.find(W + "tr").findall(W + "tc")
    return len(cells) >= 3 and not any("{" in _text(cell) for cell in cells)


def _reword(table: etree._Element) -> None:
    first, *others = table.find(W + "tr").findall(W + "tc")[2].iter(W + "t")
    first.text = "Другой заголовок"
    for other in others:
        other.text = ""


def _swap(table: etree._Element) -> None:
    for row in table.findall(W + "tr"):
        cells = row.findall(W + "tc")
        if len(cells) >= 3:
            cells[-1].addnext(deepcopy(cells[-2]))
            row.remove(cells[-2])


def _remove(table: etree._Element, place: int) -> None:
    grid = table.find(W + "tblGrid")
    grid.remove(grid[place])
    for row in table.findall(W + "tr"):
        cells = row.findall(W + "tc")
        if len(cells) >= 3:
            row.remove(cells[place])
        span = cells[0].find(f"{W}tcPr/{W}gridSpan")
        if len(cells) == 1 and span is not None:
            span.set(W + "val", str(len(grid)))


def _generator(workspace: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "--workspace", str(workspace), "--lang", "en", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_every_edited_template_checks_clean(workspace: Path) -> None:
    assert len(list((workspace / "docx_templates").glob("*.docx"))) == len(TEMPLATES)
    done = _generator(workspace, "template", "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stdout + done.stderr


def test_no_edited_template_does_anything_besides_being_one(workspace: Path) -> None:
    for path in (workspace / "docx_templates").glob("*.docx"):
        found = audit(path.read_bytes(), path.name, None)
        assert [one for one in found if one.severity is not Severity.INFO] == []


def test_every_document_is_built_with_the_edited_templates(workspace: Path) -> None:
    done = _generator(workspace, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    cyclogram = reading.grids(workspace / "output" / "shkoly-2025-2027" / "cyclogram.docx")[0]
    assert len(cyclogram[0]) == 4
    assert "Мероприятие" not in cyclogram[0]
    assert "Другой заголовок" in cyclogram[0]


def test_points_keep_their_numbers_and_signatures_their_control(workspace: Path) -> None:
    order = Document(workspace / "output" / "shkoly-2025-2027" / "order.docx")
    levels = {paragraph.style: paragraph.level for paragraph in order.paragraphs if "ункт приказа" in paragraph.style}
    assert levels == {"Пункт приказа": 0, "Пункт приказа 2": 1}
    named = [alias.get(W + "val") for control in order.root.iter(W + "sdt") for alias in control.iter(W + "alias")]
    assert named == ["Отметка об электронной подписи"]


def test_the_contents_list_is_still_filled(workspace: Path) -> None:
    program = Document(workspace / "output" / "shkoly-2025-2027" / "program.docx")
    listed = [paragraph.text for paragraph in program.paragraphs if paragraph.style.lower() in ("toc 1", "contents 1")]
    headings = [paragraph.text for paragraph in program.paragraphs if paragraph.outline == 0]
    assert headings
    assert [line.partition("\t")[0] for line in listed] == headings
