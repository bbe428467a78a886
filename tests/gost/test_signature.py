"""H. Signatures and the executor (ГОСТ Р 7.0.97-2016, 5.22, 5.24, 5.25)."""

import re
from collections.abc import Iterator
from typing import Any

from tests.effective_values import Cell, Paragraph, Row, Table
from tests.gost import roles, words
from tests.gost.papers import Paper, every, shown

ACTING = re.compile(r"(?:И\.о\.|Исполняющ(?:ий|ая) обязанности) [а-яё]")


def rows(paper: Paper) -> list[tuple[Table, Row]]:
    """Return the rows that hold a post or a name, with their tables."""
    return [
        (table, row)
        for table in paper.document.tables
        for row in table.rows
        if any(one.style in (*roles.POST, *roles.NAME) for cell in row.cells for one in cell.paragraphs)
    ]


def signed(paper: Paper) -> list[tuple[Table, Row]]:
    """Return the rows of signatures that stand one below another: a post, a place and a name each."""
    return [
        (table, row) for table, row in rows(paper) if _has(row.cells[0], roles.POST) and _has(row.cells[-1], roles.NAME)
    ]


def beside(paper: Paper) -> list[tuple[Table, Row]]:
    """Return the rows of signatures on one level: one row of posts, below it one of places with names."""
    below = [row for _, row in signed(paper)]
    return [(table, row) for table, row in rows(paper) if row not in below]


def _has(cell: Cell, styles: tuple[str, ...]) -> bool:
    return any(one.style in styles for one in cell.paragraphs)


def owed(paper: Paper) -> list[Any]:
    """Return who signs by the spec: an order always somebody, that of a report who signs the report if nobody is named.

    The recommendations are signed on every sheet; a letter is signed by who signs the report.
    """
    if paper.stem == "order" or paper.stem.startswith("report-order-"):
        given = paper.order.get("signatory", paper.execution.get("signatory", "?") if paper.period else "?")
    else:
        given = paper.execution.get("signatory", []) if paper.period else []
    sheets = len(paper.of(*roles.TITLE)) if paper.stem.startswith("recommendations-") else 1
    return given * sheets if isinstance(given, list) else [given] * sheets


def signers(paper: Paper) -> list[Paragraph]:
    return paper.of(*roles.NAME)


@every()
def test_sgn_01_a_signature_has_a_post_a_place_and_a_name(paper: Paper) -> Iterator[str]:
    for _, row in signed(paper):
        post, *places, name = row.cells
        if not post.text.strip() or not name.text.strip() or not places or any(one.text.strip() for one in places):
            yield f"{[cell.text for cell in row.cells]}"
    names = [cell for _, row in beside(paper)[1:] for cell in row.cells]
    for cell in [cell for _, row in beside(paper) for cell in row.cells]:
        if not cell.text.strip():
            yield "an empty cell"
    made = len(signed(paper)) + len(names)
    if not len(signers(paper)) == made == len(owed(paper)):
        yield f"{len(signers(paper))} names in {made} signatures of {len(owed(paper))}"


@every()
def test_sgn_02_initials_stand_before_the_surname_with_a_no_break_space(paper: Paper) -> Iterator[str]:
    for one in signers(paper):
        if not words.INITIALS_SURNAME.match(one.text) and "____[" not in one.text:
            yield shown(one)
        if " " in one.text:
            yield f"an ordinary space: {one.text}"


@every("order")
def test_sgn_03_the_post_on_a_letterhead_does_not_repeat_the_organisation(paper: Paper) -> Iterator[str]:
    if len(paper.parties) > 1:
        bare = (post for post in paper.words(*roles.POST) if not re.search(r" [А-ЯЁ]\w{4,}", post))
        yield from (f"no organisation: {post}" for post in bare)
        return
    names = [one[:-2].lower() for one in re.findall(r"[А-ЯЁа-яё-]{6,}", paper.parties[0]["name"])]
    for post in paper.words(*roles.POST):
        repeated = [name for name in names if name in post.lower()]
        if len(repeated) > 1:
            yield f"{post}: {repeated}"


