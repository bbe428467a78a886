"""Editions of the standard on official documents: the date of an act tells which one it follows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """An edition of ГОСТ Р 7.0.97 and the ISO day it is in force from.

    `has_code` says that it knows the QR code (requisite 31). The text of 2025 was not read for this program: a rule
    that rests on it is never more than a warning.
    """

    name: str
    since: str
    has_code: bool


EDITIONS = (
    Edition("ГОСТ Р 7.0.97-2016", "2018-07-01", has_code=False),
    Edition("ГОСТ Р 7.0.97-2025", "2025-08-18", has_code=True),
)
"""Every edition known, the oldest first; of 2016 with its Amendment 1."""


def edition(day: str) -> Edition:
    """Return the edition that an act of this ISO day follows, the oldest for still older acts."""
    return next((one for one in reversed(EDITIONS) if one.since <= day), EDITIONS[0])
