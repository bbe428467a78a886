"""The parts of a .docx as bytes that are the same on every machine and day: fixed order, dates and attributes."""

import io
import zipfile
from collections.abc import Iterable

from tools.templates.looks import looks
from tools.templates.markup import Node, element, serialized
from tools.templates.numbering import numbering
from tools.templates.page import HEADER_RELATION, Page, header, section
from tools.templates.stylesheet import stylesheet

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PARTS = {
    HEADER_RELATION: "header",
    "rId2": "styles",
    "rId3": "numbering",
    "rId4": "settings",
}


def package(title: str, page: Page, body: Iterable[Node]) -> bytes:
    """Return the .docx whose document property is `title` and whose only section is `page`."""
    document = element("document", element("body", *body, section(page)))
    return _zipped(
        {
            "[Content_Types].xml": _content_types().encode(),
            "_rels/.rels": _root_relations().encode(),
            "docProps/core.xml": _core(title).encode(),
            "word/document.xml": serialized(document),
            "word/_rels/document.xml.rels": _document_relations().encode(),
            "word/header.xml": serialized(header()),
            "word/numbering.xml": serialized(numbering()),
            "word/settings.xml": serialized(_settings()),
            "word/styles.xml": serialized(stylesheet(looks(page))),
        }
    )


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return target.getvalue()


def _settings() -> Node:
    return element(
        "settings",
        element("defaultTabStop", val=709),
        element("autoHyphenation", val=0),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", _compatibility("compatibilityMode", 15)),
        element("themeFontLang", val="ru-RU"),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )


def _compatibility(name: str, value: int) -> Node:
    return element("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)


def _content_types() -> str:
    overrides = {"/word/document.xml": _MAIN + "document.main+xml"}
    overrides |= {f"/word/{part}.xml": f"{_MAIN}{part}+xml" for part in _PARTS.values()}
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _root_relations() -> str:
    core = f"{_PACKAGE}relationships/metadata/core-properties"
    return _relations({"rId1": (_OFFICE + "officeDocument", "word/document.xml"), "rId2": (core, "docProps/core.xml")})


def _document_relations() -> str:
    return _relations({id: (_OFFICE + part, f"{part}.xml") for id, part in _PARTS.items()})


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    listed = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{to}"/>' for id, (kind, to) in targets.items())
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{listed}</Relationships>'


def _core(title: str) -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:language>ru-RU</dc:language>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
    )
