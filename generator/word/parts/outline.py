"""Headings: which paragraphs of a document stand in its outline, through their styles or by themselves."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.word.parts.markup import FALLBACK, PARAGRAPH, TEXT, VALUE, Element, nearest, w
from generator.word.parts.styles import default_style, lineage, paragraph_styles

_LEVEL, _STYLE, _ID = w("outlineLvl"), w("pStyle"), w("styleId")
_APART = (FALLBACK, w("txbxContent"))
_BLANKS = frozenset((w("tab"), w("br"), w("cr")))
_BODY_TEXT = 9


class Outline(NamedTuple):
    """What the styles of a file say of headings.

    `levels` are outline levels from 0 by the id of a style, `default` is the style of paragraphs that name none,
    `entries` the styles of the contents («toc 1») by level from 1.
    """

    levels: Mapping[str, int]
    default: str
    entries: Mapping[int, str]

    @property
    def headings(self) -> frozenset[str] | None:
        """The ids of the styles of headings; None if paragraphs without a style are headings, too."""
        if self.levels.get(self.default, 0):
            return None
        return frozenset(style for style, level in self.levels.items() if level)

    def level(self, paragraph: Element) -> int:
        """Return the level of `paragraph` from 1, 0 where it is no heading."""
        own, style = paragraph.find(f"{w('pPr')}/{_LEVEL}"), paragraph.find(f"{w('pPr')}/{_STYLE}")
        if own is not None:
            return _counted(own)
        return self.levels.get(self.default if style is None else style.get(VALUE, ""), 0)


def outline(styles: Element | None) -> Outline:
    """Return the outline of `styles`, the part of styles, None where there is none."""
    every = () if styles is None else styles.iter(w("style"))
    found = {one.get(_ID, ""): one for one in every if one.get(w("type")) == "paragraph"}
    named = {name.lower(): id for name, id in paragraph_styles(styles).items()}
    entries = {level: named[f"toc {level}"] for level in range(1, 10) if f"toc {level}" in named}
    return Outline({id: _inherited(id, found) for id in found}, default_style(styles), entries)


def headings(root: Element, known: Outline, levels: tuple[int, int]) -> Iterator[tuple[Element, int, str]]:
    """Yield the headings of `root` from the first of `levels` to the last: paragraph, level from 1, text."""
    for paragraph in root.iter(PARAGRAPH):
        level = known.level(paragraph)
        if level and levels[0] <= level <= levels[1] and next(paragraph.iterancestors(*_APART), None) is None:
            text = _text(paragraph)
            if text:
                yield paragraph, level, text


def _inherited(id: str, styles: Mapping[str, Element]) -> int:
    said = (style.find(f"{w('pPr')}/{_LEVEL}") for style in lineage(id, styles))
    return next((_counted(own) for own in said if own is not None), 0)


def _counted(level: Element) -> int:
    value = level.get(VALUE, "")
    return int(value) + 1 if value.isdecimal() and int(value) < _BODY_TEXT else 0


def _text(paragraph: Element) -> str:
    """Return the words of a heading on one line, without those of text boxes in it."""
    own = (one for one in paragraph.iter(TEXT, *_BLANKS) if nearest(one, PARAGRAPH) is paragraph)
    return " ".join("".join(one.text or "" if one.tag == TEXT else " " for one in own).split(" ")).strip()
