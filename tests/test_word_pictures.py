"""Pictures of the context stand in the document: drawn, described, and kept once."""

import struct
import zlib
from typing import Any

import pytest
from docx.document import Document as Word

from generator.context.conform import unfit
from generator.context.fields import Flag, Picture, Record
from generator.context.leaves import picture
from generator.errors import DocumentError, TemplateError
from generator.word.lint import check
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import changed, docx, filled, lines, of_lines, parts, refused, root

JPEG = b"\xff\xd8\xff\xe0 fictional"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
MM = 36_000


def png(shade: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes((0, shade)))) + chunk(b"IEND", b"")


def named(data: bytes, name: str, part: str = "word/document.xml") -> list[Any]:
    return list(root(data, part).iter(f"{WP}{name}"))


def media(data: bytes) -> list[str]:
    return [name for name in parts(data) if name.startswith("word/media/")]


def test_a_picture_stands_in_its_line_with_its_size_and_description() -> None:
    data = filled(of_lines("Герб: {{ x }} района"), {"x": picture(png(), "Герб <округа> & «щит»", 20, 25.5)})
    assert lines(data) == ["Герб:  района"]
    (inline,) = named(data, "inline")
    assert [inline.find(f"{WP}extent").get(side) for side in ("cx", "cy")] == [str(20 * MM), str(round(25.5 * MM))]
    assert inline.find(f"{WP}docPr").get("descr") == "Герб <округа> & «щит»"
    (name,) = media(data)
    assert parts(data)[name] == png()
    (relation,) = {one.get(EMBED) for one in root(data).iter(f"{A}blip")}
    assert f'Id="{relation}"' in parts(data)["word/_rels/document.xml.rels"].decode()


def test_a_picture_at_the_top_stands_in_the_middle_10_mm_from_the_edge() -> None:
    data = filled(of_lines("{{ x }}"), {"x": picture(png(), "Герб", 20, 24, "top")})
    (anchor,) = named(data, "anchor")
    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    assert (across.get("relativeFrom"), across[0].text) == ("column", "center")
    assert (down.get("relativeFrom"), down[0].text) == ("page", "360000")
    assert anchor.find(f"{WP}wrapTopAndBottom") is not None


def test_equal_pictures_are_kept_once_and_numbered_apart() -> None:
    values = {"xs": [picture(png(), "а", 5, 5), picture(png(), "б", 7, 7), picture(png(255), "в", 5, 5)]}
    data = filled(of_lines("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"), values)
    assert len(media(data)) == 2
    assert [one.get("descr") for one in named(data, "docPr")] == ["а", "б", "в"]
    assert len({one.get("id") for one in named(data, "docPr")}) == 3


def test_a_picture_in_a_header_belongs_to_the_header() -> None:
    def build(document: Word) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ x }}"
        document.add_paragraph("{{ x }}")

    data = filled(docx(build), {"x": picture(JPEG, "знак", 5, 5)})
    (header,) = (name for name in parts(data) if name.startswith("word/header"))
    assert len(named(data, "inline", header)) == 1
    (name,) = media(data)
    assert name.removeprefix("word/") in parts(data)[f"word/_rels/{header.removeprefix('word/')}.rels"].decode()
    assert b"image/jpeg" in parts(data)["[Content_Types].xml"]


def test_the_same_picture_gives_the_same_bytes_and_a_finished_file_serves_as_a_template() -> None:
    template, values = of_lines("{{ x }}"), {"x": picture(png(), "Герб", 20, 24)}
    data = filled(template, values)
    assert filled(template, values) == data
    assert len(media(filled(changed(data, {}), {}))) == 1


def test_what_is_neither_png_nor_jpeg_is_refused_with_its_place() -> None:
    template = of_lines("Текст", "{{ x }}")
    problem = refused(template, {"x": picture(b"GIF89a", "Герб", 5, 5)})
    assert (problem.code, problem.place.paragraph) == ("picture-format", 2)
    assert problem.hint.text
    with pytest.raises(DocumentError):
        render(compile_template(template, "t.docx"), {"x": picture(b"GIF89a", "Герб", 5, 5)})


def test_every_wrong_picture_is_named_at_once() -> None:
    values = {"x": picture(b"GIF89a", "а", 5, 5), "y": picture(b"BM", "б", 5, 5)}
    with pytest.raises(DocumentError) as caught:
        render(compile_template(of_lines("{{ x }}", "{{ y }}"), "t.docx"), values)
    assert [one.place.paragraph for one in caught.value.problems] == [1, 2]


@pytest.mark.parametrize(
    "leaf",
    [
        picture(b"", "", 0, 0),
        picture(png(), "Герб", 0, 5),
        picture(png(), "Герб", 5, float("nan")),
        picture(png(), "Герб", 5, 5, "aside"),
        picture(png(), "Герб", 5, 5) | {"picture": "?>"},
    ],
    ids=["absent", "flat", "nan", "place", "not-base64"],
)
def test_a_picture_that_cannot_be_drawn_is_never_printed(leaf: dict[str, Any]) -> None:
    with pytest.raises(TemplateError) as caught:
        render(compile_template(of_lines("{{ x }}"), "t.docx"), {"x": leaf})
    assert caught.value.problems[0].code == "value-not-printable"


def test_a_character_word_cannot_store_is_refused_in_a_description() -> None:
    assert refused(of_lines("{{ x }}"), {"x": picture(png(), "Герб\x01", 5, 5)}).code == "illegal-character"


FIELDS = Record(fields={"has_x": Flag(), "x": Picture()})


def test_the_check_knows_pictures() -> None:
    def codes(*lines: str) -> list[str]:
        return [one.code for one in check(of_lines(*lines), "t.docx", FIELDS)]

    assert codes("{% if has_x %}{{ x }}{% endif %}") == []
    assert codes("{{p x }}") == ["template-needs-no-p"]
    assert codes("{% if x %}{% endif %}") == ["template-condition"]


def test_a_context_with_a_picture_conforms() -> None:
    assert unfit({"has_x": True, "x": picture(png(), "Герб", 5, 5.5)}, FIELDS) == ()
    assert unfit({"has_x": False, "x": picture(b"", "", 0, 0)}, FIELDS) == ()
    assert unfit({"has_x": False, "x": ""}, FIELDS) == ("x: not a picture",)


def test_the_verifier_accepts_a_document_with_pictures() -> None:
    assert verify(filled(of_lines("{{ x }}"), {"x": picture(png(), "Герб", 5, 5, "top")}), "t.docx") == ()
