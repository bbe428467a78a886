"""The five forms met in practice, each stated here and found in the documents of its sample."""

from pathlib import Path

import pytest

from tests import anatomy, reading
from tests.reading import LEFT, UP, Grid


def _numbers(grid: Grid) -> list[str]:
    return [row[0] for row in grid[1:] if row[1] != LEFT]


def _headings(grid: Grid) -> list[str]:
    return [row[0] for row in grid if row[1:] == [LEFT] * (len(row) - 1)]


def _spans(grid: Grid, column: int) -> list[list[str]]:
    """Return the row numbers of every cell of a column that runs over several rows."""
    found: list[list[str]] = []
    for above, row in zip(grid, grid[1:], strict=False):
        if row[column] == UP:
            if above[column] != UP:
                found.append([above[0]])
            found[-1].append(row[0])
    return found


class TestCalendarYearReport:
    """Form 000: a report on a calendar year, numbered 1 / 1.1, with the column «Отчёт об исполнении»."""

    @pytest.fixture
    def grid(self, built: Path) -> Grid:
        return reading.grids(built / "monitoring-2025" / "report-2025.docx")[0]

    def test_six_numbered_sections_run_across_all_columns(self, grid: Grid) -> None:
        assert [heading.split()[0] for heading in _headings(grid)] == ["1.", "2.", "3.", "4.", "5.", "6."]

    def test_rows_are_numbered_anew_inside_each_section(self, grid: Grid) -> None:
        assert len(_numbers(grid)) >= 20
        assert [number for number in _numbers(grid) if number.endswith(".1.")] == [f"{n}.1." for n in range(1, 7)]

    def test_the_fourth_column_is_the_account_and_may_have_several_paragraphs(self, grid: Grid) -> None:
        assert (len(grid[0]), grid[0][3]) == (4, "Отчёт об исполнении")
        assert len([row for row in grid if row[3].count("\n") >= 1]) >= 3


class TestThreeYearProgram:
    """Form 001: an order and a program with its passport, cyclogram, resources and roadmap."""

    @pytest.fixture
    def order(self, built: Path) -> Path:
        return built / "shkoly-2025-2027" / "order.docx"

    @pytest.fixture
    def program(self, built: Path) -> Path:
        return built / "shkoly-2025-2027" / "program.docx"

    @pytest.fixture
    def blocks(self, program: Path) -> list[str | Grid]:
        return reading.document(program)

    def _table(self, program: Path, first: str) -> Grid:
        return next(grid for grid in reading.grids(program) if grid[0][1].startswith(first))

    def test_the_order_lists_its_points_under_the_verb(self, order: Path) -> None:
        lines = reading.paragraphs(order)
        verb = lines.index("ПРИКАЗЫВАЮ:")
        assert [line.split()[0] for line in lines[verb + 1 : verb + 4]] == ["Утвердить", "Назначить", "Методическому"]
        post, _, name = reading.grids(order)[-1][0]
        assert (post, name) == ("Начальник", "И.С. Лаврова")

    def test_the_executor_is_named_below_the_signature(self, order: Path) -> None:
        assert reading.grids(order)[-1][1][0].startswith("Исполнитель: Белых Антон Игоревич\n")

    def test_the_act_approves_the_program_on_its_title_page_and_a_body_has_agreed(self, program: Path) -> None:
        ((agreed, approved),) = reading.grids(program)[0]
        assert agreed.split("\n")[::2] == ["СОГЛАСОВАНО", "от 13 декабря 2024 г. № 6"]
        assert approved.split("\n") == [
            "УТВЕРЖДЕНА",
            "приказом Управления образования администрации Зареченского муниципального округа",
            "от 20 декабря 2024 г. № 412",
        ]

    def test_the_title_page_ends_with_place_and_year_and_the_title_is_repeated_above_the_text(
        self, blocks: list[str | Grid]
    ) -> None:
        title, foot = blocks[2:4]
        assert foot == "г. Заречный – 2024"
        assert title in blocks[4:]

    def test_some_headings_have_roman_numbers_and_some_have_none(self, program: Path) -> None:
        headings = anatomy.styled(program, "heading 1")
        assert [h.split()[0] for h in headings if h.split()[0].rstrip(".") in {"I", "II", "III"}] == [
            "I.",
            "II.",
            "III.",
        ]
        assert {"Динамика образовательных результатов", "Паспорт Программы"} <= set(headings)

    def test_a_bold_lead_runs_into_a_dash_list(self, program: Path, blocks: list[str | Grid]) -> None:
        lead = "Анализ условий работы семи школ позволяет сделать следующие выводы:"
        assert lead in anatomy.runs(program, "b")
        items = anatomy.styled(program, "маркированный список")
        assert blocks[blocks.index(lead) + 1] in items

    def test_a_numbered_list_stands_between_paragraphs(self, blocks: list[str | Grid]) -> None:
        first = next(place for place, block in enumerate(blocks) if isinstance(block, str) and block.startswith("1. "))
        assert [str(block)[:3] for block in blocks[first : first + 3]] == ["1. ", "2. ", "3. "]
        assert not str(blocks[first - 1])[0].isdigit()
        assert not str(blocks[first + 3])[0].isdigit()

    def test_two_data_tables_have_empty_cells_and_one_a_merged_one(self, program: Path) -> None:
        first, second = reading.grids(program)[1:3]
        assert any("" in row for row in first)
        assert any("" in row for row in second)
        assert any(UP in row for row in second)

    def test_the_passport_has_lists_and_sub_blocks(self, program: Path) -> None:
        passport = next(grid for grid in reading.grids(program) if len(grid[0]) == 2 and "Наименование" in grid[0][0])
        assert len(passport) >= 9
        results = dict(passport)["Ожидаемые результаты реализации Программы"]
        bold = anatomy.runs(program, "b")
        assert len([line for line in results.split("\n") if line in bold and line.endswith(":")]) == 3

    def test_the_cyclogram_numbers_anew_under_each_objective_and_one_objective_has_a_single_event(
        self, program: Path
    ) -> None:
        grid = next(grid for grid in reading.grids(program) if grid[1:] and grid[1][0].startswith("Задача 1"))
        assert len(_headings(grid)) == 4
        numbers = "".join(_numbers(grid))
        assert numbers.count("1") == 4
        assert "11" in numbers

    def test_resources_stand_in_groups_and_a_row_holds_two_parallel_lists(self, program: Path) -> None:
        grid = self._table(program, "Наименование ресурса")
        assert len(_headings(grid)) == 3
        assert any(row[1].count("\n") >= 2 and row[2].count("\n") >= 2 for row in grid)

    def test_the_roadmap_runs_through_under_unnumbered_directions(self, program: Path) -> None:
        grid = self._table(program, "Основные мероприятия")
        assert _numbers(grid) == [str(number) for number in range(1, len(_numbers(grid)) + 1)]
        assert len(_numbers(grid)) >= 45
        assert len(_headings(grid)) == 6
        assert not [heading for heading in _headings(grid) if heading[0].isdigit()]


