"""The record of what was written: for each output its hash, its template and the specs it was made from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.workspace.reading import contents

NAME = "manifest.json"
VERSION = 2

_RARE = frozenset({"source", "pages", "bare_sha256", "by"})


@dataclass(frozen=True)
class Record:
    """One output: SHA-256 of its bytes, name and hash of its template, hash of each spec file it was made from.

    `source` says what it was made from: of a document that `build` makes the SHA-256 of its context, template, look and
    so on. A document with a contents list has the hash `bare_sha256` without page numbers; `pages` are those in it, if
    they were found. `by` is the command that made it, empty for `build`.
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
    """Return the records of the manifest `path` by output name; none if there is none that can be read."""
    return load(path) or {}


def load(path: Path) -> dict[str, Record] | None:
    """Return the records of the manifest `path`, None where it is missing, damaged or of a later version."""
    try:
        found = json.loads(contents(path) or b"")
        if int(found.get("version", 0)) > VERSION:
            return None
        return {name: _record(**record) for name, record in found["outputs"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # Without its record an output counts as edited by hand, unless it bears its seal: nothing can be lost.
        return None


def dump(records: Mapping[str, Record]) -> bytes:
    """Return the manifest as text: the same records give the same bytes."""
    outputs = {name: _kept(record) for name, record in records.items()}
    text = json.dumps({"version": VERSION, "outputs": outputs}, ensure_ascii=False, indent=2, sort_keys=True)
    return text.encode() + b"\n"


def _record(pages: Iterable[str] = (), **rest: Any) -> Record:
    record = Record(pages=tuple(map(str, pages)), **rest)
    if not all(isinstance(one, str) for one in (record.sha256, record.source, record.bare_sha256, record.by)):
        raise TypeError("not a record")
    return record


def _kept(record: Record) -> dict[str, Any]:
    """Return the fields of a record; those that few outputs have only where they say something."""
    fields = asdict(record)
    return {name: value for name, value in fields.items() if value or name not in _RARE}
