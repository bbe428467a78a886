"""The parts of a .docx as bytes that are the same on every machine and day: fixed order, dates and attributes."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from tools.templates.looks import Look, looks
from tools.templates.markup import Node, element, serialized
from tools.templates.numbering import numbering
from tools.templates.page import Page, footer, header, section
from tools.templates.stylesheet import stylesheet

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NONE: Mapping[str, Iterable[Node]] = {}
_TYPES = {"document": "document.main"}


def package(
    title: str,
    page: Page,
    body: Iterable[Node],
    footers: Mapping[str, Iterable[Node]] = _NONE,
    own: Iterable[Look] = (),
) -> bytes:
    """Return the .docx whose document property is `title` and whose only section is `page`.

    `footers` are what stands at the foot of the sheets by their kind: `first`, `default`; `own` are styles that it has
    beside those of all templates.
    """
    parts = {f"footer-{kind}": footer(blocks) for kind, blocks in footers.items()} | _common(page, own)
    document = element("document", element("body", *body, _section(page, footers)))
    return _zipped(
        {
            "[Content_Types].xml": _content_types(("document", *parts)).encode(),
            "_rels/.rels": _root_relations().encode(),
            "docProps/core.xml": _core(title).encode(),
            "word/document.xml": serialized(document),
            "word/_rels/document.xml.rels": _document_relations(parts).encode(),
        }
        | {f"word/{name}.xml": serialized(part) for name, part in parts.items()}
    )


def _common(page: Page, own: Iterable[Look]) -> dict[str, Node]:
    styles = stylesheet((*looks(page), *own))
    return {"header": header(), "numbering": numbering(), "settings": _settings(), "styles": styles}


def _section(page: Page, footers: Iterable[str]) -> Node:
    return section(page, "header", {kind: f"footer-{kind}" for kind in footers})


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


def _content_types(parts: Iterable[str]) -> str:
    overrides = {f"/word/{part}.xml": f"{_MAIN}{_TYPES.get(part, _kind(part))}+xml" for part in parts}
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


def _document_relations(parts: Iterable[str]) -> str:
    return _relations({part: (_OFFICE + _kind(part), f"{part}.xml") for part in parts})


def _kind(part: str) -> str:
    """Return the kind of a part: that of `footer-first` is `footer`."""
    return part.partition("-")[0]


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
