"""What the template check finds: a flaw at a spot of a template."""

from dataclasses import dataclass

from generator.errors import NOTHING, Message, Place, Problem, Severity
from generator.word.linting.anatomy import Paragraph, Spot, Tag

_LONGEST = 80


@dataclass(frozen=True)
class Flaw:
    """What is wrong and the way out, wherever it is found."""

    code: str
    message: Message
    hint: Message = NOTHING
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Fault:
    """A flaw, its address, and the text found there."""

    flaw: Flaw
    spot: Spot
    excerpt: str = ""
    start: int = 0


def at_tag(flaw: Flaw, tag: Tag) -> Fault:
    """Return the fault of a tag."""
    return Fault(flaw, tag.spot, tag.text, tag.start)


def at_paragraph(flaw: Flaw, paragraph: Paragraph) -> Fault:
    """Return the fault of a paragraph."""
    return Fault(flaw, paragraph.spot, paragraph.text)


def problem(fault: Fault, file: str) -> Problem:
    """Return the fault as a problem of the template `file`."""
    spot, flaw = fault.spot, fault.flaw
    excerpt = " ".join(fault.excerpt.split())
    excerpt = excerpt if len(excerpt) <= _LONGEST else excerpt[: _LONGEST - 1] + "…"
    place = Place(
        file=file,
        part=spot.part,
        table=spot.table,
        row=spot.row,
        cell=spot.cell,
        paragraph=spot.paragraph,
        excerpt=excerpt,
    )
    return Problem(flaw.code, flaw.message, place, flaw.hint, flaw.severity)
