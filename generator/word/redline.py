"""What changed between two editions of a document, as tracked changes that a person can accept or reject in Word."""

from datetime import date


def redline(old: bytes, new: bytes, author: str, day: date) -> bytes:
    """Return the Word file `new` with its differences from `old` marked as changes of `author` on `day`."""
    raise NotImplementedError
