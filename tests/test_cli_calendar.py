"""`generator calendar`: the picture, the list by month, what is overdue, what has no dates."""

import json
import re
from pathlib import Path

from tests.cli_workspace import PROGRAM, Shop

SECOND = """\
  - id: teachers
    kind: plan
    heading: Работа с учителями
    directions:
      - id: dir-2
        title: Учителя
        activities:
          - {id: act-9, title: Семинар для наставников, term: до 10 марта, responsible: edu, result: Справка}
"""
PAGE = Path(__file__).parent.parent / "docs" / "json-calendar.md"


def shown(shop: Shop, *arguments: str) -> str:
    ran = shop.run("calendar", "mentors", "--lang", "ru", *arguments)
    assert ran.status == 0, ran.err
    return ran.out


def test_a_term_is_in_the_picture_and_in_its_month(shop: Shop) -> None:
    shop.edit("term: март", "term: до 15 марта")
    out = shown(shop, "--on", "2020-01-01")
    assert "<15" in out
    assert "\nМарт 20" in out
    assert "просрочено" not in out


def test_what_has_passed_without_a_report_is_overdue(shop: Shop) -> None:
    shop.edit("term: март", "term: до 15 марта")
    ran = shop.run("calendar", "mentors", "--lang", "ru", "--on", "2150-01-01")
    assert "[просрочено]" in ran.out
    assert "Просрочен" in ran.err


def test_months_outside_of_those_asked_for_are_not_listed(shop: Shop) -> None:
    shop.edit("term: март", "term: до 15 марта")
    assert "\nМарт 20" not in shown(shop, "--from", "2150-01", "--to", "2150-02")


def test_what_names_no_days_is_listed_by_itself(shop: Shop) -> None:
    shop.edit("term: март", "term: по отдельному графику")
    assert ": по отдельному графику" in shown(shop).split("Без точной даты")[1]


def test_a_day_may_be_typed_as_people_write_it(shop: Shop) -> None:
    typed = [shop.run("calendar", "mentors", "--on", day) for day in ("2026-01-09", "09.01.2026", "9.1.2026")]
    assert all(ran.status == 0 for ran in typed)
    assert len({ran.out for ran in typed}) == 1


def test_wrong_months_days_and_programs_are_wrong_usage(shop: Shop) -> None:
    assert shop.run("calendar", "mentors", "--from", "март").status == 2
    assert shop.run("calendar", "mentors", "--on", "32.1.2026").status == 2
    assert shop.run("calendar", "nobody").status == 2


