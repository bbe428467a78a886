"""A package opened: its parts, what each of them is, and how they refer to each other."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from generator.errors import DocumentError, GeneratorError, Problem, TemplateError
from generator.word.parts.markup import Element, parse
from generator.word.parts.package import CONTENT_TYPES

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = _TYPES + "document.main+xml"
RENDERED_TYPES = frozenset(
    {MAIN_TYPE, *(f"{_TYPES}{kind}+xml" for kind in ("header", "footer", "footnotes", "endnotes"))}
)
PACKAGE = ""
"""Stands for the package itself where the relationships of a part are asked for."""
_NO_TYPES = b"<Types/>"
_ENDINGS = (".xml", ".rels", ".vml")


@dataclass(frozen=True)
class Relationship:
    """A reference to another part, or (`external`) to an address outside; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class ContentTypes:
    """The content types: those of single parts and those of file endings, in lower case."""

    parts: Mapping[str, str]
    endings: Mapping[str, str]

    def of(self, part: str) -> str:
        """Return the content type of `part`, empty where it has none."""
        own = self.parts.get(part.lower())
        return own if own is not None else self.endings.get(part.rpartition(".")[2].lower(), "")


@dataclass(frozen=True)
class Package:
    """The parts of a Word file as bytes, those that are XML as trees too, and the relationships of each part."""

    parts: Mapping[str, bytes]
    roots: Mapping[str, Element]
    types: ContentTypes
    relations: Mapping[str, tuple[Relationship, ...]]

    def of(self, part: str) -> tuple[Relationship, ...]:
        """Return the relationships of `part`; of the package itself: of ``PACKAGE``."""
        return self.relations.get(part, ())

    def rendered(self) -> list[str]:
        """Return the names of the parts whose tags are filled, the document first."""
        found = (part for part in self.roots if self.types.of(part) in RENDERED_TYPES)
        return sorted(found, key=lambda part: (part != self.main, part))

    def part_of(self, kind: str) -> str:
        """Return the name of the part whose content type names `kind` (`styles`, `settings` …), empty without one."""
        ending = f"wordprocessingml.{kind}+xml"
        return next((part for part in self.roots if self.types.of(part).endswith(ending)), "")

    def side(self, kind: str) -> Element | None:
        """Return the root of the part whose content type names `kind` (`styles`, `comments` …), None without one."""
        return self.roots.get(self.part_of(kind))

    @property
    def main(self) -> str:
        """The name of the part that holds the document, empty where there is none."""
        found = (one.target for one in self.of(PACKAGE) if one.kind == "officeDocument")
        return next((target for target in found if target in self.roots), "")


def opened(parts: Mapping[str, bytes], error: type[GeneratorError], before: Package | None = None) -> Package:
    """Return `parts` as a package; trees of parts that are the same `before` are used again.

    Raise `error` with every part that is not well-formed XML or declares a document type.
    """
    package, problems = readable(parts, before)
    if problems:
        raise error(problems)
    return package


def readable(parts: Mapping[str, bytes], before: Package | None = None) -> tuple[Package, list[Problem]]:
    """Return what of `parts` can be read as a package, and what is wrong with the others."""
    problems: list[Problem] = []
    types = _content_types(_tree(parts, CONTENT_TYPES, before, problems))
    names = [part for part in sorted(parts) if _is_xml(part, types)]
    roots = {part: root for part in names if (root := _tree(parts, part, before, problems)) is not None}
    relations = {source_of(part): _relationships(part, root) for part, root in roots.items() if part.endswith(".rels")}
    return Package(parts, roots, types, relations), problems


def content_types(parts: Mapping[str, bytes], error: type[GeneratorError] = TemplateError) -> ContentTypes:
    """Return the content types of `parts`; raise `error` where they cannot be read."""
    return _content_types(parse(parts.get(CONTENT_TYPES, _NO_TYPES), CONTENT_TYPES, error))


def _is_xml(part: str, types: ContentTypes) -> bool:
    return part != CONTENT_TYPES and (part.lower().endswith(_ENDINGS) or types.of(part).endswith("xml"))


def _tree(parts: Mapping[str, bytes], part: str, before: Package | None, problems: list[Problem]) -> Element | None:
    if before is not None and part in before.roots and before.parts[part] is parts[part]:
        return before.roots[part]
    try:
        return parse(parts.get(part, _NO_TYPES), part)
    except DocumentError as fault:
        problems += fault.problems
        return None


def _content_types(root: Element | None) -> ContentTypes:
    own: dict[str, str] = {}
    endings: dict[str, str] = {}
    for item in _elements(root):
        if name := item.get("PartName"):
            own[name.lstrip("/").lower()] = item.get("ContentType", "")
        if ending := item.get("Extension"):
            endings[ending.lower()] = item.get("ContentType", "")
    return ContentTypes(own, endings)


def _relationships(part: str, root: Element) -> tuple[Relationship, ...]:
    folder = posixpath.dirname(source_of(part))
    return tuple(_relationship(item, folder) for item in _elements(root))


def _relationship(item: Element, folder: str) -> Relationship:
    external = item.get("TargetMode") == "External"
    target = item.get("Target", "")
    resolved = target if external else posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relationship(item.get("Id", ""), item.get("Type", "").rpartition("/")[2], resolved, external)


def _elements(root: Element | None) -> Iterator[Element]:
    return (item for item in (() if root is None else root) if isinstance(item.tag, str))


def relationships_part(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(relationships: str) -> str:
    """Return the part whose relationships the part `relationships` holds."""
    folder, name = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
