import pytest
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.context.leaves import rich, width
from generator.word.filling.widths import apportioned
from tests.word_files import (
    W,
    add_table,
    all_of,
    docx,
    filled,
    lines,
    of_table,
    refused,
    root,
    table_of,
    text_of,
)

ROWS = [["{%tr for r in rows %}", ""], ["{{p r.a }}", "{{p r.b }}"], ["{%tr endfor %}", ""]]


def values(data: bytes, path: str, attribute: str = "val") -> list[str | None]:
    return [one.get(f"{W}{attribute}") for one in all_of(data, path)]


def test_a_cell_runs_on_from_the_cell_that_begins_it_and_says_its_text_once() -> None:
    rows = [
        {"a": rich("1"), "b": rich("общее", "start")},
        {"a": rich("2"), "b": rich("", "next")},
        {"a": rich("3"), "b": rich("пропадёт", "next")},
        {"a": rich("4"), "b": rich("своё")},
    ]
    data = filled(of_table(["№", "Итог"], *ROWS), {"rows": rows})
    assert table_of(data) == [["№", "Итог"], ["1", "общее"], ["2", ""], ["3", ""], ["4", "своё"]]
    assert values(data, "//w:vMerge") == ["restart", "continue", "continue"]


def test_spans_may_differ_from_column_to_column() -> None:
    marks = [("start", ""), ("next", "start"), ("", "next"), ("", "next")]
    rows = [{"a": rich("а", first), "b": rich("б", second)} for first, second in marks]
    data = filled(of_table(*ROWS), {"rows": rows})
    assert values(data, "//w:tr/w:tc[1]//w:vMerge") == ["restart", "continue"]
    assert values(data, "//w:tr/w:tc[2]//w:vMerge") == ["restart", "continue", "continue"]


def test_a_merge_that_nothing_begins_is_refused_with_its_cell() -> None:
    rows = [{"a": rich("1"), "b": rich("")}, {"a": rich("2"), "b": rich("", "next")}]
    problem = refused(of_table(["№", "Итог"], *ROWS), {"rows": rows})
    assert problem.code == "merge-without-start"
    assert (problem.place.table, problem.place.row, problem.place.cell) == (1, 3, 2)


def test_the_merge_of_the_dialect_behind_a_filter_is_refused_not_lost() -> None:
    template = of_table(
        ["{%tr for x in xs %}", ""],
        ["{%tr if x.shown %}", ""],
        ["{% vm %}общее", "{{ x.a }}"],
        ["{%tr endif %}", ""],
        ["{%tr endfor %}", ""],
    )
    data = filled(template, {"xs": [{"shown": True, "a": "1"}, {"shown": True, "a": "2"}]})
    assert table_of(data) == [["общее", "1"], ["", "2"]]
    problem = refused(template, {"xs": [{"shown": False, "a": "1"}, {"shown": True, "a": "2"}]})
    assert problem.code == "merge-without-start"


def test_merges_in_three_nested_loops_each_say_their_text_once() -> None:
    def nested(depth: int) -> list[dict[str, object]]:
        return [{"a": rich(f"{depth}.{i}", "start" if i == 0 else "next"), "b": rich(f"{i}")} for i in range(3)]

    data = filled(of_table(*ROWS), {"rows": [*nested(1), *nested(2), *nested(3)]})
    assert [row[0] for row in table_of(data)] == ["1.0", "", "", "2.0", "", "", "3.0", "", ""]


def test_spans_and_backgrounds_of_the_dialect_stand_where_the_schema_wants_them() -> None:
    template = of_table(["{% colspan n %}{% cellbg colour %}{{ x }}"], ["б"])
    data = filled(template, {"n": 1, "colour": "FFFF00", "x": "а"})
    (properties, *_) = all_of(data, "//w:tcPr")
    assert [child.tag.removeprefix(W) for child in properties] == ["tcW", "gridSpan", "shd"]
    assert table_of(data) == [["а"], ["б"]]


def test_the_horizontal_merge_of_the_dialect_works() -> None:
    template = of_table(["{%tc for x in xs %}", "{% hm %}общее", "{%tc endfor %}"], ["1", "2", "3"])
    data = filled(template, {"xs": [1, 2, 3]})
    assert table_of(data) == [["общее"], ["1", "2", "3"]]


def test_a_heading_across_the_table_spans_its_columns() -> None:
    data = filled(docx(_with_heading), {"span": 4, "heading": "Раздел", "cells": ["1", "2", "3", "4"]})
    assert table_of(data) == [["Раздел"], ["1", "2", "3", "4"]]
    assert values(data, "//w:gridSpan") == ["4"]
    assert len(all_of(data, "//w:gridCol")) == 4


def _with_heading(document: Word) -> None:
    add_table(
        document, ["{% colspan span %}{{ heading }}"] * 3, ["{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}"]
    )
    first = document.tables[0].rows[0]._tr
    for cell in first.findall(f"{W}tc")[1:]:
        first.remove(cell)


def test_shares_of_width_become_the_grid_and_every_cell() -> None:
    template = of_table(
        ["{%tc for c in columns %}", "{{ c.width }}{{ c.heading }}", "{%tc endfor %}"],
        ["{%tr for r in rows %}", "", ""],
        ["{%tc for x in r %}", "{{ x }}", "{%tc endfor %}"],
        ["{%tr endfor %}", "", ""],
    )
    columns = [{"width": width(share), "heading": str(share)} for share in (10, 0, 50, 0)]
    data = filled(template, {"columns": columns, "rows": [["1", "2", "3", "4"]]})
    grid = [int(one or 0) for one in values(data, "//w:gridCol", "w")]
    room = 12240 - 2 * 1800
    assert grid == [864, 1728, 4320, 1728]
    assert sum(grid) == room
    assert [int(one or 0) for one in values(data, "//w:tcW", "w")] == grid * 2
    assert table_of(data)[0] == ["10", "0", "50", "0"]


