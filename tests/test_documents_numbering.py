from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.documents.parts.tables.numbering import Entry, Heading, numbered
from generator.model.program import Section
from generator.model.table import Numbering, PlanTable, Row, RowGroup

Shape = list[list[int]]
"""Groups of rows; a row is the number of its parts."""

SHAPES: st.SearchStrategy[Shape] = st.lists(st.lists(st.integers(0, 3), max_size=4), min_size=1, max_size=4)


def _row(parts: int = 0, pinned: str | None = None, inner: Sequence[Row] = ()) -> Row:
    return Row("", "x", pinned, parts=tuple(inner) or tuple(Row("", "y") for _ in range(parts)))


def _groups(shape: Shape) -> tuple[RowGroup, ...]:
    return tuple(RowGroup("", f"г{place}", tuple(map(_row, rows))) for place, rows in enumerate(shape))


def _pinned(*numbers: str | None) -> tuple[RowGroup, ...]:
    return (RowGroup("", "г", tuple(_row(pinned=number) for number in numbers)),)


def _numbers(*tables: PlanTable, keep: Callable[[Entry], bool] = lambda _: True) -> list[list[str]]:
    sections = [Section(str(place), "plan", table) for place, table in enumerate(tables)]
    return [
        [line.number for line in lines if isinstance(line, Entry) and keep(line)] for _, lines in numbered(sections)
    ]


def _top(entry: Entry) -> bool:
    return entry.depth == 0


@given(SHAPES)
def test_through_numbers_are_one_to_n(shape: Shape) -> None:
    assert _numbers(PlanTable(_groups(shape)), keep=_top) == [[str(n) for n in range(1, sum(map(len, shape)) + 1)]]


@given(SHAPES)
def test_restart_begins_every_group_with_one(shape: Shape) -> None:
    expected = [str(n) for rows in shape for n in range(1, len(rows) + 1)]
    assert _numbers(PlanTable(_groups(shape), numbering=Numbering.RESTART), keep=_top) == [expected]


@given(st.lists(SHAPES, min_size=1, max_size=3))
def test_running_on_continues_over_tables(shapes: list[Shape]) -> None:
    tables = [PlanTable(_groups(shape), numbering=Numbering.RUN_ON) for shape in shapes]
    found = [number for numbers in _numbers(*tables, keep=_top) for number in numbers]
    assert found == [str(n) for n in range(1, len(found) + 1)]


@given(SHAPES, st.sampled_from([Numbering.THROUGH, Numbering.NESTED]), st.booleans())
def test_no_two_rows_have_one_number_and_a_part_begins_with_its_parents(
    shape: Shape, numbering: Numbering, dot: bool
) -> None:
    [found] = _numbers(PlanTable(_groups(shape), numbering=numbering, dot=dot))
    assert len(set(found)) == len(found)
    [parts] = _numbers(PlanTable(_groups(shape), numbering=numbering, dot=dot), keep=lambda entry: entry.depth > 0)
    assert all(any(part.startswith(number.rstrip(".") + ".") for number in found if number != part) for part in parts)
    assert all(number.endswith(".") == dot for number in found)


@given(SHAPES)
def test_without_numbering_nothing_is_numbered(shape: Shape) -> None:
    [found] = _numbers(PlanTable(_groups(shape), numbering=Numbering.NONE))
    assert not any(found)


def test_a_pinned_number_moves_the_count() -> None:
    assert _numbers(PlanTable(_pinned("42", "44", None))) == [["42", "44", "45"]]
    assert _numbers(PlanTable(_pinned(None, None, "1.4.", None), numbering=Numbering.NESTED, dot=True)) == [
        ["1.1.", "1.2.", "1.4.", "1.5."]
    ]


def test_a_row_may_have_no_number_or_one_that_does_not_count() -> None:
    assert _numbers(PlanTable(_pinned(None, "—", "1а", None))) == [["1", "", "1а", "2"]]


def test_a_pinned_number_with_a_letter_stands_between_two_whole_ones() -> None:
    assert _numbers(PlanTable(_pinned("12", "12а", "12б.", None))) == [["12", "12а", "12б.", "13"]]
    assert _numbers(PlanTable(_pinned(None, "12а", None))) == [["1", "12а", "13"]]
    plans = PlanTable(_pinned(None, "12а")), PlanTable(_pinned(None), numbering=Numbering.RUN_ON)
    assert _numbers(*plans) == [["1", "12а"], ["13"]]


def test_running_on_continues_after_a_pinned_number_and_over_tables_that_have_no_count() -> None:
    plans = (
        PlanTable(_pinned(None, "51")),
        PlanTable(_pinned(None), numbering=Numbering.NESTED),
        PlanTable(_pinned(None), numbering=Numbering.RUN_ON),
    )
    assert _numbers(*plans) == [["1", "51"], ["1.1"], ["52"]]


def test_a_number_pinned_to_a_part_moves_no_table_that_runs_on() -> None:
    plans = (
        PlanTable((RowGroup("", "", (_row(inner=[_row(pinned="9")]),)),)),
        PlanTable(_pinned(None), (), Numbering.RUN_ON),
    )
    assert _numbers(*plans) == [["1", "9"], ["2"]]


def test_parts_are_numbered_at_any_depth_and_an_unnumbered_row_numbers_none() -> None:
    deep = _row(inner=[_row(inner=[_row(2)])])
    table = PlanTable((RowGroup("", "", (deep, _row(2, "—"))),), dot=True)
    assert _numbers(table) == [["1.", "1.1.", "1.1.1.", "1.1.1.1.", "1.1.1.2.", "", "", ""]]


def test_nested_groups_print_their_numbers_and_pins_move_them() -> None:
    groups = (
        RowGroup("", "", (_row(),)),
        RowGroup("", "Кадры", (_row(),), pinned="5."),
        RowGroup("", "Сеть", (_row(),), (RowGroup("", "ЕГЭ", (_row(),)),)),
    )
    [(_, lines)] = numbered([Section("s", "plan", PlanTable(groups, numbering=Numbering.NESTED, dot=True))])
    printed = [(line.text, line.level) if isinstance(line, Heading) else line.number for line in lines]
    assert printed == ["1.1.", ("5. Кадры", 0), "5.1.", ("6. Сеть", 0), "6.1.", ("ЕГЭ", 1), "6.2."]


def test_headings_of_other_tables_have_no_number_unless_pinned() -> None:
    groups = (RowGroup("", "Кадры", (_row(),)), RowGroup("", "Сеть", (_row(),), pinned="II."))
    [(_, lines)] = numbered([Section("s", "plan", PlanTable(groups))])
    assert [line.text for line in lines if isinstance(line, Heading)] == ["Кадры", "II. Сеть"]
