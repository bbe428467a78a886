"""The record of what was written: for each output its hash, its template and the specs it was made from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

NAME = "manifest.json"
VERSION = 1

_RARE = frozenset({"source", "pages", "bare_sha256", "by"})


@dataclass(frozen=True)
class Record:
    """One output: SHA-256 of its bytes, name and hash of its template, hash of each spec file it was made from.

    Of a PDF `source` says what it was made from. Of a document with a contents list `pages` are the page numbers in it,
    found for the document that without them has the hash `bare_sha256`. `by` is the command that made it, empty for
    `build`.
    """

    sha256: str
    template: str = ""
    template_sha256: str = ""
    specs: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    pages: tuple[str, ...] = ()
    bare_sha256: str = ""
    by: str = ""


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read(path: Path) -> dict[str, Record]:
    """Return the records of the manifest `path` by output name; none if it is missing or damaged."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return {name: _record(**record) for name, record in found["outputs"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        # Without its record an output counts as edited by hand: nothing can be lost by a damaged manifest.
        return {}


def dump(records: Mapping[str, Record]) -> bytes:
    """Return the manifest as text: the same records give the same bytes."""
    outputs = {name: _kept(record) for name, record in records.items()}
    text = json.dumps({"version": VERSION, "outputs": outputs}, ensure_ascii=False, indent=2, sort_keys=True)
    return text.encode() + b"\n"


def _record(pages: Iterable[str] = (), **rest: Any) -> Record:
    return Record(pages=tuple(map(str, pages)), **rest)


def _kept(record: Record) -> dict[str, Any]:
    """Return the fields of a record; those that few outputs have only where they say something."""
    fields = asdict(record)
    return {name: value for name, value in fields.items() if value or name not in _RARE}
