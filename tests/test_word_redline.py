"""The redline: accepting every change gives the new edition, rejecting every one the old."""

import json
from datetime import date
from io import BytesIO

import pytest
from docx.document import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word.redline import redline
from generator.word.redlining.aligning import matches
from generator.word.verify import verify
from tests.redline_bodies import BODIES, bookmarked, control, field, grid, link, p, pairs, r, tbl, tc, tr, word
from tests.redlines import Blocks, accepted, marks, plain, rejected
from tests.test_word_pictures import png
from tests.word_files import W, all_of, docx, parts

DAY = date(2026, 3, 14)
END = p(r("Конец"))
HEADER = "word/header1.xml"


def compared(old: bytes, new: bytes) -> bytes:
    """Return the redline, which keeps the law and which nothing is said against."""
    made = redline(old, new, "Петрова И.И.", DAY)
    assert accepted(made) == plain(new)
    assert folded(rejected(made)) == folded(plain(old))
    assert verify(made, "redline.docx") == ()
    assert all(one.text for one in all_of(made, "//w:delText"))
    numbers = [one.get(f"{W}id") for one in marks(made)]
    assert len(set(numbers)) == len(numbers)
    return made


def folded(blocks: Blocks) -> Blocks:
    """Return the blocks with ordinary spaces for no-break ones, which are not compared."""
    return json.loads(json.dumps(blocks, ensure_ascii=False).replace("\u00a0", " ").replace("\u202f", " "))


def of(old: str, new: str) -> list[tuple[str, str]]:
    """Return the texts marked in the redline of two bodies: whether `ins` or `del`, and the text."""
    made = compared(word(old), word(new))
    found = ((one, one.iter(f"{W}t", f"{W}delText")) for one in all_of(made, "//w:ins[w:r]|//w:del[w:r]"))
    return [(one.tag.removeprefix(W), "".join(text.text or "" for text in texts)) for one, texts in found]


def rows_of(old: str, new: str) -> list[str]:
    """Return what the redline of two bodies says of each row of its tables: `ins`, `del`, or nothing."""
    made = compared(word(old), word(new))
    said = (row.xpath("w:trPr/w:ins|w:trPr/w:del", namespaces={"w": W[1:-1]}) for row in all_of(made, "//w:tr"))
    return ["".join(one.tag.removeprefix(W) for one in found) for found in said]


@given(pairs())
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(bodies: tuple[str, str]) -> None:
    compared(word(bodies[0]), word(bodies[1]))


