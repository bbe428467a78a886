"""The anatomy of a template as values: containers, paragraphs and tags, each with its address; knows no XML."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Home(NamedTuple):
    """The containers around a spot, by their order in the template; 0 where there is none."""

    box: int = 0
    cell: int = 0
    row: int = 0
    table: int = 0


class Spot(NamedTuple):
    """An address. Table, row, cell and paragraph count from 1 (0: none); `order` is the order of reading."""

    part: str
    order: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0
    paragraph: int = 0
    home: Home = Home()


class Kind(Enum):
    """What a tag is, by the braces that open it."""

    PRINT = "{{"
    BLOCK = "{%"
    COMMENT = "{#"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: `level` is its prefix (`p`, `tr`, `tc`, `r` or none), `body` what stands inside without it.

    `text` is the tag as typed; it begins at the character `start` of its paragraph.
    """

    kind: Kind
    level: str
    body: str
    text: str
    start: int
    spot: Spot

    @property
    def container(self) -> int:
        """What holds the thing the tag stands for: its paragraph, box, table or row, by `level`."""
        home = self.spot.home
        return {"p": home.box, "tr": home.table, "tc": home.row}.get(self.level, self.spot.order)


class Loose(NamedTuple):
    """Braces without their other half: some of the text from or up to them, and whether they open a tag."""

    text: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, its tags, braces without a pair, and what else a tag alone in it would destroy.

    `rest` is the text outside tags; `objects` says there is a picture, a break or a note; `section` that it ends a
    section; `tracked` holds the spans of text under a tracked change, an empty span for deleted text.
    """

    spot: Spot
    text: str
    tags: tuple[Tag, ...] = ()
    loose: tuple[Loose, ...] = ()
    rest: str = ""
    objects: bool = False
    section: bool = False
    tracked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A container: `kind` is `body`, `header`, `table`, `row`, `cell`, `note` or `textbox`."""

    kind: str
    spot: Spot
    children: tuple["Box | Paragraph", ...] = ()


class Sort(Enum):
    """What a mark is."""

    BROKEN = "broken"
    TRACKED = "tracked"
    COMMENT = "comment"
    BOOKMARK = "bookmark"
    CONTROL = "control"
    HIDDEN = "hidden"
    DEAD = "dead"


class Mark(NamedTuple):
    """Something in a part that is no paragraph: a bookmark, a tracked change, a tag where none is rendered."""

    sort: Sort
    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package; `rendered` says that its tags are filled.

    `boxes` and `paragraphs` are all of them, those of text boxes included, in the order of reading.
    """

    name: str
    rendered: bool
    boxes: tuple[Box, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    marks: tuple[Mark, ...] = ()


_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SHOWN = 100
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
# Prefixes with a Cyrillic letter, behind a space or without one are meant as prefixes too: the check names the slip.
_LEVEL = re.compile(r"([pр]|tr|t[cс]|r)\s+|\s*([pр]|tr|t[cс])\s*(?=(?:if|elif|else|endif|for|endfor)\b)")
_LATIN = str.maketrans("рс", "pc")


def tags(text: str, spot: Spot) -> tuple[tuple[Tag, ...], tuple[Loose, ...], str]:
    """Return the tags of a paragraph's text, the braces that open or close nothing, and the text outside tags."""
    if "{" not in text and "}" not in text:
        return (), (), text
    found: list[Tag] = []
    loose: list[Loose] = []
    opened: re.Match[str] | None = None
    for braces in _BRACES.finditer(text):
        if opened and braces[0] == _CLOSING[opened[0]]:
            found.append(_tag(text[opened.start() : braces.end()], opened.start(), spot))
            opened = None
        elif not (opened and opened[0] == "{#"):
            loose += _unpaired(text, opened, braces)
            opened = braces if braces[0] in _CLOSING else None
    loose += [Loose(text[opened.start() : opened.start() + _SHOWN], True)] if opened else []
    return tuple(found), tuple(loose), _outside(text, found)


def _unpaired(text: str, opened: re.Match[str] | None, braces: re.Match[str]) -> list[Loose]:
    if opened:
        end = braces.start() if braces[0] in _CLOSING else braces.end()
        return [Loose(text[opened.start() : min(end, opened.start() + _SHOWN)], True)]
    return [] if braces[0] in _CLOSING else [Loose(text[max(0, braces.end() - _SHOWN) : braces.end()], False)]


def _tag(text: str, start: int, spot: Spot) -> Tag:
    body = text[2:-2]
    prefix = _LEVEL.match(body)
    level = (prefix[1] or prefix[2]).translate(_LATIN) if prefix else ""
    return Tag(Kind(text[:2]), level, body[prefix.end() if prefix else 0 :].strip(), text, start, spot)


def _outside(text: str, found: list[Tag]) -> str:
    for tag in reversed(found):
        text = text[: tag.start] + text[tag.start + len(tag.text) :]
    return text
