"""The zip around the parts of an office file: read with guards against hostile files, written the same every time."""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple

from generator.errors import GeneratorError, Message, Place, Problem, msg

CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Guard:
    """What of a file is read, how large it may be (in bytes), and what is said of one that is no zip.

    Only parts whose names end in one of `endings` are read; pictures and the like then cost nothing.
    """

    unreadable: Message
    hint: Message
    endings: tuple[str, ...] = ("",)
    file: int = 20_000_000
    part: int = 50_000_000
    total: int = 100_000_000
    entries: int = 1_000


# Tables of like rows shrink to a hundredth and are harmless; deflate itself cannot go below a thousandth.
_SUSPICIOUS_SIZE, _SMALLEST_RATIO = 1_000_000, 1 / 300
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,
)
_VERSION = 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read(data: bytes, name: str, error: type[GeneratorError], guard: Guard) -> dict[str, bytes]:
    """Return the parts of the file called `name` by their names; raise `error` with every reason not to trust it."""
    try:
        if found := list(_size_reasons(data, guard)):
            raise error(_problems(found, name, guard))
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [info for info in archive.infolist() if not info.is_dir()]
            if found := list(_reasons(entries, guard)):
                raise error(_problems(found, name, guard))
            wanted = (info for info in entries if info.filename.endswith(guard.endings))
            return {info.filename: archive.read(info) for info in wanted}
    except _UNREADABLE as fault:
        raise error([Problem("unreadable-file", guard.unreadable, Place(file=name), guard.hint)]) from fault


def holds(data: bytes, part: str) -> bool:
    """Return whether a file has `part`; what is no zip has none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return part in archive.NameToInfo
    except _UNREADABLE:
        return False


def write(parts: Mapping[str, bytes], level: int = 6) -> bytes:
    """Return the file of `parts`; equal parts give equal bytes on any day. `level` is that of zlib: 1 is fast."""
    return join(pack(name, data, level) for name, data in parts.items())


class Entry(NamedTuple):
    """A part ready to be written: its name, the sum and size of its bytes, the bytes deflated, and their SHA-256."""

    name: str
    crc: int
    size: int
    deflated: bytes
    sha256: str


def pack(name: str, data: bytes, level: int = 6) -> Entry:
    """Return `data` as an entry, deflated at `level`."""
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -15)
    deflated = squeeze.compress(data) + squeeze.flush()
    return Entry(name, zlib.crc32(data), len(data), deflated, hashlib.sha256(data).hexdigest())


def join(entries: Iterable[Entry]) -> bytes:
    """Return the file of `entries`: the content types first, as readers want them, then by name."""
    local, central = bytearray(), bytearray()
    ordered = sorted(entries, key=lambda entry: (entry.name != CONTENT_TYPES, entry.name))
    for entry in ordered:
        common, name = _common(entry), entry.name.encode()
        central += b"PK\x01\x02" + struct.pack("<H", _VERSION) + common
        central += struct.pack("<3H2I", 0, 0, 0, 0, len(local)) + name
        local += b"PK\x03\x04" + common + name + entry.deflated
    counts = (len(ordered), len(ordered), len(central), len(local))
    return bytes(local + central) + b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, *counts, 0)


def _common(entry: Entry) -> bytes:
    unicode_name = 0 if entry.name.isascii() else 0x800
    midnight, first_of_january_1980 = 0, 33
    head = struct.pack("<5H", _VERSION, unicode_name, zipfile.ZIP_DEFLATED, midnight, first_of_january_1980)
    sizes = (entry.crc, len(entry.deflated), entry.size)
    return head + struct.pack("<3I2H", *sizes, len(entry.name.encode()), 0)


Reason = tuple[str, Message]


def _problems(reasons: Iterable[Reason], name: str, guard: Guard) -> Iterator[Problem]:
    return (Problem(code, message, Place(file=name), guard.hint) for code, message in reasons)


def _size_reasons(data: bytes, guard: Guard) -> Iterator[Reason]:
    """Yield what is known before the list of parts is read, which of a large file takes long."""
    if len(data) > guard.file:
        yield "file-too-large", msg("The file is larger than {limit} MB.", limit=guard.file // 1_000_000)


def _reasons(entries: list[zipfile.ZipInfo], guard: Guard) -> Iterator[Reason]:
    if len(entries) > guard.entries:
        yield "too-many-parts", msg("The file has more than {limit} parts.", limit=guard.entries)
    if sum(info.file_size for info in entries) > guard.total:
        yield "file-too-large", msg("Unpacked, the file is larger than {limit} MB.", limit=guard.total // 1_000_000)
    yield from _repeated(entries)
    yield from _overlaps(entries)
    for info in entries:
        yield from _entry_reasons(info, guard)


def _repeated(entries: list[zipfile.ZipInfo]) -> Iterator[Reason]:
    seen: set[str] = set()
    for info in entries:
        name = info.filename.lower()
        if name in seen:
            yield "part-repeated", msg("The part {part} is in the file twice.", part=info.filename)
        seen.add(name)


def _overlaps(entries: list[zipfile.ZipInfo]) -> Iterator[Reason]:
    end = 0
    for info in sorted(entries, key=lambda info: info.header_offset):
        if info.header_offset < end:
            yield "parts-overlap", msg("The part {part} overlaps another one in the file.", part=info.filename)
        end = info.header_offset + 30 + info.compress_size


_ENTRY_RULES: tuple[tuple[str, Message, Callable[[zipfile.ZipInfo], bool]], ...] = (
    ("part-encrypted", msg("The part {part} is encrypted."), lambda info: bool(info.flag_bits & 1)),
    (
        "part-compression",
        msg("The part {part} is packed in an unusual way."),
        lambda info: info.compress_type not in _METHODS,
    ),
    ("part-suspicious", msg("The part {part} unpacks to too many times its size."), lambda info: _is_bomb(info)),
    ("part-name", msg("The part name {part} is not allowed."), lambda info: _is_outside(info.filename)),
)


def _entry_reasons(info: zipfile.ZipInfo, guard: Guard) -> Iterator[Reason]:
    if info.file_size > guard.part:
        yield "part-too-large", msg("The part {part} is too large.", part=info.filename)
    for code, message, applies in _ENTRY_RULES:
        if applies(info):
            yield code, msg(message.text, part=info.filename)


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _SUSPICIOUS_SIZE and info.compress_size < info.file_size * _SMALLEST_RATIO


def _is_outside(name: str) -> bool:
    steps = name.split("/")
    return "\\" in name or ":" in name or any(step in ("", ".", "..") for step in steps) or not name.isprintable()
