"""The date of an act decides which edition of the standard it follows."""

from dataclasses import replace

import pytest

from generator.language.editions import edition
from generator.model.gap import Gap, Printed
from tests.families import FAMILY, ORDER, YEAR, with_order
from tests.linting import run


@pytest.mark.parametrize(
    ("day", "name"),
    [("2015-01-01", "2016"), ("2025-08-17", "2016"), ("2025-08-18", "2025"), ("2026-11-22", "2025")],
)
def test_an_act_follows_the_edition_in_force_on_its_day(day: str, name: str) -> None:
    assert edition(day).name == f"ГОСТ Р 7.0.97-{name}"


@pytest.mark.parametrize(
    ("day", "code", "warned"),
    [
        ("2025-08-17", "Приказ", True),
        ("2025-08-17", "", False),
        ("2025-08-18", "Приказ", False),
        (Gap(1, "date"), "Приказ", False),
    ],
)
def test_a_code_on_an_act_older_than_its_edition_is_pointed_at(day: Printed, code: str, warned: bool) -> None:
    found = [problem.code for problem in run(with_order(date=day, code=code))]
    assert ("code-too-early" in found) is warned


def test_the_act_on_a_report_is_looked_at_in_the_file_of_the_report() -> None:
    order = replace(ORDER, code="Приказ", date="2025-08-17", report="2025")
    family = replace(FAMILY, executions={"2025": replace(YEAR, order=order)}, files={"2025": "2025.yaml"})
    assert [(one.code, one.place.file) for one in run(family) if one.code == "code-too-early"] == [
        ("code-too-early", "2025.yaml")
    ]
