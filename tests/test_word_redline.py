"""The redline: accepting every change gives the new edition, rejecting every one the old."""

import re
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.word.redline import redline
from generator.word.verify import verify
from tests.redlines import Blocks, accepted, marks, plain, rejected
from tests.word_files import W, all_of, changed, docx, parts

DAY = date(2026, 3, 14)
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def blank() -> bytes:
    return docx(lambda document: None)


def word(body: str) -> bytes:
    """Return a file with this body; a section at its end is added."""
    markup = f'<w:document xmlns:w="{SPACE}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return changed(blank(), {"word/document.xml": markup.encode()})


def p(*runs: str, mark: str = "") -> str:
    return f"<w:p>{mark}{''.join(runs)}</w:p>"


def r(text: str, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = (
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(one, f'<w:t xml:space="preserve">{escape(one)}</w:t>')
        for one in re.split(r"([\t\n])", text)
        if one
    )
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


def tbl(columns: int, *rows: str) -> str:
    grid = '<w:gridCol w:w="900"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tc(*content: str, span: int = 1, merge: str = "") -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f"<w:vMerge w:val={quoteattr(merge)}/>" if merge else ""
    return f"<w:tc><w:tcPr>{wide}{merged}</w:tcPr>{''.join(content)}</w:tc>"


def grid(*rows: str) -> str:
    """Return a table; `|` divides the cells."""
    cells = [row.split("|") for row in rows]
    return tbl(len(cells[0]), *(tr(*(tc(p(r(text))) for text in row)) for row in cells))


def compared(old: bytes, new: bytes) -> bytes:
    """Return the redline, which keeps the law and which nothing is said against."""
    made = redline(old, new, "Петрова И.И.", DAY)
    assert accepted(made) == plain(new)
    assert rejected(made) == plain(old)
    assert verify(made, "redline.docx") == ()
    numbers = [one.get(f"{W}id") for one in marks(made)]
    assert len(set(numbers)) == len(numbers)
    return made


def of(old: str, new: str) -> list[tuple[str, str]]:
    """Return the texts marked in the redline of two bodies: whether `ins` or `del`, and the text."""
    made = compared(word(old), word(new))
    found = ((one, "".join(one.itertext())) for one in all_of(made, "//w:ins[w:r]|//w:del[w:r]"))
    return [(one.tag.removeprefix(W), text) for one, text in found]


TEXTS = st.one_of(
    st.sampled_from(["Срок", "до 1 марта", "Школы", "Провести семинар для наставников", "", " ", "Справка, отчёт", "1."]),
    st.lists(st.sampled_from(["срок", "март", "и", "школа", ",", "\t", "\n", "е\u0308", "👩‍🏫", "𝔘", "🇷🇺"]), max_size=6).map(
        " ".join
    ),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12
    ),
)
RUNS = st.builds(r, TEXTS, st.booleans())
PARAGRAPHS = st.lists(RUNS, max_size=4).map(lambda runs: p(*runs))


@st.composite
def rows(draw: st.DrawFn, columns: int) -> list[str]:
    """Draw rows whose cells cover several columns, or go on with those above."""
    found, above = [], {}
    for _ in range(draw(st.integers(1, 5))):
        column, cells, merges = 0, [], {}
        while column < columns:
            span = draw(st.integers(1, columns - column)) if draw(st.booleans()) else 1
            merge = draw(st.sampled_from(["", "", "restart"]))
            if above.get(column) == span and draw(st.booleans()):
                merge = "continue"
            if merge:
                merges[column] = span
            content = [p()] if merge == "continue" else draw(st.lists(PARAGRAPHS, min_size=1, max_size=3))
            cells.append(tc(*content, span=span, merge=merge))
            column += span
        above = merges
        found.append(tr(*cells))
    return found


@st.composite
def tables(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 3))
    return tbl(columns, *draw(rows(columns)))


BLOCKS = st.one_of(PARAGRAPHS, PARAGRAPHS, tables().map(lambda one: one + p()))
BODIES = st.lists(BLOCKS, max_size=6).map(lambda blocks: [*blocks, p(r("Конец"))])


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a body and what edits made of it: blocks, rows, cells and words go, come and change their places."""
    old = draw(BODIES)
    new = list(old)
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(new) - 1))
        kind = draw(st.sampled_from(["insert", "delete", "move", "row", "word", "last"]))
        if kind == "insert":
            new.insert(place, draw(BLOCKS))
        elif kind == "delete" and len(new) > 1:
            del new[place]
        elif kind == "move":
            new.insert(draw(st.integers(0, len(new) - 1)), new.pop(place))
        elif kind == "row":
            new[place] = _without(new[place], draw(st.integers(0, 3)))
        elif kind == "word":
            new[place] = new[place].replace("Срок", "Новый срок", 1).replace("школа", "лицей")
        else:
            new.append(draw(PARAGRAPHS))
    if "<w:tbl>" in new[-1] and not new[-1].endswith("</w:p>"):
        new.append(p())
    return "".join(old), "".join(new)


def _without(block: str, number: int) -> str:
    """Return a table without a row that nothing below it goes on with."""
    found = re.findall(r"<w:tr>.*?</w:tr>", block)
    if number + 1 >= len(found) or "continue" in found[number + 1]:
        return block
    return block.replace(found[number], "", 1)


@given(pairs())
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(bodies: tuple[str, str]) -> None:
    compared(word(bodies[0]), word(bodies[1]))


@given(BODIES, BODIES)
def test_any_two_documents_can_be_compared(old: list[str], new: list[str]) -> None:
    compared(word("".join(old)), word("".join(new)))
