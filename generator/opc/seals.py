"""The seal of a file that the program made: a hash of its other content, by which an untouched file is known.

It stands among the core properties (`dc:identifier`), which Word and LibreOffice carry along unchanged: whatever they
save holds other parts, and no longer fits its seal.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.errors import NOTHING, DocumentError
from generator.opc import zips
from generator.opc.zips import Entry, Guard, pack

_BEGINS, _UNSEALED = "generator-content:", "0" * 64
OPEN = _BEGINS + _UNSEALED
"""What stands in the core properties until the rest of the file is known."""

_SEAL = re.compile(rb"(?<=>%b)[0-9a-f]{64}(?=<)" % _BEGINS.encode())
_GUARD = Guard(NOTHING, NOTHING)


def sealed(entries: Iterable[Entry], core: str, properties: bytes) -> Iterator[Entry]:
    """Yield the entries of a file, and its part `core`, whose `properties` hold the place of the seal, sealed."""
    others = tuple(entries)
    sums = {one.name: one.sha256 for one in others} | {core: _sum(properties)}
    yield from others
    yield pack(core, properties.replace(OPEN.encode(), (_BEGINS + _seal(sums)).encode()))


def is_untouched(data: bytes) -> bool:
    """Return whether a file is one that the program made, every part as it was made."""
    try:
        parts = zips.read(data, "", DocumentError, _GUARD)
    except DocumentError:
        return False
    cores = [(name, content) for name, content in parts.items() if _is_core(content) and _SEAL.search(content)]
    if len(cores) != 1:
        return False
    ((core, content),) = cores
    sums = {name: _sum(other) for name, other in parts.items()}
    sums[core] = _sum(_SEAL.sub(_UNSEALED.encode(), content))
    found = _SEAL.search(content)
    return found is not None and found[0].decode() == _seal(sums)


def _is_core(content: bytes) -> bool:
    return b"coreProperties" in content[:500]


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _seal(sums: Mapping[str, str]) -> str:
    listed = "".join(f"{name}\n{sha256}\n" for name, sha256 in sorted(sums.items()))
    return hashlib.sha256(listed.encode()).hexdigest()
