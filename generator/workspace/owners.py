"""The files that Word and LibreOffice keep beside a document while it is open there, and whom they name."""

from pathlib import Path

from generator.errors import GeneratorError, Place, Problem, msg
from generator.workspace.bounds import is_there
from generator.workspace.reading import read

_LARGEST = 4096
"""The largest owner file that is read, in bytes: those of Word have 162."""

_UNICODE = 56
"""Where the name in UTF-16 begins in an owner file of Word: behind its length and the one in the code page."""


def open_elsewhere(path: Path) -> Problem | None:
    """Return the problem of a document that somebody has open, None where nobody seems to have."""
    owner = _owner_file(path)
    if owner is None:
        return None
    hint = msg("Close it and run the command again. If it is not open, delete the left-over “{name}”.", name=owner.name)
    person = _person(owner)
    said = (
        msg("The document is open in Word or LibreOffice; {person} has it open.", person=person)
        if person
        else msg("The document is open in Word or LibreOffice.")
    )
    return Problem("file-in-use", said, Place(str(path)), hint)


def _owner_file(path: Path) -> Path | None:
    # Word puts "~$" before a short name and in place of the first one or two letters of a longer one.
    candidates = [f"~${path.name[cut:]}" for cut in (0, 1, 2)] + [f".~lock.{path.name}#"]
    return next((path.with_name(name) for name in candidates if is_there(path.with_name(name))), None)


def _person(owner: Path) -> str:
    """Return who has the document open, empty where the file does not say."""
    try:
        data = read(owner, owner.name, _LARGEST)
    except GeneratorError:
        return ""
    found = _of_word(data) if owner.name.startswith("~$") else _of_libreoffice(data)
    return found if found.isprintable() else ""


def _of_word(data: bytes) -> str:
    length = data[0] if data else 0
    return data[_UNICODE : _UNICODE + 2 * length].decode("utf-16-le", "ignore").strip()


def _of_libreoffice(data: bytes) -> str:
    """The file is a line: the name given in LibreOffice, that of the account, the computer, the day, the profile."""
    names = data.decode("utf-8", "replace").split(",")[:2]
    return next((name.strip() for name in names if name.strip()), "")
