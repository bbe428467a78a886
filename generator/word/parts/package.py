"""The zip around the parts of a Word file: read with guards against hostile files, written the same every time."""

from generator.errors import GeneratorError, TemplateError, msg
from generator.opc import zips
from generator.opc.zips import CONTENT_TYPES, Entry, Guard, join, pack, write

__all__ = ["CONTENT_TYPES", "Entry", "join", "pack", "read", "write"]

GUARD = Guard(
    msg("The file cannot be read as a Word document (.docx)."),
    msg("Save the file in Word again, or restore it from a copy."),
)


def read(data: bytes, name: str, error: type[GeneratorError] = TemplateError) -> dict[str, bytes]:
    """Return the parts of a Word file by their names; raise `error` with every reason not to trust it."""
    return zips.read(data, name, error, GUARD)
