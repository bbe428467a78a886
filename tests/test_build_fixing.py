"""Changes that several rules want in one text, made together."""

import pytest

from generator.build.fixing import _apart
from generator.errors import Edit


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ([Edit(3, 4, "а"), Edit(0, 1, "б")], [Edit(0, 1, "б"), Edit(3, 4, "а")]),
        ([Edit(0, 4, "а"), Edit(2, 6, "б")], [Edit(0, 4, "а")]),
        ([Edit(0, 2, "а"), Edit(2, 4, "б")], [Edit(0, 2, "а"), Edit(2, 4, "б")]),
        ([Edit(2, 2, "."), Edit(2, 2, " ")], [Edit(2, 2, ".")]),
        ([Edit(2, 2, " "), Edit(2, 2, " ")], [Edit(2, 2, " ")]),
    ],
)
def test_of_changes_at_one_place_the_first_one_counts(wanted: list[Edit], made: list[Edit]) -> None:
    assert _apart(wanted) == made
