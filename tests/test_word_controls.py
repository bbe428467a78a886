"""Content controls of a template: kept, repeated with numbers of their own, and no fault (the place of a signature)."""

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml

from generator.word.lint import check
from tests.word_files import W, add_table, all_of, docx, filled, lines
from tests.word_templates import FIELDS

NAMES = f'xmlns:w="{W[1:-1]}"'
PROPERTIES = '<w:sdtPr><w:alias w:val="Отметка"/><w:tag w:val="ep-mark"/><w:id w:val="7"/></w:sdtPr>'


def control(inner: str) -> str:
    return f"<w:sdt {NAMES}>{PROPERTIES}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"


CELL = "<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/></w:tcPr><w:p/></w:tc>"
INNERS = {"run": "<w:r><w:t>место</w:t></w:r>", "block": "<w:p/>", "cell": CELL}


def signed(kind: str) -> bytes:
    """Return a template whose signature row, in a loop, has the control in its middle cell, or around it."""

    def build(document: Word) -> None:
        signer = ["{{ row.term }}", "", "имя"]
        add_table(document, ["{%tr for row in rows %}", "", ""], signer, ["{%tr endfor %}", "", ""], ["конец", "", ""])
        document.add_paragraph("конец")
        cell = document.tables[0].cell(1, 1)
        new = parse_xml(control(INNERS[kind]))
        if kind == "cell":
            cell._tc.getparent().replace(cell._tc, new)
        elif kind == "run":
            cell.paragraphs[0]._p.append(new)
        else:
            cell.paragraphs[0]._p.addprevious(new)

    return docx(build)


@pytest.mark.parametrize("kind", INNERS)
def test_a_control_in_a_signature_row_is_kept_and_numbered_apart(kind: str) -> None:
    data = filled(signed(kind), {"rows": [{"term": "Начальник"}, {"term": "Заместитель"}]})
    assert [one.get(f"{W}val") for one in all_of(data, "//w:sdtPr/w:tag")] == ["ep-mark", "ep-mark"]
    ids = [one.get(f"{W}val") for one in all_of(data, "//w:sdtPr/w:id")]
    assert (len(ids), len(set(ids))) == (2, 2)
    assert "Заместитель" in lines(data)


@pytest.mark.parametrize("kind", INNERS)
def test_the_check_of_templates_has_nothing_against_a_tagged_control(kind: str) -> None:
    assert check(signed(kind), "t.docx", FIELDS) == ()
