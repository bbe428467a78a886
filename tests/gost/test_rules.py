"""No rule that must hold is forgotten: each has a test that bears its name."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "gost.md"

MUST = {
    "PG": "01 02 03 05 06 11 12",
    "FNT": "02 05",
    "PAR": "01 02 03 04 05 06 08",
    "HDR": "01 03 04",
    "DAT": "01 05 08 09",
    "REG": "01 02 03 04",
    "TTL": "01 02 03 05 07",
    "ORD": "01 02 04 09 10 13",
    "APX": "01 02 03 07 08 09 10",
    "SGN": "01 02 03 04 07 08",
    "VIS": "01 02",
    "EP": "01 02",
    "QR": "01",
    "TBL": "01 09 12",
    "TYP": "01 04 07 10 11",
    "FIL": "01 02 05 07",
}
"""What ГОСТ Р 7.0.97 and the practice built on it demand of sheets, texts, acts, tables, signs and files."""

SHOULD = {
    "PG": "07 08 09 10",
    "FNT": "01 03 04 06 07 08",
    "PAR": "07 09 10 11 12",
    "HDR": "02 05 06",
    "DAT": "02 03 04",
    "REG": "05",
    "TTL": "04",
    "ORD": "03 05 06 08 11",
    "APX": "04 05 06 12 13",
    "SGN": "05 06 09 10",
    "VIS": "04 05",
    "EP": "04",
    "QR": "02",
    "TBL": "02 03 04 08 10 11",
    "TYP": "02 05",
    "FIL": "03 04 06",
}
"""What is good practice, or a setting of the house with a default of ours."""


def listed(themes: dict[str, str]) -> set[str]:
    """Return the rules of a table as PG-01."""
    return {f"{theme}-{number}" for theme, numbers in themes.items() for number in numbers.split()}


def covered() -> set[str]:
    """Return the rules that have a test, as PG-01."""
    folder = Path(__file__).parent
    named = (found for file in folder.glob("test_*.py") for found in _named(file.read_text(encoding="utf-8")))
    return {f"{theme.upper()}-{number}" for theme, number in named}


def _named(source: str) -> list[tuple[str, str]]:
    return re.findall(r"^def test_([a-z]+)_(\d\d)_", source, re.MULTILINE)


def documented() -> set[str]:
    """Return the rules that the users' page names, as PG-01; a range names all that lie in it."""
    rows = (line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| "))
    found = (re.findall(r"([A-Z]+)-(\d\d)(?: – [A-Z]+-(\d\d))?", row) for row in rows)
    return {f"{theme}-{n:02}" for row in found for theme, a, b in row for n in range(int(a), int(b or a) + 1)}


def test_the_page_for_users_names_tested_rules_and_every_one_that_must_hold() -> None:
    assert documented() - covered() == set()
    assert listed(MUST) - documented() == set()


def test_every_rule_that_must_hold_has_its_test() -> None:
    assert listed(MUST) - covered() == set()


def test_every_tested_rule_is_in_one_of_the_lists() -> None:
    assert covered() - listed(MUST) - listed(SHOULD) == set()
    assert listed(SHOULD) - covered() == set()
    assert listed(MUST) & listed(SHOULD) == set()
