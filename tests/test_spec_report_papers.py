"""The keys of an execution file that give the order on the report and its covering letter."""

from generator.model.gap import Gap
from generator.model.letter import Request
from generator.model.order import Signatory
from generator.model.points import Approve, Control
from generator.spec.load import Loaded
from tests.linting import run
from tests.spec_texts import DIRECTORY, HEAD, family, lines, loaded

REPORT = "signatory: lavrova\n"
LETTER = (
    "letter: {to: school-3, person: lavrova, request: {date: 2026-01-12, number: 8}, date: 2026-01-20, number: 5}\n"
)


def told(text: str) -> Loaded:
    return loaded(HEAD, p2025=text)


def problems(text: str) -> list[str]:
    return lines(told(text).problems)


def test_a_report_has_no_papers_by_itself() -> None:
    execution = family(HEAD, p2025=REPORT).executions["2025"]
    assert (execution.order, execution.letter, execution.gaps) == (None, None, ())


def test_an_order_without_points_approves_the_report_and_keeps_the_control() -> None:
    order = family(HEAD, p2025="order: {date: 2026-01-20, number: 5, signatory: lavrova}\n").executions["2025"].order
    assert order
    assert [point.fact for point in order.points] == [Approve(), Control()]
    assert (order.report, order.date, order.signatories) == ("2025", "2026-01-20", (Signatory(person="lavrova"),))


def test_points_of_its_author_stand_instead_and_must_give_a_title() -> None:
    points = "order: {date: 2026-01-20, number: 5, signatory: lavrova, points: [{text: Учесть отчёт.}]}\n"
    assert problems(points) == ["2025.yaml:1:1 missing-key"]
    assert problems(points.replace("{date", "{title: Об отчёте, date", 1)) == []


def test_what_the_order_on_a_report_does_not_print_is_not_allowed() -> None:
    for key in ("together: yes", "visas: [lavrova]", "acquainted: [lavrova]", "distribution: [edu]"):
        assert any("unknown-key" in line for line in problems(f"order:\n  {key}\n"))


def test_what_is_not_known_yet_is_a_gap_in_the_order_of_the_papers() -> None:
    execution = family(HEAD, p2025="letter: {to: school-3}\norder: {title: О}\n").executions["2025"]
    assert [(gap.number, gap.path) for gap in execution.gaps] == [
        (1, ("order", "date")),
        (2, ("order", "number")),
        (3, ("order", "signatory")),
        (4, ("letter", "date")),
        (5, ("letter", "number")),
        (6, ("letter", "signatory")),
    ]


def test_who_signs_the_report_signs_the_letter_unless_another_is_named() -> None:
    def signer(text: str) -> Signatory | Gap | None:
        letter = family(HEAD, p2025=text).executions["2025"].letter
        return letter.signatory if letter else None

    assert signer(REPORT + LETTER) == Signatory(person="lavrova")
    assert signer(REPORT + LETTER.replace("{to", "{signatory: {post: зам, name: О.О. Ким}, to")) == Signatory(
        post="зам", name="О.О. Ким"
    )
    assert isinstance(signer(REPORT + LETTER.replace("{to", "{signatory: '?', to")), Gap)


def test_a_letter_is_read_as_written() -> None:
    written = LETTER.replace("{to", "{sheets: 12, title: О школах, to")
    letter = family(HEAD, p2025=REPORT + written).executions["2025"].letter
    assert letter
    assert (letter.to, letter.person, letter.request) == ("school-3", "lavrova", Request("2026-01-12", "8"))
    assert (letter.date, letter.number, letter.sheets, letter.title) == ("2026-01-20", "5", 12, "О школах")


def test_a_letter_goes_to_a_party_of_the_directory() -> None:
    rest = "date: 2026-01-20, number: 5, signatory: lavrova}\n"
    assert problems(f"letter: {{to: nobody, {rest}") == ["2025.yaml:1:14 unknown-reference"]
    assert problems(f"letter: {{{rest}") == ["2025.yaml:1:1 missing-key"]
    assert problems(f"letter: {{to: edu, person: nobody, {rest}") == ["2025.yaml:1:27 unknown-reference"]


def test_the_check_says_of_which_report_a_gap_is() -> None:
    found = [str(problem.message.values) for problem in run(family(HEAD, p2025="order: {}\nletter: {to: school-3}\n"))]
    assert len(found) == 6
    assert all("2025" in one for one in found)


def test_a_guess_in_a_paper_of_a_report_points_at_its_file_and_key() -> None:
    points = "points: [{approve: yes}, {control: {post: главный кудесник, name: Ткач Саша}}]"
    text = f"order: {{date: 2026-01-20, number: 5, signatory: lavrova, {points}}}\n"
    found = [problem for problem in run(family(HEAD, p2025=text)) if problem.code == "guessed-form"]
    assert found
    assert {problem.place.file for problem in found} == {"2025.yaml"}
    assert ("order", "points", 1, "text") in {problem.place.path for problem in found}


def test_a_guess_in_a_letter_points_at_the_key_that_words_it_by_hand() -> None:
    found = run(family(HEAD, p2025="title: Кудесность о школах\n" + REPORT + LETTER))
    assert [(problem.place.file, problem.place.path) for problem in found] == [
        ("2025.yaml", ("letter", "title")),
        ("2025.yaml", ("letter", "text")),
    ]
    by_hand = LETTER.replace("{to", "{title: О школах, text: Направляем отчёт., to")
    assert run(family(HEAD, p2025="title: Кудесность о школах\n" + REPORT + by_hand)) == ()


def test_a_guess_in_an_addressee_points_at_the_directory() -> None:
    directory = DIRECTORY.replace("Лаврова Ирина Сергеевна", "Ткач Саша")
    found = run(family(HEAD, directory, p2025=REPORT + LETTER))
    assert {(problem.code, problem.place.file) for problem in found} == {("guessed-form", "directory.yaml")}
