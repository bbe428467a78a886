"""A law: whatever text stands in whatever place of the specs, every document says exactly it, or its place is refused.

HYPOTHESIS_PROFILE=nightly tries some ten thousand texts, seventy at once, and five hundred alone.
"""

import re
import shutil
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.test_pipeline_unicode import FORBIDDEN, HARD, MEANS_SOMETHING, SHOWS_NOTHING
from tests.unicode_program import FILES, PREFIX, SLOT, Marks, Shop, Texts, build, expected, printed, write

SLOTS = tuple(dict.fromkeys(slot for source in FILES.values() for slot in SLOT.findall(source)))
SIGNS = st.characters(exclude_categories=("Cs",), exclude_characters="\r") | st.sampled_from(HARD)
WILD = st.lists(SIGNS | st.characters(categories=("Cc", "Cs", "Cf", "Co", "Mn", "So")), min_size=1, max_size=10)
PLAIN_SIGNS = SIGNS.filter(lambda sign: not FORBIDDEN.search(sign) and "\n" not in sign)
OTHERS = {slot: f"слово {number:03}" for number, slot in enumerate(SLOTS)}
"""What stands in the places that are not tried; a post that ends with the name of its own party loses it there."""
REFUSED = re.compile(r"(?m)(program_specs[\w/\\.-]+\.yaml):(\d+):(\d+): .*?error: ")


def _is_said(text: str) -> bool:
    """Return whether a text says something, and only itself: a unit of money that ends in a dot ends its sentence."""
    return not (
        SHOWS_NOTHING.fullmatch(text) or MEANS_SOMETHING.fullmatch(text) or FORBIDDEN.search(text) or text.endswith(".")
    )


SAID = st.lists(PLAIN_SIGNS, min_size=1, max_size=8).map("".join).filter(_is_said)


@dataclass(frozen=True)
class Many(Texts):
    """A text of its own for each place."""

    plain: str = ""
    rich: str = ""
    texts: dict[str, str] = field(default_factory=dict)

    def given(self, slot: str) -> str:
        """Return the YAML of a place."""
        return Texts(self.texts[slot], self.texts[slot]).given(slot)

    def printed(self, slot: str) -> list[str]:
        """Return the paragraphs that a place prints."""
        return Texts(self.texts[slot], self.texts[slot]).printed(slot)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    root = tmp_path_factory.mktemp("exact")
    write(root, Marks())
    status, said = build(root)
    assert status == 0, said
    return Shop(root, printed(root / "output" / "sample"))


@settings(max_examples=settings.default.max_examples // 60)
@given(st.lists(SAID, min_size=len(SLOTS), max_size=len(SLOTS)))
def test_a_text_of_its_own_in_every_place_is_printed_exactly(shop: Shop, said: list[str]) -> None:
    texts = Many(texts=dict(zip(SLOTS, said, strict=True)))
    shutil.rmtree(shop.results, ignore_errors=True)
    write(shop.root, texts)
    status, told = build(shop.root)
    assert status == 0, told
    assert printed(shop.results) == expected(shop.marked, texts)


@settings(max_examples=settings.default.max_examples // 20)
@given(st.sampled_from(SLOTS), WILD.map("".join))
@example("rich_account", "\u0000")
@example("heading", "\ud800")
@example("rich_cell", "\r\n")
def test_any_text_at_all_in_one_place_is_printed_exactly_or_refused_with_it(shop: Shop, slot: str, text: str) -> None:
    texts = Many(texts=OTHERS | {slot: text})
    shutil.rmtree(shop.results, ignore_errors=True)
    write(shop.root, texts)
    status, told = build(shop.root)
    if status == 0:
        assert not FORBIDDEN.search(PREFIX * slot.startswith("prefixed_") + text), told
        if _is_said(text):
            assert printed(shop.results) == expected(shop.marked, texts)
        return
    assert status == 1, told
    assert not _is_said(text), told
    assert _is_named(slot, texts, told), told
    assert not shop.results.exists()


def _is_named(slot: str, texts: Texts, told: str) -> bool:
    """Return whether an error is told of a place: of its line, and of nothing that stands before it there."""
    file, line, column = _place(slot, texts)
    found = ((name.replace("\\", "/"), int(row), int(sign)) for name, row, sign in REFUSED.findall(told))
    return any((name, row) == (file, line) and sign >= column for name, row, sign in found)


def _place(slot: str, texts: Texts) -> tuple[str, int, int]:
    """Return where a place is when those before it are filled: its file, line and column."""
    for name, source in FILES.items():
        before, found, _ = source.partition(f"<{slot}>")
        if found:
            before = SLOT.sub(lambda one: texts.given(one[1]), before)
            return name, before.count("\n") + 1, len(before) - before.rfind("\n")
    raise AssertionError(slot)
