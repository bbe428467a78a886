"""`build --take`: edits of Word documents go into the spec, the rest of which stays; what cannot go there is named."""

import copy
import shutil
from pathlib import Path

import docx
import pytest

from tests import cli_workspace, taken_edits
from tests.cli_workspace import Shop

PROGRAM = "program_specs/mentors/program.yaml"
EXECUTION = "program_specs/mentors/execution/2025.yaml"
FOLDER = "output/mentors"
HAS_OFFICE = shutil.which("soffice") is not None

TEXT = """\
# Начало
title: Программа развития наставничества   # как в приказе
period: 2025-2026
issuer: edu
order:
  title: Об утверждении программы
  date: 2024-12-20
  number: 17
  points:
    - {id: p-1, text: 'Утвердить программу.'}
    - id: p-2
      text: "Разместить программу на сайте."
  signatory: ilina
sections:
  - id: sec-text
    kind: text
    heading: О программе
    text: |
      Первый абзац о школах.   
      - один пункт;
      - другой пункт.
      Последний **важный** абзац.
  - {id: sec-data, kind: table, heading: Данные, columns: [Школа, Число], rows: [[Первая, '12,5'], [Вторая, '7']]}
  - id: ind
    kind: indicators
    heading: Показатели
    indicators:
      - id: ind-1
        name: Доля наставников
        unit: '%'
        base: '10'   # из отчёта
        base_year: 2024
        targets: {2025: '12,5', 2026: '15'}
  - id: roadmap
    kind: roadmap
    heading: Дорожная карта
    directions:
      - id: dir-1
        title: Школы
        activities:
          - id: act-1
            title: Семинар для наставников
            term: март   # весной
            responsible: edu
            result: Справка
          - id: act-2
            title: Конкурс
            term: {until: 09-01, every: year}
            responsible: [edu, ilina]
          - id: act-3
            title: Слёт
            term: июнь
            responsible: edu
            result: Приказ
"""


@pytest.fixture
def shop(shop: Shop) -> Shop:
    shop.write(PROGRAM, TEXT)
    ran = shop.run("build")
    assert ran.status == 0, ran.err
    return shop


def take(shop: Shop, *more: str) -> cli_workspace.Ran:
    return shop.run("build", "--take", *more)


def expect(shop: Shop, old: str, new: str, file: str = PROGRAM, before: str = TEXT) -> None:
    """Check that the file says `new` in place of `old`, and everything else as before."""
    assert before.count(old) == 1
    assert (shop.root / file).read_text("utf-8") == before.replace(old, new)


def program(shop: Shop) -> Path:
    return shop.root / FOLDER / "program.docx"


EDITS = {
    "a cell": ("Справка", "Справка и фотографии", "result: Справка", "result: Справка и фотографии"),
    "a term with a comment": ("март", "апрель", "term: март ", "term: апрель "),
    "a title of a row": ("Семинар для", "Большой семинар для", "title: Семинар для", "title: Большой семинар для"),
    "a heading of a group": ("Школы", "Школы и сады", "title: Школы\n", "title: Школы и сады\n"),
    "a paragraph of a text": ("абзац о школах", "абзац о садах", "абзац о школах", "абзац о садах"),
    "an item of a list": ("другой пункт", "второй пункт", "- другой пункт", "- второй пункт"),
    "a heading": ("О программе", "О нашей программе", "heading: О программе", "heading: О нашей программе"),
    "a cell between brackets": ("Вторая", "Школа 2, новая", "[Вторая, '7']", "[\"Школа 2, новая\", '7']"),
    "a figure in quotes": ("12,5", "13,5", "", ""),
    "a base value": ("10", "11", "base: '10'", "base: '11'"),
}


@pytest.mark.parametrize("name", [name for name in EDITS if EDITS[name][2]])
def test_an_edit_changes_the_value_and_nothing_else_of_the_file(name: str, shop: Shop) -> None:
    old, new, was, is_ = EDITS[name]
    assert taken_edits.in_word(program(shop), (old, new))
    ran = take(shop)
    assert ran.status == 0, ran.err
    assert "could not be: 0" in ran.err
    expect(shop, was, is_)
    assert new in taken_edits.said(docx.Document(str(program(shop))).element.body)
    assert shop.run("build").status == 0


def test_each_edit_is_told_with_its_places_in_the_document_and_in_the_spec(shop: Shop) -> None:
    taken_edits.in_word(shop.root / FOLDER / "roadmap.docx", ("Справка", "Справка и фотографии"))
    ran = take(shop)
    line = TEXT.split("\n").index("            result: Справка") + 1
    assert "table 1, row 3, cell 5, “Ожидаемый результат”: “Справка” → “Справка и фотографии”" in ran.err
    assert f"program.yaml:{line}:" in ran.err
    assert "Brought into the spec: 1; could not be: 0" in ran.err


