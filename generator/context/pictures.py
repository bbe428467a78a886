"""What a picture is: PNG or JPEG, told by its first bytes, and its size."""

from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size(data: bytes) -> tuple[int, int] | None:
    """Return the width and the height in dots; None if `data` is no PNG or JPEG picture, or it is cut off."""
    found = _png(data) if data.startswith(_PNG) else _jpeg(data) if data.startswith(_JPEG) else None
    return found if found and min(found) > 0 else None


def _png(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> tuple[int, int] | None:
    for marker, start in _segments(data):
        if marker in _FRAMES and start + 7 <= len(data):
            return int.from_bytes(data[start + 5 : start + 7], "big"), int.from_bytes(
                data[start + 3 : start + 5], "big"
            )
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the marker of each segment of a JPEG file and where its length stands."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:  # a byte of filling
            place += 1
            continue
        if marker in _ALONE:
            place += 2
            continue
        yield marker, place + 2
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
