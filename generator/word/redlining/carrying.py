"""What comes back from the old document: cut down to what the new one can hold, its pictures brought along."""

import hashlib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.word.parts.additions import Addition
from generator.word.parts.grids import Grid, grids
from generator.word.parts.known import Known, known
from generator.word.parts.markup import NAMESPACES, RANGES, SECTION, VALUE, Element, remove, w
from generator.word.parts.relations import Package
from generator.word.redlining.marking import Marks
from generator.word.redlining.pairing import Item

_LINK = f"{{{NAMESPACES['r']}}}"
_DESCRIBED = f"{{{NAMESPACES['wp']}}}docPr"
_EDITION = f"{{{NAMESPACES['w14']}}}"
_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))
_WRAPPERS = (w("sdt"), w("customXml"))
_HELD = w("sdtContent")
_DRAWN = (w("drawing"), w("pict"))


@dataclass(frozen=True)
class Side:
    """A part of text of one of the two documents; `tables` are its tables as they were before any mark.

    `rows` are the rows of its tables as things to compare, once they have been read.
    """

    package: Package
    part: str
    tables: Mapping[Element, Grid]
    rows: dict[Element, tuple[Item, ...]] = field(default_factory=dict)

    def look(self, thing: Element) -> Hashable:
        """Return what is equal for things that look the same: a picture is known by its bytes."""
        if thing.tag in _DRAWN:
            return "drawing", tuple(self._bytes(id) for _, id in linked(thing))
        return thing.tag, tuple(sorted(map(str, thing.attrib.values())))

    def target(self, id: str) -> str:
        """Return the part of the file that the relationship `id` leads to, empty where there is none."""
        found = (one.target for one in self.package.of(self.part) if one.id == id and not one.external)
        return next((target for target in found if target in self.package.parts), "")

    def _bytes(self, id: str) -> str:
        target = self.target(id)
        return hashlib.sha256(self.package.parts[target]).hexdigest() if target else id


def side(package: Package, part: str) -> Side:
    """Return the part `part` of `package`."""
    return Side(package, part, {grid.table: grid for grid in grids(package.roots[part])})


def linked(thing: Element) -> Iterator[tuple[Element, str]]:
    """Yield the elements in `thing` that refer to a part, and the relationship they name."""
    for one in thing.iter():
        for name, value in one.attrib.items():
            if str(name).startswith(_LINK):
                yield one, str(value)


@dataclass(frozen=True)
class Revision:
    """The old part, the new one, the marks the new one gets, and the pictures it gets from the old one."""

    old: Side
    new: Side
    marks: Marks
    defined: Known
    additions: list[Addition] = field(default_factory=list)

    def carry(self, thing: Element) -> Element | None:
        """Return `thing`, a copy from the old document, fit for the new one; None where it cannot be brought along."""
        if thing.tag not in _DRAWN:
            return None if thing.tag.endswith("Reference") or thing.tag == w("object") else thing
        for holder, id in list(linked(thing)):
            target = self.old.target(id)
            if not self.old.package.types.of(target).startswith("image/"):
                return None
            _rename(holder, id, self._picture(target))
        for described in thing.iter(_DESCRIBED):
            described.set("id", self.marks.number())
        return thing

    def _picture(self, target: str) -> str:
        data, package = self.old.package.parts[target], self.new.package
        for one in package.of(self.new.part):
            if not one.external and package.parts.get(one.target) == data:
                return one.id
        name = f"old-{hashlib.sha256(data).hexdigest()[:16]}"
        ending, kind = target.rpartition(".")[2], self.old.package.types.of(target)
        self.additions.append(Addition(self.new.part, name, "image", f"word/media/{name}.{ending}", kind, data))
        return name

    def fit(self, block: Element) -> None:
        """Take out of `block`, a copy from the old document, what is there once only or unknown to the new one."""
        for one in list(block.iter(*RANGES, SECTION, w("pPrChange"))):
            remove(one)
        for one in list(block.iter(*_STYLED)):
            if one.get(VALUE, "") not in self.defined.styles:
                remove(one)
        for one in list(block.iter(w("numPr"))):
            if any(number.get(VALUE, "") not in self.defined.numbers for number in one.iter(w("numId"))):
                remove(one)
        for one in block.iter():
            for name in [name for name in one.attrib if str(name).startswith(_EDITION)]:
                del one.attrib[name]
        _unwrap(block)


def revision(old: Side, new: Side, marks: Marks) -> Revision:
    """Return the comparison of two parts before it begins."""
    return Revision(old, new, marks, known(new.package))


def _rename(holder: Element, before: str, after: str) -> None:
    for name, value in holder.attrib.items():
        if str(name).startswith(_LINK) and value == before:
            holder.set(name, after)


def _unwrap(block: Element) -> None:
    """Put what content controls hold in their place: a control that is struck out controls nothing."""
    for wrapper in list(block.iter(*_WRAPPERS)):
        parent = wrapper.getparent()
        held = wrapper if wrapper.tag != _WRAPPERS[0] else wrapper.find(_HELD)
        if parent is None:
            continue
        for child in [] if held is None else [one for one in held if not str(one.tag).endswith("Pr")]:
            wrapper.addprevious(child)
        remove(wrapper)
