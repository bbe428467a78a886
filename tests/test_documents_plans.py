from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.context.leaves import rich
from generator.documents.parts.tables.cells import cell
from generator.documents.parts.tables.merging import shared, upward
from generator.documents.parts.tables.numbering import Entry, numbered
from generator.model.directory import Directory, PartyGroup
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Section
from generator.model.table import Numbering, PlanTable, Responsible, Row, RowGroup
from tests.families import FAMILY, FREE, row, with_program, with_sections
from tests.printed import cells, column, headings, sheets, text


def _plan(*rows: Row, **changes: Any) -> Family:
    table = replace(PlanTable((RowGroup("g", "", rows),)), **changes)
    return with_sections(Section("plan", "plan", table, "План"))


def _rows(family: Family, name: str = "roadmap") -> list[dict[str, Any]]:
    return list(sheets(family)[name].context["section"]["rows"])


def _table(family: Family, name: str = "roadmap") -> dict[str, Any]:
    return dict(sheets(family)[name].context["section"]["table"])


def _merges(rows: list[dict[str, Any]], key: str) -> list[str]:
    return [row[key].get("merge", "") for row in rows]


def test_a_plan_prints_headings_rows_and_parts_in_order() -> None:
    rows = _rows(FAMILY)
    assert column(rows, "number") == [
        "Первое направление",
        "1",
        "2",
        "2.1",
        "2.2",
        "Второе направление",
        "3",
        "ЕГЭ",
        "4",
    ]
    assert [row["is_group"] for row in rows] == [True, *[False] * 4, True, *[False] * 3]
    assert [row["is_subgroup"] for row in rows] == [*[False] * 7, True, False]
    assert column(rows, "responsible")[1] == "Управление образования, Школы из перечня"
    assert column(rows, "result")[1] == "- справка\n- приказ"
    assert column(rows, "term")[6] == "[6]"


def test_a_group_without_a_title_has_no_heading_row() -> None:
    assert [row["is_row"] for row in _rows(_plan(row("a"), row("b")))] == [True, True]


def test_a_plan_by_itself_keeps_the_numbers_it_has_in_the_program() -> None:
    in_program = sheets(FAMILY)["program"].context["sections"][8]["table"]
    assert cells(in_program["rows"])[0][0] == "5"
    assert _table(FAMILY, "roadmap-plan") == in_program


def test_a_plan_by_itself_has_its_title_and_that_of_the_program() -> None:
    context = sheets(FAMILY)["roadmap-plan"].context
    assert (context["title"], context["subtitle"]) == ("План мероприятий", FAMILY.program.title)
    assert not context["section"]["has_heading"]
    untitled = with_program(sections=(Section("c", "cyclogram", PlanTable(())),), title="Циклограмма")
    assert sheets(untitled)["cyclogram"].context["title"] == "Циклограмма"
    assert not sheets(untitled)["cyclogram"].context["has_subtitle"]


def test_free_columns_print_fields_and_empty_cells() -> None:
    table = _table(_plan(replace(row("a"), fields={"cost": "100 тыс."}), row("b"), columns=FREE))
    assert headings(table) == ["№", "Что", "Цена", "Итог"]
    assert [line[2] for line in cells(table["rows"])] == ["100 тыс.", ""]
    assert table["span"] == 4


def test_headings_of_a_free_table_run_across_it() -> None:
    groups = (RowGroup("a", "Первая", (row("a"),), (RowGroup("b", "Вложенная", (row("b"),)),)),)
    table = _table(with_sections(Section("p", "plan", PlanTable(groups, FREE))))
    assert [line[0] for line in cells(table["rows"])] == ["= Первая", "1", "== Вложенная", "2"]


def test_a_single_free_responsible_may_have_paragraphs_and_a_person_prints_initials() -> None:
    alone = replace(row("a"), responsible=(Responsible(text="Школы:\n- № 1\n- № 2"),))
    several = replace(row("b"), responsible=(Responsible(person="head"), Responsible(text="Совет")))
    gap = replace(row("c"), responsible=Gap(1, "responsible"))
    rows = _rows(_plan(alone, several, gap))
    assert column(rows, "responsible") == ["Школы:\n- № 1\n- № 2", "Лаврова И.С., Совет", "[1]"]


