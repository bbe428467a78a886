"""D. Dates and numbers of acts (ГОСТ Р 7.0.97-2016, 5.10, 5.11)."""

import re
from collections.abc import Iterator

from tests.gost import roles, words
from tests.gost.papers import Paper, every, number, shown, signed_on


@every()
def test_dat_01_dates_have_one_of_the_two_forms(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for found in words.IN_FIGURES.finditer(paragraph.text):
            if not re.fullmatch(r"(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.\d{4}", found[0]):
                yield f"{found[0]} {shown(paragraph)}"
        well = {found.start() for found in words.WELL_IN_WORDS.finditer(paragraph.text)}
        yield from (
            f"{found[0]} {shown(paragraph)}"
            for found in words.IN_WORDS.finditer(paragraph.text)
            if found.start() not in well
        )
        yield from (f"{found[0]} {shown(paragraph)}" for found in words.OTHER_DATE.finditer(paragraph.text))
    for line in paper.of(*roles.DATE):
        if not re.match(rf"{words.WELL_IN_WORDS.pattern}\t|_+(?:\[\d+\])?\t", line.text):
            yield shown(line)


@every()
def test_dat_09_every_date_is_in_the_calendar(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for found in words.DAY.finditer(paragraph.text):
            day, month = int(found[1]), words.MONTHS.index(found[2]) + 1
            yield from () if words.is_day(day, month, int(found[3] or 2024)) else (f"{found[0]} {shown(paragraph)}",)
        for found in words.IN_FIGURES.finditer(paragraph.text):
            day, month, year = map(int, found.groups())
            yield from () if words.is_day(day, month, year) else (f"{found[0]} {shown(paragraph)}",)


@every()
def test_dat_02_a_day_in_words_has_no_zero_before_it(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.ZERO_BEFORE.search(one.text))


@every()
def test_dat_03_a_day_stands_in_no_quotes(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.QUOTED_DAY.search(one.text))


@every()
def test_dat_04_a_date_in_figures_has_no_word_for_the_year(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.SUPERFLUOUS_YEAR.search(one.text))


@every()
def test_dat_05_years_have_four_digits(paper: Paper) -> Iterator[str]:
    wrong = (words.TWO_DIGITS, words.TWO_DIGITS_IN_WORDS)
    yield from (shown(one) for one in paper.paragraphs if any(sign.search(one.text) for sign in wrong))


@every()
def test_dat_08_the_date_of_approval_is_that_of_the_order(paper: Paper) -> Iterator[str]:
    date = signed_on(paper)
    for block in paper.words(*roles.APPROVAL):
        if block.startswith("от ") and date and not block.startswith(f"от {date}"):
            yield f"{block!r} instead of {date!r}"


@every("order")
def test_dat_09_cited_acts_are_older_than_the_order_and_its_terms_later(paper: Paper) -> Iterator[str]:
    signed = words.iso(signed_on(paper))
    if not signed:
        assert paper.is_draft
        return
    for paragraph in paper.of(*roles.ORDER_TEXT):
        for found in words.IN_WORDS.finditer(paragraph.text):
            before = paragraph.text[: found.start()].rstrip("\u00a0 ").rpartition(" ")[2].rpartition("\u00a0")[2]
            day = words.iso(found[0])
            if (before == "от" and day > signed) or (before == "до" and day < signed):
                yield f"{before} {found[0]} against {signed}"


@every("order")
def test_reg_01_the_number_follows_its_sign(paper: Paper) -> Iterator[str]:
    for line in paper.of(*roles.DATE):
        if not re.search(rf"№{words.S}(?:[\w/.-]*\d[\w/.-]*|_+(?:\[\d+\])?)$", line.text):
            yield line.text


@every()
def test_reg_02_one_no_break_space_after_the_number_sign(paper: Paper) -> Iterator[str]:
    wrong = (words.GLUED_NUMBER, words.LOOSE_NUMBER, words.FAR_NUMBER)
    yield from (shown(one) for one in paper.paragraphs if any(sign.search(one.text) for sign in wrong))


@every()
def test_reg_03_the_sign_of_a_number_is_no_latin_letter(paper: Paper) -> Iterator[str]:
    yield from (shown(one) for one in paper.paragraphs if words.LATIN_NUMBER.search(one.text))


@every()
def test_reg_04_only_a_draft_leaves_places_to_be_filled(paper: Paper) -> Iterator[str]:
    if not paper.is_draft:
        yield from (shown(one) for one in paper.paragraphs if words.BLANK.search(one.text))


@every("order")
def test_reg_05_a_joint_act_has_a_number_of_every_author(paper: Paper) -> Iterator[str]:
    if not paper.is_draft and number(paper).count("/") != len(paper.parties) - 1:
        yield number(paper)
