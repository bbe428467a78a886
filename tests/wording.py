"""Texts put before rules on wording, and what is found in them."""

from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.table import BY_CODE
from generator.errors import Edit, Place
from generator.model.directory import Directory
from generator.model.passage import Passage, Role


def subject(*texts: str, role: Role = Role.TEXT, directory: Directory | None = None) -> Subject:
    """Return texts as a Word file has them, one after another."""
    places = (Place("a.docx", line=number) for number, _ in enumerate(texts, 1))
    return Subject(None, directory or Directory(), tuple(map(Passage, texts, [role] * len(texts), places)))


def found(code: str, *texts: str, role: Role = Role.TEXT, directory: Directory | None = None) -> list[Found]:
    """Return what one rule finds in texts."""
    return list(_found(code, subject(*texts, role=role, directory=directory)))


def _found(code: str, examined: Subject) -> Iterator[Found]:
    return BY_CODE[code].find(examined)


def corrected(code: str, text: str, directory: Directory | None = None) -> str:
    """Return the text with every change that a rule offers, the text itself if there is none."""
    changes = sorted(
        (edit for one in found(code, text, directory=directory) for edit in one.changes), key=lambda e: e.start
    )
    return mended(text, tuple(changes))


def mended(text: str, changes: tuple[Edit, ...]) -> str:
    """Return the text with the changes made."""
    for one in reversed(changes):
        text = text[: one.start] + one.text + text[one.end :]
    return text
