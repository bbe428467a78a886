"""Properties of the file: the title is the document's own, and nothing tells when, by whom and on what it was made."""

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree
from markupsafe import escape

from generator.opc import seals
from generator.word.parts.additions import RELATIONSHIPS, TYPES, append
from generator.word.parts.markup import Element, parse, serialised, w
from generator.word.parts.package import CONTENT_TYPES
from generator.word.parts.relations import PACKAGE, Package, relationships_part

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_NEW_PART = "docProps/core.xml"
_NEW_CORE = f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}"/>'.encode()
_MOMENT = "2000-01-01T00:00:00Z"
_CONSTANT = {
    f"{{{_DC}}}creator": "",
    f"{{{_CORE}}}lastModifiedBy": "",
    f"{{{_CORE}}}revision": "1",
    f"{{{_TERMS}}}created": _MOMENT,
    f"{{{_TERMS}}}modified": _MOMENT,
    f"{{{_CORE}}}lastPrinted": _MOMENT,
}
_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Document Generator</Application></Properties>"
)
_TITLE, _IDENTIFIER = f"{{{_DC}}}title", f"{{{_DC}}}identifier"
_SLOT = "title-goes-here"


class Core(NamedTuple):
    """The part of core properties, cut where the title goes; the place of the seal is in it."""

    part: str
    before: bytes
    after: bytes

    def filled(self, title: str) -> bytes:
        """Return the part with `title`, on one line."""
        return self.before + str(escape(" ".join(title.split("\n")))).encode() + self.after


def anonymous(package: Package) -> tuple[dict[str, bytes], Core]:
    """Return the parts of `package` without traces of people, times and machines, and the properties to fill."""
    parts = dict(package.parts)
    for target in _unlink(parts, package, PACKAGE, "thumbnail"):
        parts.pop(target, None)
    for target in _targets(package, "extended-properties"):
        parts[target] = _APPLICATION
    _detach_template(parts, package)
    part = next(iter(_targets(package, "core-properties")), "") or _add_core(parts)
    return parts, _core(part, parse(parts[part], part))


def _targets(package: Package, kind: str) -> list[str]:
    return [one.target for one in package.of(PACKAGE) if one.kind == kind and one.target in package.roots]


def _unlink(parts: dict[str, bytes], package: Package, source: str, kind: str) -> list[str]:
    """Take the relationships `kind` of `source` away and return what they referred to."""
    gone = {one.id: one.target for one in package.of(source) if one.kind == kind}
    name = relationships_part(source)
    if gone:
        parts[name] = _without(parts[name], name, lambda item: item.get("Id", "") in gone)
    return list(gone.values())


def _without(data: bytes, part: str, unwanted: Callable[[Element], bool]) -> bytes:
    root = parse(data, part)
    root[:] = [child for child in root if not unwanted(child)]
    return serialised(root)


def _detach_template(parts: dict[str, bytes], package: Package) -> None:
    """Word notes the template a file was made from, often on a drive nobody else has; it plays no part in the text."""
    for part in package.roots:
        if _unlink(parts, package, part, "attachedTemplate"):
            parts[part] = _without(parts[part], part, lambda child: child.tag == w("attachedTemplate"))


def _core(part: str, root: Element) -> Core:
    for child in root:
        if isinstance(child.tag, str) and child.tag in _CONSTANT:
            child.text = _CONSTANT[child.tag]
    for tag, text in ((_TITLE, _SLOT), (_IDENTIFIER, seals.OPEN)):
        found = root.find(tag)
        (etree.SubElement(root, tag) if found is None else found).text = text
    before, _, after = serialised(root).partition(_SLOT.encode())
    return Core(part, before, after)


def _add_core(parts: dict[str, bytes]) -> str:
    parts[_NEW_PART] = _NEW_CORE
    reference = {"Id": "core", "Type": f"{RELATIONSHIPS}/metadata/core-properties", "Target": _NEW_PART}
    append(parts, relationships_part(PACKAGE), f"{{{RELATIONSHIPS}}}Relationship", reference, "Id")
    override = {"PartName": f"/{_NEW_PART}", "ContentType": _CORE_TYPE}
    append(parts, CONTENT_TYPES, f"{{{TYPES}}}Override", override, "PartName")
    return _NEW_PART
