"""Files as they may come back from people, made part by part without any library; hostile ones, too."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "{override}</Types>"
)
_WORD_TYPE = f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}wordprocessingml.document.main+xml"/>'
_EXCEL_TYPE = f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}spreadsheetml.sheet.main+xml"/>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def relations(*targets: tuple[str, str]) -> str:
    items = (
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(items)}</Relationships>'


def word(name: str, inner: str) -> str:
    """Return a part of a Word file with the root `name`."""
    return f"<w:{name} {_NAMES}>{inner}</w:{name}>"


def word_parts(body: str, sides: Mapping[str, tuple[str, str]] | None = None) -> dict[str, str | bytes]:
    """Return the parts of a Word file; `sides` are further parts of the document: kind and markup by name."""
    found = sides or {}
    return {
        "[Content_Types].xml": TYPES.replace("{override}", _WORD_TYPE),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": word("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(*((kind, name) for name, (kind, _) in found.items())),
        **{f"word/{name}": markup for name, (_, markup) in found.items()},
    }


def docx(body: str, sides: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    return zipped(word_parts(body, sides))


def properties(**values: str) -> str:
    """Return a part of custom properties, each named by the kind of its value."""
    names = (
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
    )
    items = (f'<property name="{kind}"><vt:{kind}>{text}</vt:{kind}></property>' for kind, text in values.items())
    return f"<Properties {names}>{''.join(items)}</Properties>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def control(inner: str, tag: str = "account.act-1", is_hint: bool = False) -> str:
    hint = "<w:showingPlcHdr/>" if is_hint else ""
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{hint}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def excel_parts(sheet: str, book: str = "", strings: str = "", styles: str = "") -> dict[str, str | bytes]:
    """Return the parts of a workbook of one worksheet; `sheet` and `book` are what stands inside their roots."""
    named = book or '<sheets><sheet name="Лист" sheetId="1" r:id="r0"/></sheets>'
    return {
        "[Content_Types].xml": TYPES.replace("{override}", _EXCEL_TYPE),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}">{named}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{SHEET}">{styles}</styleSheet>',
    }


def xlsx(sheet: str, book: str = "", strings: str = "", styles: str = "") -> bytes:
    return zipped(excel_parts(sheet, book, strings, styles))
