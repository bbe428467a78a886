"""The walk over a part of a returned Word file: where it is, and what was found on the way."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model.returned import Table
from generator.word.parts.markup import Element
from generator.word.reading.spots import Spot

Handler: TypeAlias = "Callable[[Walk, Element], None] | None"


@dataclass
class Walk:
    """What is found on the way; `handlers` say how to read an element, None that nothing in it is read.

    `hiding` are the ids of the styles that hide their text, `is_hidden` says that the paragraph has such a style;
    `waiting` are bookmarks that begin between cells; `depth` counts the controls around.
    """

    handlers: Mapping[str, Handler]
    hiding: frozenset[str] = frozenset()
    tables: list[Table] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    remarks: set[str] = field(default_factory=set)
    at: Spot = field(default_factory=lambda: Spot([]))
    waiting: list[str] = field(default_factory=list)
    is_hidden: bool = False
    depth: int = 0

    def story(self, root: Element) -> None:
        """Read the body of the document, its tables as tables."""
        self._stretch(root, Spot(self.texts))

    def lines(self, root: Element, lines: list[str]) -> None:
        """Read what has tables only to place paragraphs (a header, a footer, a text box) into `lines`."""
        self._stretch(root, Spot(lines, flat=True))

    def _stretch(self, root: Element, spot: Spot) -> None:
        outer = self.at, self.is_hidden, self.waiting
        self.at, self.is_hidden, self.waiting = spot, False, []
        self.inner(root)
        self.at, self.is_hidden, self.waiting = outer

    def inner(self, elements: Iterable[Element]) -> None:
        """Read the children of an element."""
        for child in elements:
            handler = self.handlers.get(child.tag, Walk.inner)
            if handler is not None:
                handler(self, child)

    def say(self, text: str) -> None:
        """Add `text` to what is open."""
        self.at.open.append(text)
