"""`generator new`: from the catalogue, from the last program, and what each leaves to decide."""

import json
import re
from typing import Any

import pytest
import yaml

from generator.build.following import following
from generator.cli import typical
from generator.model.period import YearKind, span
from generator.timing.reading import Frame, Kind
from generator.timing.terms import read
from tests.cli_workspace import DIRECTORY, Shop

GIVEN = ("--issuer", "edu", "--municipality", "Лесного муниципального округа")


def spec(shop: Shop, slug: str = "next") -> Any:
    found = yaml.safe_load((shop.root / f"program_specs/{slug}/program.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_catalogue_is_large_enough_and_serves_the_whole_cycle() -> None:
    listed = [one for direction in typical.directions().values() for one in direction.activities]
    assert len(listed) >= 60
    assert len({one.title for one in listed}) == len(listed)
    assert typical.uncovered(tuple(typical.directions().values())) == ()
    assert all({"issuer", *typical.ROLES} >= set(one.who) and one.who for one in listed)


@pytest.mark.parametrize("period", ["2028-2030", "2028", "2028-29", "2028-09..2031-08"])
def test_every_term_of_the_catalogue_names_days_of_the_span(period: str) -> None:
    found = span(period)
    assert found
    for kind in YearKind:
        frame = Frame(found, kind)
        for direction in typical.directions().values():
            for one in direction.activities:
                reading = read(typical.term(one, frame), frame)
                assert reading.kind is not Kind.IMPOSSIBLE
                assert any(not day.outside for day in reading.occurrences), one.term


def test_every_result_can_be_measured_or_is_a_paper() -> None:
    papers = re.compile(r"\d|приказ|протокол|справка|отч[её]т|таблица|список|перечень|сводка|порядок|положени", re.I)
    numbers = re.compile(r"двух|тр[её]х|четыр|пяти|шест|восьми|одн|каждо|два|две|три", re.I)
    for direction in typical.directions().values():
        for one in direction.activities:
            assert papers.search(one.result) or numbers.search(one.result), one.result


NOT_WRITTEN = {"goal-missing", "objective-missing", "passport-incomplete"}


@pytest.mark.parametrize(
    ("period", "kind"), [("2028-2030", "calendar"), ("2028-29", "school"), ("2028-2030", "school")]
)
def test_a_program_of_all_directions_lacks_only_what_nobody_has_written_yet(period: str, kind: str, shop: Shop) -> None:
    given = ("--period", period, "--directions", "all", "--year-kind", kind, "--schools", "школы округа")
    assert shop.run("new", "next", *GIVEN, *given).status == 0
    ran = shop.run("check", "next", "--format", "json")
    problems = json.loads(ran.out)["problems"]
    assert {one["code"] for one in problems} - NOT_WRITTEN == {"gap"}
    assert not any("directions" in one["path"] for one in problems)
    assert shop.run("build", "next").status == 0


def test_chosen_directions_stand_in_the_roadmap_with_ids_and_the_group_of_schools(shop: Shop) -> None:
    shop.write("program_specs/directory.yaml", DIRECTORY + "groups:\n  listed: {name: Школы, members: [edu]}\n")
    given = ("--period", "2028-2030", "--directions", "pupils, basis", "--schools", "listed")
    ran = shop.run("new", "next", *GIVEN, *given, "--lang", "en")
    assert "2028–2030 годы" in str(spec(shop)["title"])
    directions = spec(shop)["sections"][2]["directions"]
    assert [one["title"] for one in directions] == [typical.directions()[name].title for name in ("basis", "pupils")]
    rows = [row for one in directions for row in one["activities"]]
    assert all(row["id"] for row in rows)
    assert any("listed" in row["responsible"] for row in rows)
    assert "Методы сбора" in ran.err


@pytest.mark.parametrize(
    ("option", "value"), [("--directions", "basis,pupil"), ("--year-kind", "leap"), ("--schools", "lited")]
)
def test_a_wrong_wish_is_wrong_usage(option: str, value: str, shop: Shop) -> None:
    ran = shop.run("new", "next", *GIVEN, "--period", "2028", "--directions", "basis", option, value)
    assert ran.status == 2
    assert not (shop.root / "program_specs/next").exists()


def test_wishes_are_asked_on_a_terminal(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Программа", "2028-29", "edu", "Лесного округа", "leap", "school", "base", "basis", "школы"])
    monkeypatch.setattr("generator.cli.commands.new.terminal", lambda _: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    ran = shop.run("new", "next")
    assert ran.status == 0
    assert "basis" in ran.err
    assert spec(shop)["year_kind"] == "school"
    assert spec(shop)["goal"] == "Повышение качества образования в школах Лесного округа."


def test_after_a_new_program_the_last_line_says_what_is_left(shop: Shop) -> None:
    ran = shop.run("new", "next", *GIVEN, "--period", "2028", "--lang", "en")
    assert ran.out.count("[gap]") > 3
    assert re.match(r"\d+ decisions are yours: the order – the date, the number", ran.err.splitlines()[-1])


def test_the_next_program_follows_the_last_one_and_says_what_differs(shop: Shop) -> None:
    shop.edit("term: март", "term: до 1 марта 2025 г.")
    shop.edit("наставничества\nperiod", "наставничества на 2025–2026 годы\nperiod")
    ran = shop.run("new", "next", "--from", "mentors", "--lang", "en")
    assert ran.status == 0
    assert spec(shop)["period"] == "2027-2028"
    assert "на 2027–2028 годы" in ran.out
    assert "[gap]" in ran.out
    number = len(
        re.findall(r"# \? \d+\. ", (shop.root / "program_specs/next/program.yaml").read_text(encoding="utf-8"))
    )
    assert re.match(rf"{number} decisions? (?:are|is) yours", ran.err.splitlines()[-1])
    assert shop.run("build", "next").status == 0


def test_a_finished_row_is_left_out_and_its_id_is_not_given_to_another(shop: Shop) -> None:
    shop.edit("term: март", "term: до 1 марта 2025 г.")
    more = (
        "          - id: act-2\n            title: Слёт\n            term: май\n            responsible: edu\n"
        "            result: Справка\n"
    )
    text = (shop.root / "program_specs/mentors/program.yaml").read_text(encoding="utf-8")
    shop.write("program_specs/mentors/program.yaml", text + more)
    shop.write("program_specs/mentors/execution/2025.yaml", "activities:\n  act-1: {status: done, account: Да.}\n")
    assert shop.run("new", "next", "--from", "mentors", "--period", "2028-2030").status == 0
    rows = spec(shop)["sections"][0]["directions"][0]["activities"]
    assert [row["id"] for row in rows] == ["act-2"]


@pytest.mark.parametrize(
    "given", [("--period", "2025-2027"), ("--period", "2028-30"), ("--issuer", "edu"), ("--directions", "all")]
)
def test_what_the_last_program_decides_is_wrong_usage(given: tuple[str, str], shop: Shop) -> None:
    assert shop.run("new", "next", "--from", "mentors", *given).status == 2
    assert not (shop.root / "program_specs/next").exists()


def test_an_unknown_or_broken_last_program_stops_the_draft(shop: Shop) -> None:
    assert shop.run("new", "next", "--from", "mentor").status == 2
    shop.edit("period: 2025-2026", "period: 2026-2025")
    assert shop.run("new", "next", "--from", "mentors").status == 1
    assert not (shop.root / "program_specs/next").exists()


@pytest.mark.parametrize(
    ("period", "after"),
    [("2025-2027", "2028-2030"), ("2026", "2027"), ("2025-26", "2026-27"), ("2022-01..2024-08", "2024-09..2027-04")],
)
def test_the_span_that_follows_is_of_the_same_length(period: str, after: str) -> None:
    found = span(period)
    assert found
    assert following(found) == after


def test_a_folder_that_a_run_has_left_without_a_file_is_no_program(shop: Shop) -> None:
    """A write that fails leaves the folder it was to fill; one more run must not need help."""
    left = shop.write("program_specs/next/.generator-program.yaml.tmp", "half")
    assert shop.run("new", "next", "--from", "mentors").status == 0
    assert not left.exists()
    assert shop.run("new", "next", "--from", "mentors").status == 4
    shop.write("program_specs/later/notes.txt", "mine")
    assert shop.run("new", "later", "--from", "mentors").status == 4
