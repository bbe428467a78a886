"""I. Tables."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tests.effective_values import Row, Table, W, attributes, on
from tests.gost import roles
from tests.gost.papers import Paper, every, shown

NEAR = 6
NUMBERED = ("order", "program", "roadmap", "cyclogram", "cyclogram-grid")
OF_DRAFTS = ("Перечень пропусков", "Падежные формы, которые нужно проверить")
TOTALS = ("итого", "всего")


def drawn(paper: Paper) -> list[Table]:
    """Return the tables with lines: those of data."""
    return [table for table in paper.document.tables if table.is_drawn]


def styles(table: Table, row: int) -> set[str]:
    return {one.style for cell in table.rows[row].cells for one in cell.paragraphs}


@every()
def test_tbl_01_head_rows_repeat_on_every_page(paper: Paper) -> Iterator[str]:
    for table in drawn(paper):
        heads = [styles(table, n) <= set(roles.CELL_HEAD) for n in range(len(table.rows))]
        marked = [row.is_head for row in table.rows]
        is_passport = "Наименование поля паспорта" in styles(table, 0)
        if heads != marked or not (marked[0] or is_passport) or marked != sorted(marked, reverse=True):
            yield f"{marked[:4]} {table.rows[0].cells[0].text}"


@every()
def test_tbl_02_numbers_of_columns_repeat_with_the_head(paper: Paper) -> Iterator[str]:
    for table in drawn(paper):
        heads = sum(row.is_head for row in table.rows)
        for n, row in enumerate(table.rows):
            if styles(table, n) == {"Номер графы"}:
                texts = [cell.text for cell in row.cells]
                if n != heads - 1 or texts != [str(place + 1) for place in range(len(texts))]:
                    yield f"row {n}: {texts}"
        numbered = heads > 1 and styles(table, heads - 1) == {"Номер графы"}
        if paper.stem in NUMBERED and table.rows[0].is_head and numbered != _owed(paper, table):
            yield f"{numbered}: {table.rows[0].cells[0].text}"


def _owed(paper: Paper, table: Table) -> bool:
    """Return whether the house numbers the columns; of the lists that only a draft has they never are."""
    caption = attributes(table.element.find(f"{W}tblPr/{W}tblCaption")).get("val", "")
    return paper.chosen("column_numbers") and caption not in OF_DRAFTS


@every()
def test_tbl_03_no_row_is_torn(paper: Paper) -> Iterator[str]:
    for table in paper.document.tables:
        yield from (row.cells[0].text[:40] for row in table.rows if not on(row.properties, "cantSplit"))


@every()
def test_tbl_04_headings_of_columns_begin_with_a_capital_and_end_without_a_dot(paper: Paper) -> Iterator[str]:
    for one in paper.of("Шапка таблицы"):
        if not re.match(r"[А-ЯЁ№\d]", one.text) or re.search(r"\w{5,}\.$", one.text):
            yield shown(one)


@every()
def test_tbl_08_no_slanting_lines(paper: Paper) -> Iterator[str]:
    for table in drawn(paper):
        yield from (one.tag for one in table.element.iter() if one.tag.rpartition("}")[2] in {"tl2br", "tr2bl"})


@every()
def test_tbl_09_a_table_is_no_wider_than_the_text(paper: Paper) -> Iterator[str]:
    for table in paper.document.tables:
        width = paper.document.sections[table.section].text_width
        taken = max(sum(table.widths), *map(_width, table.rows))
        # A table with lines may stand out by the margin of its cells, so that its text is in line with the other.
        if table.left + taken > width + NEAR or table.left < -table.padding - NEAR:
            yield f"{table.left} + {taken} of {width}: {table.rows[0].cells[0].text[:40]}"


def _width(row: Row) -> int:
    """Return the width that the cells of a row ask for; Word prefers it to that of the grid."""
    return sum(int(cell.properties.get("tcW", {}).get("w", "0")) for cell in row.cells)


@every()
def test_tbl_10_cells_have_one_line_spacing_and_no_indent(paper: Paper) -> Iterator[str]:
    for one in paper.of(*roles.CELLS):
        spacing = one.properties["spacing"]
        if (spacing.get("lineRule", "auto"), spacing["line"]) != ("auto", "240") or one.first_line > 0:
            yield shown(one)


@every()
def test_tbl_11_money_stands_at_the_right_border_of_its_column(paper: Paper) -> Iterator[str]:
    for table in drawn(paper):
        totals = [place for place, cell in enumerate(table.rows[0].cells) if _is_total(cell.text)]
        for row in (row for row in table.rows if totals and not row.is_head):
            figures = (one for cell in row.cells[1:] for one in cell.paragraphs if one.text)
            yield from (shown(one) for one in figures if one.align != "right")


def test_tbl_11_finds_money_to_look_at(papers: tuple[Paper, ...]) -> None:
    heads = [cell.text for paper in papers for table in drawn(paper) for cell in table.rows[0].cells]
    assert any(map(_is_total, heads))


@every()
def test_tbl_12_sums_add_up(paper: Paper) -> Iterator[str]:
    for table in drawn(paper):
        yield from _across(table)
        yield from _down(table)


def test_tbl_12_finds_sums_to_add_up(papers: tuple[Paper, ...]) -> None:
    tables = [table for paper in papers for table in drawn(paper)]
    assert any(_is_total(cell.text) for table in tables for cell in table.rows[0].cells)
    assert any(_is_total(row.cells[0].text) for table in tables for row in table.rows)


def _across(table: Table) -> Iterator[str]:
    """Yield the rows whose total, in the column that the head calls so, is not the sum of the years before it."""
    head = [cell.text for cell in table.rows[0].cells]
    last = next((n for n, text in enumerate(head) if _is_total(text)), None)
    years = [n for n, text in enumerate(head) if re.search(r"\b20\d\d\b", text)]
    rows = [row for row in table.rows if not row.is_head and len(row.cells) == len(head)]
    if last is None or not years:
        return
    for row in rows:
        parts, total = [_number(row.cells[n].text) for n in years], _number(row.cells[last].text)
        if total is not None and sum(part or 0 for part in parts) != total:
            yield f"{[cell.text for cell in row.cells]}"


def _down(table: Table) -> Iterator[str]:
    """Yield the columns whose last row, which calls itself so, is not the sum of the rows above it."""
    *rows, last = table.rows
    if not any(_is_total(cell.text) for cell in last.cells[:2]):
        return
    body = [row for row in rows if not row.is_head and len(row.cells) == len(last.cells)]
    for place, cell in enumerate(last.cells):
        total = _number(cell.text)
        parts = [_number(row.cells[place].text) for row in body]
        if total is not None and sum(part or 0 for part in parts) != total:
            yield f"column {place}: {cell.text}"


def _is_total(text: str) -> bool:
    return text.strip().lower().rstrip(":").startswith(TOTALS)


def _number(text: str) -> Decimal | None:
    figures = re.sub(r"[\s\u00a0]", "", text).replace(",", ".")
    return Decimal(figures) if re.fullmatch(r"-?\d+(?:\.\d+)?", figures) else None
