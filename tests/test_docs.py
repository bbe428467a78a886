"""The guides tell the truth: links lead somewhere, commands and options exist, made pages are up to date."""

import re
from pathlib import Path

import click
import pytest

from generator.cli.root import root
from tools import reference

ROOT = Path(__file__).parent.parent
COMMANDS = root.list_commands(click.Context(root))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_leads_to_a_file(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_the_reference_of_the_spec_is_what_the_schema_says() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "run: make reference"


@pytest.mark.parametrize("page", ["README.md", "README.ru.md", "docs/templates.md", "CONTRIBUTING.md"])
def test_every_command_a_guide_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"generator ([a-z]+)(?=[ `\n])", text))
    assert named <= set(COMMANDS)


def test_the_users_guide_names_every_command() -> None:
    text = (ROOT / "README.ru.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"generator {name}" not in text] == []


def test_both_readmes_begin_with_the_same_two_commands() -> None:
    for page in ("README.md", "README.ru.md"):
        first_screen = (ROOT / page).read_text(encoding="utf-8")[:1800]
        assert "make build" in first_screen
        assert "make test" in first_screen


def test_every_trap_has_tests_that_exist() -> None:
    page = (ROOT / "docs/traps.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| T(\d+) \|.*\| ([^|]+) \|$", page, re.MULTILINE))
    assert set(rows) == {str(number) for number in range(1, 21)} - {"15"}
    for row in rows.values():
        named = re.findall(r"`(test_\w+\.py)::(test_\w+)`", row)
        assert named
        for file, name in named:
            assert f"\ndef {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), f"{file}::{name}"