class TestSetOfMeasures:
    """Form 002: parts with pinned headings, two roadmaps numbered as one, a table of criteria."""

    @pytest.fixture
    def program(self, built: Path) -> Path:
        return built / "kompleks-mer" / "program.docx"

    @pytest.fixture
    def grids(self, program: Path) -> list[Grid]:
        return reading.grids(program)

    def test_the_headings_of_the_parts_are_pinned(self, program: Path) -> None:
        assert [heading.split()[0] for heading in anatomy.styled(program, "heading 1")][-3:] == ["5.2.", "5.3.", "5.4."]

    def test_one_document_has_two_sets_of_column_headings(self, grids: list[Grid]) -> None:
        assert grids[0][0] == ["№ п/п", "Планируемые мероприятия", "Сроки", "Ответственные"]
        assert grids[1][0] == grids[2][0] == ["№", "Мероприятие", "Дата", "Ответственный"]

    def test_pinned_numbers_leave_gaps_and_the_count_goes_on(self, grids: list[Grid]) -> None:
        first = _numbers(grids[0])
        assert first[first.index("1.2.") + 1 :][:2] == ["1.4.", "1.5."]
        last = _numbers(grids[2])
        assert last[last.index("42.") + 1 :][:2] == ["44.", "45."]

    def test_numbering_runs_on_over_two_tables(self, grids: list[Grid]) -> None:
        assert (_numbers(grids[1])[0], _numbers(grids[1])[-1], _numbers(grids[2])[0]) == ("1.", "22.", "23.")
        assert [len(_numbers(grid)) >= least for grid, least in zip(grids, (39, 22, 27), strict=False)] == [True] * 3

    def test_groups_of_the_second_level_stand_inside_a_direction(self, grids: list[Grid]) -> None:
        headings = _headings(grids[2])
        assert headings[-3:][1:] == ["ЕГЭ", "ОГЭ"]

    def test_a_cluster_spans_its_criteria_and_measures_are_lists(self, grids: list[Grid]) -> None:
        criteria = grids[3]
        assert len([row for row in criteria[1:] if row[0] != UP]) == 3
        assert all(row[0] == UP for row in criteria[2:5])
        assert all(row[2].count("\n") >= 1 for row in criteria[1:])


