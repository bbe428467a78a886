"""G. Appendices and approval blocks (ГОСТ Р 7.0.97-2016, 5.16, 5.19)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Table, W
from tests.gost import roles
from tests.gost.papers import Paper, every, number, shown, signed_on

LEAST_LEFT, MM_80 = 4535, 4541
SIDES = ("left", "right", "top", "bottom")
APPROVED = re.compile(r"УТВЕРЖДЕН[АОЫ]?$")


# The genitive of whoever may issue an act.
ISSUER = r"(?:Управления|Отдела|Министерства|Департамента|Комитета|Администрации)\b"


def block(paper: Paper) -> list[str]:
    """Return the lines of the approval block, empty where there is none."""
    return paper.words(*roles.APPROVAL)


@every()
def test_apx_01_an_appendix_begins_a_page_with_its_block_at_the_right(paper: Paper) -> Iterator[str]:
    blocks = paper.document.blocks
    first = next((n for n, one in enumerate(blocks) if _is_block(one)), None)
    if first is None:
        return
    start = max((n + 1 for n, one in enumerate(blocks[:first]) if _ends_page(paper, one)), default=0)
    start = max((n for n, one in enumerate(blocks[: first + 1]) if _begins_page(one)), default=start)
    above = [one for one in blocks[start:first] if _prints(one)]
    if any(isinstance(one, Table) or one.style not in (*roles.DRAFT, *roles.COVER) for one in above):
        yield "no new page"
    for paragraph in paper.of(*roles.APPROVAL):
        left = paragraph.left + (sum(paragraph.table.widths[:-1]) if paragraph.table else 0)
        if left < LEAST_LEFT:
            yield f"{left} {shown(paragraph)}"


@every()
def test_apx_02_a_plain_appendix_names_the_order_its_date_and_number(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if not (lines and paper.approval.get("form") == "plain"):
        return
    first, parent, *rest = [*lines, "", ""][: max(2, len(lines))]
    if first != _appendix(paper) or not re.match(rf"к (?:приказу|распоряжению|постановлению) {ISSUER}", parent):
        yield f"{lines}"
    yield from _dated(paper, rest)


@every()
def test_apx_04_the_line_above_the_word_stands_where_the_house_or_the_number_wants_it(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    place = next((n for n, line in enumerate(lines) if APPROVED.match(line)), 0)
    has_line = "number" in paper.approval or paper.chosen("appendix_line")
    if APPROVED.match("".join(lines[place : place + 1])) and lines[:place] != [_appendix(paper)] * has_line:
        yield f"{lines}"


@every()
def test_apx_06_a_block_is_no_wider_than_80_mm(paper: Paper) -> Iterator[str]:
    for one in paper.of(*roles.APPROVAL):
        room = one.table.widths[-1] if one.table else paper.document.sections[one.section].text_width
        if room - one.left - one.length("ind", "right") > MM_80:
            yield f"{room - one.left} {shown(one)}"


@every()
def test_ord_11_a_single_appendix_has_no_number(paper: Paper) -> Iterator[str]:
    if "number" not in paper.approval:
        yield from (line for line in block(paper) if re.match(r"Приложение № ", line))


@every("order", "program")
def test_apx_03_what_is_approved_bears_the_block_of_its_form(paper: Paper) -> Iterator[str]:
    form = paper.approval.get("form", "none")
    printed = paper.stem == "program" or paper.order.get("together") == "yes"
    marks = {"act": any(map(APPROVED.match, block(paper))), "person": "УТВЕРЖДАЮ" in block(paper)}
    if printed and not marks.get(form, bool(block(paper)) == (form == "plain")):
        yield f"{form}: {block(paper)}"


@every()
def test_apx_03_what_an_act_approves_names_it_after_the_word_and_not_after_appendix(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    place = next((n for n, line in enumerate(lines) if APPROVED.match(line)), None)
    if place is None:
        return
    if any(line.startswith("к ") for line in lines):
        yield f"both: {lines}"
    yield from _dated(paper, lines[place + 2 :])


@every("order")
def test_apx_03_what_the_order_approves_has_the_block_of_an_act_or_a_recorded_reason(paper: Paper) -> Iterator[str]:
    approves = any(point.startswith("Утвердить ") for point in paper.words(*roles.PLAIN_POINTS))
    given = paper.spec.get("approval", {})
    if approves and given.get("form") in {"person", "plain"} and not given.get("reason"):
        yield f"the form {given['form']} without a reason"


@every("order")
def test_apx_13_the_sheets_of_an_appendix_have_the_margins_of_the_order(paper: Paper) -> Iterator[str]:
    first, *others = paper.document.sections
    for place, one in enumerate(others, 1):
        if not one.is_landscape and any(one.margin(side) != first.margin(side) for side in SIDES):
            yield f"section {place}: {dict(one.margins)}"


@every()
def test_apx_05_the_lines_of_a_block_begin_under_each_other(paper: Paper) -> Iterator[str]:
    blocks = paper.of(*roles.APPROVAL, *roles.CONSENT)
    yield from (shown(one) for one in blocks if one.align != "left" or one.first_line)


@every()
def test_apx_12_the_title_stands_under_the_block_in_the_middle(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.TITLE) if one.align != "center")
    styles = [one.style for one in paper.paragraphs if one.text.strip()]
    if block(paper) and set(roles.TITLE) & set(styles):
        last = max(n for n, style in enumerate(styles) if style in roles.APPROVAL)
        if styles.index(roles.TITLE[0]) < last:
            yield "the title stands above"


def _appendix(paper: Paper) -> str:
    """Return the line that calls the appendix so."""
    return f"Приложение № {paper.approval['number']}" if "number" in paper.approval else "Приложение"


def _dated(paper: Paper, rest: list[str]) -> Iterator[str]:
    """Yield what is wrong with the line of date and number, which are those of the order."""
    if len(rest) != 1:
        yield f"{rest}"
        return
    date = signed_on(paper)
    wanted = f"от {date} № {number(paper)}"
    if date and rest[0] != wanted:
        yield f"{rest[0]} instead of {wanted}"


def _is_block(one: Paragraph | Table) -> bool:
    inner = (
        [one] if isinstance(one, Paragraph) else [p for row in one.rows for cell in row.cells for p in cell.paragraphs]
    )
    return any(paragraph.style in roles.APPROVAL and paragraph.text for paragraph in inner)


def _prints(one: Paragraph | Table) -> bool:
    return isinstance(one, Table) or bool(one.text.strip())


def _begins_page(one: Paragraph | Table) -> bool:
    first = one if isinstance(one, Paragraph) else one.rows[0].cells[0].paragraphs[0]
    return first.on("pageBreakBefore")


def _ends_page(paper: Paper, one: Paragraph | Table) -> bool:
    """Return whether what follows begins a page: a break, or the end of a section whose next one begins it."""
    if isinstance(one, Table):
        return False
    if one.element.find(f"{W}pPr/{W}sectPr") is None:
        return one.breaks_page
    following = paper.document.sections[one.section + 1]
    return following.properties.get("type", {}).get("val", "nextPage") != "continuous"
