"""Programs that behave as LibreOffice does on good and bad days, and tiny files for them to work on."""

import ast
import io
import os
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject

from generator.pdf.office import Office
from generator.pdf.worker import Patience

posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are scripts")

QUICK = Patience(start=5, document=0, megabyte=0)
HASTY = Patience(start=1.0, document=0, megabyte=0)

_SCRIPT = """\
#!{python} -SE
import os, sys, time
here, mode = {here!r}, {mode!r}
with open(here + "/log", "a") as log:
    log.write(repr([os.getpid(), *sys.argv[1:]]) + "\\n")
if "--convert-to" not in sys.argv:
    if mode == "unkeepable":
        sys.exit(1)
    folder, name = os.path.split(sys.argv[-1])
    open(os.path.join(folder, ".~lock." + name + "#"), "w").close()
    time.sleep(600)
at = sys.argv.index("--outdir")
out, files = sys.argv[at + 1], sys.argv[at + 2 :]
def hang():
    child = os.fork()
    if child:
        with open(here + "/log", "a") as log:
            log.write(repr([child]) + "\\n")
    time.sleep(600)
for file in files:
    with open(file, "rb") as opened:
        bad = b"BAD" in opened.read()
    if mode == "hang" or (mode == "hang if bad" and bad):
        hang()
    if mode == "crash" or (mode == "crash if bad" and bad):
        os.kill(os.getpid(), 9)
    if mode != "lie":
        with open(out + "/" + os.path.basename(file)[:-5] + ".pdf", "wb") as made:
            made.write(open(here + "/made.pdf", "rb").read())
"""


class Fake:
    """A program in place of LibreOffice; what it is to do is its `mode`."""

    def __init__(self, folder: Path, mode: str = "good", made: bytes = b"") -> None:
        folder.mkdir(exist_ok=True)
        self.folder, self.program = folder, folder / "soffice"
        (folder / "made.pdf").write_bytes(made or pdf())
        self.does(mode)

    def does(self, mode: str) -> None:
        text = _SCRIPT.format(python=sys.executable, here=str(self.folder), mode=mode)
        self.program.write_text(text, encoding="utf-8")
        self.program.chmod(0o755)

    @property
    def office(self) -> Office:
        return Office(self.program, {"PATH": os.environ["PATH"]})

    @property
    def started(self) -> list[list[str]]:
        """The arguments of every start, the process first."""
        log = self.folder / "log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.is_file() else []
        return [[str(one) for one in ast.literal_eval(line)] for line in lines]

    def left(self) -> list[str]:
        """The processes that still run; the system may take a moment to clear ended ones away."""
        deadline = time.monotonic() + 5
        while (found := [one[0] for one in self.started if _runs(int(one[0]))]) and time.monotonic() < deadline:
            time.sleep(0.05)
        return found


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not (state.is_file() and state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z")
    except (ProcessLookupError, FileNotFoundError):
        return False


def pdf(outline: Mapping[str, int] | None = None, pages: int = 1, text: bool = True, size: str = "595 842") -> bytes:
    """Return a PDF; `outline` gives the page, from 1, of each heading."""
    writer = PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(*map(int, size.split()))
        if text:
            contents = DecodedStreamObject()
            contents.set_data(b"BT (words) Tj ET")
            page.replace_contents(contents)
    for title, number in (outline or {}).items():
        writer.add_outline_item(title=title, page_number=number - 1)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def docx(text: str = "words", sheet: str = "") -> bytes:
    """Return what counts as a Word document here."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", f"<w:document><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{sheet}</w:document>"
        )
    return file.getvalue()
