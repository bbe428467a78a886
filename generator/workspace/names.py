"""File names that every system can keep: Windows refuses or changes some that Linux takes."""

import unicodedata
from collections.abc import Iterable, Iterator

from generator.errors import GeneratorError, Message, Place, Problem, msg

WAY_OUT = msg("Use letters, digits and hyphens only, for example “school-2025”.")

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)
_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST = 200


def check(paths: Iterable[str]) -> None:
    """Raise GeneratorError for every path, with forward slashes, that has a name which not every system can keep."""
    found = [(path, fault) for path in paths for name in path.split("/") for fault in faults(name)]
    if found:
        raise GeneratorError(Problem("unsafe-name", fault, Place(path), WAY_OUT) for path, fault in found)


def same(name: str) -> str:
    """Return what is equal for names that some system takes for one: Windows for the case, macOS for the spelling."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def faults(name: str) -> Iterator[Message]:
    """Yield what keeps `name` from being the name of a file or folder on Windows, macOS and Linux alike."""
    if not name or name in {".", ".."}:
        yield msg("A name is missing.")
        return
    if bad := sorted(_FORBIDDEN.intersection(name)):
        yield msg("The name “{name}” has characters that Windows forbids: {characters}", name=name, characters=bad)
    if any(ord(character) < 32 or character == "\x7f" for character in name):
        yield msg("The name “{name}” has invisible control characters.", name=name)
    if name.endswith((".", " ")) or name.startswith(" "):
        yield msg("The name “{name}” begins or ends with a space, or ends with a dot.", name=name)
    if name.split(".")[0].rstrip().lower() in _DEVICES:
        yield msg("The name “{name}” is the name of a device on Windows.", name=name)
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST:
        yield msg("The name “{name}” is too long.", name=name[:40] + "…")
