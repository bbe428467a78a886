"""Returned files that are damaged, something else, or meant to harm: refused with a reason, never a traceback."""

import random
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import FormError, Problem
from generator.excel import reading as excel
from generator.excel.writing import workbook
from generator.model.manuscript import Manuscript
from generator.model.returned import Returned
from generator.word.reading import document
from generator.word.reading import forms as word
from tests.form_contexts import FORM, whole
from tests.returned_files import (
    cell,
    control,
    docx,
    excel_parts,
    paragraph,
    properties,
    relations,
    row,
    run,
    table,
    unzipped,
    word_parts,
    xlsx,
    zipped,
)

Reader = Callable[[bytes, str], Returned | Manuscript]
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="row_1"/>'
DOCX = docx(
    paragraph(run("Отчёт"))
    + table(
        row(cell(paragraph(BOOKMARK, run("[act-1]"))), cell(paragraph(control(run("сделано"))))),
        control(row(cell(paragraph(f"<w:ins>{run('да')}</w:ins>"), '<w:gridSpan w:val="2"/>'))),
    )
)
XLSX = workbook(whole(), FORM)
GOOD = {"word": (word.read, DOCX), "excel": (excel.read, XLSX), "document": (document.read, DOCX)}
LIMIT = 60.0
"""Seconds in which any file is read or refused, on a slow machine."""


def refused(read: Reader, data: bytes, name: str = "форма.docx") -> tuple[Problem, ...]:
    with pytest.raises(FormError) as caught:
        read(data, name)
    problems = caught.value.problems
    assert problems
    for problem in problems:
        assert problem.code
        assert problem.message.text
        assert problem.hint.text
        assert problem.place.file == name
    return problems


def codes(read: Reader, data: bytes) -> set[str]:
    return {problem.code for problem in refused(read, data)}


def added(data: bytes, name: str, content: bytes) -> bytes:
    stream = BytesIO(data)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def centrals(data: bytes) -> list[int]:
    """Return where the entries of the central directory begin."""
    found = [data.index(b"PK\x01\x02")]
    while (place := data.find(b"PK\x01\x02", found[-1] + 4)) >= 0:
        found.append(place)
    return found


def patched(data: bytes, entry: int, offset: int, value: bytes) -> bytes:
    """Return the file with other bytes in an entry of its central directory."""
    place = centrals(data)[entry] + offset
    return data[:place] + value + data[place + len(value) :]


def crowded(data: bytes) -> bytes:
    return zipped({**unzipped(data), **{f"x/{number}.xml": b"" for number in range(1001)}})


def twice(data: bytes, name: str) -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return added(data, name, b"<a/>")


ZIPS: dict[str, Callable[[bytes], bytes]] = {
    "part-suspicious": lambda data: added(data, "bomb.xml", b" " * 9_000_000),
    "too-many-parts": crowded,
    "part-repeated": lambda data: added(data, "[CONTENT_types].xml", b"<a/>"),
    "part-encrypted": lambda data: patched(data, 0, 8, b"\x01\x00"),
    "parts-overlap": lambda data: patched(data, 1, 42, struct.pack("<I", 10)),
    "part-name": lambda data: added(data, "../evil.xml", b"<a/>"),
    "part-compression": lambda data: patched(data, 0, 10, struct.pack("<H", 12)),
    "part-too-large": lambda data: patched(data, 0, 24, struct.pack("<I", 40_000_000)),
    "file-too-large": lambda data: data + b"\0" * 20_000_000,
    "unreadable-file": lambda data: data[:-30],
}


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize("code", ZIPS)
def test_a_hostile_zip_is_refused(kind: str, code: str) -> None:
    read, data = GOOD[kind]
    assert code in codes(read, ZIPS[code](data))


@pytest.mark.parametrize(("kind", "main"), [("word", "word/document.xml"), ("excel", "xl/workbook.xml")])
def test_two_main_parts_are_refused(kind: str, main: str) -> None:
    read, data = GOOD[kind]
    assert codes(read, twice(data, main)) == {"part-repeated"}


