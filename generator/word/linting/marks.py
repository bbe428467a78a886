"""Rules about what a template carries besides its text: tracked changes, comments, bookmarks, hidden tags."""

from collections import Counter
from collections.abc import Iterator

from generator.errors import Severity, msg
from generator.word.linting.anatomy import Mark, Paragraph, Sort, Tag
from generator.word.linting.blocks import closed
from generator.word.linting.fault import Fault, Flaw, at_paragraph, at_tag
from generator.word.linting.template import Template

_AUTOMATIC = ("_GoBack", "_Hlk", "_Toc", "__RefHeading___Toc", "__DdeLink__")
"""How the names of bookmarks begin that Word and LibreOffice set by themselves and set again when they need them."""


def _marks(template: Template, sort: Sort) -> Iterator[Mark]:
    yield from (mark for part in template.parts for mark in part.marks if mark.sort is sort)


def _faults(template: Template, sort: Sort, flaw: Flaw) -> Iterator[Fault]:
    yield from (Fault(flaw, mark.spot, mark.text) for mark in _marks(template, sort))


def broken(template: Template) -> Iterator[Fault]:
    """Every part is sound XML."""
    yield from _faults(template, Sort.BROKEN, _BROKEN)


def tracked(template: Template) -> Iterator[Fault]:
    """Nothing is under a tracked change; a paragraph or row with many is named once."""
    first = {mark.spot.order: mark for mark in reversed(list(_marks(template, Sort.TRACKED)))}
    split = {order for order, fault in _split(template)}
    yield from (fault for _, fault in _split(template))
    yield from (Fault(_TRACKED, mark.spot, mark.text) for order, mark in first.items() if order not in split)


def _split(template: Template) -> Iterator[tuple[int, Fault]]:
    for part in template.parts:
        for paragraph in part.paragraphs:
            for tag in paragraph.tags:
                if any(_cuts(span, tag) for span in _joined(paragraph)):
                    yield paragraph.spot.order, at_tag(_SPLIT, tag)


def _joined(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return the tracked spans of the paragraph, neighbours as one."""
    joined: list[tuple[int, int]] = []
    for start, end in paragraph.tracked:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _cuts(span: tuple[int, int], tag: Tag) -> bool:
    """Say whether a change begins or ends inside the tag."""
    return any(tag.start < edge < tag.start + len(tag.text) for edge in span)


def comments(template: Template) -> Iterator[Fault]:
    """There are no comments: they would go out with every document."""
    yield from _faults(template, Sort.COMMENT, _COMMENT)


def leftovers(template: Template) -> Iterator[Fault]:
    """No tag stands where nothing is filled in: comments, properties, settings, addresses of links."""
    yield from _faults(template, Sort.DEAD, _DEAD)
    for part in template.parts:
        if not part.rendered:
            yield from (at_tag(_DEAD, tag) for paragraph in part.paragraphs for tag in paragraph.tags)


def hidden(template: Template) -> Iterator[Fault]:
    """No tag stands in what a reader does not see: a description of a picture, the code of a field."""
    yield from _faults(template, Sort.HIDDEN, _HIDDEN)


def text_boxes(template: Template) -> Iterator[Fault]:
    """Tags in text boxes are pointed out: Word keeps such a text twice."""
    for rendered in template.rendered:
        for box in rendered.part.boxes:
            if box.kind == "textbox":
                yield from (
                    at_paragraph(_TEXT_BOX, one) for one in box.children if isinstance(one, Paragraph) and one.tags
                )


def bookmarks(template: Template) -> Iterator[Fault]:
    """A bookmark is there once: not twice in the template, not in what a loop repeats."""
    marks = (mark for rendered in template.rendered for mark in rendered.part.marks if mark.sort is Sort.BOOKMARK)
    own = [mark for mark in marks if not mark.text.startswith(_AUTOMATIC)]
    names = Counter(mark.text for mark in own)
    repeated = _repeated(template)
    yield from (
        Fault(_BOOKMARK, mark.spot, mark.text) for mark in own if names[mark.text] > 1 or mark.spot.order in repeated
    )


def controls(template: Template) -> Iterator[Fault]:
    """No content control stands in what a loop repeats, unless its tag says that it is meant for a program to find."""
    repeated = _repeated(template)
    yield from (
        Fault(_CONTROL, mark.spot, mark.text) for mark in _marks(template, Sort.CONTROL) if mark.spot.order in repeated
    )


def _repeated(template: Template) -> set[int]:
    """Return the order of everything that loops repeat."""
    found: set[int] = set()
    for rendered in template.rendered:
        for head, (first, last) in closed(rendered.tree):
            found.update(range(first, last + 1) if head.sense.word == "for" else ())
    return found


_BROKEN = Flaw(
    "template-damaged",
    msg("This part of the template is damaged and cannot be read."),
    msg("Open the template in Word, save it again and try once more."),
)
_TRACKED = Flaw(
    "template-tracked",
    msg("There is a tracked change here."),
    msg("Accept or reject all changes in Word (Review, Accept all changes) and switch tracking off."),
)
_SPLIT = Flaw(
    "template-tracked-tag",
    msg("A tracked change begins or ends inside this tag."),
    msg("Accept or reject all changes in Word (Review, Accept all changes) and switch tracking off."),
)
_COMMENT = Flaw(
    "template-comment",
    msg("There is a comment; it would go out with every document."),
    msg("Delete all comments in Word (Review, Delete all comments)."),
)
_DEAD = Flaw(
    "template-dead-tag",
    msg("Nothing is filled in here; the tag would go out with every document as it stands."),
    msg("Take the tag out of comments, file properties, settings and addresses of links."),
)
_HIDDEN = Flaw(
    "template-hidden-tag",
    msg("A tag stands in a description of a picture or table, or in the code of a field."),
    msg("Take it out; tags belong in visible text."),
)
_TEXT_BOX = Flaw(
    "template-text-box",
    msg("A tag stands in a text box; Word keeps its text twice, and programs show one or the other."),
    msg("Put the text in a paragraph or in a table without borders."),
    Severity.WARNING,
)
_BOOKMARK = Flaw(
    "template-bookmark",
    msg("This bookmark would be there more than once."),
    msg("Delete it in Word (Insert, Bookmark; tick hidden bookmarks), or move it out of the loop."),
)
_CONTROL = Flaw(
    "template-control",
    msg("A content control stands in a loop; each copy is given a number of its own."),
    msg("If nothing asks for it, delete the control and keep its text (right click, Remove content control)."),
    Severity.WARNING,
)
