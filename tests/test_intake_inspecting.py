"""A Word file as the rules see it: roles and places of its texts, its numbers, and what is not asked of it."""

from typing import Any

import pytest
from docx.document import Document as Word

from generator.build.inspecting import Around, inspect
from generator.errors import Place
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Workspace, imported
from generator.intake.importing.known import known
from generator.intake.inspecting.mapping import Placing, mapping
from generator.intake.inspecting.reading import Texts, texts
from generator.model.directory import Directory
from generator.model.passage import Passage, Role
from generator.word.inspecting.layout import layout
from generator.word.reading.document import read
from tests import import_papers
from tests.rule_examples.layout import approval, bold, headed, lines, points, signed
from tests.test_cli_inspect import made
from tests.word_papers import HEADS, LONG, ROWS, Change, table, text


def of(data: bytes) -> Texts:
    return texts(read(data, "a.docx"), layout(data, "a.docx"), known(Directory()))


def roles(found: Texts) -> dict[str, Role]:
    return {" ".join(one.text.split()): one.role for one in found.passages}


def numbers(found: Texts) -> list[list[tuple[str, bool, bool]]]:
    return [[(one.number, one.is_typed, one.is_group) for one in sequence] for sequence in found.sequences]


def test_the_texts_of_a_program_have_their_roles() -> None:
    found = roles(of(import_papers.program().data()))
    wanted = {
        "Об утверждении Программы поддержки школ Берёзовского района": Role.TITLE,
        "2. Контроль за исполнением приказа оставляю за собой.": Role.POINT,
        "Программа поддержки школ Берёзовского района на 2024-2026 годы": Role.PASSPORT,
        "I. Зачем нужна Программа": Role.HEADING,
        "Цель Программы": Role.HEADING,
        "Помочь каждой школе": Role.GOAL,
        "1.Найти слабые места; 2. Устранить их.": Role.OBJECTIVE,
        "Задача 1: Сбор сведений": Role.HEADING,
        "Сбор сведений о результатах": Role.ACTIVITY,
        "В течение года": Role.TERM,
        "Директора школ": Role.RESPONSIBLE,
        "Справка": Role.RESULT,
        "Кураторы": Role.ACTIVITY,
        "Средний уровень": Role.CELL,
    }
    assert {said: found[said] for said in wanted} == wanted


@pytest.mark.parametrize("make", ["calendar_report", "school_report"])
def test_the_texts_of_a_report_have_their_roles(make: str) -> None:
    found = {one.role for one in of(getattr(import_papers, make)().data()).passages}
    assert {Role.ACTIVITY, Role.ACCOUNT, Role.TITLE} <= found


def test_a_head_that_is_repeated_by_hand_is_read_once() -> None:
    found = [one.text for one in of(import_papers.order().data()).passages if one.role is Role.HEADING]
    assert found.count("Ожидаемый результат") == 1


def test_a_signature_and_a_letterhead_are_no_sentences() -> None:
    found = roles(of(made(points("1. Провести семинар."))))
    assert found["ПРИКАЗ"] is Role.OTHER
    assert found["Начальник Управления образования В.П. Ильина"] is Role.OTHER
    assert found["1. Провести семинар."] is Role.POINT


def test_text_below_the_heading_of_conclusions_is_conclusions() -> None:
    found = roles(of(made(approval(), headed("1. Введение", "Выводы"))))
    assert found[LONG] is Role.CONCLUSIONS


def test_numbers_of_rows_are_told_as_they_are_printed() -> None:
    rows = [("1. 1.", *ROWS[0][1:]), ("", *ROWS[1][1:]), ("1.3", *ROWS[2][1:])]
    assert numbers(of(made(lambda document: table(document, rows)))) == [
        [("1. 1.", True, False), ("", True, False), ("1.3", True, False)]
    ]


def grouped(document: Word) -> None:
    made_: Any = table(document, [("1. Работа с кадрами", "", "", "", ""), *ROWS])
    made_.cell(1, 0).merge(made_.cell(1, 4))


def test_a_heading_among_rows_is_a_group() -> None:
    ((first, *rest),) = numbers(of(made(grouped)))
    assert first == ("1.", True, True)
    assert [one[2] for one in rest] == [False] * 3


def test_points_and_headings_are_sequences_of_their_own() -> None:
    found = numbers(of(made(points("1. Провести семинар.", "3. Провести конкурс."), headed("I. Цель", "III. Срок"))))
    assert [("1", True, False), ("3", True, False)] in found
    assert [("I.", True, True), ("III.", True, True)] in found


