"""The rule guessed-form: what was formed, where, and which key gives the form by hand."""

from generator.errors import Severity
from tests.linting import run
from tests.spec_texts import loaded, said
from tests.wording_texts import DIRECTORY, program


def _found(point: str, directory: str = DIRECTORY) -> list[tuple[str, int, str, str]]:
    spec = loaded(program(point), directory)
    assert spec.family
    problems = [spec.located(problem) for problem in run(spec.family) if problem.code == "guessed-form"]
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return [(p.place.file, p.place.line, said(p.message), said(p.hint)) for p in problems]


def _line(directory: str, text: str) -> int:
    return directory[: directory.index(text)].count("\n") + 1


def test_a_name_of_unknown_gender_asks_for_the_gender_at_its_entry() -> None:
    assert _found("control: sasha") == [
        (
            "directory.yaml",
            _line(DIRECTORY, "sasha:"),
            "Guessed: “Чернюк Саша” → “Чернюк С.” (accusative).",
            "Write “gender: f” or “gender: m” under “sasha”, or the right form: forms: {accusative: Чернюк Саша}",
        )
    ]


def test_a_party_that_cannot_be_inflected_is_told_the_key_for_the_form() -> None:
    strange = DIRECTORY.replace("name: Совет руководителей", "name: Кырлык тырлык")
    (file, line, message, hint), *_ = _found("assign: {to: council, do: работать}", strange)
    assert (file, line) == ("directory.yaml", _line(strange, "council:"))
    assert message.startswith("Guessed: “Кырлык тырлык” → “")
    assert hint.startswith("Look at the form and write the right one under “council”: forms: {dative: ")


def test_a_short_name_is_told_the_key_for_short_names() -> None:
    strange = DIRECTORY.replace("short: Методический центр", "short: Кырлык тырлык")
    assert "under “methods”: short_forms: {dative: " in _found("assign: {to: methods, do: работать}", strange)[0][3]


def test_a_guess_about_words_of_the_program_points_to_the_fact_and_to_the_text_beside_it() -> None:
    ((file, line, _, hint),) = _found("control: {post: главный специалист, name: Чернюк С.А.}")
    assert (file, line) == ("program.yaml", 12)
    assert hint == "If it is wrong, write the whole point beside its fact: “text: …”."


def test_a_known_gender_or_a_form_by_hand_ends_the_warning() -> None:
    known = DIRECTORY.replace("{name: Чернюк Саша,", "{name: Чернюк Саша, forms: {accusative: Чернюка Сашу},")
    assert _found("control: sasha", known) == []
    assert _found("control: tkach") == []
