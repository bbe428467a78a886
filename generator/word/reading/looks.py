"""What a paragraph and a run look like: their own settings, else those of their styles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.word.parts.markup import VALUE, Element, w
from generator.word.parts.outline import Outline, outline
from generator.word.parts.styles import default_style, lineage
from generator.word.reading.signs import is_on

_PARAGRAPH, _RUN = w("pPr"), w("rPr")
_PSTYLE, _RSTYLE, _ALIGN = w("pStyle"), w("rStyle"), w("jc")
_NUMBERS, _NUMBER, _LEVEL = w("numPr"), w("numId"), w("ilvl")
_BY_HAND = ("u", "strike", "dstrike", "highlight", "color", "vertAlign", "caps", "smallCaps")
_DRESS = {w(name): name for name in _BY_HAND}
_UNDRESSED = frozenset({"none", "0", "false", "baseline", "auto", "000000"})
_SAME = {"start": "left", "end": "right", "distribute": "both"}


@dataclass(frozen=True)
class Looks:
    """The styles of a file, known by their ids; `outline` gives the levels of headings."""

    styles: Mapping[str, Element]
    outline: Outline
    default: str
    _bold: dict[tuple[str, str], bool] = field(default_factory=dict)

    def style(self, properties: Element | None) -> str:
        """Return the id of the style of a paragraph."""
        return _value(properties, _PSTYLE) or self.default

    def name(self, style: str) -> str:
        """Return the name people know a style by."""
        found = self.styles.get(style)
        return _value(found, w("name")) or style

    def align(self, properties: Element | None, style: str) -> str:
        """Return how a paragraph is set."""
        said = (_value(one, _ALIGN) for one in self._of_paragraph(properties, style))
        found = next((one for one in said if one), "")
        return _SAME.get(found, found)

    def list_of(self, properties: Element | None, style: str) -> tuple[str, str, str]:
        """Return the id of the list a paragraph is numbered by, its level (empty: unsaid), and the style saying so."""
        for said, by in zip(self._of_paragraph(properties, style), ["", *self._names(style)], strict=False):
            numbers = None if said is None else said.find(_NUMBERS)
            if numbers is not None and numbers.find(_NUMBER) is not None:
                return _value(numbers, _NUMBER), _value(numbers, _LEVEL), by
        return "", "", ""

    def is_set(self, look: Element | None, style: str, name: str) -> bool:
        """Return whether a run is bold (`b`) or italic (`i`): by itself, by its style, by that of its paragraph."""
        own = None if look is None else look.find(w(name))
        if own is not None:
            return is_on(own)
        return self._styled(_value(look, _RSTYLE), name) or self._styled(style, name)

    def dress(self, look: Element | None) -> Iterator[str]:
        """Yield what a run has got by hand; its size is not told, because LibreOffice writes it where nobody set it."""
        for one in () if look is None else look:
            value = one.get(VALUE, "on")
            if one.tag in _DRESS and value not in _UNDRESSED:
                yield f"{_DRESS[one.tag]} {value}"

    def _styled(self, style: str, name: str) -> bool:
        key = style, name
        if key not in self._bold:
            said = (one.find(f"{_RUN}/{w(name)}") for one in lineage(style, self.styles))
            self._bold[key] = next((is_on(one) for one in said if one is not None), False)
        return self._bold[key]

    def _of_paragraph(self, properties: Element | None, style: str) -> Iterator[Element | None]:
        yield properties
        yield from (one.find(_PARAGRAPH) for one in lineage(style, self.styles))

    def _names(self, style: str) -> list[str]:
        return [one.get(w("styleId"), "") for one in lineage(style, self.styles)]


def looks(root: Element | None) -> Looks:
    """Return the looks that the part of styles gives; None where there is none."""
    every = () if root is None else root.iter(w("style"))
    return Looks({one.get(w("styleId"), ""): one for one in every}, outline(root), default_style(root))


def _value(parent: Element | None, name: str) -> str:
    found = None if parent is None else parent.find(name)
    return "" if found is None else found.get(VALUE, "")
