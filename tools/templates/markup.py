"""Elements of WordprocessingML, made by name; all names and attributes are in the `w` namespace."""

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Node = etree._Element


def element(name: str, /, *children: Node | None, **attributes: str | int) -> Node:
    """Return `<w:name>` with the children that are there and `w:` attributes."""
    made = etree.Element(f"{{{W}}}{name}", nsmap={"w": W, "r": R})
    for key, value in attributes.items():
        made.set(f"{{{W}}}{key}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def switch(name: str, on: bool) -> Node | None:
    """Return `<w:name/>`, a property that is on by being there, or nothing."""
    return element(name) if on else None


def text(content: str) -> Node:
    """Return `<w:t>` whose spaces are kept."""
    made = element("t")
    made.text = content
    made.set(_SPACE, "preserve")
    return made


def related(name: str, relation: str, **attributes: str | int) -> Node:
    """Return `<w:name r:id="relation">`, a reference to another part."""
    made = element(name, **attributes)
    made.set(f"{{{R}}}id", relation)
    return made


def serialized(root: Node) -> bytes:
    """Return the part as bytes, with declarations of namespaces at the top only."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
