"""Makes Word files of texts that other programs wrote (.odt, .doc, .rtf), with a LibreOffice started for it alone."""

from pathlib import Path

from generator.errors import Problem, msg
from generator.opc import zips
from generator.pdf import failures
from generator.pdf.office import Office
from generator.pdf.running import folder, process
from generator.pdf.running.instance import Instance

_MAIN = "word/document.xml"
_FILTER = "docx:MS Word 2007 XML"
_SECONDS = 120.0
_LOOK = msg("Open it in Word and save it as a Word document (.docx).")


def to_word(office: Office, data: bytes, suffix: str, seconds: float = _SECONDS) -> bytes | Problem:
    """Return the file as .docx, or the problem that there is none; `suffix` is that of its kind.

    Nothing is fetched and no macro is run while it is read; nothing of LibreOffice is left afterwards.
    """
    try:
        with process.ended_gently(), folder.temporary() as place:
            return _made(office, place, (data, suffix), seconds)
    except OSError as error:
        return failures.not_run(error)


def _made(office: Office, place: Path, file: tuple[bytes, str], seconds: float) -> bytes | Problem:
    data, suffix = file
    work = folder.make(place / "work", {f"file{suffix}": data})
    out = folder.make(place / "out")
    started = Instance(office, place / "office")
    try:
        ended = started.convert([work / f"file{suffix}"], _FILTER, out, seconds)
    finally:
        started.end()
    if not ended:  # what is there may be half a file
        return failures.hanging(seconds)
    made = out / "file.docx"
    found = made.read_bytes() if made.is_file() else b""
    if zips.holds(found, _MAIN):
        return found
    return Problem("conversion-failed", msg("LibreOffice made no Word document of this file."), hint=_LOOK)
