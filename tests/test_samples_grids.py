"""Every table and every text of the samples, read back by pandoc, against the YAML they were written in."""

from pathlib import Path

import pytest

from tests import expected, expected_orders, reading
from tests.reading import Grid

NAMES = expected.Names(expected.read(expected.SPECS / "directory.yaml"))
SPECS = {path.parent.name: expected.read(path) for path in sorted(expected.SPECS.glob("*/program.yaml"))}
REPORTS = sorted(expected.SPECS.glob("*/execution/*.yaml"))
TEMPLATE_REPORTS = {
    True: dict(
        number="№ п/п",
        term="Период реализации",
        title="Наименование мероприятия",
        result="Прогнозируемый результат",
        execution="Исполнение",
    ),
    False: dict(
        number="№ п/п",
        title="Основные мероприятия",
        term="Срок реализации",
        outcome="Отчёт об исполнении",
    ),
}


def _same(found: list[str | Grid], wanted: list[str | Grid]) -> None:
    """Assert that the blocks agree one by one, cell by cell; a DERIVED cell may hold anything but nothing."""
    for place, (one, other) in enumerate(zip(found, wanted, strict=False)):
        if isinstance(one, str) or isinstance(other, str):
            assert one == other, f"block {place}"
            continue
        assert (len(one), len(one[0])) == (len(other), len(other[0])), f"block {place}: the size of the table"
        for number, (row, wanted_row) in enumerate(zip(one, other, strict=True)):
            shown = [
                expected.DERIVED if cell == expected.DERIVED else text
                for text, cell in zip(row, wanted_row, strict=True)
            ]
            assert shown == [_folded(cell) for cell in wanted_row], f"block {place}, row {number}"
            assert "" not in [text for text, cell in zip(row, wanted_row, strict=True) if cell == expected.DERIVED]
    assert len(found) == len(wanted)


def _folded(text: str) -> str:
    return text.replace("\u00a0", " ")


def _folded_body(spec: expected.Raw) -> list[str | Grid]:
    return [_folded(block) if isinstance(block, str) else block for block in expected.body(spec, NAMES)]


@pytest.mark.parametrize("slug", [slug for slug in SPECS if SPECS[slug].get("order", {}).get("together", "no") == "no"])
def test_a_program_says_what_its_spec_says_block_by_block(built: Path, slug: str) -> None:
    wanted = _folded_body(SPECS[slug])
    _same(reading.document(built / slug / "program.docx")[-len(wanted) :], wanted)


def test_an_appendix_in_the_file_of_its_order_says_what_the_spec_says(built: Path) -> None:
    wanted = _folded_body(SPECS["perechen-2026"])
    _same(reading.document(built / "perechen-2026" / "order.docx")[-len(wanted) :], wanted)


@pytest.mark.parametrize("slug", list(SPECS))
def test_plans_on_their_own_keep_the_rows_and_numbers_of_the_program(built: Path, slug: str) -> None:
    numbers, plans = expected.Numbers(), 0
    for section in SPECS[slug]["sections"]:
        if section["kind"] not in expected.GROUPS:
            continue
        grid = expected.plan(section, NAMES, numbers)
        if section["kind"] in {"roadmap", "plan"}:
            plans += 1
            name = "roadmap" if plans == 1 else f"roadmap-{section['id']}"
            _same(list(reading.grids(built / slug / f"{name}.docx")), [grid])
        if section["kind"] == "cyclogram":
            _same(list(reading.grids(built / slug / "cyclogram.docx")), [grid])


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_a_report_says_what_its_execution_says(built: Path, path: Path) -> None:
    slug, execution = path.parent.parent.name, expected.read(path)
    found = reading.grids(built / slug / f"report-{path.stem}.docx")
    wanted = _reported(SPECS[slug], execution, path.stem)
    _same(list(found[: len(wanted)]), list(wanted))


def _reported(spec: expected.Raw, execution: expected.Raw, period: str) -> list[Grid]:
    given, numbers, grids = execution.get("columns"), expected.Numbers(), []
    keys = TEMPLATE_REPORTS["-" in period]
    if isinstance(given, str):
        keys = expected.PRESETS[given]
    elif given:
        keys = {column["key"]: column["heading"] for column in given}
    for section in spec["sections"]:
        if section["kind"] in {"roadmap", "plan"} and section["id"] in execution.get("sections", [section["id"]]):
            grids.append(expected.report(section, execution, NAMES, numbers, keys))
    return grids


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_conclusions_follow_the_tables_word_for_word(built: Path, path: Path) -> None:
    wanted = [_folded(line) for line in expected.lines(expected.read(path).get("conclusions", ""))]
    found = reading.paragraphs(built / path.parent.parent.name / f"report-{path.stem}.docx")
    assert [line for line in found if line in wanted] == wanted


@pytest.mark.parametrize("slug", [slug for slug in SPECS if "order" in SPECS[slug]])
def test_an_order_says_its_title_preamble_and_points_in_order(built: Path, slug: str) -> None:
    found = reading.paragraphs(built / slug / "order.docx")
    wanted = [_folded(text) for text in expected_orders.order(slug, SPECS[slug])]
    assert [line for line in found if line in wanted] == wanted