def test_numbers_that_word_counts_are_not_typed() -> None:
    (found,) = numbers(of(made(points("Провести семинар.", "Провести конкурс."))))
    assert found == [("1", False, False), ("2", False, False)]


def test_lists_inside_of_cells_and_texts_are_sequences() -> None:
    def build(document: Word) -> None:
        text(document, "1. Собрать сведения о школах;")
        text(document, "2. Сравнить их с прошлым годом.")
        rows = [(*ROWS[0][:4], "1.Справка\n2.Приказ\n2.План"), *ROWS[1:]]
        table(document, rows)

    found = numbers(of(made(lines(), build)))
    assert [("1.", True, False), ("2.", True, False)] in found
    assert [("1.", True, False), ("2.", True, False), ("2.", True, False)] in found


def test_rows_named_a_second_time_are_no_sequence() -> None:
    rows = [("3.", *ROWS[0][1:]), ("17.", *ROWS[1][1:])]
    changes: tuple[Change, ...] = (bold("Мероприятия с истёкшим сроком"), lambda document: table(document, rows))
    assert numbers(of(made(approval(), lines(), *changes))) == []


# Places of a spec in the document.


def placed(*seen: tuple[str, Role, int]) -> tuple[Texts, Placing]:
    """Return texts, each in the row of this number, and the places of the texts of a spec."""
    told = [
        Passage("Семинар", Role.ACTIVITY, Place("program.yaml", path=("rows", 0, "title"))),
        Passage("март", Role.TERM, Place("program.yaml", path=("rows", 0, "term"))),
        Passage("Семинар", Role.ACTIVITY, Place("program.yaml", path=("rows", 1, "title"))),
    ]
    passages = tuple(Passage(said, role, Place("a.docx", table=1, row=row)) for said, role, row in seen)
    read_ = Texts(passages, (), layout(made(lines()), "a.docx"), {"approval": Place("a.docx", paragraph=4)})
    return read_, mapping(told, read_, {"act-1": ("program.yaml", ("rows", 1))}, "a.docx")


SEEN = (("Семинар ", Role.ACTIVITY, 2), ("Март", Role.TERM, 2), ("семинар", Role.ACTIVITY, 3))
PATHS = {
    "a text": (("rows", 0, "title"), 2),
    "the same text again": (("rows", 1, "title"), 3),
    "an element by its first text": (("rows", 1), 3),
    "a value without a text": (("rows", 1, "responsible"), 3),
}


@pytest.mark.parametrize(("path", "row"), PATHS.values(), ids=PATHS)
def test_a_place_of_the_spec_is_one_of_the_document(path: tuple[str | int, ...], row: int) -> None:
    assert placed(*SEEN)[1].place(Place("program.yaml", path=path)).row == row


def test_what_an_execution_tells_stands_at_its_row() -> None:
    found = placed(*SEEN)[1]
    assert found.place(Place("execution/2025.yaml", path=("activities", "act-1", "account"))).row == 3


def test_an_approval_block_has_its_place_and_what_cannot_be_told_has_the_file() -> None:
    found = placed(*SEEN)[1]
    assert found.place(Place("program.yaml", path=("approval", "form"))).paragraph == 4
    assert found.place(Place("directory.yaml", path=("parties", "edu"))) == Place("a.docx")


# What is not asked of a Word file.


def test_nothing_of_a_spec_is_asked_of_a_document() -> None:
    for make in ("program", "order", "measures", "calendar_report", "school_report"):
        found = inspect(getattr(import_papers, make)().data(), "a.docx", Around()).problems
        assert {one.code for one in found} & {"gap", "id-missing", "question-mark", "guessed-form"} == set()


def test_years_that_a_document_does_not_say_are_not_held_against_its_terms() -> None:
    rows = [
        (*row[:2], term, *row[3:]) for row, term in zip(ROWS, ("март 2024 года", "май 2027 года", "июнь"), strict=True)
    ]
    data = made(bold("План мероприятий"), lambda document: table(document, rows, HEADS))
    assert "term-outside" not in {one.code for one in inspect(data, "a.docx", Around()).problems}
    found = inspect(data, "a.docx", Around(), period="2025-2026").problems
    assert "term-outside" in {one.code for one in found}


def test_a_report_is_taken_over_with_its_signature() -> None:
    paper = import_papers.school_report()
    signed("\t")(paper.document)
    found = imported(read(paper.data(), "a.docx"), Workspace("a", "", Directory()), Asked(name="a.docx"))
    (execution,) = found.executions.values()
    assert "signatory:" in execution
    assert "В.П. Ильина" in execution
