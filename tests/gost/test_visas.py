"""H. Visas and external consents (ГОСТ Р 7.0.97-2016, 5.20, 5.21)."""

import re
from collections.abc import Iterator

from tests.effective_values import Table
from tests.gost import roles, words
from tests.gost.papers import Paper, every


@every("approval-sheet")
def test_vis_01_a_visa_has_post_signature_name_and_date(paper: Paper) -> Iterator[str]:
    tables = [table for table in paper.document.tables if table.is_drawn]
    heads = [cell.text.lower() for table in tables for cell in table.rows[0].cells]
    for wanted in ("должность", "подпись", "фамилия", "дата"):
        if not any(wanted in head for head in heads):
            yield f"no column: {wanted} in {heads}"
    for table in tables:
        for row in (row for row in table.rows if not row.is_head):
            yield from _visa({head: cell.text.strip() for head, cell in zip(_heads(table), row.cells, strict=True)})


def _heads(table: Table) -> list[str]:
    return [cell.text.lower().split(",")[0] for cell in table.rows[0].cells]


def _visa(cells: dict[str, str]) -> Iterator[str]:
    if not re.match(r"[А-ЯЁ][а-яё.]", cells.get("должность", "")):
        yield f"no post: {cells}"
    if not words.INITIALS_SURNAME.match(cells.get("инициалы", "")):
        yield f"no name: {cells}"
    if cells.get("подпись", ""):
        yield f"signed already: {cells}"
    if not re.fullmatch(r"(?:\d\d\.\d\d\.\d{4})?", cells.get("дата", "?")):
        yield f"the date: {cells}"


def test_vis_02_remarks_are_mentioned_with_the_visa(papers: tuple[Paper, ...]) -> None:
    seen = 0
    for paper in (one for one in papers if one.stem == "approval-sheet"):
        owed = sum(isinstance(visa, dict) and visa.get("remarks") == "yes" for visa in paper.order["visas"])
        assert paper.document.text.count("Замечания прилагаются") == owed, paper.name
        seen += owed
    assert seen


@every("approval-sheet")
def test_vis_04_the_sheet_names_kind_and_heading_of_the_draft(paper: Paper) -> Iterator[str]:
    order = next(one for one in paper.siblings if one.stem == "order")
    title = " ".join(order.words(*roles.ACT_TITLE))
    if title not in words.ordinary(paper.document.text) or "прое" not in paper.document.text.lower():
        yield title


@every()
def test_vis_05_an_external_consent_is_called_so_and_names_who_gave_it(paper: Paper) -> Iterator[str]:
    given = paper.approval.get("consents", []) if roles.CONSENT[0] in {one.style for one in paper.paragraphs} else []
    said = "\n".join(paper.words(*roles.CONSENT))
    parts = said.split("СОГЛАСОВАНО")
    if len(parts) != len(given) + 1 or parts[0]:
        yield said
    for one, part in zip(given, parts[1:], strict=False):
        signed_by = re.search(r"[А-ЯЁ]\w+.*\s_{3,} [А-ЯЁ]\.", part)
        if not (one["paper"] in part and re.match(r"\s*\w+(?:ом|ем)\b", part) if "paper" in one else signed_by):
            yield part
