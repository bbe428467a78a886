"""What stands in the way of a final document, and what does not."""

from pathlib import Path

import pytest

from generator.build.finality import VALUES
from generator.checks.table import RULES
from tests import cli_workspace
from tests.cli_workspace import Shop

TKACH = "\n  tkach: {name: Ткач Саша, post: начальник отдела, party: edu}\n"
CONTROL = "    - id: p-2\n      control: tkach\n  signatory: ilina"


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    made = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    made.edit("  signatory: ilina", CONTROL)
    directory = "program_specs/directory.yaml"
    made.write(directory, (made.root / directory).read_text(encoding="utf-8").rstrip() + TKACH)
    return made


def documents(shop: Shop, folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((shop.root / folder).rglob("*.docx"))}


def test_a_final_build_refuses_forms_that_nobody_has_reviewed(shop: Shop) -> None:
    assert shop.run("build").status == 0
    ran = shop.run("build", "--final", "--out", "elsewhere")
    assert ran.status == 1
    assert "Ткач" in ran.err
    assert not (shop.root / "elsewhere").exists()


def test_a_guessed_form_stops_only_the_documents_that_print_it(shop: Shop) -> None:
    assert shop.run("build", "--final", "--only", "order").status == 1
    assert shop.run("build", "--final", "--only", "report").status == 0


def test_a_guessed_form_that_has_a_no_break_space_on_paper_is_found_there(shop: Shop) -> None:
    shop.edit("{name: Ткач Саша,", "{name: Ткач А.В.,", "program_specs/directory.yaml")
    assert shop.run("build", "--final", "--only", "order").status == 1


def test_a_form_given_by_hand_is_reviewed(shop: Shop) -> None:
    forms = "{name: Ткач Саша, gender: m, forms: {accusative: Ткача Сашу},"
    shop.edit("{name: Ткач Саша,", forms, "program_specs/directory.yaml")
    assert shop.run("build", "--final").status == 0


def test_a_document_that_lacks_nothing_is_the_same_with_and_without_final(shop: Shop) -> None:
    shop.edit("\n    - id: p-2\n      control: tkach", "")
    assert shop.run("build", "--out", "draft").status == 0
    assert shop.run("build", "--final", "--out", "final").status == 0
    assert documents(shop, "draft") == documents(shop, "final") != {}


def test_a_gap_is_no_matter_in_a_document_that_does_not_print_it(shop: Shop) -> None:
    shop.edit("\n    - id: p-2\n      control: tkach", "")
    shop.edit("term: март", "term: '?'")
    assert shop.run("build", "--final", "--only", "order").status == 0
    assert shop.run("build", "--final", "--only", "roadmap").status == 1
    assert shop.run("build", "--final").status == 1


def test_what_final_refuses_are_codes_of_rules() -> None:
    assert set(VALUES) <= {rule.code for rule in RULES}


def test_a_question_mark_that_nobody_reads_as_a_gap_is_named_and_stops_a_final_document(shop: Shop) -> None:
    shop.edit("      control: tkach", "      assign: {to: ilina, do: Подготовить отчёт, until: '?'}")
    ran = shop.run("check", "--select", "question-mark")
    assert (ran.status, ran.out.count("[question-mark]")) == (0, 1)
    assert "program.yaml:12:57" in ran.out
    assert "order.points[1].assign.until" in ran.out
    assert shop.run("build").status == 0
    assert shop.run("build", "--final", "--only", "roadmap").status == 0
    assert shop.run("build", "--final", "--only", "order").status == 1
    assert "[question-mark]" in shop.run("build", "--final").err


def test_a_question_mark_that_no_document_prints_stops_none(shop: Shop) -> None:
    shop.edit("\n    - id: p-2\n      control: tkach", "")
    shop.edit("name: Ткач Саша", "name: Ткач Саша, phone: '?'", "program_specs/directory.yaml")
    assert shop.run("check", "--select", "question-mark").out.count("[question-mark]") == 1
    assert shop.run("build", "--final").status == 0


def test_a_question_about_something_is_no_mark(shop: Shop) -> None:
    shop.edit("title: Семинар для наставников", "title: Как стать наставником?")
    assert shop.run("check", "--select", "question-mark").out == ""
