"""Small pictures made by hand, with none of the package's code."""

import struct
import zlib


def png(across: int, down: int) -> bytes:
    """Return a white PNG picture of this size in dots."""
    rows = b"".join(b"\x00" + b"\xff" * across for _ in range(down))
    head = struct.pack(">IIBBBBB", across, down, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def jpeg(across: int, down: int) -> bytes:
    """Return the beginning of a JPEG file of this size: enough to tell what it is."""
    note = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF".ljust(14, b"\x00")
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, down, across, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + note + b"\xff\xff\xdb" + struct.pack(">H", 3) + b"\x00" + frame + b"\xff\xd9"


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
