"""A Word file looked at once: what is said in it, and how it is laid out."""

from dataclasses import dataclass

from generator.model.layout import Layout
from generator.model.manuscript import Manuscript
from generator.word.inspecting.layout import layout
from generator.word.reading import document


@dataclass(frozen=True)
class Seen:
    """The text of a file and its layout."""

    paper: Manuscript
    layout: Layout


def look(data: bytes, name: str) -> Seen:
    """Return what is seen in the Word file called `name`; raise `FormError` where it cannot be read or trusted."""
    return Seen(document.read(data, name), layout(data, name))
