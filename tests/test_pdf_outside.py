"""LibreOffice and files that want to fetch something from the network or the disk; what it may take of memory."""

import io
import os
import socket
import struct
import sys
import threading
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.pdf import converting, office
from generator.pdf.running import process
from generator.pdf.worker import Worker
from tests import hostile_files as hostile
from tests.fake_office import Fake, posix

FOUND = office.find(os.environ)
needs_office = pytest.mark.skipif(FOUND is None, reason="LibreOffice is not on this machine")


def png(side: int = 40) -> bytes:
    """Return a black picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">2I5B", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * side) * side)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@dataclass
class Listener:
    """A socket of this machine that counts who comes."""

    address: str
    came: list[str] = field(default_factory=list)


@pytest.fixture
def listener() -> Iterator[Listener]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        found = Listener(f"http://127.0.0.1:{server.getsockname()[1]}/picture.png")

        def listen() -> None:
            while True:
                try:
                    one, _ = server.accept()
                except OSError:
                    return
                found.came.append("somebody")
                one.close()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield found
        server.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def printed(files: Mapping[str, bytes]) -> dict[str, PdfReader]:
    """Return the PDFs of files; what is no Word file is made one before, as an import does."""
    assert FOUND is not None
    docx = {}
    for name, data in files.items():
        made = data if name.endswith(".docx") else converting.to_word(FOUND, data, Path(name).suffix)
        assert isinstance(made, bytes), made
        docx[name] = made
    with Worker(FOUND) as worker:
        pdfs = worker.convert(docx, "plain")
    return {name: PdfReader(io.BytesIO(pdf)) for name, pdf in pdfs.items() if isinstance(pdf, bytes)}


@needs_office
def test_files_that_fetch_something_fetch_nothing(listener: Listener, tmp_path: Path) -> None:
    local, text = tmp_path / "picture.png", tmp_path / "secret.txt"
    local.write_bytes(png())
    text.write_text("СЕКРЕТ\n", encoding="utf-8-sig")
    found = printed(
        {
            "own.docx": hostile.word_that_shows("", png()),
            "http.docx": hostile.word_that_shows(listener.address),
            "file.docx": hostile.word_that_shows(local.as_uri()),
            "both.odt": hostile.odt_that_shows([listener.address, local.as_uri()], text.as_uri()),
        }
    )
    said = {name: pdf.pages[0].extract_text() for name, pdf in found.items()}
    assert all("слова" in one and "СЕКРЕТ" not in one for one in said.values()), said
    shown = {name: len(pdf.pages[0].images) for name, pdf in found.items()}
    assert shown == {"own.docx": 1, "http.docx": 0, "file.docx": 0, "both.odt": 0}
    assert listener.came == []


@pytest.mark.skipif(sys.platform != "linux", reason="the system limits no memory of others")
@pytest.mark.parametrize(("megabytes", "ends_well"), [(50, True), (900, False)])
def test_a_program_has_no_more_memory_than_it_may(
    megabytes: int, ends_well: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "MEMORY", 600_000_000)
    # The limit is set when the program is already running, and holds for what it starts.
    inner = f"bytearray({megabytes}_000_000); open('done', 'w').close()"
    script = f"import subprocess, sys, time; time.sleep(0.2); subprocess.run([sys.executable, '-SEc', {inner!r}])"
    assert process.run([sys.executable, "-SEc", script], {}, tmp_path, 30)
    assert (tmp_path / "done").exists() is ends_well


@posix
@pytest.mark.parametrize("mode", ["hang", "lie", "good"])
def test_what_is_no_whole_word_file_is_no_conversion(mode: str, tmp_path: Path) -> None:
    made = converting.to_word(Fake(tmp_path, mode).office, b"text", ".rtf", 1.0)
    assert not isinstance(made, bytes)
    assert made.code == ("pdf-timeout" if mode == "hang" else "conversion-failed")
