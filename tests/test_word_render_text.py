import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from generator.context.leaves import rich
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import of_lines, of_table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}
LETTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="￾￿")
TEXTS = st.text(LETTERS | st.sampled_from("\n\t{}%#&<>\"'\\*-_ "), max_size=60)
IN_LINES = compile_template(of_lines("до{{ x }}", "{{p x }}", "{{p r }}", "после {{ last }}"), "lines.docx")
IN_CELLS = compile_template(of_table(["{{ x }}", "{{p r }}"]), "cells.docx")


def paragraphs(data: bytes) -> list[str]:
    """Read a finished document by walking its elements, with another parser than the one that wrote it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    found = []
    for paragraph in root.iter(f"{W}p"):
        pieces = (SIGNS.get(one.tag, one.text if one.tag == f"{W}t" else "") for one in paragraph.iter())
        found.append("".join(piece or "" for piece in pieces))
    return found


def literal(text: str) -> str:
    """Return the Markdown that means exactly `text`."""
    return re.sub(r"([*\\-])", r"\\\1", text)


def shown(text: str) -> list[str]:
    """Return the paragraphs of Markdown without marks: empty lines only separate."""
    return [line for line in text.split("\n") if line.strip()] or [""]


@given(TEXTS)
def test_any_text_stands_in_the_document_exactly_and_nothing_behind_it_is_lost(text: str) -> None:
    data = render(IN_LINES, {"x": text, "r": rich(literal(text)), "last": "конец"}, title=text)
    assert paragraphs(data) == [f"до{text}", text, *shown(text), "после конец"]
    assert verify(data, "lines.docx") == ()


@given(TEXTS)
def test_any_text_stands_in_a_cell_exactly(text: str) -> None:
    data = render(IN_CELLS, {"x": text, "r": rich(literal(text))})
    assert paragraphs(data) == [text, *shown(text), "после таблицы"]
