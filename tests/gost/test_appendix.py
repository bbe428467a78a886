"""G. Appendices and approval blocks (ГОСТ Р 7.0.97-2016, 5.16, 5.19)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, Table
from tests.gost import roles, words
from tests.gost.papers import Paper, every, number, shown, signed_on

LEAST_LEFT = 4535
APPROVED = re.compile(r"УТВЕРЖДЕН[АОЫ]?$")
ENDINGS = {
    "": "план план-график перечень порядок график состав паспорт регламент комплекс отчет отчёт проект",
    "А": "программа карта циклограмма инструкция концепция модель форма структура смета",
    "О": "положение задание",
    "Ы": "правила рекомендации показатели меры мероприятия изменения формы",
}


def block(paper: Paper) -> list[str]:
    """Return the lines of the approval block, empty where there is none."""
    return paper.words(*roles.APPROVAL)


@every()
def test_apx_01_an_appendix_begins_a_page_with_its_block_at_the_right(paper: Paper) -> Iterator[str]:
    blocks = paper.document.blocks
    first = next((n for n, one in enumerate(blocks) if _is_block(one)), None)
    if first is None:
        return
    before = [one for one in blocks[:first] if _prints(one)]
    above = before[-1] if before else None
    marks = isinstance(above, Paragraph) and above.style in (*roles.DRAFT, "Титул: организация")
    if above is not None and not marks and not any(map(_breaks, blocks[: first + 1])) and _section(blocks[first]) == 0:
        yield "no new page"
    for paragraph in paper.of(*roles.APPROVAL):
        left = paragraph.left + (sum(paragraph.table.widths[:-1]) if paragraph.table else 0)
        if left < LEAST_LEFT:
            yield f"{left} {shown(paragraph)}"


@every()
def test_apx_02_a_plain_appendix_names_the_order_its_date_and_number(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if not any(line.startswith("к ") for line in lines):
        return
    first, parent, *rest = lines
    if not re.match(r"Приложение(?: № \w+)?$", first) or not re.match(r"к (?:приказ|распоряжени|постановлени)", parent):
        yield f"{lines}"
    yield from _dated(paper, rest)


@every()
def test_apx_03_what_an_act_approves_names_it_after_the_word_and_not_after_appendix(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    place = next((n for n, line in enumerate(lines) if APPROVED.match(line)), None)
    if place is None:
        return
    if any(line.startswith("к ") for line in lines):
        yield f"both: {lines}"
    if lines[:place] and not re.match(r"Приложение(?: № \w+)?$", lines[0]):
        yield f"{lines}"
    yield from _dated(paper, lines[place + 2 :])


@every("order")
def test_apx_03_what_the_order_approves_has_the_block_of_an_act_or_a_recorded_reason(paper: Paper) -> Iterator[str]:
    approves = any(point.startswith("Утвердить ") for point in paper.words(*roles.PLAIN_POINTS))
    given = paper.spec.get("approval", {})
    if approves and given.get("form") in {"person", "plain"} and not given.get("reason"):
        yield f"the form {given['form']} without a reason"


@every()
def test_apx_05_the_lines_of_a_block_begin_under_each_other(paper: Paper) -> Iterator[str]:
    blocks = paper.of(*roles.APPROVAL, *roles.CONSENT)
    yield from (shown(one) for one in blocks if one.align != "left" or one.first_line)


@every()
def test_apx_07_the_word_agrees_with_what_is_approved(paper: Paper) -> Iterator[str]:
    said = next((found[0] for line in block(paper) if (found := APPROVED.match(line))), None)
    titles = paper.words(*roles.TITLE, "Титул: название")
    if said and titles:
        wanted = f"УТВЕРЖДЕН{_ending(titles[0])}"
        if said != wanted:
            yield f"{said}: {titles[0]}"


@every()
def test_apx_08_the_act_stands_in_the_instrumental(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    for said, act in zip(lines, lines[1:], strict=False):
        if APPROVED.match(said) and not re.match(r"(?:приказом|распоряжением|постановлением) [А-ЯЁ]", act):
            yield act


@every()
def test_apx_09_a_person_approves_with_word_post_name_and_date(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if not any("УТВЕРЖДАЮ" in line for line in lines):
        return
    word, post, *rest = lines
    if word != "УТВЕРЖДАЮ":
        yield word
    if not re.match(r"[А-ЯЁ][а-яё.]", post) or not re.search(r"_{3,} [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)? ?[А-ЯЁ]", " ".join(rest)):
        yield f"{lines}"
    if not words.IN_WORDS.match(rest[-1]) and not words.IN_FIGURES.match(rest[-1]) and not paper.is_draft:
        yield f"no date: {lines}"


@every()
def test_apx_10_a_person_or_an_act_approves_never_both(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if any("УТВЕРЖДАЮ" in line for line in lines) and any(APPROVED.match(line) for line in lines):
        yield f"{lines}"


@every()
def test_apx_12_the_title_stands_under_the_block_in_the_middle(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.of(*roles.TITLE) if one.align != "center")
    styles = [one.style for one in paper.paragraphs if one.text.strip()]
    if block(paper) and set(roles.TITLE) & set(styles):
        last = max(n for n, style in enumerate(styles) if style in roles.APPROVAL)
        if styles.index(roles.TITLE[0]) < last:
            yield "the title stands above"


def _dated(paper: Paper, rest: list[str]) -> Iterator[str]:
    """Yield what is wrong with the line of date and number, which are those of the order."""
    if len(rest) != 1:
        yield f"{rest}"
        return
    date = signed_on(paper)
    wanted = f"от {date} № {number(paper)}"
    if date and rest[0] != wanted:
        yield f"{rest[0]} instead of {wanted}"


def _ending(title: str) -> str:
    nouns = [
        word for word in re.findall(r"[\w-]+", title.lower())[:5] if any(word in of.split() for of in ENDINGS.values())
    ]
    assert nouns, f"the tests do not know what {title!r} is"
    return next(ending for ending, of in ENDINGS.items() if nouns[0] in of.split())


def _is_block(one: Paragraph | Table) -> bool:
    inner = (
        [one] if isinstance(one, Paragraph) else [p for row in one.rows for cell in row.cells for p in cell.paragraphs]
    )
    return any(paragraph.style in roles.APPROVAL and paragraph.text for paragraph in inner)


def _prints(one: Paragraph | Table) -> bool:
    return isinstance(one, Table) or bool(one.text.strip())


def _breaks(one: Paragraph | Table) -> bool:
    return isinstance(one, Paragraph) and (one.breaks_page or one.on("pageBreakBefore"))


def _section(one: Paragraph | Table) -> int:
    return one.section
