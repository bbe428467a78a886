"""`generator amend` as it is typed."""

from datetime import date

import pytest
from docx import Document

from generator.build import amending
from generator.word import redline as tracked
from tests.cli_workspace import Shop
from tests.reading import folded
from tests.word_files import W, all_of, text_of


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, date]]:
    """Return who is said to have changed the documents that are compared, and when."""
    seen: list[tuple[str, date]] = []

    def redline(old: bytes, new: bytes, author: str, day: date) -> bytes:
        assert old != new
        seen.append((author, day))
        return tracked.redline(old, new, author, day)

    monkeypatch.setattr(amending, "redline", redline)
    return seen


def kept(shop: Shop) -> None:
    assert shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17").status == 0


def paragraphs(shop: Shop, name: str) -> list[str]:
    document = Document(str(shop.root / "output" / "mentors" / name))
    return [folded(one.text) for one in document.paragraphs if one.text]


def test_without_an_edition_it_says_how_to_keep_one(shop: Shop) -> None:
    ran = shop.run("amend", "mentors")
    assert ran.status == 1
    assert "generator edition mentors" in ran.err


def test_without_changes_it_says_so_and_writes_nothing(shop: Shop) -> None:
    kept(shop)
    ran = shop.run("amend", "mentors")
    assert (ran.status, ran.out) == (0, "")
    assert "nothing to amend" in ran.err
    assert not (shop.root / "output" / "mentors" / "amendment-1.docx").exists()


def test_it_writes_the_act_the_tracked_changes_and_the_whole(shop: Shop, compared: list[tuple[str, date]]) -> None:
    kept(shop)
    shop.edit("term: март", "term: апрель")
    ran = shop.run("amend", "mentors", "--on", "2025-02-01")
    assert ran.status == 0, ran.err
    assert [line.rpartition("/")[2] for line in ran.out.splitlines()] == [
        "amendment-1.docx",
        "redline-1.docx",
        "consolidated-1.docx",
    ]
    assert compared == [("Управление образования", date(2025, 2, 1))]
    assert "В пункте 1 в графе «Срок» слово «март» заменить словом «апрель»." in " ".join(
        paragraphs(shop, "amendment-1.docx")
    ).replace("В разделе «Дорожная карта» в пункте", "В пункте")
    assert any(one.startswith("(в редакции приказа от ____[1]") for one in paragraphs(shop, "consolidated-1.docx"))
    again = shop.run("amend", "mentors", "--on", "2025-02-01")
    assert all(line.startswith("unchanged") for line in again.out.splitlines())


def test_the_record_of_an_earlier_amendment_is_not_taken_for_the_next(
    shop: Shop, compared: list[tuple[str, date]]
) -> None:
    kept(shop)
    shop.edit("sections:", "amendment: {date: 2024-12-20, number: 17}\nsections:")
    shop.edit("term: март", "term: апрель")
    ran = shop.run("amend", "mentors")
    assert ran.status == 1
    assert "2024-12-20-17" in ran.err
    assert compared == []


def test_an_act_that_was_edited_by_hand_is_kept_unless_forced(shop: Shop, compared: list[tuple[str, date]]) -> None:
    kept(shop)
    shop.edit("term: март", "term: апрель")
    assert shop.run("amend", "mentors").status == 0
    path = shop.root / "output" / "mentors" / "amendment-1.docx"
    path.write_bytes(b"by hand")
    assert shop.run("amend", "mentors").status == 4
    assert path.read_bytes() == b"by hand"
    assert shop.run("amend", "mentors", "--force").status == 0
    assert path.read_bytes() != b"by hand"


def test_the_technique_is_chosen_by_hand(shop: Shop, compared: list[tuple[str, date]]) -> None:
    kept(shop)
    shop.edit("term: март", "term: апрель")
    assert shop.run("amend", "mentors", "--technique", "edition").status == 0
    assert "в новой редакции согласно приложению" in " ".join(paragraphs(shop, "amendment-1.docx"))
    assert compared
    assert shop.run("amend", "mentors", "--technique", "all").status == 2


@pytest.mark.parametrize("technique", [(), ("--technique", "words")])
def test_a_new_edition_that_nobody_asked_for_is_told_of(shop: Shop, technique: tuple[str, ...]) -> None:
    shop.edit("sections:\n", "sections:\n  - {id: a, kind: text, number: I., heading: Риски, text: Текст.}\n")
    kept(shop)
    shop.edit("sections:\n", "sections:\n  - {id: b, kind: text, number: I., heading: Контроль, text: Текст.}\n")
    shop.edit("number: I., heading: Риски", "number: II., heading: Риски")
    ran = shop.run("amend", "mentors", *technique)
    assert (ran.status, "is given in a new edition" in ran.err) == (0, True)
    assert "is given in a new edition" not in shop.run("amend", "mentors", "--technique", "edition", "--force").err


def test_a_name_that_texts_still_use_is_told_of(shop: Shop, compared: list[tuple[str, date]]) -> None:
    shop.edit("title: Семинар для наставников", "title: Семинар, который ведёт Управление образования")
    kept(shop)
    shop.edit("short: Управление образования", "short: Отдел образования", "program_specs/directory.yaml")
    ran = shop.run("amend", "mentors")
    assert ran.status == 0, ran.err
    assert "“Управление образования” was renamed in the directory" in ran.err


def test_tracked_changes_lead_from_the_edition_to_the_program(shop: Shop) -> None:
    kept(shop)
    shop.edit("term: март", "term: апрель")
    assert shop.run("amend", "mentors", "--on", "2025-02-01").status == 0
    redlined = (shop.root / "output" / "mentors" / "redline-1.docx").read_bytes()
    assert [text_of(one) for one in all_of(redlined, "//w:ins//w:t/..")] == ["апрель"]
    assert [one.text for one in all_of(redlined, "//w:delText")] == ["март"]
    assert {one.get(f"{W}date") for one in all_of(redlined, "//w:ins")} == {"2025-02-01T00:00:00Z"}


def test_the_title_of_its_own_that_a_plan_bears_is_amended_too(shop: Shop) -> None:
    shop.edit("kind: roadmap\n    heading: Дорожная карта", "kind: roadmap\n    title: План мероприятий")
    kept(shop)
    shop.edit("title: План мероприятий", "title: План работы")
    assert shop.run("amend", "mentors").status == 0
    said = " ".join(paragraphs(shop, "amendment-1.docx"))
    assert "В заголовке слово «мероприятий» заменить словом «работы»." in said


def test_what_leads_to_a_table_stays_on_its_page(shop: Shop) -> None:
    kept(shop)
    row = "          - {id: act-2, title: Неделя наставников, term: май, responsible: edu, result: Справка}\n"
    shop.edit("          - id: act-1\n", row + "          - id: act-1\n")
    assert shop.run("amend", "mentors").status == 0
    act = Document(str(shop.root / "output/mentors/amendment-1.docx"))
    (leading,) = [one for one in act.paragraphs if one.text.endswith("следующего содержания:")]
    assert leading.paragraph_format.keep_with_next
    assert leading._p.getnext().tag.endswith("}tbl")
