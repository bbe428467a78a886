"""Bodies of small Word files as markup, by hand and drawn by hypothesis."""

import re
import zipfile
from io import BytesIO
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="r1" Type="{_KIND}" '
    'Target="word/document.xml"/></Relationships>',
}


def word(body: str) -> bytes:
    """Return a file with this body and a section at its end; `#`, three a bookmark, become numbers."""
    numbers = count(1)
    body = re.sub("#", lambda _: str((next(numbers) + 2) // 3), body)
    markup = f'<w:document xmlns:w="{_SPACE}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in {**_PARTS, "word/document.xml": markup}.items():
            archive.writestr(name, content)
    return stream.getvalue()


def p(*runs: str, mark: str = "") -> str:
    return f"<w:p>{mark}{''.join(runs)}</w:p>"


def r(text: str, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = (
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(one, f'<w:t xml:space="preserve">{escape(one).replace("#", "№")}</w:t>')
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


def field(code: str, shown: str = "") -> str:
    """Return the runs of a field."""
    marks = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    begin, separate, end = marks
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}{r(shown) if shown else ''}{end}"


def control(*content: str) -> str:
    """Return a content control around runs or blocks."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def link(*runs: str) -> str:
    """Return runs that lead to a heading."""
    return f'<w:hyperlink w:anchor="place">{"".join(runs)}</w:hyperlink>'


def bookmarked(*runs: str) -> str:
    """Return runs with a bookmark around them."""
    return f'<w:bookmarkStart w:id="#" w:name="n#"/>{"".join(runs)}<w:bookmarkEnd w:id="#"/>'


TEXTS = st.one_of(
    st.sampled_from(
        ["Срок", "до 1 марта", "Школы", "Провести семинар для наставников", "", " ", "Справка, отчёт", "1."]
    ),
    st.lists(
        st.sampled_from(["срок", "март", "и", "школа", ",", "\t", "\n", "е\u0308", "👩‍🏫", "𝔘", "🇷🇺"]), max_size=6
    ).map(" ".join),
    st.text(_LETTERS, max_size=12),
)
PLAIN = st.builds(r, TEXTS, st.booleans())
RUNS = st.one_of(
    PLAIN,
    PLAIN,
    st.builds(field, st.sampled_from(["PAGE", "PAGEREF place", "REF place", "DATE"]), st.sampled_from(["", "7", "12"])),
    PLAIN.map(control),
    PLAIN.map(link),
    PLAIN.map(bookmarked),
)
PARAGRAPHS = st.lists(RUNS, max_size=4).map(lambda runs: p(*runs))


CONTENTS = st.one_of(
    st.lists(PARAGRAPHS, min_size=1, max_size=3),
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map(lambda content: [control(*content)]),
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map(lambda content: [grid("а|б", "в|г"), *content]),
)


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
            content = [p()] if merge == "continue" else draw(CONTENTS)
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
    if block.count("<w:tbl>") > 1 or number + 1 >= len(found) or "continue" in found[number + 1]:
        return block
    return block.replace(found[number], "", 1)
