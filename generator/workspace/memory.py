"""What was written last and what it was made from, kept beside the manifest to be compared with what is there now.

Every content stands under its own hash: one that is damaged is not found.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import NOTHING, DocumentError
from generator.opc import zips
from generator.opc.zips import Guard
from generator.workspace.manifest import Record, digest
from generator.workspace.reading import contents

NAME = ".generator-kept.zip"
LARGEST = 2 * 1024 * 1024
"""The largest content that is kept, in bytes: nobody compares pictures."""

_GUARD = Guard(NOTHING, NOTHING, file=200_000_000, part=LARGEST, total=1_000_000_000, entries=10_000)


def read(folder: Path) -> dict[str, bytes]:
    """Return all that is kept for the outputs of `folder`, by hash; nothing where the file is missing or damaged."""
    try:
        found = zips.read(contents(folder / NAME) or b"", NAME, DocumentError, _GUARD)
    except DocumentError:
        return {}
    return {name: data for name, data in found.items() if digest(data) == name}


def renewed(folder: Path, records: Mapping[str, Record], new: Iterable[bytes]) -> bytes | None:
    """Return the file with what `records` ask for: of the `new` contents and those kept; None where nothing changes."""
    contents = {digest(data): data for data in new if len(data) <= LARGEST}
    wanted = {name for record in records.values() for name in (record.sha256, record.source)}
    before = read(folder)
    kept = {name: data for name, data in (before | contents).items() if name in wanted}
    # Word files are deflated already, and nobody sends this file by mail.
    return zips.write(kept, level=1) if kept.keys() != before.keys() else None