def test_a_dry_run_says_what_would_be_taken_and_writes_nothing(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("Справка", "Справка и фотографии"))
    before = {path: path.read_bytes() for path in shop.root.rglob("*") if path.is_file()}
    ran = take(shop, "--dry-run")
    assert ran.status == 0
    assert "Would be brought into the spec: 1" in ran.err
    assert {path: path.read_bytes() for path in shop.root.rglob("*") if path.is_file()} == before


def test_who_is_responsible_goes_in_by_the_names_of_the_directory(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("Управление образования, Ильина\u00a0В.П.", "Ильина В.П., родители"))
    assert take(shop).status == 0
    expect(shop, "responsible: [edu, ilina]", "responsible: [ilina, родители]")


def test_a_term_given_in_parts_becomes_the_phrase(shop: Shop) -> None:
    found = [text for text in _texts(program(shop)) if text.startswith("Ежегодно")]
    taken_edits.in_word(program(shop), (found[0], "Ежегодно, до 1 октября"))
    ran = take(shop)
    assert ran.status == 0, ran.err
    assert "1 октября" in (shop.root / PROGRAM).read_text("utf-8")


def test_a_gap_is_filled_where_the_value_was_lacking(shop: Shop) -> None:
    assert taken_edits.in_word(shop.root / FOLDER / "roadmap.docx", ("____[1]", "Положение"))
    ran = take(shop)
    assert "result: Положение" in (shop.root / PROGRAM).read_text("utf-8"), ran.err
    expect(shop, "responsible: [edu, ilina]\n", "responsible: [edu, ilina]\n            result: Положение\n")


def test_paragraphs_are_put_in_and_taken_out_of_a_text(shop: Shop) -> None:
    taken_edits.put_behind(program(shop), "другой пункт.", "третий пункт.")
    taken_edits.take_out(program(shop), "один пункт;")
    ran = take(shop)
    assert ran.status == 0, ran.err
    text = (shop.root / PROGRAM).read_text("utf-8")
    assert "- другой пункт.\n      - третий пункт.\n" in text
    assert "один пункт" not in text


def test_bold_goes_in_as_markdown(shop: Shop) -> None:
    document = docx.Document(str(program(shop)))
    (one,) = [each for each in document.paragraphs if each.text.strip() == "Первый абзац о школах."]
    one.runs[0].text = "Первый абзац о "
    one.add_run("школах").bold = True
    one.add_run(".")
    document.save(str(program(shop)))
    ran = take(shop)
    assert ran.status == 0, ran.err
    assert "Первый абзац о **школах**." in (shop.root / PROGRAM).read_text("utf-8")


def test_a_status_and_an_account_of_a_report_go_into_the_execution(shop: Shop) -> None:
    path = shop.root / FOLDER / "report-2025.docx"
    assert taken_edits.in_word(path, ("Семинар проведён.", "Семинар проведён 5 марта."))
    ran = take(shop)
    assert ran.status == 0, ran.err
    expect(shop, "Семинар проведён.", "Семинар проведён 5 марта.", EXECUTION, cli_workspace.EXECUTION)


def test_what_the_spec_says_otherwise_now_is_a_conflict(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("Справка", "Справка и фотографии"), ("июнь", "июль"))
    shop.edit("result: Справка", "result: Отчёт")
    before = program(shop).read_bytes()
    ran = take(shop)
    assert ran.status == 4
    assert "the spec was changed in this place, too" in ran.err
    assert "Brought into the spec: 1; could not be: 1" in ran.err
    text = (shop.root / PROGRAM).read_text("utf-8")
    assert "result: Отчёт" in text
    assert "term: июль" in text
    assert program(shop).read_bytes() == before


