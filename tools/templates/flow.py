"""Paragraphs of a body, and the instructions that print them once, for each item, or under a condition."""

from collections.abc import Iterator

from tools.templates.looks import END, PAGE_END, TAG, Look
from tools.templates.markup import Node, element, text

Blocks = Iterator[Node]


def paragraph(look: Look, content: str) -> Node:
    """Return a paragraph of the style `look`; a tab in `content` goes to its tab stop."""
    pieces = content.split("\t") if content else []
    runs = [element("r", text(piece)) for piece in pieces]
    tabbed = [node for run in runs for node in (element("r", element("tab")), run)][1:]
    return element("p", element("pPr", element("pStyle", val=look.id)), *tabbed)


def formatted(look: Look, field: str) -> Node:
    """Return the paragraph that prints formatted text: a paragraph for each of its own."""
    return paragraph(look, f"{{{{p {field} }}}}")


def kept(block: Node) -> Node:
    """Return `block` held on one page with what follows; not by its style, so that its list items are held too."""
    block[0].extend((element("keepNext"), element("keepLines")))
    return block


def at_foot(block: Node, width: int) -> Node:
    """Return `block` lifted out of the text into a frame on the bottom margin; consecutive ones share the frame.

    The frame is not in the style, because LibreOffice passes over it there; and it has room for two lines, because
    LibreOffice fixes the height when it saves.
    """
    place = {"hAnchor": "margin", "xAlign": "center", "vAnchor": "margin", "yAlign": "bottom"}
    block[0].append(element("framePr", w=width, h=680, hRule="atLeast", wrap="notBeside", **place))
    return block


def tag(instruction: str) -> Node:
    """Return a paragraph with an instruction, which is not printed."""
    return paragraph(TAG, instruction)


def when(condition: str, *blocks: Node) -> Blocks:
    """Yield `blocks` between the instructions that print them only if `condition` holds."""
    yield tag(f"{{%p if {condition} %}}")
    yield from blocks
    yield tag("{%p endif %}")


def each(item: str, items: str, *blocks: Node) -> Blocks:
    """Yield `blocks` between the instructions that print them for each `item` of `items`."""
    yield tag(f"{{%p for {item} in {items} %}}")
    yield from blocks
    yield tag("{%p endfor %}")


def new_page() -> Node:
    """Return a small paragraph that turns the page; after a title page it also holds the foot in its place."""
    made = paragraph(PAGE_END, "")
    made.append(element("r", element("br", type="page")))
    return made


def end() -> Node:
    """Return the paragraph Word wants after a table; a point high, so that it never makes a page."""
    return paragraph(END, "")