def test_paragraphs_of_one_of_several_responsibles_are_not_glued_together() -> None:
    several = replace(row("a"), responsible=(Responsible(person="head"), Responsible(text="Совет\nКлуб")))
    [printed] = _rows(_plan(several))
    assert text(printed["responsible"]) == "Лаврова И.С., Совет\nКлуб"


def test_a_dash_is_printed_in_a_cell_but_not_as_a_number() -> None:
    [printed] = _rows(_plan(row("a", term="—", pinned="—")))
    assert (printed["number"], text(printed["term"])) == ("", "—")


def _part(id_: str, *parts: Row, result: str | None = None, shares: bool = False) -> Row:
    return Row(id_, id_, result=result, parts=parts, shared=frozenset({"result"} if shares else ()))


def test_a_shared_cell_runs_through_all_parts_at_any_depth() -> None:
    tree = _part("a", _part("b", _part("c")), _part("d"), result="Общий", shares=True)
    rows = _rows(_plan(tree, _part("e", result="Свой")))
    assert _merges(rows, "result") == ["start", "next", "next", "next", ""]
    assert column(rows, "result") == ["Общий", "^", "^", "^", "Свой"]
    assert _merges(rows, "term") == [""] * 5


def test_a_row_without_parts_shares_with_nobody() -> None:
    assert _merges(_rows(_plan(_part("a", result="Один", shares=True))), "result") == [""]


def test_an_inner_cell_ends_the_outer_only_where_it_says_something() -> None:
    silent = _part("b", _part("c"), shares=True)
    own = _part("d", _part("e"), result="Внутренний", shares=True)
    rows = _rows(_plan(_part("a", silent, own, _part("f"), result="Внешний", shares=True)))
    assert _merges(rows, "result") == ["start", "next", "next", "start", "next", ""]
    assert column(rows, "result") == ["Внешний", "^", "^", "Внутренний", "^", ""]


def test_what_a_part_says_is_never_hidden_under_a_shared_cell() -> None:
    tree = _part("a", _part("b", result="Своё"), _part("c"), result="Общий", shares=True)
    rows = _rows(_plan(tree))
    assert column(rows, "result") == ["Общий", "Своё", ""]
    assert _merges(rows, "result") == ["", "", ""]


def test_shared_cells_merge_in_free_columns_too() -> None:
    tree = Row("a", "a", fields={"cost": "5"}, shared=frozenset({"cost"}), parts=(Row("b", "b"), Row("c", "c")))
    rows = _table(_plan(tree, columns=FREE))["rows"]
    assert [line[2] for line in cells(rows)] == ["5", "^", "^"]


_TREES = st.recursive(
    st.builds(_part, st.just("x"), result=st.sampled_from([None, "итог"]), shares=st.booleans()),
    lambda parts: st.builds(
        lambda inner, result, shares: _part("x", *inner, result=result, shares=shares),
        st.lists(parts, max_size=3),
        st.sampled_from([None, "итог"]),
        st.booleans(),
    ),
    max_leaves=10,
)


@given(st.lists(_TREES, min_size=1, max_size=4))
def test_merges_always_begin_above_and_hide_nothing(trees: list[Row]) -> None:
    sections = (Section("p", "plan", PlanTable((RowGroup("g", "", tuple(trees)),), numbering=Numbering.NONE)),)
    [(_, lines)] = numbered(sections)
    marks = [mark.get("result", "") for mark in shared(lines)]
    for above, here, line in zip(["", *marks], marks, lines, strict=False):
        assert here != "next" or above in {"start", "next"}
        assert here != "next" or (isinstance(line, Entry) and line.row.result is None)


@given(st.lists(st.booleans()))
def test_a_merged_column_always_begins_with_a_start(column_: list[bool]) -> None:
    marks = upward(column_)
    assert len(marks) == len(column_)
    assert all(above in {"start", "next"} for above, here in zip(["", *marks], marks, strict=False) if here == "next")
    assert all(below == "next" for here, below in zip(marks, [*marks, ""][1:], strict=True) if here == "start")


def test_a_group_is_named_short_in_tables_where_it_has_a_short_name() -> None:
    group = PartyGroup("low", "Школы с низкими образовательными результатами", "ШНОР")
    assert cell((Responsible(group="low"),), Directory(groups={"low": group})) == rich("ШНОР")
