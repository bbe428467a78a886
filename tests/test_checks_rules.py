"""Every rule: its page, its place in the table, an example in which it finds something and one in which it does not."""

import pkgutil
import re
from collections import Counter
from importlib import import_module

import pytest

from generator.checks.rule import Theme
from generator.checks.table import RULES
from generator.cli.pages import Page, of_theme
from tests import rule_examples
from tests.linting import Example
from tools import rules

EXAMPLES: tuple[Example, ...] = tuple(
    example
    for found in pkgutil.iter_modules(rule_examples.__path__)
    for example in import_module(f"tests.rule_examples.{found.name}").EXAMPLES
)
PAGES = [page for theme in Theme for page in of_theme(theme)]
# What else is wrong in an example, and the two rules that may both tell of a title.
BESIDES = {
    "cycle-coverage": frozenset({"term-same", "objective-missing", "indicator-missing"}),
    "order-title-differs": frozenset({"period-title"}),
    "responsible-too-many": frozenset({"abbr-undefined"}),
    "suppression-unknown": frozenset({"term-impossible"}),
    "term-same": frozenset({"activity-duplicate"}),
    "term-vague-share": frozenset({"activity-duplicate"}),
    "title-differs": frozenset({"passport-differs"}),
}
NEEDED = ("**Как исправить.**", "*Источник:*")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.code)
def test_a_rule_finds_what_is_wrong(example: Example) -> None:
    assert example.code in example.wrong.codes(example.code)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.code)
def test_a_rule_leaves_alone_what_is_right(example: Example) -> None:
    assert example.code not in example.right.codes(example.code)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.code)
def test_one_mistake_is_told_of_by_one_rule(example: Example) -> None:
    more = Counter(example.wrong.codes(example.code)) - Counter(example.right.codes(example.code))
    assert more.keys() - BESIDES.get(example.code, frozenset()) <= {example.code}


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert {one.code for one in EXAMPLES} == {rule.code for rule in RULES}


def test_no_code_stands_twice_in_the_table() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_every_rule_has_one_page_in_the_file_of_its_theme() -> None:
    assert Counter(page.code for page in PAGES) == Counter(rule.code for rule in RULES)
    assert [page.code for page in PAGES if not any(page == one for one in of_theme(page.rule.theme))] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.code)
def test_a_page_says_how_to_satisfy_the_rule_with_an_example_and_the_source(page: Page) -> None:
    assert [part for part in NEEDED if part not in page.text] == []
    assert re.search(r"```|^\|", page.text, re.MULTILINE), "an example is missing"


def test_the_page_of_rules_is_what_the_table_and_the_texts_say() -> None:
    assert rules.PAGE.read_text(encoding="utf-8") == rules.page(), "run: make rules"
