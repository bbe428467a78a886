"""What the directory knows, as rules on names look for it."""

import re
from collections.abc import Iterator

from generator.checks.rule import Subject
from generator.language.abbreviations import uses
from generator.language.letters import small
from generator.model.directory import Directory, Party, PartyGroup
from generator.model.passage import Passage

_SIGNS = re.compile(r"[«»„“”\"'№#.,()\s]+")
_QUOTES = re.compile('[«»„“”"]')


def own(subject: Subject) -> Iterator[Passage]:
    """Yield the texts of the program and its reports, without those of the directory, which is that of all programs."""
    directory = _file(subject)
    return (one for one in subject.passages if directory is None or one.place.file != directory)


def in_directory(subject: Subject, key: str) -> Iterator[Passage]:
    """Yield the texts of the directory under `key`."""
    directory = _file(subject)
    if directory is not None:
        yield from (one for one in subject.passages if one.place.file == directory and one.place.path[:1] == (key,))


def _file(subject: Subject) -> str | None:
    return subject.family.files.get("directory") if subject.family else None


def parties_short(directory: Directory) -> frozenset[str]:
    """Return the abbreviations that short names explain: a full name stands beside each."""
    named = (one for one in _parties(directory) if one.short and one.short != one.name)
    return frozenset(use.name for one in named for use in uses(f"{one.short} "))


def key(name: str) -> tuple[str, ...]:
    """Return what two spellings of a name have in common: its words and numbers without signs, sorted."""
    return tuple(sorted(_SIGNS.sub(" ", small(name)).split()))


def labels(directory: Directory) -> Iterator[tuple[str, Party | PartyGroup]]:
    """Yield every name of every party and group, full and short."""
    for one in _parties(directory):
        yield from ((name, one) for name in dict.fromkeys((one.name, one.short)) if name)


def _parties(directory: Directory) -> Iterator[Party | PartyGroup]:
    yield from directory.parties.values()
    yield from directory.groups.values()