def test_a_program_with_errors_shows_them(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo")
    ran = shop.run("calendar", "mentors")
    assert ran.status == 1
    assert "edo" in ran.err
    assert ran.out == ""


def test_a_calendar_file_is_written_then_updated(shop: Shop) -> None:
    file = shop.root / "plan.ics"
    shop.run("check", "--fix")
    assert shop.run("calendar", "mentors", "--ics", str(file), "--on", "2026-01-10").status == 0
    first = file.read_bytes()
    assert shop.run("calendar", "mentors", "--ics", str(file), "--on", "2026-02-10").status == 0
    assert file.read_bytes() == first
    shop.edit("term: март", "term: апрель")
    assert shop.run("calendar", "mentors", "--ics", str(file), "--on", "2026-03-10").status == 0
    assert b"SEQUENCE:1" in file.read_bytes()
    assert first.count(b"BEGIN:VEVENT") == file.read_bytes().count(b"BEGIN:VEVENT")


def test_a_file_that_is_no_calendar_is_refused(shop: Shop) -> None:
    shop.run("check", "--fix")
    file = shop.write("plan.ics", "my notes")
    assert shop.run("calendar", "mentors", "--ics", str(file)).status == 4
    assert file.read_text(encoding="utf-8") == "my notes"


def test_the_example_of_the_page_is_what_the_command_prints(shop: Shop) -> None:
    (example,) = re.findall(r"```json\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    ran = shop.run("calendar", "mentors", "--format", "json", "--on", "2026-11-29")
    assert (ran.status, ran.out, ran.err) == (0, example, "")


def test_json_tells_the_state_on_the_day_and_what_has_no_days(shop: Shop) -> None:
    shop.edit("id: act-1", "id: act-2")
    shop.edit("act-1", "act-2", "program_specs/mentors/execution/2025.yaml")
    for day, state in (("2026-02-01", "ahead"), ("2026-03-31", "running"), ("2026-04-01", "overdue")):
        told = json.loads(shop.run("calendar", "mentors", "--format", "json", "--on", day).out)
        assert [one["state"] for one in told["occurrences"]] == ["closed", state]
    shop.edit("term: март", "term: по отдельному графику")
    told = json.loads(shop.run("calendar", "mentors", "--format", "json").out)
    assert told["occurrences"] == []
    assert told["undated"] == [
        {
            "id": "act-2",
            "section": "roadmap",
            "title": "Семинар для наставников",
            "term": "по отдельному графику",
            "kind": "external",
            "responsible": ["Управление образования"],
        }
    ]


def test_the_list_is_grouped_by_responsible(shop: Shop) -> None:
    lines = shown(shop, "--by", "responsible").splitlines()
    start = lines.index("Управление образования")
    assert [line[:23] for line in lines[start + 1 :]] == ["  01.03.2025–31.03.2025", "  01.03.2026–31.03.2026"]


def with_a_second_plan(shop: Shop) -> None:
    shop.write("program_specs/mentors/program.yaml", PROGRAM + SECOND)


def test_rows_of_several_plans_stand_under_their_headings(shop: Shop) -> None:
    assert "  Дорожная карта\n" not in shown(shop)
    with_a_second_plan(shop)
    months = shown(shop).split("\nМарт 2026\n")[1].splitlines()[:4]
    assert [line[:16].rstrip() for line in months] == [
        "  Дорожная карта",
        "    01.03.2026–3",
        "  Работа с учите",
        "    10.03.2026",
    ]
    people = shown(shop, "--by", "responsible").split("\nУправление образования\n")[1].splitlines()
    assert [line for line in people if not line.startswith("    ")][:2] == ["  Дорожная карта", "  Работа с учителями"]


def test_the_picture_may_be_all(shop: Shop) -> None:
    shop.edit("term: март", "term: до 15 марта")
    whole, alone = (
        shown(shop, "--on", "2150-01-01"),
        shop.run("calendar", "mentors", "--by", "grid", "--on", "2150-01-01"),
    )
    assert whole.startswith(alone.out)
    assert "<15" in alone.out
    assert "[" not in alone.out
    assert alone.err


def test_a_term_after_the_end_of_the_program_is_listed_unless_a_part_is_asked_for(shop: Shop) -> None:
    shop.edit("term: март", "term: ежегодно, до 20 января года, следующего за отчётным")
    assert "20.01.2027" in shown(shop)
    assert "20.01.2027" not in shown(shop, "--to", "2026-12")


def test_days_may_bound_the_list_and_the_picture_shows_whole_years(shop: Shop) -> None:
    out = shown(shop, "--from", "2026-03-31", "--to", "2026-04-01")
    assert "01.03.2026–31.03.2026" in out
    assert "\n2026 год\n" in out
    assert "2025" not in out
    assert "год\n" not in shown(shop, "--from", "2150-01")


def test_the_picture_fits_the_width_of_a_pipe_and_survives_an_old_console(shop: Shop) -> None:
    lines = shown(shop, "--by", "month").split("\nМарт 20")[0].splitlines()[2:]
    picture = [line for line in lines if "###" in line or "янв." in line]
    assert picture
    assert all(len(line) <= 120 for line in picture)
    for line in picture:
        line.encode("cp866")


def test_the_day_is_named_in_both_languages(shop: Shop) -> None:
    for language in ("ru", "en"):
        ran = shop.run("calendar", "mentors", "--on", "2026-11-29", "--lang", language)
        assert "29.11.2026" in ran.out.splitlines()[0]


def test_months_that_end_before_they_begin_are_wrong_usage(shop: Shop) -> None:
    assert shop.run("calendar", "mentors", "--from", "2026-05", "--to", "2026-04").status == 2
    assert shop.run("calendar", "mentors", "--from", "2026-13").status == 2


def test_a_calendar_file_holds_the_whole_program(shop: Shop) -> None:
    for arguments in (["--from", "2026-01"], ["--to", "2026-01"], ["--format", "json"]):
        assert shop.run("calendar", "mentors", "--ics", "plan.ics", *arguments).status == 2
    assert not (shop.root / "plan.ics").exists()


def test_rows_without_ids_are_refused_with_a_way_out(shop: Shop) -> None:
    shop.edit("id: act-1\n            title", "title")
    shop.edit("act-1: {status: done, account: Семинар проведён.}", "{}", "program_specs/mentors/execution/2025.yaml")
    ran = shop.run("calendar", "mentors", "--ics", "plan.ics")
    assert ran.status == 1
    assert "generator check --fix" in ran.err
    assert not (shop.root / "plan.ics").exists()


def test_a_calendar_file_names_what_became_of_it(shop: Shop) -> None:
    assert shop.run("calendar", "mentors", "--ics", "plan.ics").out.split() == ["written", "plan.ics"]
    assert shop.run("calendar", "mentors", "--ics", "plan.ics").out.split() == ["unchanged", "plan.ics"]