def test_what_the_spec_says_already_is_no_conflict(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"))
    shop.edit("result: Справка", "result: Отчёт")
    assert take(shop).status == 0


def test_two_documents_that_say_different_things_are_a_conflict(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"))
    taken_edits.in_word(shop.root / FOLDER / "roadmap.docx", ("Справка", "Письмо"))
    ran = take(shop)
    assert ran.status == 4
    assert "changed in two places" in ran.err
    expect(shop, "result: Справка", "result: Справка")


def test_two_documents_that_say_the_same_are_none(shop: Shop) -> None:
    for name in ("program.docx", "roadmap.docx"):
        taken_edits.in_word(shop.root / FOLDER / name, ("Справка", "Отчёт"))
    assert take(shop).status == 0
    expect(shop, "result: Справка", "result: Отчёт")


def test_a_computed_number_is_named_and_the_document_left(shop: Shop) -> None:
    taken_edits.in_word(shop.root / FOLDER / "roadmap.docx", ("2", "9"))
    ran = take(shop)
    assert ran.status == 4
    assert "the program computes this text" in ran.err
    expect(shop, "Конкурс", "Конкурс")
    again = take(shop, "--only", "roadmap")
    assert again.status == 4


def test_rows_put_in_are_taken_and_rows_taken_out_or_moved_are_named(shop: Shop) -> None:
    path = shop.root / FOLDER / "roadmap.docx"

    def change(found: list[object]) -> None:
        rows = {taken_edits.said(row): row for row in found}
        (seminar,) = [row for text, row in rows.items() if "Семинар" in text]
        (rally,) = [row for text, row in rows.items() if "Слёт" in text]
        new = copy.deepcopy(seminar)
        seminar.addnext(new)
        for text in new.iter(docx.oxml.ns.qn("w:t")):
            text.text = {"Семинар для наставников": "Встреча", "март": "май", "1": ""}.get(text.text, text.text)
        rally.getparent().remove(rally)

    taken_edits.rows(path, change)
    ran = take(shop)
    assert ran.status == 4
    assert "was taken out: “3 | Слёт" in ran.err
    text = (shop.root / PROGRAM).read_text("utf-8")
    assert "title: Встреча\n            term: май\n            responsible: edu\n            result: Справка\n" in text
    assert "title: Слёт" in text


def test_only_a_look_is_named(shop: Shop) -> None:
    document = docx.Document(str(program(shop)))
    (one,) = [each for each in document.paragraphs if each.text.strip() == "Первый абзац о школах."]
    one.alignment = 1
    document.save(str(program(shop)))
    ran = take(shop)
    assert ran.status == 4
    assert "only its look was changed" in ran.err


@pytest.mark.parametrize("data", [b"", b"by hand", b"PK\x03\x04 damaged"])
def test_a_damaged_file_is_named_and_nothing_is_changed(data: bytes, shop: Shop) -> None:
    program(shop).write_bytes(data)
    ran = take(shop)
    assert ran.status == 4
    assert ran.err.count("program.docx") == 1
    assert "Traceback" not in ran.err
    assert program(shop).read_bytes() == data
    expect(shop, "Справка", "Справка")


def test_without_what_was_written_last_the_spec_as_it_was_is_enough(shop: Shop) -> None:
    (shop.root / FOLDER / ".generator-kept.zip").unlink()
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"))
    assert take(shop).status == 0
    expect(shop, "result: Справка", "result: Отчёт")


def test_without_that_and_with_another_spec_nothing_is_guessed(shop: Shop) -> None:
    (shop.root / FOLDER / ".generator-kept.zip").unlink()
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"))
    shop.edit("term: июнь", "term: июль")
    ran = take(shop)
    assert ran.status == 4
    assert "is not kept" in ran.err


@pytest.mark.parametrize("other", ["--force", "--keep", "--watch", "--verify"])
def test_it_goes_with_no_other_way_to_treat_edits(other: str, shop: Shop) -> None:
    assert take(shop, other).status == 2


def test_an_id_that_nobody_has_cannot_break_the_spec(shop: Shop) -> None:
    taken_edits.in_word(
        program(shop), ("Управление образования, Ильина\u00a0В.П.", "no-such-party"), ("Справка", "Отчёт")
    )
    ran = take(shop)
    assert ran.status == 4
    assert "Brought into the spec: 1; could not be: 1" in ran.err
    expect(shop, "result: Справка", "result: Отчёт")


@pytest.mark.skipif(not HAS_OFFICE, reason="LibreOffice is not on this machine")
def test_a_document_saved_by_libreoffice_has_the_edits_of_a_person_alone(shop: Shop, tmp_path: Path) -> None:
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"))
    taken_edits.resave(program(shop), tmp_path / "office")
    ran = take(shop)
    assert ran.status == 0, ran.err
    assert "Brought into the spec: 1; could not be: 0" in ran.err
    expect(shop, "result: Справка", "result: Отчёт")


def _texts(path: Path) -> list[str]:
    found = docx.Document(str(path)).element.body.iter(docx.oxml.ns.qn("w:t"))
    return [text.text or "" for text in found]


def test_a_status_in_words_becomes_that_of_the_execution(shop: Shop) -> None:
    shop.write(EXECUTION, cli_workspace.EXECUTION.replace("done, acc", "partly, reason: Болезнь, acc"))
    shop.run("build")
    assert taken_edits.in_word(shop.root / FOLDER / "report-2025.docx", ("Выполнено частично", "Не выполнено"))
    ran = take(shop)
    assert "status: not_done, reason" in (shop.root / EXECUTION).read_text("utf-8"), ran.err


@pytest.mark.parametrize("mark", ["underline", "strike", "all_caps", "highlight"])
def test_what_was_marked_by_hand_is_named(mark: str, shop: Shop) -> None:
    document = docx.Document(str(program(shop)))
    (one,) = [each for each in document.paragraphs if each.text.strip() == "Первый абзац о школах."]
    setattr(one.runs[0].font, mark if mark != "highlight" else "highlight_color", 7 if mark == "highlight" else True)
    document.save(str(program(shop)))
    ran = take(shop)
    assert ran.status == 4
    assert "only its look was changed" in ran.err


def test_a_comment_of_a_reader_is_named(shop: Shop) -> None:
    document = docx.Document(str(program(shop)))
    document.add_comment(document.paragraphs[-2].runs[:1], "Проверить", "Иванова")
    document.save(str(program(shop)))
    ran = take(shop)
    assert ran.status == 4
    assert "there are comments in it" in ran.err


def test_the_date_and_the_number_of_an_act_are_filled_in_once_it_is_signed(shop: Shop) -> None:
    text = TEXT.replace("  date: 2024-12-20\n  number: 17\n", "  date: ?\n  number: ?\n")
    shop.write(PROGRAM, text)
    shop.run("build")
    path = shop.root / FOLDER / "order.docx"
    taken_edits.in_word(path, ("____[1]", "5 марта 2025 г."), ("____[2]", "12-А"))
    ran = take(shop, "--only", "order")
    expect(shop, "  date: ?\n  number: ?\n", "  date: 2025-03-05\n  number: 12-А\n", before=text)
    assert ran.status == 0, ran.err


def test_the_place_in_the_spec_is_the_line_of_the_text(shop: Shop) -> None:
    taken_edits.in_word(program(shop), ("другой пункт", "второй пункт"))
    line = TEXT.split("\n").index("      - другой пункт.") + 1
    assert f"program.yaml:{line}:" in take(shop).err


def test_windows_line_ends_stay(shop: Shop) -> None:
    text = TEXT.replace("\n", "\r\n")
    shop.write(PROGRAM, text)
    shop.run("build")
    taken_edits.in_word(program(shop), ("Справка", "Отчёт"), ("____[1]", "Положение"))
    taken_edits.put_behind(program(shop), "другой пункт.", "третий пункт.")
    assert take(shop).status == 0
    found = (shop.root / PROGRAM).read_bytes().decode()
    assert found.count("\n") == found.count("\r\n") == text.count("\n") + 2


def test_an_alias_is_never_changed_for_another_value(shop: Shop) -> None:
    text = TEXT.replace("result: Справка", "result: &same Справка").replace("result: Приказ", "result: *same")
    shop.write(PROGRAM, text)
    shop.run("build")
    path = shop.root / FOLDER / "roadmap.docx"
    document = docx.Document(str(path))
    cells = [text for text in document.element.body.iter(docx.oxml.ns.qn("w:t")) if text.text == "Справка"]
    cells[0].text = "Отчёт"
    document.save(str(path))
    ran = take(shop)
    assert ran.status == 4
    assert (shop.root / PROGRAM).read_text("utf-8") == text


def test_another_date_of_an_act_is_taken_where_no_other_value_is_the_same_day(shop: Shop) -> None:
    path = shop.root / FOLDER / "order.docx"
    assert taken_edits.in_word(path, ("20\u00a0декабря\u00a02024\u00a0г.", "23 декабря 2024 г."))
    ran = take(shop, "--only", "order")
    assert ran.status == 0, ran.err
    expect(shop, "date: 2024-12-20", "date: 2024-12-23")


def test_other_words_made_bold_are_taken_too(shop: Shop) -> None:
    document = docx.Document(str(program(shop)))
    (one,) = [each for each in document.paragraphs if each.text == "Последний важный абзац."]
    for run in one.runs:
        run.bold = run.text.startswith("Последний")
    document.save(str(program(shop)))
    ran = take(shop)
    assert ran.status == 0, ran.err
    expect(shop, "Последний **важный** абзац.", "**Последний** важный абзац.")


@pytest.mark.parametrize(("name", "foreign"), [("roadmap.docx", "order.docx"), ("program.docx", "order.docx")])
def test_another_document_in_place_of_one_is_named_and_nothing_of_it_is_taken(
    name: str, foreign: str, shop: Shop
) -> None:
    files = shop.root / PROGRAM, shop.root / FOLDER / name
    shutil.copy(shop.root / FOLDER / foreign, files[1])
    old = [file.read_bytes() for file in files]
    ran = shop.run("build", "mentors", "--take")
    assert (ran.status, [file.read_bytes() for file in files]) == (4, old)
    assert "it seems to be another one" in ran.err
