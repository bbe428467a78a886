"""Parts that a document gets beside those of its template: pictures and the like, each with what refers to it."""

import posixpath
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from generator.word.parts.markup import parse, serialised
from generator.word.parts.package import CONTENT_TYPES
from generator.word.parts.relations import relationships_part

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NONE = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


class Addition(NamedTuple):
    """A new part and the relationship `id` of the part `source` to it; `kind` is the last word of its type."""

    source: str
    id: str
    kind: str
    part: str
    content_type: str
    data: bytes


def added(links: Mapping[str, bytes], additions: Iterable[Addition]) -> dict[str, bytes]:
    """Return the new parts, and those of `links` (content types, relationships) that must tell of them.

    Two additions of the same part are one, in whatever order they come.
    """
    changed = {CONTENT_TYPES: links[CONTENT_TYPES]}
    for one in sorted(frozenset(additions)):
        if one.part not in changed:
            changed[one.part] = one.data
            _tell(changed, one)
        _link(changed, links, one)
    return changed


def append(parts: dict[str, bytes], part: str, tag: str, attributes: dict[str, str], key: str) -> None:
    """Append a `tag` to the root of `part`, unless one with the same attribute `key` is there."""
    root = parse(parts[part], part)
    if all(one.get(key) != attributes[key] for one in root):
        etree.SubElement(root, tag, attributes)
        parts[part] = serialised(root)


def _tell(changed: dict[str, bytes], one: Addition) -> None:
    override = {"PartName": f"/{one.part}", "ContentType": one.content_type}
    append(changed, CONTENT_TYPES, f"{{{TYPES}}}Override", override, "PartName")


def _link(changed: dict[str, bytes], links: Mapping[str, bytes], one: Addition) -> None:
    name = relationships_part(one.source)
    changed.setdefault(name, links.get(name, _NONE))
    target = posixpath.relpath(one.part, posixpath.dirname(one.source) or ".")
    reference = {"Id": one.id, "Type": f"{_KINDS}/{one.kind}", "Target": target}
    append(changed, name, f"{{{RELATIONSHIPS}}}Relationship", reference, "Id")
