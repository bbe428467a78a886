"""Rules switched off, weighed otherwise, or silenced at their place by a comment."""

import pytest

from generator.errors import Severity
from tests.cli_workspace import Shop
from tests.linting import findings
from tests.spec_texts import roadmap

SETTINGS = "program_specs/settings.yaml"
BAD = "term: 31 сентября"


def codes(program: str, **more: str) -> list[str]:
    found = [one.code for one in findings(program, **more)]
    return [code for code in found if code.startswith(("term-", "suppression-", "rule-"))]


def activity(*lines: str) -> str:
    """Return a program with one activity, written line by line; the first line follows its dash."""
    return roadmap(f"\n{' ' * 12}".join(lines))


NAMED = ("id: a", "title: Провести семинар")
REST = ("responsible: edu", "result: справка")
WHY = "check: ignore term-impossible — так в приказе"


@pytest.mark.parametrize(
    "program",
    [
        activity(*NAMED, f"{BAD}  # {WHY}", *REST),
        activity(*NAMED, f"# {WHY}", BAD, *REST),
        activity(*NAMED, f"# {WHY}", "", "# и ещё примечание", BAD, *REST),
        activity(f"id: a  # {WHY}", NAMED[1], BAD, *REST),
        activity(*NAMED, BAD, *REST).replace("          - id: a", f"          # {WHY}\n          - id: a"),
        activity(*NAMED, BAD, *REST).replace("  - id: map", f"  # {WHY}\n  - id: map"),
        f"# check: ignore-file term-impossible — так в приказе\n{activity(*NAMED, BAD, *REST)}",
        activity(*NAMED, f"{BAD}  # check: ignore term-vague, term-impossible - причина", *REST),
    ],
)
def test_a_comment_silences_a_rule_at_its_place(program: str) -> None:
    assert "term-impossible" not in codes(program)


@pytest.mark.parametrize(
    "program",
    [
        activity("id: a", f"title: Провести семинар  # {WHY}", BAD, *REST),
        activity(*NAMED, BAD, f"responsible: edu  # {WHY}", "result: справка"),
        activity(*NAMED, BAD, "responsible: edu", "result: |", f"  # {WHY}", "  справка"),
        activity(*NAMED, BAD, "responsible: edu", f"result: 'справка # {WHY}'"),
        activity(*NAMED, f"{BAD}  # check: ignore term-outside — не тот код", *REST),
    ],
)
def test_a_comment_elsewhere_or_inside_a_text_silences_nothing(program: str) -> None:
    assert "term-impossible" in codes(program)


def test_a_comment_holds_for_everything_inside_of_what_begins_on_its_line() -> None:
    program = roadmap(
        f"id: a  # {WHY}\n            title: Семинары\n            parts:\n"
        f"              - {{id: b, title: Один, {BAD}, responsible: edu, result: справка}}\n"
        f"              - {{id: c, title: Два, {BAD}, responsible: edu, result: справка}}"
    )
    assert codes(program) == []


def test_settings_switch_a_rule_off_and_weigh_another() -> None:
    program = activity(*NAMED, BAD, *REST)
    assert codes(program, settings="checks: {term-impossible: off}\n") == []
    (found,) = [
        one for one in findings(program, settings="checks: {term-impossible: error}\n") if one.code == "term-impossible"
    ]
    assert found.severity is Severity.ERROR


def test_what_a_command_asks_for_runs_whatever_the_settings_say() -> None:
    found = findings(
        activity(*NAMED, BAD, *REST), settings="checks: {term-impossible: off}\n", asked=["term-impossible"]
    )
    assert "term-impossible" in [one.code for one in found]


def test_a_comment_in_the_directory_counts_as_used_if_any_program_uses_it(shop: Shop) -> None:
    text = (shop.root / "program_specs/mentors/program.yaml").read_text(encoding="utf-8")
    shop.write("program_specs/other/program.yaml", text.replace("Семинар для", "Клуб"))
    shop.edit("{name: Ильина Вера Павловна,", "{name: Ильина Вера Павловна (декрет),", "program_specs/directory.yaml")
    shop.edit("people:\n", "people:\n  # check: ignore guessed-form — просмотрено\n", "program_specs/directory.yaml")
    found = shop.run("check").out
    assert ("guessed-form" in shop.run("check", "--select", "guessed-form").out) is False
    assert found.count("suppression-unused") <= 1


def test_a_build_is_silent_about_what_a_comment_silences(shop: Shop) -> None:
    shop.edit("term: март", f"{BAD}  # {WHY}")
    assert "term-impossible" not in shop.run("build").err


def test_structure_cannot_be_silenced(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo  # check: ignore unknown-reference — потом")
    assert "unknown-reference" in shop.run("check").out


def test_settings_of_a_workspace_reach_the_command(shop: Shop) -> None:
    shop.edit("term: март", BAD)
    shop.write(SETTINGS, "checks: {term-impossible: error}\n")
    assert shop.run("check").status == 1
    shop.write(SETTINGS, "checks: {term-impossible: off, term-imposible: off}\n")
    ran = shop.run("check")
    assert "term-impossible”?" in ran.out
    assert "[rule-unknown]" in ran.out


def test_a_rule_is_explained(shop: Shop) -> None:
    assert "Как исправить" in shop.run("rule", "term-impossible").out
    assert "term-impossible" in shop.run("rule").out
    ran = shop.run("rule", "term-imposible")
    assert (ran.status, "term-impossible" in ran.err) == (2, True)


def test_a_theme_stands_for_its_rules(shop: Shop) -> None:
    shop.edit("term: март", BAD)
    assert "[term-impossible]" in shop.run("check", "--select", "terms").out
    assert "[term-impossible]" not in shop.run("check", "--ignore", "terms").out


@pytest.mark.parametrize(
    "program",
    [
        activity(*NAMED, BAD, "responsible: edu", "result: |", f"  # {WHY}", "  справка"),
        activity(*NAMED, BAD, "responsible: edu", f"result: 'справка # {WHY}'"),
    ],
)
def test_a_comment_that_would_be_printed_is_told(program: str) -> None:
    (told,) = (one for one in findings(program) if one.code == "suppression-unknown")
    assert told.message.text.startswith("This is no comment")


@pytest.mark.parametrize("comment", ["Check: ignore term-impossible — так", "check:ignore term-impossible: так"])
def test_a_comment_may_be_written_a_little_otherwise(comment: str) -> None:
    assert codes(activity(*NAMED, f"{BAD}  #{comment}", *REST)) == []
