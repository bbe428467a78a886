"""Damages to a run of bytes, whatever they mean."""

from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]

_LONGEST = 200
_RUNS = (b"\0", b"\xff", b"PK\x03\x04", b"\x80", b"<", b"&#0;", b"\n", b"\t")


def flipped(data: bytes, chance: Random) -> bytes:
    """Return the bytes with one to eight bits turned over."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def truncated(data: bytes, chance: Random) -> bytes:
    """Return the beginning of the bytes."""
    return data[: chance.randrange(len(data))]


def overwritten(data: bytes, chance: Random) -> bytes:
    """Return the bytes with a run of others over a part of them."""
    begin, end = _span(data, chance)
    one = chance.choice((*_RUNS, chance.randbytes(1), chance.randbytes(16)))
    return data[:begin] + (one * (end - begin))[: end - begin] + data[end:]


def lost(data: bytes, chance: Random) -> bytes:
    """Return the bytes without a part of them."""
    begin, end = _span(data, chance)
    return data[:begin] + data[end:]


def doubled(data: bytes, chance: Random) -> bytes:
    """Return the bytes with a part of them once more, there or elsewhere."""
    begin, end = _span(data, chance)
    place = chance.choice((end, chance.randrange(len(data))))
    return data[:place] + data[begin:end] + data[place:]


def swapped(data: bytes, chance: Random) -> bytes:
    """Return the bytes with two parts of them in each other's place."""
    first, second = sorted((_span(data, chance), _span(data, chance)))
    if first[1] > second[0]:
        return lost(data, chance)
    return b"".join(
        (data[: first[0]], data[slice(*second)], data[first[1] : second[0]], data[slice(*first)], data[second[1] :])
    )


DAMAGES: tuple[Damage, ...] = (flipped, flipped, truncated, overwritten, lost, doubled, swapped)


def _span(data: bytes, chance: Random) -> tuple[int, int]:
    begin = chance.randrange(len(data))
    return begin, min(len(data), begin + chance.randint(1, _LONGEST))
