"""`generator check --fix` and `--diff` for typography, as a user runs them."""

import json
from pathlib import Path

import pytest

from tests import cli_workspace
from tests.cli_workspace import Shop

SPEC = "program_specs/mentors/program.yaml"


def test_a_text_to_be_corrected_is_a_warning_that_can_be_fixed(shop: Shop) -> None:
    shop.edit("Утвердить программу.", 'Утвердить "программу" - №5.')
    ran = shop.run("check", "--format", "json")
    (problem,) = json.loads(ran.out)["problems"]
    assert ran.status == 0
    assert (problem["code"], problem["severity"], problem["fixable"]) == ("typography", "warning", True)
    assert (problem["line"], problem["column"]) == (10, 13)
    assert shop.run("check", "--strict").status == 1


def test_corrections_are_written_and_every_other_byte_stays(shop: Shop) -> None:
    shop.edit("text: Утвердить программу.", 'text: \'Утвердить "программу" - №5.\'   # не забыть - "и это"')
    shop.edit("result: Справка", "result: |\n              - справка - раз\n              - приказ  N 5")
    text = (shop.root / SPEC).read_text(encoding="utf-8")
    ran = shop.run("check", "--fix")
    assert (ran.status, ran.out) == (0, "")
    assert "2 corrections" in ran.err
    wanted = (
        text.replace('"программу" - №5', "«программу» – № 5")
        .replace("справка - раз", "справка – раз")
        .replace("приказ  N 5", "приказ № 5")
    )
    assert (shop.root / SPEC).read_text(encoding="utf-8") == wanted
    assert shop.run("check").err == "No problems.\n"


def test_corrections_and_ids_are_written_together(shop: Shop) -> None:
    shop.edit("id: dir-1\n        title: Школы", 'title: "Школы - сады"')
    assert "2 corrections" in shop.run("check", "--fix").err
    assert "– сады" in (shop.root / SPEC).read_text(encoding="utf-8")
    assert shop.run("check").err == "No problems.\n"


def test_a_difference_shows_the_corrections_and_writes_nothing(shop: Shop) -> None:
    shop.edit("term: март", "term: март - май")
    before = (shop.root / SPEC).read_bytes()
    ran = shop.run("check", "--diff")
    assert "-            term: март - май\n+            term: март–май\n" in ran.out
    assert (shop.root / SPEC).read_bytes() == before


def test_corrections_can_be_left_out(shop: Shop) -> None:
    shop.edit("term: март", "term: март - май")
    assert "0 corrections" in shop.run("check", "--fix", "--ignore", "typography").err
    assert "март - май" in (shop.root / SPEC).read_text(encoding="utf-8")


def test_the_settings_choose_the_habits(shop: Shop) -> None:
    shop.edit("result: Справка", "result: 5 % и 2025-2026 годы")
    shop.write("program_specs/settings.yaml", "typography: {percent: tight, ranges: em}\n")
    shop.run("check", "--fix")
    assert "result: 5% и 2025—2026 годы\n" in (shop.root / SPEC).read_text(encoding="utf-8")


def test_the_shared_directory_is_corrected_once(shop: Shop) -> None:
    shop.write("program_specs/second/program.yaml", cli_workspace.PROGRAM)
    shop.edit("Лесного округа", 'округа "Лесной"', "program_specs/directory.yaml")
    assert shop.run("check").out.count("[typography]") == 1
    assert "1 correction" in shop.run("check", "--fix").err
    assert "округа «Лесной»" in (shop.root / "program_specs/directory.yaml").read_text(encoding="utf-8")


def test_a_text_that_also_names_a_file_is_left_as_it_is(shop: Shop) -> None:
    shop.edit("heading: Дорожная карта", "heading: &name План - график.docx\n    template: *name")
    before = (shop.root / SPEC).read_bytes()
    ran = shop.run("check", "--fix", "--select", "typography")
    assert ran.status == 1
    assert "would change more than they should" in ran.out + ran.err
    assert (shop.root / SPEC).read_bytes() == before


def test_errors_come_first(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo")
    shop.edit("term: март", "term: март - май")
    ran = shop.run("check")
    assert ran.status == 1
    assert "typography" not in ran.out


def test_the_samples_need_no_correction(capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(__file__).parent.parent
    shop = Shop(root, capsys)
    assert shop.run("--workspace", str(root), "check", "--select", "typography").out == ""
