"""Conclusions left open in an execution file, and the draft that `check --fix` writes there."""

import pytest

from generator.model.family import Limits
from generator.spec.source import read
from tests.cli_workspace import EXECUTION, Shop, shop

__all__ = ["shop"]

shop = pytest.fixture(shop)

FILE = "program_specs/mentors/execution/2025.yaml"
DRAFT = "За 2025 год из 1 запланированного мероприятия выполнено 1 (100 %)."


def _fixed(shop: Shop, text: str) -> str:
    shop.write(FILE, text)
    assert shop.run("check", "--fix").status == 0
    return (shop.root / FILE).read_bytes().decode()


def test_open_conclusions_are_a_warning_that_offers_a_draft(shop: Shop) -> None:
    shop.write(FILE, f"{EXECUTION}conclusions: ?\n")
    ran = shop.run("check")
    assert ran.status == 0
    assert (
        f"{FILE}:3:14: conclusions: warning: Gap 1 – not given: the conclusions (the report on 2025). [gap]" in ran.out
    )
    assert "it writes a draft made from the figures into the file" in ran.out
    assert shop.run("build", "--final").status == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("conclusions: ?\n", "conclusions: |\n  @\n"),
        ("conclusions: ?", "conclusions: |\n  @\n"),
        ("conclusions: '?'\n", "conclusions: |\n  @\n"),
        ("conclusions:   ?  # позже\n\n# конец\n", "conclusions:   |  # позже\n  @\n\n# конец\n"),
        ("conclusions: ?\ndate: 2026-01-20\n", "conclusions: |\n  @\ndate: 2026-01-20\n"),
        ("conclusions:\n  ?\n", "conclusions:\n  |\n  @\n"),
    ],
)
def test_a_fix_writes_the_draft_and_keeps_every_other_character(shop: Shop, before: str, after: str) -> None:
    assert _fixed(shop, f"# Отчёт\n{EXECUTION}{before}") == f"# Отчёт\n{EXECUTION}{after.replace('@', DRAFT)}"


def test_a_fix_keeps_the_line_ends_of_the_file(shop: Shop) -> None:
    text = f"{EXECUTION}conclusions: ?\n".replace("\n", "\r\n")
    assert _fixed(shop, text) == text.replace("?", f"|\r\n  {DRAFT}")


def test_what_was_written_is_no_gap_and_good_typography(shop: Shop) -> None:
    text = _fixed(shop, f"{EXECUTION}conclusions: ?\n")
    assert read(text, FILE, Limits()).data["conclusions"] == f"{DRAFT}\n"  # type: ignore[index,call-overload]  # a mapping
    ran = shop.run("check")
    assert (ran.status, ran.out) == (0, "")


@pytest.mark.parametrize("tail", ["conclusions: ?\n  # напишем позже\n", "conclusions: |\n  ?\n"])
def test_a_file_without_a_safe_place_is_left_to_its_author(shop: Shop, tail: str) -> None:
    assert _fixed(shop, EXECUTION + tail) == EXECUTION + tail
    assert "not given: the conclusions" in shop.run("check").out


def test_a_fix_of_other_codes_writes_no_draft(shop: Shop) -> None:
    text = f"{EXECUTION}conclusions: ?\n"
    shop.write(FILE, text)
    shop.run("check", "--fix", "--ignore", "gap")
    assert (shop.root / FILE).read_text(encoding="utf-8") == text


def test_conclusions_left_empty_on_purpose_are_none(shop: Shop) -> None:
    shop.write(FILE, f"{EXECUTION}conclusions: —\n")
    assert shop.run("build", "--final").status == 0
