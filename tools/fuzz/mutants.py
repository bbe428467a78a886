"""The damaged file of a number: the same one every time, on every machine."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random

from tools.fuzz import elements, spans


@dataclass(frozen=True)
class Mutant:
    """A damaged file; `name` says of what, and how it was damaged."""

    name: str
    data: bytes


def mutant(sound: Mapping[str, bytes], seed: int, number: int) -> Mutant:
    """Return the mutant `number` of the files `sound`, by their names."""
    chance = Random(f"{seed} {number}")  # noqa: S311 - it must be foreseeable
    name = chance.choice(sorted(sound))
    data = sound[name]
    if not data.startswith(b"PK"):
        return Mutant(f"{name}, text", _text(data, chance))
    how = chance.choice(("zip", "inside", "inside", "elements", "elements", "elements"))
    return Mutant(f"{name}, {how}", spanned(data, chance) if how == "zip" else _inside(data, how, chance))


def spanned(data: bytes, chance: Random) -> bytes:
    """Return bytes with one damage or two that know nothing of what they mean."""
    for _ in range(chance.choice((1, 1, 2))):
        data = chance.choice(spans.DAMAGES)(data or b"\0", chance)
    return data


def _inside(data: bytes, how: str, chance: Random) -> bytes:
    """Return a file with damages inside of a part, whose sum is right: what is damaged reaches the reader."""
    parts = _parts(data)
    largest = max(parts, key=lambda one: len(parts[one]))
    name = chance.choice((largest, chance.choice(sorted(parts)), chance.choice(sorted(parts))))
    parts[name] = spanned(parts[name], chance) if how == "inside" else elements.damaged(parts[name], chance)
    return _zipped(parts)


_SIGNS = (
    *("\t", "\r", "\0", "\ufeff", "- ", ": ", "? ", "&a ", "*a ", "!!python/object:os.system ", "|\n", ">\n", "{", "}"),
    *("[" * 100, "]", "'", '"', "\\", "<<: ", "---\n", "...\n", "%YAML 9\n", "# check: ignore x", "9" * 5000),
    *("null", "~", "^", "—", "1e999", "2025-13-45", "\u2028", "\U0001f600", "а" * 20_000, "  ", "\n", "act-1", "edu"),
)


def _text(data: bytes, chance: Random) -> bytes:
    """Return a YAML text that is damaged as bytes, or in its signs and lines."""
    if chance.random() < 1 / 3:
        return spanned(data, chance)
    lines = data.decode().split("\n")
    for _ in range(chance.choice((1, 1, 2, 6))):
        place = chance.randrange(len(lines))
        kind = chance.randrange(5)
        if kind == 0:
            lines[place] = _with(lines[place], chance.choice(_SIGNS), chance)
        elif kind == 1:
            lines[place : place + chance.randint(1, 5)] = [""]
        elif kind == 2:
            lines[place:place] = lines[place : place + chance.randint(1, 8)]
        elif kind == 3:
            lines[place] = " " * chance.randrange(12) + lines[place].lstrip()
        else:
            lines[place] = lines[place].partition(":")[0] + ": " + chance.choice(_SIGNS)
    return "\n".join(lines).encode()


def _with(line: str, sign: str, chance: Random) -> str:
    place = chance.randint(0, len(line))
    return line[:place] + sign + line[place:]


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 1)
    return stream.getvalue()
