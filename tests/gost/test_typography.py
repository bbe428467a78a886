"""J. Signs: quotes, dashes, no-break spaces, decimals."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Row, Table
from tests.gost import roles, words
from tests.gost.papers import Paper, every, shown

TWENTIETHS_MM = 56.693
LETTER, LOST = 2.2, 3.8
"""Millimetres that a letter of 12 points takes, and that a cell loses to its margins."""


@every()
def test_typ_01_quotes_are_russian_and_come_in_pairs(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if '"' in one.text)
    for paragraph in paper.paragraphs:
        if not _is_balanced(paragraph.text):
            yield shown(paragraph)


def _is_balanced(text: str) -> bool:
    """Return whether quotes open before they close, „…“ inside «…»; other quotes have no place."""
    marks = re.sub(r"[^«»„“”‘’]", "", text)
    while (shorter := marks.replace("„“", "").replace("«»", "")) != marks:
        marks = shorter
    return not marks


@every()
def test_typ_02_no_hyphen_stands_for_a_dash(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.HYPHEN_FOR_DASH.search(one.text))


@every()
def test_typ_04_numbers_names_and_dates_are_not_broken_at_the_end_of_a_line(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        if paragraph.table is None:
            yield from (f"{found!r} {shown(paragraph)}" for found in _loose(paragraph))


@every()
def test_typ_04_holds_in_the_cells_that_have_room(paper: Paper) -> Iterator[str]:
    """In a narrow one the words would be broken inside, which is worse."""
    for table in paper.document.tables:
        for row in table.rows:
            for cell, width in zip(row.cells, _widths(table, row), strict=True):
                loose = (found for one in cell.paragraphs for found in _loose(one))
                yield from (f"{found!r} in {width:.0f} mm" for found in loose if _has_room(found, width - LOST))


@every()
def test_typ_04_no_line_of_the_text_begins_with_a_dash(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.BODY) if words.LOOSE_DASH.search(one.text))


@every()
def test_typ_05_the_only_no_break_space_is_the_common_one(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if {"\u202f", "\u2009"} & set(one.text))


@every()
def test_typ_07_decimals_have_a_comma(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.POINT_FOR_COMMA.search(one.text))
    # A money column has nothing but figures.
    figures = paper.of("Текст таблицы")
    yield from (shown(one) for one in figures if re.fullmatch(rf"\d[\d{words.S[1:-1]}]*\.\d+", one.text))


@every()
def test_typ_10_no_blank_before_a_sign(paper: Paper) -> Iterator[str]:
    wrong = (words.SPACE_BEFORE, words.GLUED_SIGN)
    yield from (shown(one) for one in paper.paragraphs if any(sign.search(one.text) for sign in wrong))


@every()
def test_typ_11_no_word_has_letters_of_two_alphabets(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        yield from (f"{found[0]} {shown(paragraph)}" for found in words.MIXED.finditer(paragraph.text))


def _loose(paragraph: Paragraph) -> Iterator[str]:
    wrong = (words.LOOSE_NUMBER, words.LOOSE_NAME, words.LOOSE_DAY, words.LOOSE_YEAR, words.LOOSE_UNIT)
    return (found[0] for sign in wrong for found in sign.finditer(paragraph.text))


def _has_room(found: str, width: float) -> bool:
    """Return whether a name or a number goes into a cell, or a date into half of it."""
    return len(found) * LETTER * (1 if re.match(r"№|[А-ЯЁ]", found) else 2) <= width


def _widths(table: Table, row: Row) -> Iterator[float]:
    """Yield the width of each cell of a row in millimetres."""
    first = 0
    for cell in row.cells:
        yield sum(table.widths[first : first + cell.span]) / TWENTIETHS_MM
        first += cell.span
