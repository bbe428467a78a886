"""Hostile files of all kinds, each made by a function of its own: bytes that somebody may send, specs with traps."""

import random
import zipfile
from collections.abc import Sequence
from io import BytesIO

from tests.returned_files import cell, docx, paragraph, relations, row, run, table, word_parts, xlsx, zipped

ANSWER = table(row(cell(paragraph(run("[act-1]"))), cell(paragraph(run("сделано")))))


def _outside(kind: str, address: str) -> str:
    return relations((kind, address)).replace(f'Target="{address}"', f'Target="{address}" TargetMode="External"')


def word_with_a_linked_piece(kind: str, address: str) -> bytes:
    """Return a form whose document has a relationship of a kind to what lies elsewhere."""
    return zipped(word_parts(ANSWER) | {"word/_rels/document.xml.rels": _outside(kind, address)})


def word_with_a_remote_template(address: str) -> bytes:
    """Return a form that Word would fetch a template (with its macros) for."""
    settings = {"word/settings.xml": "<a/>", "word/_rels/settings.xml.rels": _outside("attachedTemplate", address)}
    return zipped(word_parts(ANSWER) | settings)


def word_of_empty_paragraphs(count: int) -> bytes:
    """Return a small Word file that becomes large when it is read; noise keeps it from looking like a bomb of zip."""
    noise = random.Random(1)
    said = "".join(paragraph(run(str(noise.random()))) for _ in range(count // 40))
    return docx(said + "<w:p/>" * count)


def word_with_a_text_of(megabytes: int) -> bytes:
    """Return a form with one run of text; a hundredth of it is no pattern, so that it looks like no bomb of zip."""
    chance = random.Random(1)
    noise = "".join(chr(0x410 + chance.randrange(64)) for _ in range(megabytes * 30_000))
    return docx(paragraph(run(noise + "а" * (megabytes * 500_000))))


def excel_with_a_long_text_in_every_cell(length: int, cells: int) -> bytes:
    """Return a small workbook that shows `length` times `cells` characters."""
    rows = "".join(f'<row r="{n}"><c t="s"><v>0</v></c></row>' for n in range(1, cells + 1))
    return xlsx(f"<sheetData>{rows}</sheetData>", strings=f"<si><t>{'я' * length}</t></si>")


def excel_with_empty_rows(count: int) -> bytes:
    """Return a workbook with an answer below many rows that hold nothing."""
    empty = "".join(f'<row r="{n}"/>' for n in range(1, count))
    last = f'<row r="{count}"><c t="str"><v>конец</v></c></row>'
    return xlsx(f"<sheetData>{empty}{last}</sheetData>")


def excel_with_formulas() -> bytes:
    """Return a workbook whose cells compute: what is shown, what never was computed, what calls a program."""
    cells = (
        "<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t=\"str\"><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c>"
    )
    return xlsx(f"<sheetData><row>{cells}</row></sheetData>")


def yaml_of_values(count: int) -> str:
    """Return a spec of nothing but empty lists."""
    return f"a: [{'[],' * count}]"


def yaml_with_a_number_of(digits: int) -> str:
    """Return a program in which numbers, years and days have far too many digits."""
    many = "9" * digits
    return f"title: № {many}\nperiod: {many}-{many}\nissuer: {many}\norder: {{date: {many}, number: {many}}}\n"


_DRAWN = """<w:p><w:r><w:t>слова</w:t></w:r><w:r><w:drawing><wp:inline
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>
<wp:docPr id="1" name="x"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/>
<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:{how}="r0"/><a:stretch/></pic:blipFill><pic:spPr><a:xfrm>
<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>"""


def word_that_shows(address: str, picture: bytes = b"") -> bytes:
    """Return a Word file with a picture that lies at an address, or one that is in the file."""
    links = _outside("image", address) if address else relations(("image", "a.png"))
    how = "link" if address else "embed"
    parts = word_parts(_DRAWN.replace("{how}", how)) | {"word/_rels/document.xml.rels": links}
    types = str(parts["[Content_Types].xml"]).replace(
        "<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    return zipped(parts | {"[Content_Types].xml": types} | ({"word/a.png": picture} if picture else {}))


_ODT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text><text:p>слова</text:p>
{frames}<text:section text:name="s"><text:section-source xlink:href="{text}" xlink:type="simple"/><text:p/>
</text:section></office:text></office:body></office:document-content>"""
_FRAME = """<text:p><draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image
 xlink:href="{address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>"""
_ODT_LIST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def odt_that_shows(pictures: Sequence[str], text: str) -> bytes:
    """Return an OpenDocument text with pictures and a section whose content lies elsewhere."""
    frames = "".join(_FRAME.replace("{address}", address) for address in pictures)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", _ODT.replace("{frames}", frames).replace("{text}", text))
        archive.writestr("META-INF/manifest.xml", _ODT_LIST)
    return stream.getvalue()
