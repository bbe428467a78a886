"""What the parts of a file define and text may refer to: styles, lists, notes and relationships."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.word.parts.markup import w
from generator.word.parts.relations import Package


@dataclass(frozen=True)
class Known:
    """Identifiers that exist in a file; `looks` are those of lists, `relations` are those of each part."""

    styles: frozenset[str]
    numbers: frozenset[str]
    looks: frozenset[str]
    footnotes: frozenset[str]
    endnotes: frozenset[str]
    comments: frozenset[str]
    relations: Mapping[str, frozenset[str]]


def known(package: Package) -> Known:
    """Return what the parts of `package` define."""
    return Known(
        _ids(package, "styles", "style", "styleId"),
        _ids(package, "numbering", "num", "numId") | {"0"},
        _ids(package, "numbering", "abstractNum", "abstractNumId"),
        _ids(package, "footnotes", "footnote", "id"),
        _ids(package, "endnotes", "endnote", "id"),
        _ids(package, "comments", "comment", "id"),
        {part: frozenset(one.id for one in package.of(part)) for part in package.roots},
    )


def _ids(package: Package, kind: str, element: str, attribute: str) -> frozenset[str]:
    root = package.side(kind)
    return frozenset(() if root is None else (one.get(w(attribute), "") for one in root.iter(w(element))))