@pytest.mark.parametrize("kind", GOOD)
def test_a_lying_size_brings_no_more_than_it_says(kind: str) -> None:
    read, data = GOOD[kind]
    assert codes(read, patched(data, 0, 24, struct.pack("<I", 10))) == {"unreadable-file"}
    assert read(patched(data, 0, 24, struct.pack("<I", 100_000)), "a") == read(data, "a")


ENTITIES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]>'
PARTS = {
    "word": ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"),
    "excel": (
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/worksheets/sheet2.xml",
        "docProps/custom.xml",
    ),
}


@pytest.mark.parametrize(("kind", "part"), [(kind, part) for kind, parts in PARTS.items() for part in parts])
def test_a_document_type_is_refused_in_every_part(kind: str, part: str) -> None:
    read, data = GOOD[kind]
    parts = unzipped(data)
    start = parts[part].index(b">") + 1 if parts[part].startswith(b"<?xml") else 0
    parts[part] = parts[part][:start] + ENTITIES + parts[part][start:]
    (problem,) = refused(read, zipped(parts))
    assert (problem.code, problem.place.part) == ("doctype", part)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp037", "utf-7"])
def test_an_encoding_hides_no_document_type(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{ENTITIES.decode()}<a>&c;</a>'
    for read, parts, main in (
        (word.read, word_parts(""), "word/document.xml"),
        (excel.read, excel_parts(""), "xl/workbook.xml"),
    ):
        assert codes(read, zipped({**parts, main: text.encode(encoding)})) == {"not-well-formed"}


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_with_macros_is_refused_under_any_name(kind: str) -> None:
    read, data = GOOD[kind]
    folder = {"word": "word", "document": "word", "excel": "xl"}[kind]
    parts = unzipped(data)
    types = parts["[Content_Types].xml"].decode()
    assert codes(read, added(data, f"{folder}/vbaProject.bin", b"\xd0\xcf")) == {"form-macros"}
    for usual in ("wordprocessingml.document.main", "spreadsheetml.sheet.main"):
        types = types.replace(
            f"application/vnd.openxmlformats-officedocument.{usual}", "application/x.macroEnabled.main"
        )
    assert codes(read, zipped({**parts, "[Content_Types].xml": types})) == {"form-macros"}


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ODT = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})
OTHERS = {
    "an old Word document (.doc)": OLD + "WordDocument".encode("utf-16-le"),
    "an old Excel workbook (.xls)": OLD + "Workbook".encode("utf-16-le"),
    "a file under a password": OLD + "EncryptedPackage".encode("utf-16-le"),
    "a file of an old office program": OLD,
    "a rich text file (.rtf)": rb"{\rtf1 a}",
    "a PDF file": b"%PDF-1.7\n",
    "a picture": b"\xff\xd8\xff\xe0 JFIF",
    "a web page": b"\n<HTML><body>",
    "an XML file": b'\xef\xbb\xbf<?xml version="1.0"?><a/>',
    "an archive": zipped({"форма.docx": DOCX}),
    "an archive ": b"Rar!\x1a\x07",
    "a presentation": zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<a/>"}),
    "a binary Excel workbook (.xlsb)": zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "a"}),
}


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize("name", OTHERS)
def test_a_file_of_another_kind_is_named(kind: str, name: str) -> None:
    (problem,) = refused(GOOD[kind][0], OTHERS[name])
    said = problem.message.values["kind"]
    assert (problem.code, getattr(said, "text", said)) == ("form-kind", name.strip())