@pytest.mark.parametrize(
    ("shares", "widths"),
    [([0.0, 0.0], [500, 500]), ([30, 30], [500, 500]), ([200, 0], [500, 500]), ([1, 1, 1], [333, 334, 333])],
)
def test_shares_always_fill_the_table(shares: list[float], widths: list[int]) -> None:
    assert apportioned(shares, 1000) == widths


def test_a_table_whose_columns_a_loop_made_gets_a_grid_of_as_many() -> None:
    template = of_table(["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"])
    data = filled(template, {"xs": ["1", "2", "3", "4", "5"]})
    assert len(all_of(data, "//w:gridCol")) == 5
    assert len(set(values(data, "//w:tcW", "w"))) == 1


def test_a_table_in_a_cell_keeps_its_width() -> None:
    def build(document: Word) -> None:
        outer = document.add_table(1, 1).cell(0, 0)
        inner = outer.add_table(1, 3)
        for cell, text in zip(inner.rows[0].cells, ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"), strict=True):
            cell.text = text
            cell.width = 400_000
        for column in inner.columns:
            column.width = 400_000
        outer.add_paragraph()

    template = docx(build)
    before, after = (
        sum(int(one or 0) for one in values(data, "//w:tc//w:gridCol", "w"))
        for data in (template, filled(template, {"xs": ["1", "2"]}))
    )
    assert before == after > 0


def test_a_table_that_loops_leave_without_rows_is_refused() -> None:
    template = of_table(["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr endfor %}"])
    assert table_of(filled(template, {"xs": ["а"]})) == [["а"]]
    assert refused(template, {"xs": []}).code == "table-without-rows"


def test_a_cell_that_an_if_leaves_without_a_paragraph_is_refused_with_its_place() -> None:
    def build(document: Word) -> None:
        add_table(document, ["а", "{%p if x %}"])
        cell = document.tables[0].cell(0, 1)
        for text in ("{{ x }}", "{%p endif %}"):
            cell.add_paragraph(text)
        document.add_paragraph()

    template = docx(build)
    assert table_of(filled(template, {"x": "да"})) == [["а", "да"]]
    problem = refused(template, {"x": ""})
    assert problem.code == "cell-without-paragraph"
    assert (problem.place.table, problem.place.row, problem.place.cell) == (1, 1, 2)


def test_tables_that_would_touch_are_kept_apart() -> None:
    def build(document: Word) -> None:
        for text in ("а", "б"):
            document.add_paragraph("{%p if x %}")
            document.add_paragraph("между")
            document.add_paragraph("{%p endif %}")
            add_table(document, [text])

    data = filled(docx(build), {"x": False})
    assert lines(data) == ["а", "", "б"]


def test_what_loops_copy_gets_numbers_and_names_of_its_own() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{%p for x in xs %}")
        paragraph = document.add_paragraph("{{ x }}")._p
        for name, attributes in (("bookmarkStart", {"id": "1", "name": "место"}), ("bookmarkEnd", {"id": "1"})):
            mark = OxmlElement(f"w:{name}")
            for key, value in attributes.items():
                mark.set(qn(f"w:{key}"), value)
            paragraph.append(mark)
        paragraph.set(qn("w:rsidR"), "00AA00AA")
        document.add_paragraph("{%p endfor %}")

    data = filled(docx(build), {"xs": ["1", "2", "3"]})
    assert values(data, "//w:bookmarkStart", "name") == ["место", "место_2", "место_3"]
    assert values(data, "//w:bookmarkStart", "id") == values(data, "//w:bookmarkEnd", "id") == ["0", "1", "2"]
    assert not all_of(data, "//w:p[@w:rsidR]")


def test_controls_and_pictures_that_loops_copy_get_numbers_of_their_own() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{%p for x in xs %}")
        run = document.add_paragraph("{{ x }}").runs[0]._r
        run.append(OxmlElement("wp:docPr", {"id": "1", "name": "рисунок"}))
        control = OxmlElement("w:sdt")
        control.append(OxmlElement("w:sdtPr"))
        control[0].append(OxmlElement("w:id", {qn("w:val"): "1"}))
        control.append(OxmlElement("w:sdtContent"))
        run.addnext(control)
        document.add_paragraph("{%p endfor %}")

    data = filled(docx(build), {"xs": ["1", "2", "3"]})
    assert values(data, "//w:sdtPr/w:id") == ["1", "2", "3"]
    assert len({one.get("id") for one in root(data).iter() if one.tag.endswith("docPr")}) == 3


def test_a_column_of_figures_is_set_at_the_right_border_below_its_head() -> None:
    def build(document: Word) -> None:
        add_table(document, ["Год {{ a }}", "Рублей {{ b }}"], ["2025", "{{p c }}"])

    data = filled(docx(build), {"a": width(40), "b": width(60, right=True), "c": rich("10,5\n3,1")})
    paragraphs = all_of(data, "//w:tr//w:p")
    assert [text_of(one) for one in paragraphs] == ["Год ", "Рублей ", "2025", "10,5", "3,1"]
    set_right = [text_of(one) for one in paragraphs if one.findall(f"{W}pPr/{W}jc[@{W}val='right']")]
    assert set_right == ["10,5", "3,1"]
