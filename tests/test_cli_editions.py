"""Approved editions are kept, and what changed since is named element by element."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli_workspace import Shop

PROGRAM = "program_specs/mentors/program.yaml"
MORE = """\
          - id: act-2
            title: Круглый стол
            term: апрель
            responsible: edu
            result: Протокол
          - id: act-3
            title: Отчётный концерт
            term: май
            responsible: edu
            result: Сценарий
"""


@pytest.fixture
def kept(shop: Shop) -> Shop:
    """Return a workspace with a kept edition of a program of three activities."""
    shop.write(PROGRAM, (shop.root / PROGRAM).read_text(encoding="utf-8") + MORE)
    ran = shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17/а")
    assert ran.status == 0, ran.err
    return shop


def folder(shop: Shop) -> Path:
    return shop.root / "program_specs/mentors/editions/2024-12-20-17-а"


def said(shop: Shop, *more: str) -> list[str]:
    ran = shop.run("diff", "mentors", *more)
    assert ran.status == 0, ran.err
    return ran.out.splitlines()


def test_an_edition_keeps_all_that_it_was_made_from(kept: Shop) -> None:
    names = {path.relative_to(folder(kept)).as_posix() for path in folder(kept).rglob("*") if path.is_file()}
    assert names == {
        *("edition.json", "program.yaml", "directory.yaml"),
        *("issued/order.docx", "issued/roadmap.docx", "issued/program.docx", "issued/cyclogram-grid.docx"),
    }
    record = json.loads((folder(kept) / "edition.json").read_text(encoding="utf-8"))
    assert (record["date"], record["number"]) == ("2024-12-20", "17/а")
    assert set(record["files"]) == names - {"edition.json"}
    assert "roadmap.docx" in record["templates"]


def test_the_signed_file_is_kept_with_it(shop: Shop) -> None:
    scan = shop.root / "Скан.PDF"
    scan.write_bytes(b"%PDF signed")
    assert shop.run("edition", "mentors", "--date", "20.12.2024", "--number", "17", "--file", str(scan)).status == 0
    found = shop.root / "program_specs/mentors/editions/2024-12-20-17/signed.pdf"
    assert found.read_bytes() == b"%PDF signed"


def test_what_was_issued_is_kept_even_if_it_was_edited_by_hand(shop: Shop) -> None:
    shop.run("build", "mentors")
    issued = shop.root / "output/mentors/roadmap.docx"
    issued.write_bytes(issued.read_bytes() + b"\0")
    shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17")
    found = shop.root / "program_specs/mentors/editions/2024-12-20-17/issued/roadmap.docx"
    assert found.read_bytes() == issued.read_bytes()


def test_what_was_built_from_an_earlier_spec_is_not_kept_as_issued(shop: Shop) -> None:
    shop.run("build", "mentors")
    shop.edit("title: Семинар", "title: Практикум", PROGRAM)
    assert shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17").status == 0
    shop.run("build", "mentors")
    found = shop.root / "program_specs/mentors/editions/2024-12-20-17/issued/roadmap.docx"
    assert found.read_bytes() == (shop.root / "output/mentors/roadmap.docx").read_bytes()


def test_an_act_of_another_date_or_number_than_in_the_spec_is_told_of(shop: Shop) -> None:
    said = [shop.run("edition", "mentors", "--date", "2024-12-20", "--number", one).err for one in ("17", "18")]
    assert ["The spec says" in one for one in said] == [False, False], "the second is an amendment"
    shutil.rmtree(shop.root / "program_specs/mentors/editions")
    assert "No. 17;" in shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "71").err


def test_an_edition_earlier_than_those_that_are_kept_is_told_of(kept: Shop) -> None:
    assert "is earlier than" not in kept.run("edition", "mentors", "--date", "2025-12-20", "--number", "18").err
    assert (
        "earlier than 2024-12-20-17-а" in kept.run("edition", "mentors", "--date", "2014-12-20", "--number", "19").err
    )


def test_an_edition_is_never_changed(kept: Shop) -> None:
    assert kept.run("edition", "mentors", "--date", "2024-12-20", "--number", "17/а").status == 0, (
        "the same is no change"
    )
    kept.edit("term: апрель", "term: май", PROGRAM)
    before = (folder(kept) / "program.yaml").read_bytes()
    ran = kept.run("edition", "mentors", "--date", "2024-12-20", "--number", "17/а")
    assert (ran.status, (folder(kept) / "program.yaml").read_bytes() == before) == (4, True)


def test_without_ids_no_edition_is_kept(shop: Shop) -> None:
    shop.edit("          - id: act-1\n            title", "          - title", PROGRAM)
    (shop.root / "program_specs/mentors/execution/2025.yaml").unlink()
    ran = shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17")
    assert (ran.status, "check --fix" in ran.err) == (1, True)
    assert not (shop.root / "program_specs/mentors/editions").exists()


def test_where_nothing_changed_nothing_is_named(kept: Shop) -> None:
    assert said(kept) == []


def test_changes_are_named_by_element_with_their_numbers(kept: Shop) -> None:
    kept.edit("term: апрель", "term: до 1 апреля", PROGRAM)
    kept.edit("title: Программа развития", "title: Программа поддержки", PROGRAM)
    assert said(kept) == [
        "the program: the title – was “Программа развития наставничества”, now “Программа поддержки наставничества”",
        "Дорожная карта",
        "  activity 2 “Круглый стол”: the term – was “апрель”, now “до 1 апреля”",
    ]


def test_of_long_texts_the_words_that_differ_are_shown(kept: Shop) -> None:
    kept.edit("result: Протокол", f"result: {'Протокол собрания ' * 12}утверждён", PROGRAM)
    kept.run("edition", "mentors", "--date", "2025-12-20", "--number", "18")
    kept.edit("собрания утверждён", "собрания подписан", PROGRAM)
    assert said(kept)[1:] == [
        "  activity 2 “Круглый стол”: the expected result – "
        "was “…собрания Протокол собрания Протокол собрания утверждён”, "
        "now “…собрания Протокол собрания Протокол собрания подписан”"
    ]


def test_points_of_the_act_are_named_by_their_printed_numbers(kept: Shop) -> None:
    more = "    - id: p-2\n      assign: {to: edu, do: провести семинар}\n"
    kept.edit("      text: Утвердить программу.\n", f"      text: Утвердить программу.\n{more}", PROGRAM)
    kept.run("edition", "mentors", "--date", "2025-12-20", "--number", "18")
    kept.edit("провести семинар", "провести практикум", PROGRAM)
    assert said(kept) == ["point of the order 2: the text – was “провести семинар”, now “провести практикум”"]
    kept.write(
        PROGRAM, (kept.root / PROGRAM).read_text(encoding="utf-8").replace(more.replace("семинар", "практикум"), "")
    )
    assert said(kept) == ["point of the order 2: removed"]


def test_names_stand_in_the_quotation_marks_of_the_language(kept: Shop) -> None:
    kept.edit("term: апрель", "term: до 1 апреля", PROGRAM)
    assert "мероприятие 2 «Круглый стол»: срок" in kept.run("--lang", "ru", "diff", "mentors").out


def test_rows_come_and_go(kept: Shop) -> None:
    text = (kept.root / PROGRAM).read_text(encoding="utf-8")
    start = text.index("          - id: act-2")
    kept.write(PROGRAM, text[:start] + text[start:].replace("act-2", "act-9").replace("Круглый стол", "Конференция"))
    assert said(kept)[1:] == [
        "  activity 2 “Круглый стол”: removed",
        "  activity 2 “Конференция”: added",
    ]


def test_another_order_is_a_move_and_no_other_change(kept: Shop) -> None:
    text = (kept.root / PROGRAM).read_text(encoding="utf-8")
    second, third = text.index("          - id: act-2"), text.index("          - id: act-3")
    kept.write(PROGRAM, text[:second] + text[third:] + text[second:third])
    (_, line) = said(kept)
    assert "moved, was " in line


def test_a_new_name_in_the_directory_changes_no_edition_that_is_kept(kept: Shop) -> None:
    kept.edit("short: Управление образования", "short: Управление", "program_specs/directory.yaml")
    (line,) = said(kept)
    assert line.endswith("the short name – was “Управление образования”, now “Управление”")
    assert "Управление образования" in (folder(kept) / "directory.yaml").read_text(encoding="utf-8")


def test_comments_and_spelling_of_the_file_are_no_changes(kept: Shop) -> None:
    kept.edit("term: апрель", "term: 'апрель'  # весной", PROGRAM)
    assert said(kept) == []


def test_an_earlier_edition_can_be_named(kept: Shop) -> None:
    kept.edit("term: апрель", "term: май", PROGRAM)
    kept.run("edition", "mentors", "--date", "2025-06-01", "--number", "5")
    assert said(kept) == []
    assert len(said(kept, "2024-12-20-17-а")) == 2
    ran = kept.run("diff", "mentors", "2020")
    assert (ran.status, "2025-06-01-5" in ran.err) == (2, True)


def test_a_program_without_editions_says_how_to_keep_one(shop: Shop) -> None:
    ran = shop.run("diff", "mentors")
    assert (ran.status, "generator edition mentors" in ran.err) == (1, True)


def test_the_json_of_a_diff_is_the_one_that_is_documented(kept: Shop) -> None:
    page = (Path(__file__).parent.parent / "docs" / "json-diff.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    kept.edit("term: апрель", "term: до 1 апреля", PROGRAM)
    assert json.loads(kept.run("diff", "mentors", "--format", "json").out) == example


def test_a_damaged_edition_is_said_and_not_shown_as_a_difference(kept: Shop) -> None:
    (folder(kept) / "program.yaml").write_text("title: [", encoding="utf-8")
    ran = kept.run("diff", "mentors")
    assert (ran.status, "2024-12-20-17-а/program.yaml" in ran.err) == (1, True)
    shutil.rmtree(folder(kept))
    assert kept.run("diff", "mentors").status == 1


@pytest.mark.parametrize("command", ["diff", "amend"])
@pytest.mark.parametrize("damage", ["{", None])
def test_an_edition_without_its_record_is_said_and_not_passed_over(
    kept: Shop, command: str, damage: str | None
) -> None:
    """Passed over, it would leave the later act as the one that approved the program, and that is amended."""
    assert kept.run("edition", "mentors", "--date", "2025-12-20", "--number", "18").status == 0
    kept.edit("term: апрель", "term: до 1 апреля", PROGRAM)
    record = folder(kept) / "edition.json"
    record.unlink() if damage is None else record.write_text(damage, encoding="utf-8")
    ran = kept.run(command, "mentors")
    assert (ran.status, "2024-12-20-17-а" in ran.err, "edition.json" in ran.err) == (1, True, True)
    assert not (kept.root / "output/mentors/amendment-1.docx").exists()


def test_an_execution_may_tell_of_what_an_amendment_took_out(kept: Shop) -> None:
    text = (kept.root / PROGRAM).read_text(encoding="utf-8")
    start, end = text.index("          - id: act-1"), text.index("          - id: act-2")
    kept.write(PROGRAM, text[:start] + text[end:])
    assert kept.run("check", "mentors", "--select", "unknown-reference").status == 0
    shutil.rmtree(folder(kept))
    assert kept.run("check", "mentors", "--select", "unknown-reference").status == 1


def test_the_status_tells_how_much_changed_since_the_edition(kept: Shop) -> None:
    assert "since" not in kept.run("status", "mentors").out
    kept.edit("term: апрель", "term: июнь", PROGRAM)
    ran = kept.run("status", "mentors")
    assert "1 change since 2024-12-20-17-а. The amending act is drafted by: generator amend mentors" in ran.out