@settings(max_examples=settings().max_examples // 2)
@given(BODIES, BODIES)
def test_any_two_documents_can_be_compared(old: list[str], new: list[str]) -> None:
    compared(word("".join(old)), word("".join(new)))


@given(BODIES)
def test_equal_documents_have_no_changes(body: list[str]) -> None:
    data = word("".join(body))
    assert marks(compared(data, data)) == []


def test_a_line_is_compared_word_by_word() -> None:
    assert of(p(r("Провести семинар до 1 марта.")), p(r("Провести два семинара до 1 апреля."))) == [
        ("del", "семинар"),
        ("ins", "два семинара"),
        ("del", "марта"),
        ("ins", "апреля"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("рост на 3,9 %", "рост на 3,8 %", [("del", "3,9"), ("ins", "3,8")]),
        ("до 24.12.2025", "до 25.12.2025", [("del", "24.12.2025"), ("ins", "25.12.2025")]),
        ("наш е\u0308ж", "наш еж", [("del", "е\u0308ж"), ("ins", "еж")]),
        ("и 👩‍🏫", "и 👩‍🔬", [("del", "👩‍🏫"), ("ins", "👩‍🔬")]),
        ("𝔘 и 𝔙", "𝔘 и 𝔚", [("del", "𝔙"), ("ins", "𝔚")]),
        ("один, два", "три, четыре", [("del", "один, два"), ("ins", "три, четыре")]),
        ("1 марта", "1\u00a0марта", []),
    ],
)
def test_what_is_struck_out_is_what_a_person_would_strike_out(old: str, new: str, expected: list[object]) -> None:
    assert of(p(r(old)), p(r(new))) == expected


def test_runs_alone_are_no_change() -> None:
    assert of(p(r("Срок: до 1 марта")), p(r("Ср"), r("ок: до", bold=True), r(" 1 марта"))) == []


def test_what_is_struck_out_keeps_its_look_and_what_stays_has_the_new_one() -> None:
    old = p(r("Срок "), r("до марта", bold=True), r(" точно"))
    made = compared(word(old), word(p(r("Срок ", bold=True), r("до мая"), r(" точно"))))
    assert [len(one) for one in all_of(made, "//w:del/w:r/w:rPr")] == [1]
    bold = ["".join(run.itertext()) for run in all_of(made, "//w:r[w:rPr/w:b]")]
    assert bold == ["Срок ", "марта"]


def test_paragraphs_go_and_come_whole() -> None:
    old = p(r("Первый о школах")) + p(r("Второй, совсем другой")) + END
    new = p(r("Первый о школах")) + p(r("Третье слово")) + p(r("Четвёртое")) + END
    assert of(old, new) == [("del", "Второй, совсем другой"), ("ins", "Третье слово"), ("ins", "Четвёртое")]
    ends = all_of(compared(word(old), word(new)), "//w:pPr/w:rPr/*")
    assert [one.tag.removeprefix(W) for one in ends] == ["del", "ins", "ins"]


def test_the_last_paragraph_of_a_cell_never_loses_its_end() -> None:
    short, long = (tbl(1, tr(tc(p(r("Отчёт")), *more))) + END for more in ((), (p(r("Справка")), p(r("Приказ")))))
    for old, new in ((short, long), (long, short)):
        made = compared(word(old), word(new))
        assert [one.get("id") for one in all_of(made, "//w:tc/w:p[last()]/w:pPr/w:rPr/*")] == []
        assert len(all_of(made, "//w:tc/w:p/w:pPr/w:rPr/*")) == 2


def test_the_end_that_stays_looks_like_the_paragraph_whose_words_stay() -> None:
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    made = compared(word(p(r("Отчёт")) + p(r("Справка"))), word(p(r("Отчёт"), mark=centred)))
    assert [one.get(f"{W}val") for one in all_of(made, "//w:p/w:pPr/w:jc")] == ["center", "center"]


def test_rows_go_and_come_and_cells_of_a_row_that_stays_are_compared() -> None:
    old = grid("1|Семинар наставников|март", "2|Справка о школах|май", "3|Отчёт о работе|июнь") + END
    new = grid("1|Семинар наставников|апрель", "2|Отчёт о работе|июнь", "3|Конкурс уроков|июль") + END
    assert rows_of(old, new) == ["", "del", "", "ins"]
    assert of(old, new)[:2] == [("del", "март"), ("ins", "апрель")]


def test_a_row_inside_a_merge_comes_alone() -> None:
    def merged(*texts: str) -> str:
        first, *rest = texts
        below = (tr(tc(p(), merge="continue"), tc(p(r(text)))) for text in rest)
        return (
            tbl(2, tr(tc(p(r("Все")), merge="restart"), tc(p(r(first)))), *below, tr(tc(p()), tc(p(r("Итог"))))) + END
        )

    assert rows_of(merged("Семинар", "Отчёт"), merged("Семинар", "Новая справка", "Отчёт")) == ["", "ins", "", ""]
    assert rows_of(merged("Семинар", "Отчёт"), merged("Отчёт")) == ["", "del", ""]


def test_a_blank_line_before_a_table_does_not_cost_the_table() -> None:
    table = grid("1|Семинар", "2|Отчёт")
    assert of(table + p() + p(r("Лишнее")) + END, p() + table + END) == [("del", "Лишнее")]


def test_another_number_of_columns_makes_another_table() -> None:
    made = compared(word(grid("1|Семинар", "2|Отчёт") + END), word(grid("1|Семинар|май", "2|Отчёт|июнь") + END))
    assert len(all_of(made, "//w:tbl")) == 2
    assert len(all_of(made, "//w:tr/w:trPr/w:del")) == len(all_of(made, "//w:tr/w:trPr/w:ins")) == 2


def test_a_row_struck_out_is_as_wide_as_the_new_columns() -> None:
    old = grid("1|Семинар", "2|Отчёт о школах").replace('w:w="900"', 'w:w="100"').replace("<w:tcPr>", WIDE) + END
    new = grid("1|Семинар").replace("<w:tcPr>", WIDE) + END
    widths = [one.get(f"{W}w") for one in all_of(compared(word(old), word(new)), "//w:tr[2]//w:tcW")]
    assert widths == ["900", "900"]


WIDE = '<w:tcPr><w:tcW w:w="100" w:type="dxa"/>'


def test_every_mark_says_who_and_when() -> None:
    made = compared(word(p(bookmarked(r("Срок")), r(" март")) + END), word(p(bookmarked(r("Срок")), r(" май")) + END))
    said = {(one.get(f"{W}author"), one.get(f"{W}date")) for one in marks(made)}
    assert said == {("Петрова И.И.", "2026-03-14T00:00:00Z")}
    numbers = [one.get(f"{W}id") for one in all_of(made, "//w:ins|//w:del|//w:bookmarkStart")]
    assert len(set(numbers)) == len(numbers) == 3


def test_the_same_documents_give_the_same_bytes() -> None:
    old, new = (word(grid("1|Семинар", f"2|{text}") + p(r(text)) + END) for text in ("Отчёт", "Приказ"))
    assert redline(old, new, "Петрова", DAY) == redline(old, new, "Петрова", DAY)


def test_the_numbers_of_pages_are_no_changes_but_other_fields_are() -> None:
    old, new = (p(r("Стр. "), field("PAGE", page), field("REF place", name)) for page, name in (("2", "а"), ("3", "б")))
    made = compared(word(old), word(new))
    assert ["".join(one.itertext()).strip() for one in all_of(made, "//w:del|//w:ins")] == [
        "REF place а",
        "REF place б",
    ]
    assert len(all_of(made, "//w:del//w:delInstrText")) == 1


def test_entries_of_the_contents_go_and_come_inside_their_field() -> None:
    def listed(*titles: str) -> str:
        begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
        begin += '<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        lines = [p(link(r(title), field(f"PAGEREF t{n}", str(n)))) for n, title in enumerate(titles)]
        lines[0] = lines[0].replace("<w:p>", f"<w:p>{begin}")
        return "".join(lines) + p(end) + END

    old, new = listed("Цели", "Задачи Программы", "Итоги"), listed("Риски", "Задачи плана", "Итоги")
    assert of(old, new) == [("del", "Цели"), ("ins", "Риски0"), ("del", "Программы"), ("ins", "плана")]


def test_an_answer_in_a_content_control_is_compared_there() -> None:
    old, new = (grid("Срок|", "Отчёт|").replace(p(r("")), control(p(r(text)))) + END for text in ("май", "июнь"))
    made = compared(word(old), word(new))
    assert len(all_of(made, "//w:sdtContent//w:del")) == len(all_of(made, "//w:sdtContent//w:ins")) == 2


def pictured(shade: int | None, header: str = "") -> bytes:
    def build(document: Word) -> None:
        document.add_paragraph("Печать")
        if shade is not None:
            document.paragraphs[0].add_run().add_picture(BytesIO(png(shade)))
        document.add_paragraph("Конец")
        document.sections[0].header.paragraphs[0].text = header

    return docx(build)


def test_a_picture_that_stays_has_no_mark_and_one_that_changes_is_there_twice() -> None:
    assert marks(compared(pictured(1), pictured(1))) == []
    made = compared(pictured(1), pictured(2))
    assert {png(1), png(2)} <= set(parts(made).values())
    assert len(all_of(made, "//w:del//w:drawing")) == len(all_of(made, "//w:ins//w:drawing")) == 1
    assert len(all_of(compared(pictured(1), pictured(None)), "//w:del//w:drawing")) == 1


def test_headers_are_compared_too() -> None:
    made = compared(pictured(1, "Проект приказа"), pictured(1, "Проект решения"))
    assert marks(made) == []
    assert accepted(made, HEADER) == ["Проект решения"]
    assert rejected(made, HEADER) == ["Проект приказа"]


def test_styles_and_lists_that_the_new_document_lacks_are_not_asked_for() -> None:
    own = '<w:pPr><w:pStyle w:val="Lost"/><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr>'
    compared(word(p(r("Пункт"), mark=own) + END), word(END))


SECTION = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr>'


def test_the_sections_are_those_of_the_new_document() -> None:
    old = p(r("Первый лист"), mark=SECTION) + p(r("Лишний лист"), mark=SECTION) + END
    made = compared(word(old), word(p(r("Первый лист"), mark=SECTION) + END))
    assert len(all_of(made, "//w:sectPr")) == 2


class Counted:
    """A key that counts how often it is compared."""

    times = 0

    def __init__(self, value: int) -> None:
        self.value = value

    def __hash__(self) -> int:
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        Counted.times += 1
        return isinstance(other, Counted) and self.value == other.value


@pytest.mark.parametrize("modulus", [2, 97, 10_007])
def test_long_documents_are_aligned_without_comparing_all_with_all(modulus: int) -> None:
    Counted.times = 0
    old, new = ([Counted(number * step % modulus) for number in range(4_000)] for step in (7, 11))
    matches(old, new)
    assert Counted.times < 200 * 4_000


@given(st.lists(st.integers(0, 4), max_size=300), st.lists(st.integers(0, 4), max_size=300))
def test_what_is_aligned_is_equal_and_in_order(old: list[int], new: list[int]) -> None:
    found = matches(old, new)
    assert all(old[here] == new[there] for here, there in found)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in zip(found, found[1:], strict=False))


@given(st.lists(st.integers(0, 2), max_size=8), st.lists(st.integers(0, 2), max_size=8))
def test_what_is_short_is_aligned_as_well_as_can_be(old: list[int], new: list[int]) -> None:
    assert len(matches(old, new)) == longest(old, new)


def longest(old: list[int], new: list[int]) -> int:
    if not old or not new:
        return 0
    if old[0] == new[0]:
        return 1 + longest(old[1:], new[1:])
    return max(longest(old[1:], new), longest(old, new[1:]))
