"""Numbers: sequences as people type them in Word, and those of specs, where a pinned number is a choice."""

import pytest

from generator.build.subjects import subject
from generator.checks.numbers.reading import number
from tests.linting import Spec, findings
from tests.rule_examples.numbers import Typed, pinned, titled, typed
from tests.spec_texts import HEAD, loaded, roadmap


@pytest.mark.parametrize(
    ("code", "case", "count"),
    [
        ("number-duplicate", typed("1.1.", "1.1.", "1.2."), 1),
        ("number-duplicate", typed("1.2", "1.2.", "1.3"), 1),
        ("number-duplicate", typed("15", "16", "17", "18", "17", "19"), 1),
        ("number-duplicate", typed("#1.", "1", "2", "#1.", "3"), 1),
        ("number-duplicate", typed("2.1, 2.2", "2.1"), 1),
        ("number-duplicate", typed("16", "17", "18", "17", "18", "19"), 1),
        ("number-duplicate", typed("16", "17", "17", "17", "18"), 2),
        ("number-gap", typed("2.1, 2", "2.3", "2.5"), 1),
        ("number-format", typed("1. 1.", "1. 2.", "1.3."), 2),
        ("number-format", typed("2.1, 2", "2.3"), 1),
        ("number-format", typed("З.1", "3.2"), 1),
        ("number-format", typed("1..2", "1.3"), 1),
        ("number-gap", typed("1", "2", "4", "5"), 1),
        ("number-gap", typed("#4.", "4.3", "4.4"), 1),
        ("number-gap", typed("1.1", "1.2", "1.4", "1.5", "2.1", "2.2", "2.6"), 2),
        ("number-order", typed("1", "3", "2", "4"), 1),
        ("number-parent", typed("1", "1.1", "2", "3.1"), 1),
        ("number-parent", typed("#3.", "3.1", "2.2", "3.3"), 1),
        ("number-restart", typed("1", "2", "3", "1", "2"), 1),
        ("number-missing", typed("1", "2", "3", "", "5", ""), 1),
        ("number-dot", typed("2.3.", "2.4.", "3.1", "3.2."), 1),
        ("heading-number", typed("#1.", "#2.", "#4."), 1),
        ("heading-number", typed("#I.", "#II.", "#II."), 1),
        ("heading-number", typed("#I.", "#2.", "#III."), 1),
        ("heading-number", typed("#1", "#1.1", "#1.3"), 1),
    ],
)
def test_what_is_wrong_with_typed_numbers_is_found(code: str, case: Typed, count: int) -> None:
    assert case.codes(code).count(code) == count


@pytest.mark.parametrize(
    "case",
    [
        typed("1", "2", "3"),
        typed("1.", "1.1.", "1.2.", "2.", "2.1."),
        typed("#", "1", "2", "#", "1", "2", "3"),
        typed("#1.", "1.1", "1.2", "#2.", "2.1"),
        typed("#I.", "1", "2", "#II.", "3", "4"),
        typed("23", "24", "25"),
        typed("#1.", "1.1.", "1.2.", "#", "2.1.", "2.2."),
        typed("1", "2", "2а", "3"),
        typed("1.1", "2.1, 2.2", "2.3"),
        typed("1.", "2.", "3.", "3.1.", "3.2.", "4."),
        typed("#I", "#1", "#2", "#II", "#3"),
        typed("#1", "#1.1", "#1.2", "#2", "#2.1"),
        typed("1.", "1)", "2)", "2.", "1)", "2)"),
        typed("1)", "2)", "3)"),
        typed("№ 1", "Школа № 2", "–"),
        typed("", "", ""),
        typed("1.1", "1.2", "2.1", "2.2"),
        typed(),
    ],
)
def test_good_numbering_has_no_findings(case: Typed) -> None:
    assert [code for code in case.codes("number-gap") if code.startswith(("number", "heading"))] == []


@pytest.mark.parametrize(
    "case", [pinned("", "", "5", "", "9"), pinned("3", "", ""), pinned("1, 2", "", ""), pinned("—", "", "")]
)
def test_a_pinned_number_is_a_choice(case: Spec) -> None:
    assert [code for code in case.codes("number-gap") if code.startswith("number")] == []


@pytest.mark.parametrize(
    "title", ["1. Провести семинар", "1.2 Провести семинар", "12) Провести семинар", "3.1. «Школа» – семинары"]
)
def test_a_number_typed_before_a_text_is_found(title: str) -> None:
    assert "number-typed" in titled(title).codes("number-typed")


@pytest.mark.parametrize(
    "title", ["5 школ округа", "2025 год: семинары", "1,5 часа занятий", "10 семинаров", "500+ для школ"]
)
def test_a_text_may_begin_with_figures(title: str) -> None:
    assert "number-typed" not in titled(title).codes("number-typed")


def test_the_sequences_of_a_program_are_its_labels_its_tables_and_the_lists_in_its_texts() -> None:
    program = (
        f"{HEAD}results: |\n  1. Первый результат\n  3. Второй результат\nsections:\n"
        "  - {id: a, kind: text, heading: Введение, number: I., text: Текст}\n"
        "  - id: map\n    kind: roadmap\n    number: II.\n    heading: План\n    numbering: nested\n    dot: yes\n"
        "    directions:\n"
        "      - title: Кадры\n        activities:\n"
        "          - {id: x, title: Провести, term: май, responsible: edu, result: справка}\n"
        "          - {id: y, title: Собрать, number: 1.7, term: май, responsible: edu, result: справка}\n"
    )
    read = loaded(program)
    assert read.family
    found = subject(read.family, read.sources).sequences
    assert [[(one.number, one.is_typed, one.is_group) for one in sequence] for sequence in found] == [
        [("I.", True, True), ("II.", True, True)],
        [("1.", False, True), ("1.1.", False, False), ("1.7", True, False)],
        [("1.", True, False), ("3.", True, False)],
    ]
    assert found[1][2].place.path[-1] == "number"
    assert "number-gap" in Spec(program).codes("number-gap")


def test_a_computed_number_that_meets_a_pinned_one_is_told_at_the_pinned_one() -> None:
    program = roadmap(
        "{id: a, title: Провести, number: '2', term: май, responsible: edu, result: справка}",
        "{id: b, title: Собрать, number: '1', term: май, responsible: edu, result: справка}",
        "{id: c, title: Издать, term: май, responsible: edu, result: справка}",
    )
    (one,) = (one for one in findings(program) if one.code == "number-pinned")
    assert one.place.line == program[: program.index("number: '2'")].count("\n") + 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1.", (1,)),
        ("2.3.1", (2, 3, 1)),
        ("IV.", (4,)),
        ("XII", (12,)),
        ("12а", (12,)),
        ("3)", (3,)),
        ("2.1, 2.2.", (2, 2)),
    ],
)
def test_numbers_are_read(text: str, parts: tuple[int, ...]) -> None:
    found = number(text)
    assert found
    assert found.parts == parts


@pytest.mark.parametrize("text", ["", "1. 1.", "2.1, 2", "п/п", "IIII.V", "1-ый", "г"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None
