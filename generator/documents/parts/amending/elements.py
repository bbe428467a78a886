"""What stands at a path of a spec: the element, its printed number, its name, the section it is in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.changes.trees import Path, Tree, named
from generator.context.rich import line
from generator.documents.parts.naming import joined
from generator.documents.parts.tables.numbering import Entry, Heading, numbered
from generator.model.family import Family
from generator.model.order import Point

KINDS: Mapping[str, str] = {
    "sections": "section",
    "directions": "direction",
    "activities": "activity",
    "parts": "part",
    "events": "event",
    "groups": "group",
    "resources": "resource",
    "indicators": "indicator",
    "sources": "source",
    "points": "point",
    "rows": "field",
    "objectives": "objective",
    "parties": "party",
    "people": "person",
    "posts": "post",
    "acts": "act",
}
"""What the items of lists and mappings are, by the keys of these."""

_DIRECTORY = frozenset({"parties", "groups", "people", "posts", "acts"})


@dataclass(frozen=True)
class Element:
    """Something that has a name: its kind, its id, its printed number (empty for none), its name in one line.

    `section` is the id of the section it is in, empty outside of any.
    """

    kind: str
    id: str = ""
    number: str = ""
    name: str = ""
    section: str = ""


@dataclass(frozen=True)
class Edition:
    """One of two editions: its family, and the trees of its spec and its directory."""

    family: Family
    program: Tree
    directory: Tree

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The printed numbers of rows, sections and points of the act by their ids."""
        found = numbered(self.family.program.sections)
        rows = {one.row.id: one.number for _, lines in found for one in lines if isinstance(one, Entry)}
        indicators = {one.id: str(place) for place, one in enumerate(self.family.program.indicators(), 1)}
        labels = {section.id: section.label for section, _ in found}
        order = self.family.program.order
        return {**indicators, **labels, **rows, **dict(_points(order.points if order else ()))}

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of groups, in order."""
        found = numbered(self.family.program.sections)
        return tuple(one.text for _, lines in found for one in lines if isinstance(one, Heading))

    def section(self, name: str) -> str:
        """Return what a section is called: its label and heading."""
        found = next((one for one in self.family.program.sections if one.id == name), None)
        return joined(found.label, found.heading or found.title) if found else ""

    def element(self, path: Path, *, directory: bool = False) -> Element:
        """Return the nearest element around the value at `path`, the program itself where there is none."""
        root = self.directory if directory else self.program
        found, section, key = Element("program"), "", ""
        for step, spot in _steps(root, path):
            if step.startswith("@") or (directory and key in _DIRECTORY):
                name = step.removeprefix("@")
                kind = _kind(key, found.kind, directory=directory)
                section = name if kind == "section" else section
                found = Element(kind, name, self.numbers.get(name, ""), _name(spot), section)
            key = step
        return found


def _points(points: Sequence[Point], around: str = "") -> Iterator[tuple[str, str]]:
    for place, one in enumerate(points, 1):
        yield one.id, f"{around}{place}"
        yield from _points(one.points, f"{around}{place}.")


def _steps(spot: Tree, path: Path) -> Iterator[tuple[str, Tree]]:
    for step in path:
        if step.startswith("@") and isinstance(spot, list):
            spot = next((one for one in spot if named(one) == step[1:]), None)
        else:
            spot = spot.get(step) if isinstance(spot, dict) else None
        yield step, spot


def _kind(key: str, around: str, *, directory: bool) -> str:
    if key == "objectives" and around == "section":
        return "direction"
    return "party-group" if directory and key == "groups" else KINDS.get(key, "item")


def _name(item: Tree) -> str:
    if not isinstance(item, dict):
        return ""
    said = next((item[key] for key in ("title", "heading", "name", "text", "key") if item.get(key)), "")
    return line(said) if isinstance(said, str) else ""
