"""What an execution file owes and says about its report: reasons of missed targets, conclusions, the act."""

import pytest

from generator.errors import Severity
from generator.model.gap import Gap
from tests.spec_texts import HEAD, family, lines, loaded, roadmap

PROGRAM = f"""{HEAD}sections:
  - kind: indicators
    id: ind
    indicators:
      - {{id: up, name: Доля, unit: '%', base: 1, base_year: 2024, targets: {{2025: 20, 2026: 30}}}}
      - {{id: down, name: Число, unit: единиц, base: 9, base_year: 2024, targets: {{2025: 5, 2026: 4}}, better: down}}
"""


def _owed(text: str, name: str = "p2025") -> list[tuple[str, str]]:
    found = family(PROGRAM, **{name: text})
    return [(str(gap.path[1]), gap.what) for gap in found.gaps if gap.what == "reason"]


def _told(up: str, down: str) -> str:
    return f"indicators:\n  up: {{actual: '{up}'}}\n  down: {{actual: '{down}'}}\n"


@pytest.mark.parametrize(
    ("up", "down", "owed"),
    [
        ("20", "5", []),
        ("21", "4", []),
        ("19,9", "5", ["up"]),
        ("20", "5,1", ["down"]),
        ("19", "6", ["up", "down"]),
        ("—", "—", []),
        ("?", "?", []),
    ],
)
def test_a_reason_is_owed_exactly_for_a_target_that_was_missed(up: str, down: str, owed: list[str]) -> None:
    assert [name for name, _ in _owed(_told(up, down))] == owed


def test_a_reason_that_is_given_is_owed_no_more_and_one_left_open_is() -> None:
    given = "indicators:\n  up: {actual: 19, reason: Ремонт}\n  down: {actual: 4, reason: ?}\n"
    found = family(PROGRAM, p2025=given)
    reached = found.executions["2025"].indicators
    assert (reached["up"].reason, type(reached["down"].reason)) == ("Ремонт", Gap)
    assert _owed(given) == [("down", "reason")]


@pytest.mark.parametrize(
    ("name", "owed"),
    [
        *(("p2025", 2), ("p2025_m12", 2), ("p2025_h2", 2), ("p2025_q4", 2), ("p2025_to_q4", 2), ("p2026_01_01", 2)),
        *(("p2025_q1", 0), ("p2025_h1", 0), ("p2025_m9", 0), ("p2025_to_q3", 0), ("p2025_10_01", 0)),
        *(("p2025_26_h1", 0), ("p2025_26_h2", 2), ("p2024_25", 2)),
    ],
)
def test_a_target_of_a_year_is_missed_only_when_the_year_is_over(name: str, owed: int) -> None:
    assert len(_owed(_told("19", "6"), name)) == owed


def test_conclusions_left_open_are_a_gap_and_a_dash_leaves_them_out() -> None:
    (gap,) = family(PROGRAM, p2025="conclusions: ?\n").executions["2025"].gaps
    assert (gap.what, gap.path) == ("conclusions", ("conclusions",))
    assert family(PROGRAM, p2025="conclusions: —\n").executions["2025"].conclusions == ""


def test_a_report_asks_for_its_figures_and_the_act() -> None:
    found = family(PROGRAM, p2025="summary: yes\nact: yes\n", p2026="title: Отчёт\n").executions
    assert [(one.summary, one.act) for one in found.values()] == [(True, True), (False, False)]


ORDER = """order:
  title: О программе
  date: 2024-12-20
  number: 7
  points: [{id: p, text: Утвердить программу.}]
  signatory: lavrova
  amended_by: [%s]
"""


def test_acts_that_amended_the_order_are_acts_of_the_directory_and_owe_date_and_number() -> None:
    found = family(HEAD + ORDER % "fz-273, bare")
    assert found.program.order
    assert found.program.order.amended_by == ("fz-273", "bare")
    assert [gap.path for gap in found.gaps] == [("acts", "bare", "date"), ("acts", "bare", "number")]
    assert lines(loaded(HEAD + ORDER % "fz-99").problems) == ["program.yaml:10:16 unknown-reference"]


@pytest.mark.parametrize("period", ["2027-2025", "2025 - 2027 гг.", "?"])
def test_a_wrong_period_of_the_program_is_one_error_whatever_the_reports_tell(period: str) -> None:
    rows = roadmap("{id: a, title: А, term: В течение учебного года}").replace("2025-2026", f"'{period}'")
    told = loaded(rows, p2025="activities: {a: {status: done, account: Да}}")
    assert {one.place.path for one in told.problems if one.severity is Severity.ERROR} == {("period",)}
