"""From the text of a spec to the finished document: any text stands there exactly, or is refused with its place."""

import re
import shutil

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.word.verify import verify
from tests import reading
from tests.unicode_program import FILES, SLOT, Marks, Shop, Texts, build, expected, printed, write

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SHOWS_NOTHING = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]*")
MEANS_SOMETHING = re.compile("[?—^%]|[a-z][a-z0-9-]*")
"""What says something else in some places: a gap, nothing on purpose, the cell above, the unit per cent, an id."""

TAGS = ("{{ title }}", "{%", "%}", "{_{", "}_}", "{#", "{%p if x %}", "{{p x }}")
MARKUP = ("<w:t>", "</w:t>", "&amp;", "]]>", "<?gap 1?>", "**", "**а**", "* ", "- ", "\\", "1. ")
YAML = ("# ", ": ", "'", '"', "|", ">", "!", "&a", "*a", "`", "@")
SIGNS = ("\u2028", "\u2029", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u2066", "\ufeff", "\u0301", "\u05d0", "\u0627")
HARD = (*TAGS, *MARKUP, *YAML, *SIGNS, "\U0001f600", "  ", "\t", "Ы" * 300)
LETTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
PLAIN = st.lists(LETTERS | st.sampled_from(HARD), min_size=1, max_size=12).map("".join)
RICH = st.lists(LETTERS | st.sampled_from((*HARD, "\n")), min_size=1, max_size=12).map("".join)
ANYTHING = st.text(st.characters() | st.sampled_from("\x00\x0b\x1f\x85\ud800\ufffe\uffff\r"), min_size=1, max_size=5)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    root = tmp_path_factory.mktemp("unicode")
    write(root, Marks())
    status, said = build(root)
    assert status == 0, said
    return Shop(root, printed(root / "output" / "sample"))


def _made(shop: Shop, texts: Texts) -> tuple[int, str]:
    shutil.rmtree(shop.results, ignore_errors=True)
    write(shop.root, texts)
    return build(shop.root)


def test_every_place_of_this_test_is_printed_in_some_document(shop: Shop) -> None:
    everything = "".join(paragraph for paragraphs in shop.marked.values() for paragraph in paragraphs)
    assert {slot for source in FILES.values() for slot in SLOT.findall(source)} == set(SLOT.findall(everything))


@settings(max_examples=settings().max_examples // 4)
@given(PLAIN, RICH)
def test_any_printable_text_stands_in_every_document_exactly(shop: Shop, plain: str, rich: str) -> None:
    for text in (plain, rich.strip("\n")):
        assume(not SHOWS_NOTHING.fullmatch(text) and not MEANS_SOMETHING.fullmatch(text))
    assume(any(line.strip() for line in rich.split("\n")))
    assume(not plain.endswith("."))  # a unit of money that ends in a dot ends the sentence too
    texts = Texts(plain, rich)
    status, said = _made(shop, texts)
    assert status == 0, said
    assert printed(shop.results) == expected(shop.marked, texts)
    for path in shop.results.glob("*.docx"):
        assert verify(path.read_bytes(), path.name) == ()


@given(ANYTHING)
def test_a_text_that_no_document_can_hold_is_refused_with_its_line_and_column(shop: Shop, text: str) -> None:
    assume(FORBIDDEN.search(text))
    status, said = _made(shop, Texts(f"а{text}", "б"))
    assert status == 1
    assert re.search(r"program\.yaml:\d+:\d+: .*error: ", said), said
    assert not shop.results.exists()


@given(st.text(st.sampled_from("\u00a0\u00ad\u200b\u2028\u3000 \t\n"), min_size=1, max_size=5))
def test_a_text_that_shows_nothing_is_refused_with_its_line_and_column(shop: Shop, text: str) -> None:
    status, said = _made(shop, Texts(text, "б"))
    assert status == 1
    assert re.search(r"program\.yaml:1:8: title: error: |program\.yaml:\d+:\d+: .*\[text-blank\]", said), said
    assert not shop.results.exists()


def test_another_reader_finds_the_same_texts(shop: Shop) -> None:
    nasty = "а" + "".join(sign for sign in HARD if not sign.isspace()) + "я"
    status, said = _made(shop, Texts(nasty, nasty))
    assert status == 0, said
    [cell] = {grid[1][0] for grid in reading.grids(shop.results / "program.docx") if grid[0][1] == "Вторая"}
    assert _folded(cell) == _folded(nasty)
    assert _folded(nasty) in [_folded(line) for line in reading.paragraphs(shop.results / "program.docx")]


def _folded(text: str) -> str:
    return " ".join(text.split())
