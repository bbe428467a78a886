"""`generator term`: the contract of its JSON, its words, its exit statuses."""

import json
from pathlib import Path

import pytest

from tests.cli_workspace import Shop


def test_json_is_the_contract(shop: Shop) -> None:
    ran = shop.run(
        "term", "ежегодно, до 20 января года, следующего за отчётным", "--period", "2025-2026", "--format", "json"
    )
    assert ran.status == 0
    assert json.loads(ran.out) == {
        "phrase": "ежегодно, до 20 января года, следующего за отчётным",
        "kind": "deadline",
        "occurrences": [
            {"start": "2026-01-20", "end": "2026-01-20", "outside": False},
            {"start": "2027-01-20", "end": "2027-01-20", "outside": True},
        ],
        "note": "",
    }


def test_words_say_how_a_phrase_is_understood(shop: Shop) -> None:
    ran = shop.run("term", "Ежегодно, март", "--period", "2025-2026", "--lang", "ru")
    assert "промежуток" in ran.out
    assert ran.out.startswith("«Ежегодно, март»: ")
    assert "  2026: 01.03.2026–31.03.2026" in ran.out


def test_long_lists_of_days_keep_to_the_width_and_are_whole(shop: Shop) -> None:
    ran = shop.run("term", "ежемесячно", "--period", "2025-2026", "--lang", "ru")
    assert all(len(line) <= 120 for line in ran.out.splitlines())
    assert all(f"01.{month:02}.{year}–" in ran.out for year in (2025, 2026) for month in range(1, 13))


def test_an_empty_phrase_is_shown_as_empty(shop: Shop) -> None:
    ran = shop.run("term", "", "--period", "2025")
    assert (ran.status, ran.out[:3]) == (0, "«»:")


def test_what_lies_outside_of_the_period_is_said_to(shop: Shop) -> None:
    ran = shop.run("term", "до 1 марта 2030 г.", "--period", "2025", "--lang", "ru")
    assert "01.03.2030 (за пределами периода)" in ran.out


def test_every_phrase_exits_with_0_and_says_why_it_has_no_days(shop: Shop) -> None:
    for phrase in ("", "31 сентября", "как получится", "--", "по графику"):
        ran = shop.run("term", "--period", "2025", "--format", "json", "--", phrase)
        assert ran.status == 0
        told = json.loads(ran.out)
        assert told["occurrences"] == []
        assert told["note"]


def test_a_wrong_or_missing_period_is_wrong_usage(shop: Shop) -> None:
    assert shop.run("term", "март").status == 2
    assert shop.run("term", "март", "--period", "2025-20x").status == 2


def test_a_school_year_is_counted_from_september(shop: Shop) -> None:
    for arguments in (["--period", "2025-26"], ["--period", "2025", "--school-year"]):
        told = json.loads(shop.run("term", "в течение года", *arguments, "--format", "json").out)
        assert told["occurrences"] == [{"start": "2025-09-01", "end": "2026-05-31", "outside": False}]


def test_the_study_calendar_is_that_of_the_workspace(shop: Shop) -> None:
    shop.write(
        "program_specs/settings.yaml", "study:\n  quarters: [09-01..10-26, 11-05..12-29, 01-09..03-27, 04-06..05-31]\n"
    )
    told = json.loads(shop.run("term", "1 четверть", "--period", "2025", "--format", "json").out)
    assert told["occurrences"][0]["end"] == "2025-10-26"


def test_no_workspace_is_needed(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert shop.run("term", "март", "--period", "2025").status == 0


def test_broken_settings_are_named_and_the_term_is_explained(shop: Shop) -> None:
    shop.write("program_specs/settings.yaml", "study: [\n")
    ran = shop.run("term", "1 четверть", "--period", "2025", "--format", "json")
    assert ran.status == 0
    assert json.loads(ran.out)["occurrences"]
    assert "generator check" in ran.err
