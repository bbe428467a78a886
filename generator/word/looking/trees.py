"""The parts of a template that its look depends on, as trees of their own that may be changed."""

import copy
from collections.abc import Iterator
from typing import NamedTuple

from generator.word.parts.markup import BODY, Element
from generator.word.parts.relations import Package

_SIDES = ("styles", "numbering", "settings")


class Trees(NamedTuple):
    """Copies of the parts by name: those of text, the document first, and those of `styles`, `numbering`, `settings`.

    `names` are the names of the latter by their kind; a template may lack any.
    """

    texts: dict[str, Element]
    sides: dict[str, Element]
    names: dict[str, str]

    def side(self, kind: str) -> Element | None:
        """Return the part of `styles`, `numbering` or `settings`, None where there is none."""
        return self.sides.get(self.names[kind])

    def body(self) -> Element | None:
        """Return the body of the document, None where the file is of another kind."""
        document = next(iter(self.texts.values()), None)
        return None if document is None else document.find(BODY)

    def with_lists(self) -> Iterator[Element]:
        """Yield the parts of text and the part of lists."""
        yield from self.texts.values()
        lists = self.side("numbering")
        if lists is not None:
            yield lists

    def every(self) -> Iterator[tuple[str, Element]]:
        """Yield every part with its name."""
        yield from self.texts.items()
        yield from self.sides.items()


def copied(package: Package) -> Trees:
    """Return copies of what a look may change in `package`."""
    names = {kind: package.part_of(kind) for kind in _SIDES}
    sides = {part: copy.deepcopy(package.roots[part]) for part in names.values() if part}
    return Trees({part: copy.deepcopy(package.roots[part]) for part in package.rendered()}, sides, names)