class TestSchoolYearReport:
    """Form 003: a report on a school year, expected against actual in five columns."""

    @pytest.fixture
    def report(self, built: Path) -> Path:
        return built / "gorod-plan-2025-26" / "report-2025-26.docx"

    @pytest.fixture
    def grid(self, report: Path) -> Grid:
        return reading.grids(report)[0]

    def test_the_first_section_has_no_heading_but_is_numbered(self, grid: Grid) -> None:
        assert grid[1][0] == "1.1."
        assert _headings(grid)[0].startswith("2. ")
        assert len(_headings(grid)) == 5

    def test_the_last_sections_have_rows_without_numbers(self, grid: Grid) -> None:
        fifth = next(place for place, row in enumerate(grid) if row[0].startswith("5. "))
        assert {row[0] for row in grid[fifth + 1 :] if row[1] != LEFT} == {""}

    def test_the_fifth_column_stacks_status_account_reason_and_recommendation(self, grid: Grid) -> None:
        stack = next(row[4] for row in grid if "Причина: " in row[4] and "Рекомендации: " in row[4]).split("\n")
        starts = [
            next(i for i, line in enumerate(stack) if line.startswith(word))
            for word in ("Выполнено", "Причина: ", "Рекомендации: ")
        ]
        assert starts[0] == 0
        assert 1 < starts[1] < starts[2]

    def test_one_status_is_left_empty(self, grid: Grid) -> None:
        told = [row[4].split("\n")[0] for row in grid[1:] if row[1] != LEFT]
        assert len([line for line in told if not line.startswith(("Выполнено", "Не выполнено"))]) == 1

    def test_the_summary_and_then_the_conclusions_follow_the_table(self, report: Path) -> None:
        blocks = reading.document(report)
        headings = ("Сводка исполнения", "Мероприятия с истёкшим сроком", "Выводы")
        table = next(place for place, block in enumerate(blocks) if not isinstance(block, str))
        assert blocks[table + 1] == headings[0]
        assert [block for block in blocks if block in headings] == list(headings)
        last = max(place for place, block in enumerate(blocks) if isinstance(block, list) and len(block[0]) > 3)
        assert blocks[last + 1] == "Выводы"

    def test_the_preset_of_six_columns_splits_the_reason_off(self, built: Path) -> None:
        grid = reading.grids(built / "gorod-plan-2025-26" / "report-2025-26-h1.docx")[0]
        assert grid[0][4:] == ["Исполнение", "Причины невыполнения"]
        assert [row[5] for row in grid[1:] if row[5] not in {"", LEFT}] != []
        assert not [row for row in grid[1:] if "Причина: " in row[4]]


class TestOrderWithLandscapeAppendix:
    """Form 004: an order and its landscape appendix in one file, two levels of numbers, shared cells."""

    @pytest.fixture
    def order(self, built: Path) -> Path:
        return built / "perechen-2026" / "order.docx"

    @pytest.fixture
    def grid(self, order: Path) -> Grid:
        return reading.grids(order)[-1]

    def test_the_place_of_signing_is_printed(self, order: Path) -> None:
        assert "г. Светлоозёрск" in reading.paragraphs(order)

    def test_the_verb_is_letter_spaced_inside_the_preamble(self, order: Path) -> None:
        assert [run.strip() for run in anatomy.runs(order, "spacing")] == ["приказываю:"]
        assert next(line for line in reading.paragraphs(order) if "приказываю:" in line).startswith("В соответствии")

    def test_the_performer_stands_in_brackets_after_the_organisation(self, order: Path) -> None:
        assert any("» (Вершинин А.П.) обеспечить" in line for line in reading.paragraphs(order))

    def test_the_appendix_is_landscape_and_begins_with_its_block(self, order: Path) -> None:
        (upright, first), (landscape, second) = anatomy.sheets(order)
        assert (upright, landscape) == (False, True)
        assert "Министр" in first
        assert second.strip().startswith("УТВЕРЖДЕН\nприказом Министерства образования")

    def test_word_repeats_the_header_row_on_each_page(self, order: Path) -> None:
        assert anatomy.heads(order)[-1]

    def test_items_have_two_levels_and_parents_have_no_term(self, grid: Grid) -> None:
        numbers = _numbers(grid)
        assert len([n for n in numbers if n.count(".") == 1]) >= 23
        assert len([n for n in numbers if n.count(".") == 2]) >= 19
        assert {row[2] for row in grid if row[0] in {"3.", "16.", "17."}} == {""}

    def test_cells_run_from_a_parent_through_its_parts_differently_by_column(self, grid: Grid) -> None:
        assert _spans(grid, 4) == [["16.", *(f"16.{n}." for n in range(1, 7))]]
        assert _spans(grid, 3) == [["20.", "20.1.", "20.2.", "20.3."]]