@every()
def test_sgn_04_the_post_begins_at_the_left_border_and_the_name_ends_at_the_right(paper: Paper) -> Iterator[str]:
    for table, row in signed(paper):
        width = paper.document.sections[table.section].text_width
        if abs(sum(table.widths) - width) > 6 or table.is_drawn:
            yield f"{sum(table.widths)} of {width}"
        post, name = row.cells[0], row.cells[-1]
        if any(one.left or one.first_line or one.align != "left" for one in post.paragraphs):
            yield f"the post: {post.text}"
        if any(one.align != "right" or one.length("ind", "right") for one in name.paragraphs):
            yield f"the name: {name.text}"
        if table.left or table.padding:
            yield f"off the border by {table.left + table.padding}"
        if any(cell.properties.get("vAlign", {}).get("val") != "bottom" for cell in (post, name)):
            yield "not level with the last line of the post"
        if re.search(r"\s{2,}|\t", post.text + name.text):
            yield "blanks"


@every()
def test_sgn_05_one_to_three_intervals_part_a_signature_from_the_text(paper: Paper) -> Iterator[str]:
    posts = [one for one in paper.paragraphs if one.style in roles.POST]
    yield from (shown(one) for one in posts if not 240 <= one.length("spacing", "before") <= 720)


@every()
def test_sgn_06_a_signature_keeps_with_the_text_before_it(paper: Paper) -> Iterator[str]:
    for table in {id(table): table for table, _ in rows(paper)}.values():
        place = paper.document.blocks.index(table)
        before = next(one for one in reversed(paper.document.blocks[:place]) if isinstance(one, Table) or one.text)
        if isinstance(before, Paragraph) and not (before.on("keepNext") and before.on("keepLines")):
            yield shown(before)


@every()
def test_sgn_07_who_acts_signs_as_acting_without_slashes(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.POST, *roles.NAME) if words.SLASHED.search(one.text))


@every("order", "report-2025")
def test_sgn_07_who_acts_is_called_so_and_nobody_else(paper: Paper) -> Iterator[str]:
    for given, post in zip(owed(paper), paper.words(*roles.POST), strict=True):
        acts = isinstance(given, dict) and given.get("acting") == "yes"
        if acts != bool(ACTING.match(post)):
            yield post


@every("order")
def test_sgn_08_who_sign_stand_one_under_another_as_the_spec_ranks_them(paper: Paper) -> Iterator[str]:
    wanted = [surname for one in owed(paper) if (surname := _surname(paper, one))]
    printed = [one.text.replace("\u00a0", " ").rpartition(" ")[2] for one in signers(paper)]
    if wanted and printed != wanted:
        yield f"{printed} instead of {wanted}"


@every("order")
def test_sgn_08_equals_sign_on_one_level_in_columns_of_their_own(paper: Paper) -> Iterator[str]:
    if len(paper.parties) == 1 or len(owed(paper)) == 1:
        yield from ("a single issuer on one level" for _ in beside(paper))
        return
    found = beside(paper)
    if len({id(table) for table, _ in found}) != 1 or [len(row.cells) for _, row in found] != [len(owed(paper))] * 2:
        yield f"{[[cell.text for cell in row.cells] for _, row in found]}"
    for _, row in found[:1]:
        yield from (cell.text for cell in row.cells if any(one.align != "left" or one.left for one in cell.paragraphs))
    for _, row in found[1:]:
        yield from (cell.text for cell in row.cells if cell.paragraphs[-1].align != "right")


@every("order")
def test_sgn_09_an_order_has_no_place_for_a_seal(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if re.search(r"\bМ\.\s?П\.", one.text))


@every("order")
def test_sgn_10_the_executor_is_named_with_a_telephone_below_the_signature(paper: Paper) -> Iterator[str]:
    given = paper.order.get("executor")
    printed = paper.words(*roles.EXECUTOR)
    if not given:
        yield from printed
        return
    person = paper.directory["people"].get(given, given)
    if printed[:2] != [f"Исполнитель: {person['name']}", person["phone"]]:
        yield f"{printed}"
    styles = [one.style for one in paper.of(*roles.NAME, *roles.EXECUTOR)]
    if styles != sorted(styles, key=[*roles.NAME, *roles.EXECUTOR].index):
        yield "not below the signature"


def _surname(paper: Paper, given: object) -> str:
    """Return the surname of a signatory of the spec, an empty text where nobody is named."""
    if isinstance(given, dict):
        if "name" in given:
            return str(given["name"]).rpartition(" ")[2]
        given = given.get("person", "?")
    people = paper.directory["people"]
    return str(people[given]["name"]).split()[0] if given in people else ""
