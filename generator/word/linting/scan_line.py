"""The text of one paragraph of a template, gathered piece by piece as Word splits it into runs."""

from collections.abc import Iterator
from itertools import takewhile

from generator.word.parts.markup import FALLBACK, OBJECTS, RUN, TEXT, Element, w

TRACKED = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
TEXT_BOX, DELETED = w("txbxContent"), w("delText")

_NESTING = (TEXT_BOX, FALLBACK)
_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_PIECES = (TEXT, DELETED, *_NESTING, *_CHARACTERS, *OBJECTS)
_NEW_PAGE = ("page", "column")


class Line:
    """What a paragraph holds: text, the spans of it under a tracked change, text boxes, whether there are objects.

    Deleted text is an empty span where it stood.
    """

    def __init__(self, element: Element, tracked: bool) -> None:
        """Read the paragraph `element`; without `tracked` changes are not looked for."""
        self.text = ""
        self.changed: list[tuple[int, int]] = []
        self.objects = False
        self.boxes: list[Element] = []
        self._paragraph = element
        self._tracked = tracked
        self._gather()

    def _gather(self) -> None:
        nested = False
        for piece in self._paragraph.iter(*_PIECES):
            if not nested or not self._inside(piece, _NESTING):
                self._add(piece)
                nested = nested or piece.tag in _NESTING

    def _add(self, piece: Element) -> None:
        before = len(self.text)
        if piece.tag == TEXT:
            self.text += piece.text or ""
        elif piece.tag in _CHARACTERS:
            self.text += _CHARACTERS[piece.tag] if _in_run(piece) else ""
            self.objects = self.objects or piece.get(w("type")) in _NEW_PAGE
        elif piece.tag == TEXT_BOX:
            self.boxes.append(piece)
        self.objects = self.objects or piece.tag in OBJECTS
        if self._tracked and piece.tag in (TEXT, DELETED) and self._inside(piece, TRACKED):
            self.changed.append((before, len(self.text)))

    def _inside(self, piece: Element, wrappers: tuple[str, ...]) -> bool:
        return any(one.tag in wrappers for one in self._between(piece))

    def _between(self, piece: Element) -> Iterator[Element]:
        return takewhile(lambda one: one is not self._paragraph, piece.iterancestors())


def _in_run(piece: Element) -> bool:
    parent = piece.getparent()
    return parent is not None and parent.tag == RUN
