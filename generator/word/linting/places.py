"""Rules about where tags stand: what their prefix asks of the place, and what would be lost beside them."""

from collections import defaultdict
from collections.abc import Iterator

from generator.errors import msg
from generator.word.linting.anatomy import Kind, Paragraph, Part, Tag
from generator.word.linting.blocks import Step, outside
from generator.word.linting.fault import Fault, Flaw, at_paragraph, at_tag
from generator.word.linting.tags import CELL
from generator.word.linting.template import Template

_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")


def understood(template: Template) -> Iterator[Fault]:
    """Every tag can be understood."""
    yield from (at_tag(step.sense.flaw, step.tag) for step in template.steps() if step.sense.flaw)


def paired(template: Template) -> Iterator[Fault]:
    """Every loop and condition has its closing tag, at the same level."""
    for rendered in template.rendered:
        yield from rendered.unpaired


def braces(template: Template) -> Iterator[Fault]:
    """Every tag opens and closes in one paragraph."""
    for rendered in template.rendered:
        opened: Paragraph | None = None
        for paragraph in rendered.part.paragraphs:
            yield from _braces(paragraph, opened)
            ends_open = bool(paragraph.loose) and paragraph.loose[-1].opens
            opened = paragraph if ends_open else None


def _braces(paragraph: Paragraph, opened: Paragraph | None) -> Iterator[Fault]:
    for index, loose in enumerate(paragraph.loose):
        if loose.opens:
            yield Fault(_UNCLOSED, paragraph.spot, loose.text)
        elif index or not opened:
            yield Fault(_UNOPENED, paragraph.spot, loose.text)


_UNCLOSED = Flaw(
    "template-unclosed",
    msg("A tag is opened and not closed in this paragraph."),
    msg(
        "A tag stands in one paragraph and ends with the braces it began with, as in {one} or {other}.",
        one="{{ title }}",
        other="{% if has_date %}",
    ),
)
_UNOPENED = Flaw(
    "template-unclosed",
    msg("Closing braces stand here without opening ones."),
    msg("A tag begins with two characters, as in {one} or {other}.", one="{{ title }}", other="{% if has_date %}"),
)


def prefixes(template: Template) -> Iterator[Fault]:
    """A prefix stands where there is such a thing: a row, a cell; and only where it means something."""
    for step in template.steps():
        if not step.sense.flaw and (flaw := _prefix(step)):
            yield at_tag(flaw, step.tag)


def _prefix(step: Step) -> Flaw | None:
    tag = step.tag
    if tag.kind is Kind.PRINT and tag.level in ("r", "tr", "tc"):
        return _meaningless(tag)
    if outside(tag) or (step.sense.word in CELL and not tag.spot.home.cell):
        return _outside(tag)
    return None


def _meaningless(tag: Tag) -> Flaw:
    return Flaw(
        "template-prefix",
        msg('The prefix "{prefix}" does not fit this tag.', prefix=tag.level),
        msg("Write {text} for text, {rich} for formatted text.", text=_tag("{{", tag), rich=_tag("{{p", tag)),
    )


def _tag(begin: str, tag: Tag) -> str:
    return f"{begin} {tag.body} " + "}}"


def _outside(tag: Tag) -> Flaw:
    return Flaw(
        "template-prefix",
        msg("The tag {tag} works only in a cell of a table.", tag=tag.text),
        msg("Move it into the table; outside tables loops and conditions are written with {prefix}.", prefix="{%p"),
    )


def beside(template: Template) -> Iterator[Fault]:
    """A tag with a prefix stands alone: its whole paragraph, row or cell goes when the document is made."""
    for rendered in template.rendered:
        homes = _homes(rendered.part)
        seen: set[tuple[str, int]] = set()
        for step in rendered.steps:
            unit = _unit(step.tag)
            if unit[1] and unit not in seen and not _alone(step.tag, homes[unit]):
                seen.add(unit)
                yield at_tag(_beside(step.tag), step.tag)


def _homes(part: Part) -> dict[tuple[str, int], list[Paragraph]]:
    """Return the paragraphs of every paragraph, row and cell that a prefix can stand for."""
    found: dict[tuple[str, int], list[Paragraph]] = defaultdict(list)
    for paragraph in part.paragraphs:
        found["p", paragraph.spot.order].append(paragraph)
        found["tr", paragraph.spot.home.row].append(paragraph)
        found["tc", paragraph.spot.home.cell].append(paragraph)
    return found


def _unit(tag: Tag) -> tuple[str, int]:
    home = tag.spot.home
    return tag.level, {"p": tag.spot.order, "tr": home.row, "tc": home.cell}.get(tag.level, 0)


def _alone(tag: Tag, paragraphs: list[Paragraph]) -> bool:
    tags = [other for paragraph in paragraphs for other in paragraph.tags if other.kind is not Kind.COMMENT]
    text = "".join(paragraph.rest for paragraph in paragraphs).translate(_INVISIBLE).strip()
    return not text and not any(paragraph.objects for paragraph in paragraphs) and set(tags) <= {tag}


def _beside(tag: Tag) -> Flaw:
    return Flaw(
        "template-beside", msg("What stands beside the tag {tag} would be lost.", tag=tag.text), _ALONE[tag.level]
    )


_ALONE = {
    "p": msg("Leave the tag alone in its paragraph; move the rest to a paragraph of its own."),
    "tr": msg("Leave the tag alone in its row; move the rest to a row of its own."),
    "tc": msg("Leave the tag alone in its cell; move the rest to a cell of its own."),
}


def sections(template: Template) -> Iterator[Fault]:
    """A paragraph that goes away does not carry the end of a section: its page size and margins would go too."""
    for rendered in template.rendered:
        ends = (one for one in rendered.part.paragraphs if one.section)
        yield from (at_paragraph(_SECTION, one) for one in ends if any(tag.kind is not Kind.PRINT for tag in one.tags))


_SECTION = Flaw(
    "template-section",
    msg("The paragraph of this tag also ends a section; its page size and margins would be lost."),
    msg("Put an empty paragraph after the tag, so that the section break stands there."),
)