def stored(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_an_opendocument_text_is_named() -> None:
    data = stored({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})
    (problem,) = refused(word.read, data)
    assert problem.message.values["kind"].text == "an OpenDocument text (.odt)"


def test_word_and_excel_are_not_taken_for_each_other() -> None:
    assert codes(word.read, XLSX) == codes(excel.read, DOCX) == {"form-kind"}
    embedded = {**unzipped(XLSX), "xl/embeddings/word.docx": stored({"word/document.xml": b"<a/>"})}
    assert excel.read(stored(embedded), "a.xlsx").tables


@pytest.mark.parametrize("data", [b"", b"PK", b"\0" * 50, b"PK\x03\x04", "текст".encode()])
@pytest.mark.parametrize("kind", GOOD)
def test_what_is_no_file_at_all_is_refused(kind: str, data: bytes) -> None:
    assert codes(GOOD[kind][0], data) <= {"form-empty", "unreadable-file", "form-kind"}


@pytest.mark.parametrize("kind", GOOD)
def test_a_package_without_its_document_is_refused(kind: str) -> None:
    read, data = GOOD[kind]
    for parts in (unzipped(data) | {"_rels/.rels": relations().encode()}, {"[Content_Types].xml": b"<Types/>"}):
        assert codes(read, zipped(parts)) == {"form-kind"}
    assert codes(word.read, zipped(word_parts("") | {"word/document.xml": "<document/>"})) == {"form-kind"}


def timed(read: Reader, data: bytes) -> Returned | tuple[Problem, ...]:
    start = time.perf_counter()
    try:
        return read(data, "форма")
    except FormError as fault:
        return fault.problems
    finally:
        assert time.perf_counter() - start < LIMIT


def nested(opening: str, closing: str, inner: str, times: int) -> str:
    return opening * times + inner + closing * times


DEEP = {
    "controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "insertions": ("<w:ins>", "</w:ins>"),
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    "text boxes": ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
}


@pytest.mark.parametrize("kind", DEEP)
def test_depth_does_no_harm(kind: str) -> None:
    opening, closing = DEEP[kind]
    assert isinstance(timed(word.read, docx(nested(opening, closing, paragraph(run("а")), 20_000))), tuple)
    times = 240 // opening.count("<")
    inner = nested(opening, closing, paragraph(run("а" * 100)) * 1000, times)
    found = timed(word.read, docx(table(row(cell(inner)))))
    assert isinstance(found, Returned)
    assert "а" * 100 in found.tables[0][0][0].text + "".join(found.texts)


def test_a_workbook_of_any_depth_does_no_harm() -> None:
    timed(excel.read, xlsx(nested("<a>", "</a>", "", 20_000)))
    timed(excel.read, xlsx("", strings=nested("<si>", "</si>", "", 20_000)))


def test_a_document_of_200000_cells_is_read_in_reasonable_time() -> None:
    line = row(*[cell("<w:p/>")] * 10)
    noise = "".join(f"<w:p><w:r><w:t>{random.Random(n).random()}</w:t></w:r></w:p>" for n in range(20_000))
    found = timed(word.read, docx(noise + table(line * 20_000)))
    assert isinstance(found, Returned)
    assert len(found.tables[0]) == 20_000


CLAIMS = {
    "a dimension": '<dimension ref="A1:XFD1048576"/><sheetData>{row}</sheetData>',
    "a merge": '<sheetData>{row}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "a far cell": '<sheetData>{row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    "columns": '<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData>{row}</sheetData>',
    "impossible places": '<sheetData>{row}<row r="99999999999"><c r="ZZZZ1"><v>1</v></c><c r=""/></row></sheetData>',
    "strings that are not there": '<sheetData>{row}<row><c t="s"><v>99</v></c><c t="s"><v>-1</v></c></row></sheetData>',
    "styles that are not there": '<sheetData>{row}<row><c s="99"><v>1</v></c><c s="x"><v>1</v></c></row></sheetData>',
    "impossible numbers": "<sheetData>{row}<row><c><v>1e999</v></c><c><v>nan</v></c><c><v>a</v></c></row></sheetData>",
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_a_sheet_claims_costs_nothing(claim: str) -> None:
    first = '<row r="1"><c r="A1" t="str"><v>начало</v></c></row>'
    found = timed(excel.read, xlsx(CLAIMS[claim].replace("{row}", first)))
    assert isinstance(found, Returned)
    assert found.tables[0][0][0].text == "начало"
    assert sum(map(len, found.tables[0])) < 1_000


def test_dates_that_excel_cannot_show_are_numbers() -> None:
    styles = '<cellXfs><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>'
    cells = "".join(f'<c s="{style}"><v>{value}</v></c>' for style in (0, 1) for value in ("-1e9", "1e15", "-5"))
    found = timed(excel.read, xlsx(f"<sheetData><row>{cells}</row></sheetData>", styles=styles))
    assert isinstance(found, Returned)
    assert all(one.text for one in found.tables[0][0])


def test_a_sheet_of_too_many_cells_is_refused() -> None:
    lines = "".join(f"<row>{'<c><v>1</v></c>' * 10}</row>" for _ in range(31_000))
    assert [problem.code for problem in timed(excel.read, xlsx(f"<sheetData>{lines}</sheetData>"))] == [
        "form-too-large"
    ]


@given(st.data())
@pytest.mark.parametrize("kind", GOOD)
def test_damaged_bytes_are_read_or_refused(kind: str, data: st.DataObject) -> None:
    read, good = GOOD[kind]
    damaged = bytearray(good)
    for place in data.draw(st.lists(st.integers(0, len(good) - 1), max_size=8)):
        damaged[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.just(len(good)) | st.integers(0, len(good)))
    read_or_refused(read, bytes(damaged[:end]))


PIECES = (
    *("<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", "<w:sdt>", "<w:sdtContent>"),
    *(
        "<c>",
        "</c>",
        "<row>",
        "<v>",
        "</v>",
        "<is>",
        't="s"',
        'r="-1"',
        's="-1"',
        'w:val=""',
        "\0",
        "&amp;",
        "&b;",
        "<!--",
    ),
    *("-->", "<?a b?>", "]]>", "<![CDATA[", "\ud7ff", "99999999999999999999", "", "<mc:AlternateContent>", "<w:pPr/>"),
)


@given(st.data())
@pytest.mark.parametrize("kind", GOOD)
def test_damaged_markup_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    read, good = GOOD[kind]
    parts = unzipped(good)
    for _ in range(data.draw(st.integers(1, 3))):
        part = data.draw(st.sampled_from([name for name in parts if name.endswith((".xml", ".rels"))]))
        start = data.draw(st.integers(0, len(parts[part])))
        end = start + data.draw(st.integers(0, 40))
        parts[part] = parts[part][:start] + data.draw(st.sampled_from(PIECES)).encode() + parts[part][end:]
    read_or_refused(read, zipped(parts))


@given(st.data())
def test_elements_in_the_wrong_places_are_read_or_refused(data: st.DataObject) -> None:
    """Well-formed nonsense: every element may stand inside every other."""
    names = (
        "tbl",
        "tr",
        "tc",
        "p",
        "r",
        "t",
        "sdt",
        "sdtContent",
        "sdtPr",
        "ins",
        "del",
        "txbxContent",
        "trPr",
        "pPr",
        "sym",
    )

    def tree(depth: int) -> str:
        name = data.draw(st.sampled_from(names))
        inner = "".join(tree(depth - 1) for _ in range(data.draw(st.integers(0, 3)))) if depth else "а"
        return f"<w:{name}>{inner}</w:{name}>"

    assert word.read(docx(tree(5)), "a.docx").kind == "word"


def read_or_refused(read: Reader, data: bytes) -> None:
    """Anything but the one error ends the test."""
    with suppress(FormError):
        assert isinstance(read(data, "форма"), (Returned, Manuscript))


def test_only_what_is_needed_is_unpacked() -> None:
    """A picture that is damaged harms nobody: it is not read."""
    data = stored({**unzipped(DOCX), "word/media/image1.png": zlib.compress(b"picture") * 9})
    place = data.index(zlib.compress(b"picture"))
    assert word.read(data[:place] + b"XX" + data[place + 2 :], "a.docx").tables


def test_properties_that_are_not_there_are_none() -> None:
    parts = word_parts(paragraph())
    parts["_rels/.rels"] = relations(("officeDocument", "word/document.xml"), ("custom-properties", "gone.xml"))
    assert word.read(zipped(parts), "a.docx").properties == {}
    parts["gone.xml"] = properties().replace("</Properties>", "<property/><property name='a'/></Properties>")
    assert word.read(zipped(parts), "a.docx").properties == {"a": ""}
