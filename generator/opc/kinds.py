"""What a file is that is no form: named by its first bytes, with the way out."""

from typing import NamedTuple

from generator.errors import NOTHING, FormError, Message, Place, Problem, msg

WORD, EXCEL = msg("a Word document (.docx)"), msg("an Excel workbook (.xlsx)")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODF = "application/vnd.oasis.opendocument."


class _Sign(NamedTuple):
    """Bytes that a kind of file has: at its beginning, and (where given) in it."""

    start: bytes
    kind: Message
    inside: bytes = b""
    hint: Message = NOTHING


_RESAVE = msg("Open it in Word or Excel and save it as {wanted}.")
_ASK = msg("A scan or a picture cannot be read: ask for the file that was filled.")
_UNPACK = msg("Unpack it and give the files in it.")
_UNLOCK = msg("Open it in Word or Excel, take the password off and save it again.")
_LOCKED = msg("a file under a password")
_PICTURE, _PAGE, _ARCHIVE = msg("a picture"), msg("a web page"), msg("an archive")
_SIGNS = (
    _Sign(_OLD, _LOCKED, "EncryptedPackage".encode("utf-16-le"), _UNLOCK),
    _Sign(_OLD, msg("an old Word document (.doc)"), "WordDocument".encode("utf-16-le")),
    _Sign(_OLD, msg("an old Excel workbook (.xls)"), "Workbook".encode("utf-16-le")),
    _Sign(_OLD, msg("an old Excel workbook (.xls)"), "Book".encode("utf-16-le")),
    _Sign(_OLD, msg("a file of an old office program")),
    _Sign(b"{\\rtf", msg("a rich text file (.rtf)")),
    _Sign(b"%PDF", msg("a PDF file"), hint=_ASK),
    _Sign(b"PK\3\4", msg("an OpenDocument text (.odt)"), f"mimetype{_ODF}text".encode()),
    _Sign(b"PK\3\4", msg("an OpenDocument table (.ods)"), f"mimetype{_ODF}spreadsheet".encode()),
    _Sign(b"PK\3\4", WORD, b"word/document.xml"),
    _Sign(b"PK\3\4", msg("a binary Excel workbook (.xlsb)"), b"xl/workbook.bin"),
    _Sign(b"PK\3\4", EXCEL, b"xl/workbook.xml"),
    _Sign(b"PK\3\4", msg("a presentation"), b"ppt/presentation.xml"),
    _Sign(b"\x89PNG", _PICTURE, hint=_ASK),
    _Sign(b"\xff\xd8\xff", _PICTURE, hint=_ASK),
    _Sign(b"GIF8", _PICTURE, hint=_ASK),
    _Sign(b"BM", _PICTURE, hint=_ASK),
    _Sign(b"II*\0", _PICTURE, hint=_ASK),
    _Sign(b"MM\0*", _PICTURE, hint=_ASK),
    _Sign(b"RIFF", _PICTURE, b"WEBP", _ASK),
    _Sign(b"\0\0\0", _PICTURE, b"ftyp", _ASK),
    _Sign(b"<!DOCTYPE html", _PAGE),
    _Sign(b"<html", _PAGE),
    _Sign(b"MIME-Version:", _PAGE),
    _Sign(b"<?xml", msg("an XML file")),
    _Sign(b"Rar!", _ARCHIVE, hint=_UNPACK),
    _Sign(b"7z\xbc\xaf", _ARCHIVE, hint=_UNPACK),
    _Sign(b"PK\3\4", _ARCHIVE, hint=_UNPACK),
)
_TEXTS = {
    "an old Word document (.doc)": ".doc",
    "a rich text file (.rtf)": ".rtf",
    "an OpenDocument text (.odt)": ".odt",
}
_PACKAGE = b"[Content_Types].xml"


def expect(wanted: Message, data: bytes, name: str) -> None:
    """Raise `FormError` where `data` of the file `name` is known to be something else than `wanted`.

    What is a package, or nothing that is known, passes: reading it will tell.
    """
    if not data:
        said = msg("The file is empty.")
        raise FormError(
            [Problem("form-empty", said, Place(file=name), msg("Ask for the file again, or restore it from a copy."))]
        )
    found = [sign for sign in _SIGNS if _fits(sign, data)]
    if found and all(sign.kind is not wanted for sign in found):
        raise FormError([foreign(found[0].kind, wanted, name, found[0].hint)])


def is_workbook(data: bytes) -> bool:
    """Return whether `data` is known to be a workbook of Excel."""
    return next((sign.kind for sign in _SIGNS if _fits(sign, data)), None) is EXCEL


def other(data: bytes, name: str) -> Problem | None:
    """Return the problem of a file that is known to be no package of an office, None where nothing is known."""
    found = next((sign for sign in _SIGNS if _fits(sign, data)), None)
    return None if found is None or found.kind in (WORD, EXCEL) else foreign(found.kind, WORD, name, found.hint)


def text(data: bytes) -> tuple[str, Message] | None:
    """Return the suffix and the kind of a text that another program wrote and an office can make a Word file of."""
    found = next((sign for sign in _SIGNS if _fits(sign, data)), None)
    suffix = _TEXTS.get(found.kind.text, "") if found else ""
    return (suffix, found.kind) if found and suffix else None


def foreign(kind: Message, wanted: Message, name: str, hint: Message = NOTHING) -> Problem:
    """Return the problem of a file that is a `kind` where `wanted` is read."""
    message = msg("The file is {kind}; {wanted} is needed.", kind=kind, wanted=wanted)
    return Problem("form-kind", message, Place(file=name), hint if hint.text else msg(_RESAVE.text, wanted=wanted))


def macros(wanted: Message, name: str) -> Problem:
    """Return the problem of a file that holds programs."""
    message = msg("The file holds macros (programs); such a file is not read.")
    return Problem("form-macros", message, Place(file=name), msg("Save it as {wanted} without macros.", wanted=wanted))


def _fits(sign: _Sign, data: bytes) -> bool:
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip() if sign.start[:1] == b"<" else data[:32]
    package = sign.kind is _ARCHIVE and _PACKAGE in data
    return start.lower().startswith(sign.start.lower()) and sign.inside in data and not package
