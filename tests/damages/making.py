"""How to break a Word file: a good one, and what makes damages of it."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

from docx.document import Document as Word

from tests.word_files import add_table, changed, docx, parts

DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
FIRST = "<w:body>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
ASKED = "<w:r><w:instrText>{}</w:instrText></w:r>"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

STYLES_TYPE = (
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
)
Change = Callable[[bytes], bytes]


class Damage(NamedTuple):
    """One way to break a file: the code of the problem, what makes it, whether only a close look finds it."""

    name: str
    code: str
    made: Change
    closely: bool = False
    left: str = ""


def good() -> bytes:
    def build(document: Word) -> None:
        document.add_paragraph("начало")
        add_table(document, ["а", "б"], ["в", "г"])
        document.add_paragraph("конец")

    return docx(build)


GOOD = good()
XML = parts(GOOD)[DOCUMENT].decode()
TABLE = XML[XML.index("<w:tbl>") : XML.index("</w:tbl>") + len("</w:tbl>")]
ROW = TABLE[TABLE.rindex("<w:tr>") : TABLE.rindex("</w:tr>") + len("</w:tr>")]
CELL = ROW[ROW.rindex("<w:tc>") : ROW.rindex("</w:tc>") + len("</w:tc>")]


def within(part: str, change: bytes | Change) -> Change:
    """Return the damage that changes one part or puts it there."""
    return lambda data: changed(data, {part: change})


def replaced(before: str, after: str, part: str = DOCUMENT) -> Change:
    """Return the damage that replaces the last `before`."""
    assert before in parts(GOOD)[part].decode(), before

    def change(data: bytes) -> bytes:
        head, tail = data.decode().rsplit(before, 1)
        return (head + after + tail).encode()

    return within(part, change)


def first(content: str) -> Change:
    """Return the damage that puts `content` at the beginning of the text."""
    return replaced(FIRST, FIRST + content)


def line(content: str) -> Change:
    return first(f"<w:p>{content}</w:p>")


def run(content: str) -> Change:
    return line(f"<w:r>{content}</w:r>")


def look(properties: str) -> Change:
    """Return the damage that begins the text with a line of these properties."""
    return line(f"<w:pPr>{properties}</w:pPr><w:r><w:t>а</w:t></w:r>")


def letters(properties: str) -> Change:
    return run(f"<w:rPr>{properties}</w:rPr><w:t>а</w:t>")


def merged(kind: str) -> Change:
    return replaced(CELL, CELL.replace("</w:tcPr>", f"{kind}</w:tcPr>"))


def related(kind: str, target: str, mode: str = "", identifier: str = "rIdX") -> Change:
    one = f'<Relationship Id="{identifier}" Type="{KIND}/{kind}" Target="{target}" {mode}/></Relationships>'
    return within(RELATIONS, lambda data: data.replace(b"</Relationships>", one.encode()))


def of_type(kind: bytes) -> Change:
    return within(TYPES, lambda data: data.replace(b"document.main+xml", kind))


def controls(*numbers: int) -> Change:
    one = '<w:sdt><w:sdtPr><w:id w:val="{}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    return first("".join(map(one.format, numbers)))


def pictures(*numbers: int) -> Change:
    """Return the damage that draws a rectangle for each of the numbers."""
    one = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" distT="0" distB="0" distL="0" distR="0">'
        '<wp:extent cx="9000" cy="9000"/><wp:docPr id="{}" name="x"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    return line("".join(map(one.format, numbers)))


def numbered(*numbers: str) -> Change:
    return first("".join(f'<w:p {W14} w14:paraId="{number}"/>' for number in numbers))


def entry_twice(data: bytes) -> bytes:
    found = parts(data)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, content)
        archive.filelist.append(archive.filelist[-1])
    return stream.getvalue()


def bit_flipped(data: bytes) -> bytes:
    """Flip a bit in the middle of the text, as a bad disk does."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(DOCUMENT)
    at = entry.header_offset + 30 + len(DOCUMENT) + entry.compress_size // 2
    return data[:at] + bytes([data[at] ^ 16]) + data[at + 1 :]


BOX = (
    '<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict>'
)
HEADER = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:hdr>'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


OUTSIDE = 'TargetMode="External"'
NUMBERING, COMMENT = "word/numbering.xml", '<w:comment w:id="1" w:author="а">{}</w:comment>'
COMMENTS = HEADER.replace("w:hdr", "w:comments")


def with_part(kind: str, content: str) -> Change:
    """Return the damage that adds the part of a kind (header, comments …) to the file."""
    name = f"word/{kind}X.xml"
    typed = f'<Override PartName="/{name}" ContentType="{_OFFICE}.{kind}+xml"/></Types>'.encode()
    made = related(kind, f"{kind}X.xml")
    return lambda data: changed(
        made(data), {name: content.encode(), TYPES: lambda types: types.replace(b"</Types>", typed)}
    )


def header_that_is_a_footer(data: bytes) -> bytes:
    made = with_part("footer", HEADER.replace("w:hdr", "w:ftr").format("<w:p/>"))(data)
    section = f'<w:sectPr><w:headerReference xmlns:r="{KIND}" w:type="default" r:id="rIdX"/>'.encode()
    return changed(
        made,
        {DOCUMENT: lambda text: text[: text.rindex(b"<w:sectPr")] + section + b"</w:sectPr></w:body></w:document>"},
    )
