"""The lists of a document: what a paragraph gets from the level of its numbering."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.effective_values import W, attributes


class Lists:
    """What word/numbering.xml says."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._kinds = {one.get(W + "abstractNumId", ""): one for one in root.findall(W + "abstractNum")}
        self._uses = {one.get(W + "numId", ""): one for one in root.findall(W + "num")}

    def level(self, number: str, level: str) -> Element | None:
        """Return `w:lvl` of a list, None if there is none; the level that a use of the list changes wins."""
        use = self._uses.get(number)
        if use is None:
            return None
        kind = self._kinds[attributes(use.find(W + "abstractNumId"))["val"]]
        own = [one for changed in use.findall(W + "lvlOverride") for one in changed.findall(W + "lvl")]
        return next((one for one in (*own, *kind.findall(W + "lvl")) if one.get(W + "ilvl") == level), None)

    def levels(self) -> Iterator[Element]:
        """Yield every level of every list."""
        return self._root.iter(W + "lvl")
