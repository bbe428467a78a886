"""`generator check` as a user runs it."""

import json
import os

import pytest

from tests import cli_workspace
from tests.cli_workspace import Shop

SPEC = "program_specs/mentors/program.yaml"


def test_a_sound_workspace_has_no_problems(shop: Shop) -> None:
    ran = shop.run("check")
    assert (ran.status, ran.out, ran.err) == (0, "", "No problems.\n")


def test_all_problems_of_all_files_are_named_in_one_run(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo")
    shop.edit("kind: roadmap", "kind: rodmap")
    shop.edit("status: done", "status: don", "program_specs/mentors/execution/2025.yaml")
    ran = shop.run("check")
    assert ran.status == 1
    places = [line.split(": error")[0].replace(os.sep, "/") for line in ran.out.splitlines() if ": error: " in line]
    assert f"{SPEC}:3:9: issuer" in places
    assert any(place.startswith(f"{SPEC}:14:") for place in places)
    assert any(place.startswith("program_specs/mentors/execution/2025.yaml:2:") for place in places)


def test_a_hint_stands_below_its_problem(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo")
    first, second, *_ = shop.run("check").out.splitlines()
    assert first.endswith("]")
    assert second.startswith("    ")
    assert "edu" in second


def test_json_is_for_programs(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    ran = shop.run("check", "--format", "json")
    found = json.loads(ran.out)
    assert found["format"] == 1
    assert ran.err == ""
    (problem,) = found["problems"]
    assert {key: problem[key] for key in ("code", "severity", "file", "line", "column", "path", "fixable")} == {
        "code": "gap",
        "severity": "warning",
        "file": SPEC,
        "line": 7,
        "column": 11,
        "path": "order.number",
        "fixable": False,
    }


def test_warnings_alone_are_fine_unless_strict(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    assert shop.run("check").status == 0
    assert shop.run("check", "--strict").status == 1


def test_a_second_fix_finds_nothing_to_do_where_two_corrections_overlap(shop: Shop) -> None:
    shop.edit("title: Программа развития наставничества", "title: Программа развития в  течении года")
    shop.run("check", "--fix")
    assert "title: Программа развития в течение года" in (shop.root / "program_specs/mentors/program.yaml").read_text(
        "utf-8"
    )
    assert "0 corrections were written" in shop.run("check", "--fix").err


def test_notes_are_counted_where_there_are_some(shop: Shop) -> None:
    shop.write("program_specs/settings.yaml", "language: en\nchecks: {gap: info}\n")
    shop.edit("number: 17", "number: ?")
    assert shop.run("check").err == "Found: 0 errors, 0 warnings, 1 note.\n"


def test_problems_are_selected_and_ignored_by_code(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    shop.edit("id: dir-1\n        ", "")
    assert {"gap", "id-missing"} == codes(shop, "check")
    assert {"gap"} == codes(shop, "check", "--select", "gap")
    assert {"id-missing"} == codes(shop, "check", "--ignore", "gap,other")


def test_a_slip_in_a_selected_code_is_told(shop: Shop) -> None:
    for option in ("--select", "--ignore"):
        assert (
            "There is no rule “term-vauge”. Did you mean “term-vague”?" in shop.run("check", option, "term-vauge").err
        )
        assert "There is no rule" not in shop.run("check", option, "term-vague,terms,typography").err


def codes(shop: Shop, *arguments: str) -> set[str]:
    return {problem["code"] for problem in json.loads(shop.run(*arguments, "--format", "json").out)["problems"]}


def test_missing_ids_are_written_and_every_other_byte_stays(shop: Shop) -> None:
    text = cli_workspace.PROGRAM.replace("          - id: act-1\n            title", "          - title")
    text = text.replace("title: Школы", "title: Школы  # не забыть").replace("\n", "\r\n")
    path = shop.write(SPEC, text)
    (shop.root / "program_specs/mentors/execution/2025.yaml").unlink()
    ran = shop.run("check", "--fix")
    assert ran.status == 0
    assert "1 correction" in ran.err
    after = path.read_bytes().decode().splitlines(keepends=True)
    before = text.splitlines(keepends=True)
    (added,) = [line for line in after if line.strip().startswith("- id: act-")]
    assert added.endswith("\r\n")
    kept = [line.replace("            title: Семинар", "          - title: Семинар") for line in after if line != added]
    assert kept == before
    assert shop.run("check").err == "No problems.\n"


def test_a_difference_shows_what_a_fix_would_write_and_writes_nothing(shop: Shop) -> None:
    shop.edit("id: dir-1\n        ", "")
    before = (shop.root / SPEC).read_bytes()
    ran = shop.run("check", "--diff")
    assert f"+++ {SPEC}" in ran.out
    assert [line for line in ran.out.splitlines() if line.startswith("+ ")][0].strip("+ ").startswith("- id: dir-")
    assert (shop.root / SPEC).read_bytes() == before


def test_a_fix_is_not_written_over_an_edit_made_meanwhile(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.build import fixing

    shop.edit("id: dir-1\n        ", "")
    real = fixing.write

    def write(workspace: object, fix: object) -> None:
        shop.edit("number: 17", "number: 18")
        real(workspace, fix)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(fixing, "write", write)
    assert shop.run("check", "--fix").status == 4
    assert "number: 18" in (shop.root / SPEC).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcd\n", "not UTF-8"),
        (b"", "holds nothing"),
        (b"title: a\ntitle: b\n", "title"),
        (b"title: !!python/object:os.system x\n", "tag"),
        (b"a: &a [*a]\n", ""),
        (b"[" * 2000, ""),
        (b"title: a\x01b\n", "U+0001"),
        (b"\t- x: 1\n", ""),
    ],
)
def test_a_file_that_is_no_spec_gets_a_message_with_its_line_and_no_traceback(
    data: bytes, said: str, shop: Shop
) -> None:
    (shop.root / SPEC).write_bytes(data)
    ran = shop.run("check")
    assert ran.status == 1
    assert f"{SPEC}:1:" in ran.out.replace(os.sep, "/") or f"{SPEC}:2:" in ran.out.replace(os.sep, "/")
    assert said in ran.out
    assert "Traceback" not in ran.err


def test_a_file_that_is_passed_over_because_of_its_name_is_named(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2026.yml", "")
    shop.write("program_specs/mentors/execution/2027.yaml.txt", "")
    ran = shop.run("check")
    assert ran.status == 0
    assert "2026.yaml" in ran.out
    assert "“2027.yaml”" in ran.out


def test_a_program_that_notepad_saved_under_another_name_is_named(shop: Shop) -> None:
    shop.write("program_specs/second/program.yaml.txt", cli_workspace.PROGRAM)
    assert "program.yaml.txt is not read" in shop.run("check").err


def test_a_program_may_be_named_by_its_folder(shop: Shop) -> None:
    assert shop.run("check", "program_specs/mentors/").err == "No problems.\n"


def test_a_period_nobody_knows_is_named(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2025-27.yaml", "")
    ran = shop.run("check")
    assert ran.status == 1
    assert "2025-27" in ran.out


def test_shared_files_are_reported_once(shop: Shop) -> None:
    shop.write("program_specs/second/program.yaml", cli_workspace.PROGRAM)
    shop.edit("head: ilina", "head: ilyna", "program_specs/directory.yaml")
    assert shop.run("check").out.count("directory.yaml:2:") == 1


def test_without_a_directory_there_is_one_message_and_not_one_for_each_reference(shop: Shop) -> None:
    (shop.root / "program_specs/directory.yaml").unlink()
    ran = shop.run("check")
    assert ran.status == 1
    assert len([line for line in ran.out.splitlines() if "error" in line]) == 1
    assert ran.out.replace(os.sep, "/").startswith("program_specs/directory.yaml: error: ")


def test_an_unknown_program_is_wrong_usage_with_the_nearest_name(shop: Shop) -> None:
    ran = shop.run("check", "mentor")
    assert ran.status == 2
    assert "mentors" in ran.err
