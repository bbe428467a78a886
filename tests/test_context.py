import json

from hypothesis import given
from hypothesis import strategies as st

from generator.context.fields import RESERVED, names
from generator.context.leaves import formatted, page, printed, rich, width
from generator.context.rich import Kind, Run, blocks, lead, plain
from generator.documents import vocabulary
from generator.model.gap import Gap


def test_a_line_is_a_paragraph_and_empty_lines_only_separate() -> None:
    assert [block.text for block in blocks("Первый.\n\nВторой.\n")] == ["Первый.", "Второй."]


def test_dash_items_have_two_levels_and_lose_only_their_mark() -> None:
    found = blocks("Список:\n- первый\n  - вложенный")
    assert [(block.kind, block.text) for block in found] == [
        (Kind.TEXT, "Список:"),
        (Kind.ITEM, "первый"),
        (Kind.SUBITEM, "вложенный"),
    ]


def test_the_number_of_a_numbered_item_is_printed_as_typed() -> None:
    assert [(b.kind, b.text) for b in blocks("1. раз\n12) два")] == [(Kind.NUMBER, "1. раз"), (Kind.NUMBER, "12) два")]


def test_a_year_or_a_date_at_the_beginning_is_not_a_list() -> None:
    assert [block.kind for block in blocks("2025. Итоги\n01.09.2025 начало")] == [Kind.TEXT, Kind.TEXT]


def test_bold_needs_a_pair_that_hugs_its_text() -> None:
    assert blocks("**Цель** и **задачи**")[0].runs == (Run("Цель", bold=True), Run(" и "), Run("задачи", bold=True))
    assert plain("2 ** 3 и *сноска") == "2 ** 3 и *сноска"


def test_a_backslash_keeps_the_mark_as_a_character() -> None:
    assert (
        plain(r"\- не пункт" + "\n" + r"\**не жирный**" + "\n" + r"С:\папка" + "\n" + r"\^")
        == "- не пункт\n**не жирный**\nС:\\папка\n^"
    )


def test_a_prefix_joins_the_first_paragraph() -> None:
    assert [b.text for b in lead(Run("1. "), blocks("Утвердить.\nСрок."))] == ["1. Утвердить.", "Срок."]
    assert [b.text for b in lead(Run("1. "), ())] == ["1. "]


@given(st.text(st.sampled_from("а1.) -*\\^\u00a0"), max_size=12))
def test_a_line_says_the_same_alone_and_above_an_empty_one(text: str) -> None:
    assert blocks(text) == blocks(f"{text}\n")
    assert plain(text) == "\n".join(block.text for block in blocks(text))


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs")), min_size=1).filter(lambda text: text.strip() != ""))
def test_escaped_text_is_printed_exactly(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace("*", "\\*").replace("-", "\\-")
    assert plain(escaped) == text


def test_leaves_are_plain_data() -> None:
    gap = Gap(3, "term")
    leaves = [
        rich("**а**\n- б", "start"),
        printed(gap),
        formatted(gap),
        formatted(None),
        width(12.5),
        page("landscape", new_page=True),
    ]
    assert json.loads(json.dumps(leaves)) == leaves
    assert printed("текст") == "текст"


def test_no_field_of_a_template_hides_behind_a_method_of_dictionaries() -> None:
    every = (
        name
        for record in (vocabulary.ORDER, vocabulary.PROGRAM, vocabulary.PLAN, vocabulary.REPORT)
        for name, _ in names(record)
    )
    assert not {name.rsplit(".", 1)[-1].removesuffix("[]") for name in every} & RESERVED


def test_every_field_of_a_template_is_explained() -> None:
    for record in (vocabulary.ORDER, vocabulary.PROGRAM, vocabulary.PLAN, vocabulary.REPORT):
        assert [name for name, field in names(record) if not field.about.text] == []
