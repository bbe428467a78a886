"""PDFs as bytes: what is checked in them, made equal, read from their outline, and bound together."""

import io
import struct
import zlib

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from generator.pdf.bundle import Part, bundle
from generator.pdf.finishing import layout
from generator.pdf.finishing.checking import faults
from generator.pdf.finishing.normal import normal
from generator.pdf.outline import heading_pages
from generator.pdf.seals import is_untouched
from tests.fake_office import docx, pdf

A3 = '<w:sectPr><w:pgSz w:w="16838" w:h="23811"/></w:sectPr>'


PAGES = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"]
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def said(made: bytes, of: bytes) -> str:
    return " ".join(one.text for one in faults(made, of))


def with_loose_font() -> bytes:
    """Return a PDF with a typeface that is only named."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/BaseFont"): NameObject("/Arial")})
    fonts = DictionaryObject({NameObject("/F1"): font})
    writer.pages[0][NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_sound_pdf_has_no_faults() -> None:
    assert faults(pdf(), docx()) == ()
    assert faults(pdf(text=False), docx(" ")) == ()


@pytest.mark.parametrize("made", [b"", b"%PDF", b"<html>", pdf()[:200], pdf().replace(b"startxref", b"startxxxx")])
def test_a_damaged_file_is_a_fault_and_never_an_exception(made: bytes) -> None:
    assert "cannot be read" in said(made, docx())


def test_pages_and_words_that_are_lost_are_missed() -> None:
    assert "no pages" in said(pdf(pages=0), docx())
    assert "no text" in said(pdf(text=False), docx())


def test_a_typeface_that_is_not_in_the_file_is_named() -> None:
    (fault,) = faults(with_loose_font(), docx())
    assert fault.values["names"] == ["Arial"]


def test_sheets_are_a4_unless_the_document_asks_for_others() -> None:
    large = pdf(size="842 1191")
    assert "another size" in said(large, docx())
    assert faults(large, docx(sheet=A3)) == ()
    assert "another size" in said(pdf(), docx(sheet=A3))
    assert faults(pdf(size="842 595"), docx()) == ()


def written(objects: list[str], trailer: str = "") -> bytes:
    """Return a PDF of these objects, the first the catalog, in the form that LibreOffice writes."""
    body, places = "%PDF-1.6\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n\n"
    table = "0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R\n{trailer}\n>>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(objects) + 1}\n{table}{end}".encode("latin-1")


def libreoffice(moment: str, identifier: str, zone: str = "Z") -> bytes:
    """Return what LibreOffice would have written at a moment, cut down to what differs from run to run."""
    xmp = f"<xmp:CreateDate>{moment[:4]}-{moment[4:6]}-{moment[6:8]}T10:00:00{zone}</xmp:CreateDate>"
    xmp += " " * (100 - len(xmp)) + '<?xpacket end="w"?>'
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R>>",
        "<</Type/Pages/Kids[5 0 R]/Count 1>>",
        f"<</Type/Metadata/Subtype/XML/Length {len(xmp)}>>\nstream\n{xmp}\nendstream",
        f"<</Title(x)/CreationDate(D:{moment}100000{zone}')>>",
        PAGE,
    ]
    ids = f"/ID [ <{identifier}>\n<{identifier}> ]\n/DocChecksum /{identifier}"
    return written(objects, f"/Info 4 0 R\n{ids}")


def test_what_differs_from_run_to_run_is_made_equal_and_the_file_stays_sound() -> None:
    one, other = libreoffice("20250101", "A" * 32), libreoffice("20261231", "0" * 32)
    assert normal(one) == normal(other)
    reader = PdfReader(io.BytesIO(normal(one)), strict=True)
    assert reader.metadata is not None
    assert reader.metadata["/CreationDate"] == "D:20000101000000Z"
    assert len(reader.pages) == 1


def test_another_time_zone_changes_nothing() -> None:
    one, other = libreoffice("20250101", "A" * 32), libreoffice("20250101", "A" * 32, "+03:00")
    assert normal(one) == normal(other)
    assert PdfReader(io.BytesIO(normal(other)), strict=True).pages[0].mediabox.height == 842


def coloured(second: int) -> tuple[bytes, bytes]:
    """Return a PDF with a colour profile that was made at a second of the minute, and the last byte of its data."""
    moment = struct.pack(">6H", 2026, 11, 29, 17, 54, second)
    data = zlib.compress(b"head" * 6 + moment + b"rest" * 29 + b"resj")
    stream = f"<</N 3/Length {len(data)}/Filter/FlateDecode>>\nstream\n{data.decode('latin-1')}\nendstream"
    return written([*PAGES, PAGE, "<</DestOutputProfile 5 0 R>>", stream]), data[-1:]


def test_the_second_in_which_a_colour_profile_was_made_leaves_no_trace() -> None:
    made = [coloured(second) for second in range(60)]
    assert b"\r" in {end for _, end in made}, "data that end like a line are mended, if they stay"
    assert len({normal(pdf) for pdf, _ in made}) == 1


def test_different_documents_keep_different_identifiers() -> None:
    one, other = (
        normal(libreoffice("20250101", "A" * 32).replace(b"Title(x)", title)) for title in (b"Title(x)", b"Title(y)")
    )
    assert one[-120:] != other[-120:]


def test_a_file_of_another_form_is_written_anew() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.metadata = {"/CreationDate": "D:20251231235959Z"}
    file = io.BytesIO()
    writer.write(file)
    hidden = file.getvalue() + b"% words behind the end\n" * 9
    assert layout.read(hidden) is None
    found = PdfReader(io.BytesIO(normal(hidden)), strict=True).metadata
    assert found is not None
    assert found["/CreationDate"] == "D:20000101000000Z"


def test_places_follow_an_edit() -> None:
    found = layout.read(libreoffice("20250101", "A" * 32))
    assert found is not None
    place = found.body.index(b"<</Type/Pages")
    edited = found.edited([layout.Edit(place, place, b"     ")])
    assert [edited.start(n) - found.start(n) for n in range(1, 6)] == [0, 0, 5, 5, 5]
    assert len(PdfReader(io.BytesIO(edited.data()), strict=True).pages) == 1


def test_the_order_of_links_is_mended() -> None:
    page = PAGE.replace("/MediaBox", "/Annots[]\n/Tabs(S)\n/MediaBox")
    found = PdfReader(io.BytesIO(normal(written([*PAGES, page]))), strict=True).pages[0]
    assert found["/Tabs"] == "/S"


def test_data_that_end_like_a_line_get_a_longer_line_end() -> None:
    made = normal(written([*PAGES, PAGE, "<</Length 4>>\nstream\nabc\r\nendstream"]))
    assert b"abc\r\r\nendstream" in made
    assert len(PdfReader(io.BytesIO(made), strict=True).pages) == 1


def test_cells_without_content_are_taken_out_of_their_row() -> None:
    row = "<</Type/StructElem\n/S/TR\n/P 3 0 R\n/K[5 0 R 6 0 R ]\n>>"
    cells = ["<</Type/StructElem\n/S/TD\n/P 4 0 R\n/K[3 0 R ]\n>>", "<</Type/StructElem\n/S/TD\n/P 4 0 R\n>>"]
    reader = PdfReader(io.BytesIO(normal(written([*PAGES, PAGE, row, *cells]))), strict=True)
    found = reader.get_object(4)
    assert isinstance(found, DictionaryObject)
    assert [one.idnum for one in found["/K"]] == [5]


def test_the_outline_tells_the_page_of_each_heading() -> None:
    headings = {"I. Цель": 1, "II. Задачи": 2, "Паспорт": 2}
    assert heading_pages(pdf(headings, pages=3)) == tuple(headings.items())
    assert heading_pages(pdf()) == ()


def bound() -> bytes:
    order, program = pdf({"Пункты": 1}), pdf({"Паспорт": 1, "Дорожная карта": 3}, pages=3)
    return bundle([Part("Приказ", order, "1-"), Part("Программа", program, "2-")], "Программа развития")


def test_a_bundle_has_all_pages_an_outline_by_document_and_heading_and_labels() -> None:
    reader = PdfReader(io.BytesIO(bound()), strict=True)
    assert reader.page_labels == ["1-1", "2-1", "2-2", "2-3"]
    assert heading_pages(bound()) == (
        ("Приказ", 1),
        ("Пункты", 1),
        ("Программа", 2),
        ("Паспорт", 2),
        ("Дорожная карта", 4),
    )
    assert [isinstance(one, list) for one in reader.outline] == [False, True, False, True]


def test_a_bundle_keeps_no_references_to_the_tags_it_loses() -> None:
    tagged = written([*PAGES, PAGE.replace("/MediaBox", "/StructParents 0\n/MediaBox")])
    assert "/StructParents" in PdfReader(io.BytesIO(tagged)).pages[0]
    made = bundle([Part("Приказ", tagged), Part("Программа", tagged)], "Программа")
    assert ["/StructParents" in page for page in PdfReader(io.BytesIO(made), strict=True).pages] == [False, False]


def test_a_bundle_has_a_title_and_a_language_and_always_the_same_bytes() -> None:
    reader = PdfReader(io.BytesIO(bound()), strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Программа развития"
    assert reader.root_object["/Lang"] == "ru-RU"
    assert reader.trailer["/ID"][0] == reader.trailer["/ID"][1]
    assert bound() == bound()


def identified(made: bytes) -> bytes:
    """Return a PDF with a place for identifiers, as LibreOffice writes it."""
    return made.replace(b"/Info 1 0 R", b"/Info 1 0 R\n/ID [ <%b> <%b> ]" % (b"0" * 32, b"0" * 32))


def test_a_pdf_of_ours_is_known_until_any_byte_of_its_objects_changes() -> None:
    made = normal(identified(pdf()))
    bound = bundle([Part("Приказ", pdf()), Part("Программа", pdf())], "Программа")
    for one in (made, bound):
        assert is_untouched(one)
        for place in range(0, one.rindex(b"xref\n0"), 7):
            changed = one[:place] + bytes([one[place] ^ 1]) + one[place + 1 :]
            assert not is_untouched(changed), place
        assert not is_untouched(one + b" ")
    assert not is_untouched(pdf())
    assert not is_untouched(b"%PDF-1.7")
