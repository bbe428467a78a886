"""`generator calendar`: the picture, the list by month, what is overdue, what has no dates."""

from tests.cli_workspace import Shop


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


def test_wrong_months_days_and_programs_are_wrong_usage(shop: Shop) -> None:
    assert shop.run("calendar", "mentors", "--from", "март").status == 2
    assert shop.run("calendar", "mentors", "--on", "1.1.2026").status == 2
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
