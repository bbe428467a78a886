"""The real LibreOffice: equal bytes, the standards that were asked for, nothing fetched, nothing left behind."""

import io
import os
import re
import shutil
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.pdf import office
from generator.pdf.outline import heading_pages
from generator.pdf.running import options, profile
from generator.pdf.worker import Worker

FOUND = office.find(os.environ)
pytestmark = pytest.mark.skipif(FOUND is None, reason="LibreOffice is not on this machine")

Printed = Mapping[tuple[str, str], bytes]
PROFILE = re.compile(r"UserInstallation=file://(\S+)")
STANDARDS = options.PLAIN, options.ARCHIVE, options.ACCESSIBLE


@pytest.fixture(scope="module")
def documents(built: Path, variants: Path) -> dict[str, bytes]:
    """Return documents that LibreOffice tags with difficulty.

    One with many headings, one whose merged cells go over to another page, and one with a paragraph that has no number
    among numbered points of several levels.
    """
    named = {
        "program": built / "shkoly-2025-2027/program.docx",
        "order": built / "perechen-2026/order.docx",
        "points": variants / "usual/output/plain/order.docx",
    }
    return {name: path.read_bytes() for name, path in named.items()}


def print_all(documents: Mapping[str, bytes], profiles: list[str]) -> dict[tuple[str, str], bytes]:
    assert FOUND is not None
    made: dict[tuple[str, str], bytes] = {}
    with Worker(FOUND) as worker:
        for standard in STANDARDS:
            for name, pdf in worker.convert(documents, standard).items():
                assert isinstance(pdf, bytes), pdf
                made[standard, name] = pdf
        profiles += [path.name for path in Path(tempfile.gettempdir()).glob("generator-pdf-*")]
    return made


@pytest.fixture(scope="module")
def printed(documents: dict[str, bytes]) -> tuple[Printed, Printed]:
    """Return the documents printed by every standard, twice, each time with another profile."""
    profiles: list[str] = []
    twice = print_all(documents, profiles), print_all(documents, profiles)
    assert len(set(profiles)) >= 2
    return twice


def test_two_conversions_with_two_profiles_give_the_same_bytes(printed: tuple[Printed, Printed]) -> None:
    one, other = printed
    assert [key for key in one if one[key] != other[key]] == []


def test_every_pdf_has_tags_a_title_a_language_and_headings(printed: tuple[Printed, Printed]) -> None:
    for (standard, name), pdf in printed[0].items():
        reader = PdfReader(io.BytesIO(pdf), strict=True)
        root = reader.root_object
        assert "/StructTreeRoot" in root, (standard, name)
        assert root["/Lang"] == "ru-RU"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] is not None
        assert reader.metadata is not None
        assert reader.metadata.title
    assert len(heading_pages(printed[0]["plain", "program"])) > 5


@pytest.mark.parametrize(("standard", "profile"), [("archive", "2b"), ("accessible", "ua1")])
def test_a_standard_that_was_asked_for_is_kept(standard: str, profile: str, printed: tuple[Printed, Printed]) -> None:
    page = pytest.importorskip("page", reason="page-validation is not on this machine")
    for (asked, name), pdf in printed[0].items():
        if asked == standard:
            report = page.validate_pdf_bytes(pdf, profile=profile)
            assert [failure.message for failure in report.failures] == [], name


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_qpdf_finds_nothing_wrong(printed: tuple[Printed, Printed], tmp_path: Path) -> None:
    for key, pdf in printed[0].items():
        (tmp_path / "one.pdf").write_bytes(pdf)
        done = subprocess.run(["qpdf", "--check", tmp_path / "one.pdf"], capture_output=True, text=True, check=False)
        assert done.returncode == 0, (key, done.stdout + done.stderr)


def processes(of: Path) -> list[str]:
    """The command lines of processes that have a folder in them; one that has ended and waits to be cleared is none."""
    listed = subprocess.run(["ps", "-eww", "-o", "stat,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if str(of) in line and not line.startswith("Z")]


def test_nothing_is_left_behind(documents: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert FOUND is not None
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Worker(FOUND) as worker:
        worker.convert({"order": documents["order"]}, "plain")
        (kept,) = {match[1] for line in processes(tmp_path) if (match := PROFILE.search(line))}
        sockets = list(profile.sockets(Path(kept), os.getuid()))
        assert any(socket.exists() for socket in sockets)
    assert processes(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
    assert [socket for socket in sockets if socket.exists()] == []


LINKED = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>слова</w:t></w:r><w:r>
<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>
<pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="link"/><a:stretch/>
</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
RELATION = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" {}/>'
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
 PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""


def linked(address: str) -> bytes:
    """Return a Word document with a picture that lies at `address`."""
    target = f'Target="{address}" TargetMode="External"'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        main = RELATION.format("main", "officeDocument", 'Target="word/document.xml"')
        package.writestr("_rels/.rels", RELATIONS.format(main))
        package.writestr("word/document.xml", LINKED)
        picture = RELATION.format("link", "image", target)
        package.writestr("word/_rels/document.xml.rels", RELATIONS.format(picture))
    return file.getvalue()


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}/picture.png", asked
        served.shutdown()
        thread.join()


def test_a_picture_that_lies_elsewhere_is_not_fetched(server: tuple[str, list[str]]) -> None:
    assert FOUND is not None
    address, asked = server
    with Worker(FOUND) as worker:
        made = worker.convert({"linked": linked(address)}, "plain")
    assert isinstance(made["linked"], bytes), made
    assert asked == []
