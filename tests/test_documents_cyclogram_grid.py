"""The cyclogram as a month grid: marks, lists beside the grid, which plans it is made of, how it prints."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.documents.parts.grids import month_grids
from generator.documents.parts.tables.numbering import numbered
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.period import YearKind
from generator.model.program import Section
from generator.model.table import PlanTable, Row, RowGroup
from generator.timing.reading import Kind, Occurrence, Reading
from generator.timing.schedule import Scheduled
from generator.word.render import compile_template, render
from tests import reading
from tests.families import FAMILY, named, row, with_program, with_sections
from tests.printed import column, sheets

TEMPLATE = Path(__file__).parent.parent / "docx_templates" / "cyclogram-grid.docx"
MAY = (Occurrence(date(2025, 5, 1), date(2025, 5, 31)),)
LATE = (Occurrence(date(2027, 1, 15), date(2027, 1, 15), outside=True),)


def _made(readings: dict[str, Reading], *groups: RowGroup, **changes: Any) -> dict[str, Any]:
    """Return the context of a section of these groups; `readings` are those of its rows by their ids."""
    family = with_sections(Section("s", "cyclogram", PlanTable(groups), **changes))
    ((item, lines),) = numbered(family.program.sections)
    assert isinstance(item.content, PlanTable)
    planned = [Scheduled(item, one, readings[one.id]) for one in item.content.walk() if one.id in readings]
    return month_grids(family, item, lines, planned)


def _at(kind: Kind, *occurrences: Occurrence) -> Reading:
    return Reading("срок", kind, occurrences)


def _marks(context: dict[str, Any]) -> list[list[str]]:
    (grid,) = context["grids"]
    return [[mark["text"] if mark["is_marked"] else "" for mark in one["marks"]] for one in grid["rows"]]


def test_rows_stand_in_the_grid_and_beside_it_under_their_headings_and_numbers() -> None:
    readings = {"a": _at(Kind.WINDOW, *MAY), "b": _at(Kind.EVENT), "c": _at(Kind.DEADLINE, *LATE), "d": _at(Kind.VAGUE)}
    groups = RowGroup("g", "Первая", (row("a"), row("b"))), RowGroup("h", "Вторая", (row("c"), row("d")))
    context = _made(readings, *groups)
    (grid,) = context["grids"]
    assert column(grid["rows"], "number") == ["Первая", "1"]
    assert _marks(context) == [[], ["", "", "", "", "+", *[""] * 7]]
    assert column(context["beyond"]["rows"], "number") == ["Вторая", "3"]
    assert column(context["beyond"]["rows"], "term") == ["Вторая", "до 15.01.2027"]
    assert column(context["undated"]["rows"], "number") == ["Первая", "2", "Вторая", "4"]
    assert column(context["undated"]["rows"], "term")[1] == "до 1 сентября"


def test_a_parent_stands_above_its_parts_wherever_they_are_and_says_no_term_of_theirs() -> None:
    parent = Row("p", "Семинары", term=None, parts=(row("x"), row("y")))
    context = _made({"x": _at(Kind.WINDOW, *MAY), "y": _at(Kind.VAGUE)}, RowGroup("g", "", (parent,)))
    assert column(context["grids"][0]["rows"], "number") == ["1", "1.1"]
    assert _marks(context)[0] == [""] * 12
    assert column(context["undated"]["rows"], "number") == ["1", "1.2"]
    own = replace(parent, term="май")
    context = _made(
        {"p": _at(Kind.WINDOW, *MAY), "x": _at(Kind.WINDOW, *MAY), "y": _at(Kind.VAGUE)}, RowGroup("g", "", (own,))
    )
    assert column(context["undated"]["rows"], "term") == ["", "до 1 сентября"]


def test_a_subgroup_brings_its_group_with_it_and_an_empty_one_does_not() -> None:
    inner = RowGroup("i", "Внутри", (row("a"),)), RowGroup("j", "Пусто", (row("b"),))
    outer = RowGroup("g", "Снаружи", (row("c"),), inner), RowGroup("k", "Другая", (row("d"),))
    readings = dict.fromkeys("bcd", _at(Kind.VAGUE)) | {"a": _at(Kind.WINDOW, *MAY)}
    context = _made(readings, *outer)
    assert column(context["grids"][0]["rows"], "number") == ["Снаружи", "Внутри", "2"]
    assert column(context["undated"]["rows"], "number") == ["Снаружи", "1", "Пусто", "3", "Другая", "4"]


def test_a_row_that_owes_no_term_and_a_gap_are_not_lost() -> None:
    rows = row("a", term=None), row("b", term=Gap(9, "term"))
    context = _made({"b": Reading("", Kind.VAGUE)}, RowGroup("g", "", rows))
    assert (context["grids"], context["has_beyond"], context["has_undated"]) == ([], False, True)
    assert column(context["undated"]["rows"], "term") == ["", "[9]"]


def test_the_legend_says_the_signs_that_are_there() -> None:
    group = RowGroup("g", "", (row("a"),))
    day = Occurrence(date(2025, 5, 5), date(2025, 5, 5))
    said = {
        kind: _made({"a": _at(kind, *found)}, group)["grids"][0]["legend"]
        for kind, found in {Kind.CONTINUOUS: MAY, Kind.DEADLINE: (day,), Kind.WINDOW: (*MAY, day)}.items()
    }
    assert said == {
        Kind.CONTINUOUS: "Обозначения: + – в течение месяца.",
        Kind.DEADLINE: "Обозначения: «до …» – не позднее этого числа.",
        Kind.WINDOW: "Обозначения: + – в течение месяца; числа без «до» – дни месяца.",
    }


def test_days_stand_one_below_another_and_are_never_broken() -> None:
    found = (Occurrence(date(2025, 5, n), date(2025, 5, n)) for n in (5, 20))
    context = _made({"a": _at(Kind.DEADLINE, *found)}, RowGroup("g", "", (row("a"),)))
    assert _marks(context)[0][4] == "до\u00a05\nдо\u00a020"
    context = _made(
        {"a": _at(Kind.WINDOW, *MAY, Occurrence(date(2025, 5, 5), date(2025, 5, 5)))}, RowGroup("g", "", (row("a"),))
    )
    assert _marks(context)[0][4] == "+\n5"


def test_a_section_may_have_quarters() -> None:
    context = _made({"a": _at(Kind.WINDOW, *MAY)}, RowGroup("g", "", (row("a"),)), grid="quarters")
    (grid,) = context["grids"]
    assert [one["heading"] for one in grid["columns"]] == ["I кв.", "II кв.", "III кв.", "IV кв."]
    assert (grid["count"], grid["span"]) == (4, 7)
    assert [one["number"] for one in grid["columns"]] == ["4", "5", "6", "7"]
    assert (
        "квартала"
        in _made({"a": _at(Kind.WINDOW, *MAY, *LATE)}, RowGroup("g", "", (row("a"),)), grid="quarters")["grids"][0][
            "legend"
        ]
    )


def _stems(family: Family) -> list[str]:
    return [name for name in sheets(family) if name.startswith("cyclogram-grid")]


def test_a_program_without_a_cyclogram_has_grids_of_its_plans() -> None:
    assert _stems(FAMILY) == ["cyclogram-grid"]
    plans = tuple(item for item in FAMILY.program.sections if item.kind in ("roadmap", "plan"))
    assert _stems(with_sections(*plans)) == ["cyclogram-grid", "cyclogram-grid-plan"]
    assert _stems(with_sections(*(replace(plans[0], kind="cyclogram", id=id_) for id_ in ("", "b", "")))) == [
        *("cyclogram-grid", "cyclogram-grid-b", "cyclogram-grid-3")
    ]
    assert _stems(with_sections()) == []


def test_its_template_is_not_that_of_the_list() -> None:
    section = replace(FAMILY.program.of_kind("cyclogram")[0], template="list.docx")
    family = with_program(sections=(section,), templates={"cyclogram-grid": "own.docx"})
    assert {name: sheet.template for name, sheet in sheets(family).items() if "cyclogram" in name} == {
        "cyclogram": "list.docx",
        "cyclogram-grid": "own.docx",
    }


def test_it_has_the_approval_title_and_subtitle_of_the_list() -> None:
    found = sheets(FAMILY)
    mine, its = found["cyclogram-grid"].context, found["cyclogram"].context
    # The acts that amended it are named in the list, which is what was approved.
    head = its.keys() - {"section", "has_editions", "editions"}
    assert {key: mine[key] for key in head} == {key: its[key] for key in head}


@pytest.mark.parametrize(
    ("grid", "marks"),
    [("months", ["до 1", "+"]), ("quarters", ["до 01.09", "март"])],
    ids=["months", "quarters"],
)
@pytest.mark.parametrize("numbers", [False, True])
def test_a_printed_grid_has_a_column_for_each_month_or_quarter(
    tmp_path: Path, grid: str, marks: list[str], numbers: bool
) -> None:
    group = RowGroup("g", "Задача", (row("a"), row("b", term="март"), row("c", term="по мере необходимости")))
    family = with_program(
        span=named("2025-26"),
        year_kind=YearKind.SCHOOL,
        sections=(Section("s", "cyclogram", PlanTable((group,)), "Циклограмма", grid=grid),),
    )
    look = replace(family.settings.look, column_numbers=numbers)
    found = _printed(replace(family, settings=replace(family.settings, look=look)), tmp_path / "grid.docx")
    assert {len(line) for line in found} == {3 + (12 if grid == "months" else 4)}
    assert found[0][3] == "2025–2026 учебный год"
    assert found[2][:5] == (["1", "2", "3", "4", "5"] if numbers else ["Задача", *[reading.LEFT] * 4])
    assert ["".join(line[3:]) for line in found[-2:]] == marks
    assert _grey(tmp_path / "grid.docx") == marks


def _printed(family: Family, path: Path) -> reading.Grid:
    sheet = sheets(family)["cyclogram-grid"]
    template = compile_template(TEMPLATE.read_bytes(), sheet.template)
    path.write_bytes(render(template, sheet.context | {"draft": _NO_DRAFT}, sheet.title))
    return reading.grids(path)[0]


def _grey(path: Path) -> list[str]:
    """Return the texts of the cells with a background."""
    cells = Document(str(path)).element.body.iter(qn("w:tc"))
    return ["".join(t.text for t in cell.iter(qn("w:t"))).replace("\u00a0", " ") for cell in cells if _is_grey(cell)]


def _is_grey(cell: Any) -> bool:
    return any(one.get(qn("w:fill")) == "D9D9D9" for one in cell.iter(qn("w:shd")))


_NO_DRAFT = {"is_draft": False, "mark": "", "has_gaps": False, "gaps": [], "has_guesses": False, "guesses": []}
