"""Reads the pictures that lie beside the templates: the arms of those who issue acts."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.context.pictures import size
from generator.errors import Place, Problem, SpecError, msg
from generator.workspace import names, reading
from generator.workspace.places import TEMPLATES, Workspace

LIMIT = 5 * 1024 * 1024
"""The largest picture read, in bytes: every document with it carries a copy."""

_LONGEST_SIDE, _LONGEST_SHAPE = 6_000, 8
"""Dots at a side, and how many times as long as wide: more of them stop Word or become a line on paper.

A small file may hold a picture of any size; one of 6,000 × 6,000 takes 144 MB where it is drawn.
"""
_PNG_SIGNATURE = 8

_WAYS_OUT = {
    "too-large": msg("Save the picture smaller: 600 dots across are enough for print."),
    "not-a-file": msg("Put a PNG or JPEG file in its place."),
}


def shown(name: str) -> str:
    """Return what messages call the picture `name`."""
    return f"{TEMPLATES}/{name}"


def read(workspace: Workspace, name: str) -> bytes:
    """Return the picture `name` of `docx_templates/`.

    Raises SpecError if there is none, if it cannot be read, has more than 5 MB, is no whole PNG or JPEG picture, or
    has a size that cannot be printed.
    """
    path = workspace.templates / name
    if next(names.faults(name), None) or not path.exists():
        said = msg("There is no picture “{name}” in {folder}/.", name=name, folder=TEMPLATES)
        hint = msg("Put the file there, or delete the key: the letterhead stands without arms then.")
        raise SpecError([Problem("no-picture", said, Place(shown(name)), hint)])
    data = _read(path, shown(name))
    if fault := _fault(data, name):
        raise SpecError([fault])
    return data


def _fault(data: bytes, name: str) -> Problem | None:
    """Return what keeps `data` from being printed, if anything does."""
    found = size(data)
    if found is None or not _is_whole(data):
        said = msg("“{name}” is no PNG or JPEG picture, or a part of it is missing.", name=name)
        hint = msg("Open it in any program for pictures and save it as PNG.")
        return Problem("wrong-picture", said, Place(shown(name)), hint)
    if max(found) <= min(_LONGEST_SIDE, _LONGEST_SHAPE * min(found)):
        return None
    across, down = found
    said = msg("The picture has {across} × {down} dots and cannot be printed.", across=across, down=down)
    hint = msg(
        "Save it with at most {most} dots at a side, and not more than {times} times as long as wide.",
        most=_LONGEST_SIDE,
        times=_LONGEST_SHAPE,
    )
    return Problem("picture-size", said, Place(shown(name)), hint)


def _is_whole(data: bytes) -> bool:
    """Return whether nothing of a PNG or JPEG picture is lost: programs draw a cross, or nothing, in its place."""
    if data.startswith(b"\x89PNG"):
        names = [name for name, is_sound in _chunks(data) if is_sound]
        return b"IDAT" in names and names[-1] == b"IEND"
    # A picture ends with FF D9 behind its last scan; a thumbnail before it has marks of its own.
    return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield the name of each chunk of a PNG file up to the first that is not sound (ISO/IEC 15948, 5.3)."""
    place, is_sound, name = _PNG_SIGNATURE, True, b""
    while is_sound and name != b"IEND" and place < len(data):
        end = place + 8 + int.from_bytes(data[place : place + 4], "big")
        name = data[place + 4 : place + 8]
        is_sound = data[end : end + 4] == zlib.crc32(data[place + 4 : end]).to_bytes(4, "big")
        yield name, is_sound
        place = end + 4


def _read(path: Path, name: str) -> bytes:
    try:
        return reading.read(path, name, LIMIT)
    except SpecError as error:
        raise SpecError(replace(one, hint=_WAYS_OUT.get(one.code, one.hint)) for one in error.problems) from error
