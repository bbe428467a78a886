"""Forms as Excel workbooks: written, filled by people and their programs, and read back."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from generator.context.leaves import Context, rich
from generator.errors import DocumentError
from generator.excel.reading import read
from generator.excel.writing import workbook
from generator.model.returned import Cell, Returned, Table
from tests.form_contexts import FORM, STATUSES, activity, form, heading, indicator, task, whole
from tests.returned_files import STRICT, excel_parts, relations, unzipped, xlsx, zipped

ACTIVITIES, INDICATORS, TASKS, GUIDE = "Мероприятия", "Показатели", "Рекомендации", "Как заполнить"
WHOLE = workbook(whole(), FORM)


def opened(data: bytes = WHOLE) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def changed(change: Callable[[openpyxl.Workbook], object], data: bytes = WHOLE) -> bytes:
    """Return the workbook after `change`, as a program like Excel would save it."""
    book = opened(data)
    change(book)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def place(sheet: Worksheet, code: str, heading: str) -> Any:
    """Return the cell of an answer, found as a person finds it."""
    (column,) = [cell.column for cell in sheet[2] if cell.value == heading]
    (row,) = [cells[0].row for cells in sheet.iter_rows(min_row=3) if cells[0].value == f"[{code}]"]
    return sheet.cell(row, column)


def named(found: Returned, mark: str) -> tuple[Table, tuple[Cell, ...]]:
    """Return the row with a cell of this name, and its table."""
    return next((table, row) for table in found.tables for row in table for cell in row if mark in cell.marks)


def said(found: Returned, mark: str, heading: str) -> str:
    table, row = named(found, mark)
    (column,) = [cell.column for line in table for cell in line if cell.text == heading]
    return next(cell.text for cell in row if cell.column == column)


def cells(book: openpyxl.Workbook) -> Iterator[Any]:
    return (cell for sheet in book for row in sheet.iter_rows() for cell in row)


class TestWriting:
    def test_each_table_has_a_sheet_with_the_headings_of_the_word_form(self) -> None:
        book = opened()
        assert book.sheetnames == [GUIDE, ACTIVITIES, INDICATORS, TASKS]
        heads = {sheet.title: [cell.value for cell in sheet[2]] for sheet in book}
        first = ["Код", "№", "Мероприятие", "Срок", "Состояние", "Число"]
        assert heads[ACTIVITIES] == [*first, "Что сделано", "Чем подтверждено", "Причина отклонения", "Новый срок"]
        assert heads[INDICATORS] == [
            *("Код", "№", "Показатель", "Ед. изм.", "План", "Предыдущее значение", "Факт", "Причина отклонения")
        ]
        assert heads[TASKS] == ["Код", "№", "Рекомендация", "Срок", "Состояние", "Что сделано"]

    def test_tables_without_rows_have_no_sheet_and_numbers_no_column_where_none_is_asked(self) -> None:
        book = opened(workbook(form(activity("act-1", "Провести")), FORM))
        assert book.sheetnames == [GUIDE, ACTIVITIES]
        assert "Число" not in [cell.value for cell in book[ACTIVITIES][2]]

    def test_the_first_sheet_says_whose_form_it_is_and_how_to_fill_it(self) -> None:
        shown = [cell.value for row in opened()[GUIDE].iter_rows() for cell in row if cell.value]
        for text in ("Сведения о выполнении программы", "2026 год", "Школа № 1", FORM["form"], "15 января 2027 г."):
            assert text in shown
        assert {"Заполните жёлтые ячейки.", "– выберите состояние;"} <= set(shown)
        assert "Куда вернуть" not in shown

    def test_a_code_is_visible_and_its_cell_has_a_name(self) -> None:
        names = opened().defined_names
        sheet = opened()[ACTIVITIES]
        assert sheet[names["row_act_1"].attr_text.partition("!")[2].replace("$", "")].value == "[act-1]"
        assert {"row_act_2", "ind_i1", "task_t1"} <= set(names)

    def test_only_what_is_asked_can_be_changed(self) -> None:
        book = opened()
        assert all(sheet.protection.sheet and sheet.protection.password is None for sheet in book)
        free = {f"{cell.parent.title} {cell.coordinate}" for cell in cells(book) if not cell.protection.locked}
        # The first activity is asked for no number, the third for nothing at all.
        activities = {f"{column}{row}" for row in (5, 6, 8) for column in "EFGHIJ"} - {"F5", "F8"}
        expected = {f"{ACTIVITIES} {place}" for place in activities}
        assert free == expected | {f"{INDICATORS} G3", f"{INDICATORS} H3", f"{TASKS} E3", f"{TASKS} F3", f"{GUIDE} B9"}

    def test_states_are_chosen_from_a_list_and_days_and_numbers_are_checked(self) -> None:
        book = opened()
        rules = {rule.promptTitle: rule for rule in book[ACTIVITIES].data_validations.dataValidation}
        sheet, _, area = rules["Состояние"].formula1.partition("!")
        assert tuple(cell.value for (cell,) in book[sheet.strip("'")][area.replace("$", "")]) == STATUSES
        assert {title: rule.type for title, rule in rules.items()} == {
            "Состояние": "list",
            "Число": "decimal",
            "Что сделано": None,
            "Чем подтверждено": None,
            "Причина отклонения": None,
            "Новый срок": "date",
        }
        assert str(rules["Новый срок"].sqref) == "J5 J6 J8"
        assert all(rule.prompt == "Напишите здесь" for rule in rules.values())

    def test_answers_known_already_are_filled_in_as_what_they_are(self) -> None:
        sheet = opened()[ACTIVITIES]
        assert place(sheet, "act-2", "Число").value == 12.5
        assert place(sheet, "act-4", "Новый срок").value == datetime.fromisoformat("2026-05-15")
        assert place(sheet, "act-4", "Состояние").value == STATUSES[0]

    @pytest.mark.parametrize("text", ["=1+1", "+7 900", "-5", "@сумма", '=HYPERLINK("http://a")', "#N/A", "12:30", "1"])
    def test_a_text_is_never_a_formula_or_a_number(self, text: str) -> None:
        row = activity("act-1", text, account=text, has_previous=True, previous=text)
        row |= {"number": text}
        data = workbook(form(heading(text), row), FORM)
        found = [cell for cell in cells(opened(data)) if cell.value is not None and text in str(cell.value)]
        assert len(found) >= 4
        assert {cell.data_type for cell in found} == {"s"}
        assert said(read(data, "a.xlsx"), "row_act_1", "Что сделано") == text
        account = place(opened(data)[ACTIVITIES], "act-1", "Что сделано")
        assert account.quotePrefix == text.startswith(("=", "+", "-", "@"))

    def test_sheets_are_printed_across_with_their_heads(self) -> None:
        for sheet in opened():
            setup = sheet.page_setup
            assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 0)
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert sheet.oddFooter.left.text == FORM["form"]
            if sheet.title != GUIDE:
                assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$2:$2")

    def test_headings_run_over_the_whole_table(self) -> None:
        assert {str(area) for area in opened()[ACTIVITIES].merged_cells.ranges} == {"A1:J1", "A3:J3", "A4:J4"}

    def test_rows_are_as_high_as_their_texts_and_grow(self) -> None:
        data = workbook(form(activity("act-1", "Провести"), activity("act-2", "очень длинный текст " * 20)), FORM)
        heights = [opened(data)[ACTIVITIES].row_dimensions[row].height for row in (3, 4)]
        assert heights[0] < 25 < 100 < heights[1]
        assert all(cell.alignment.wrap_text for cell in cells(opened(data)) if cell.value)
        assert b"customHeight" not in unzipped(data)["xl/worksheets/sheet2.xml"]

    def test_the_same_form_is_the_same_file_on_any_day(self) -> None:
        assert workbook(whole(), FORM) == WHOLE
        with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert opened().properties.modified == opened().properties.created == datetime.fromisoformat("2000-01-01")

    def test_properties_tell_whose_form_it_is(self) -> None:
        assert {one.name: one.value for one in opened().custom_doc_props.props} == FORM

    def test_a_text_that_excel_cannot_hold_is_refused_with_all_others(self) -> None:
        row = activity("act-1", "a" * 32_768, has_note=True, note="\x01", account="\ud83d")
        with pytest.raises(DocumentError) as caught:
            workbook(form(row, title="\ufffe"), {"form": "\x02"})
        problems = caught.value.problems
        assert {problem.code for problem in problems} == {"excel-text"}
        assert {str(problem.message.values.get("code", "")) for problem in problems} == {
            *("", "U+0001", "U+0002", "U+D83D", "U+FFFE")
        }
        assert (ACTIVITIES, 3, 3) in {(one.place.part, one.place.row, one.place.cell) for one in problems}

    def test_the_longest_text_is_written(self) -> None:
        longest = "😀" + "а" * 32_765
        data = workbook(form(activity("act-1", "а", account=longest)), FORM)
        assert said(read(data, "a.xlsx"), "row_act_1", "Что сделано") == longest
        with pytest.raises(DocumentError):
            workbook(form(activity("act-1", "а", account=f"😀{longest}")), FORM)


TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=60)
MORE = st.lists(st.sampled_from("аб =+-@'\"&<_x0041_\n\t12,.%:#!/"), max_size=20).map("".join)


class TestReading:
    def test_what_was_written_is_read(self) -> None:
        found = read(WHOLE, "форма.xlsx")
        assert (found.kind, dict(found.properties), found.remarks) == ("excel", FORM, frozenset())
        assert len(found.tables) == 4
        assert said(found, "row_act_4", "Что сделано") == "- сделано\nв срок"
        assert said(found, "row_act_4", "Новый срок") == "15.05.2026"
        assert said(found, "row_act_2", "Число") == "12,5"
        assert said(found, "row_act_1", "Мероприятие") == "Провести семинар\nЗа 2025 год: проведено два."
        assert said(found, "row_act_3", "Мероприятие") == "Подвести\u00a0итоги"
        assert said(found, "ind_i1", "План") == "80"
        assert FORM["form"] in found.texts

    def test_a_heading_is_one_cell(self) -> None:
        found = read(WHOLE, "форма.xlsx")
        rows = [row for table in found.tables for row in table if row[0].text == "Раздел 1. Кадры"]
        assert [(cell.column, cell.span) for row in rows for cell in row] == [(0, 10)]

    @settings(max_examples=60)
    @given(TYPED | MORE, TYPED | MORE)
    def test_whatever_is_typed_is_read(self, account: str, reason: str) -> None:
        typed = {"Что сделано": account, "Причина отклонения": reason}

        def fill(book: openpyxl.Workbook) -> None:
            for head, text in typed.items():
                answer = place(book[ACTIVITIES], "act-1", head)
                answer.value = text.replace("_x", "_x005F_x")
                answer.data_type = "s"

        found = read(changed(fill), "a.xlsx")
        assert {head: said(found, "row_act_1", head) for head in typed} == typed

    @settings(max_examples=60)
    @given(TYPED | MORE)
    def test_whatever_is_written_is_read(self, text: str) -> None:
        found = read(workbook(form(activity("act-1", "а", account=text, reason=text)), FORM), "a.xlsx")
        assert said(found, "row_act_1", "Что сделано") == said(found, "row_act_1", "Причина отклонения") == text

    @pytest.mark.parametrize(
        ("value", "number_format", "shown"),
        [
            (5, "General", "5"),
            (5.0, "0.00", "5"),
            (12.5, "General", "12,5"),
            (-0.1, "General", "-0,1"),
            (0.1 + 0.2, "General", "0,3"),
            (1234567.25, "# ##0.00", "1234567,25"),
            (1e20, "General", "100000000000000000000"),
            (1e-7, "General", "0,0000001"),
            (0.8, "0%", "80%"),
            (0.125, "0.0%", "12,5%"),
            (5, '0" %"', "5"),
            (True, "General", "ИСТИНА"),
            (False, "General", "ЛОЖЬ"),
            (date(2026, 5, 15), "DD.MM.YYYY", "15.05.2026"),
            (datetime.fromisoformat("2026-05-15T14:30"), "DD.MM.YYYY HH:MM", "15.05.2026 14:30"),
            (datetime.fromisoformat("2026-05-15"), "mmmm yyyy", "15.05.2026"),
            (0.5, "h:mm", "12:00"),
            (1.5, "[h]:mm", "36:00"),
            ("#N/A", "General", "#N/A"),
            ("007", "@", "007"),
            ("раз\r\nдва", "@", "раз\nдва"),
        ],
    )
    def test_values_are_read_as_they_are_seen(self, value: Any, number_format: str, shown: str) -> None:
        def fill(book: openpyxl.Workbook) -> None:
            answer = place(book[ACTIVITIES], "act-1", "Что сделано")
            answer.value, answer.number_format = value, number_format

        assert said(read(changed(fill), "a.xlsx"), "row_act_1", "Что сделано") == shown

    @pytest.mark.parametrize(
        ("cell", "shown"),
        [
            ('<c t="s"><v>0</v></c>', "раз два"),
            ('<c t="s"><v>1</v></c>', "東京"),
            ('<c t="s"><v>2</v></c>', "а\nб_x0041_в"),
            ('<c t="inlineStr"><is><r><t>раз </t></r><r><t>два</t></r></is></c>', "раз два"),
            ('<c t="str"><f>A1&amp;"б"</f><v>аб</v></c>', "аб"),
            ("<c><f>1+1</f><v>2</v></c>", "2"),
            ("<c><f>1+1</f></c>", ""),
            ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"),
            ('<c t="d"><v>2026-05-15T00:00:00</v></c>', "15.05.2026"),
            ('<c t="d"><v>скоро</v></c>', "скоро"),
            ('<c t="str"><v>а_xD83D_б_x0001_</v></c>', "аб"),
        ],
    )
    def test_every_kind_of_cell_is_read(self, cell: str, shown: str) -> None:
        strings = (
            '<si><r><t xml:space="preserve">раз </t></r><r><t>два</t></r></si>'
            "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si><t>а_x000D_\nб_x005F_x0041_в</t></si>"
        )
        data = xlsx(f'<sheetData><row><c t="str"><v>-</v></c>{cell}</row></sheetData>', strings=strings)
        assert [one.text for one in read(data, "a.xlsx").tables[0][0]] == (["-", shown] if shown else ["-"])

    def test_days_of_old_macintosh_workbooks_count_from_1904(self) -> None:
        book = '<workbookPr date1904="1"/><sheets><sheet name="Л" sheetId="1" r:id="r0"/></sheets>'
        sheet = '<sheetData><row><c s="0"><v>0</v></c><c s="0"><v>1</v></c></row></sheetData>'
        (((_, day),),) = read(xlsx(sheet, book, styles='<cellXfs><xf numFmtId="14"/></cellXfs>'), "a.xlsx").tables
        assert day.text == "02.01.1904"

    def test_cells_that_are_not_there_are_empty_and_rows_without_text_are_left_out(self) -> None:
        sheet = (
            '<row r="2"><c r="B2" t="str"><v>б</v></c></row><row r="3"><c r="A3"/></row>'
            '<row r="5"><c r="A5" t="str"><v>а</v></c><c r="D5" t="str"><v>г</v></c></row>'
        )
        first, second = read(xlsx(f"<sheetData>{sheet}</sheetData>"), "a.xlsx").tables[0]
        assert [(one.column, one.text) for one in first] == [(0, ""), (1, "б"), (2, ""), (3, "")]
        assert [(one.column, one.text) for one in second] == [(0, "а"), (1, ""), (2, ""), (3, "г")]

    def test_names_are_marks_of_their_cells(self) -> None:
        names = {
            "one": "Лист!$A$1",
            "quoted": "'Лист'!A1",
            "area": "Лист!$B$1:$C$9",
            "_xlnm.Print_Titles": "Лист!$A$1",
            "lost": "Лист!#REF!",
            "outside": "[1]Лист!$A$1",
            "other": "'Лист ''2'''!$A$1",
            "formula": "SUM(Лист!$A$1)",
        }
        items = "".join(f'<definedName name="{name}">{text}</definedName>' for name, text in names.items())
        book = f'<sheets><sheet name="Лист" sheetId="1" r:id="r0"/></sheets><definedNames>{items}</definedNames>'
        row = '<row r="1"><c t="str"><v>а</v></c><c t="str"><v>б</v></c></row>'
        ((line,),) = read(xlsx(f"<sheetData>{row}</sheetData>", book), "a.xlsx").tables
        assert [one.marks for one in line] == [("one", "quoted"), ("area",)]

    def test_hidden_rows_and_columns_are_read_and_hidden_sheets_are_not_all_are_remarked(self) -> None:
        def hide_row(book: openpyxl.Workbook) -> None:
            book[ACTIVITIES].row_dimensions[5].hidden = True

        def hide_column(book: openpyxl.Workbook) -> None:
            book[ACTIVITIES].column_dimensions["A"].hidden = True

        def hide_sheet(book: openpyxl.Workbook) -> None:
            book[TASKS].sheet_state = "hidden"

        whole = read(WHOLE, "a.xlsx").tables
        for hide, tables in ((hide_row, whole), (hide_column, whole), (hide_sheet, whole[:-1])):
            found = read(changed(hide), "a.xlsx")
            assert (found.tables, found.remarks) == (tables, {"hidden"})

    def test_an_empty_hidden_column_is_no_matter(self) -> None:
        def hide(book: openpyxl.Workbook) -> None:
            book[ACTIVITIES].column_dimensions["Z"].hidden = True

        assert read(changed(hide), "a.xlsx").remarks == frozenset()

    def test_comments_are_remarked(self) -> None:
        def comment(book: openpyxl.Workbook) -> None:
            book[ACTIVITIES]["A5"].comment = Comment("проверить", "кто-то")

        assert read(changed(comment), "a.xlsx").remarks == {"comments"}

    def test_text_boxes_and_what_stands_at_the_edges_are_texts(self) -> None:
        drawing = (
            '<d:wsDr xmlns:d="urn:d" xmlns:a="urn:a"><d:txBody><a:p><a:r><a:t>в рам</a:t></a:r>'
            "<a:r><a:t>ке</a:t></a:r></a:p><a:p/></d:txBody></d:wsDr>"
        )
        parts = excel_parts(
            '<headerFooter><oddFooter>&amp;L&amp;"Arial,Bold"&amp;8форма 7&amp;R&amp;P</oddFooter></headerFooter>'
        )
        parts["xl/drawings/d.xml"] = drawing
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(("drawing", "../drawings/d.xml"))
        found = read(zipped(parts), "a.xlsx")
        assert (found.texts, found.remarks, found.tables) == (("в рамке", "форма 7"), {"boxes"}, ())

    def test_a_strict_workbook_is_read(self) -> None:
        parts = excel_parts('<sheetData><row><c t="b"><v>1</v></c></row></sheetData>')
        usual = "http://schemas.openxmlformats.org"
        for name, text in parts.items():
            strict = str(text).replace(f"{usual}/spreadsheetml/2006/main", f"{STRICT}/spreadsheetml/main")
            parts[name] = strict.replace(f"{usual}/officeDocument/2006", f"{STRICT}/officeDocument")
        assert read(zipped(parts), "a.xlsx").tables[0][0][0].text == "ИСТИНА"

    def test_a_workbook_without_styles_and_strings_is_read(self) -> None:
        parts = excel_parts("<sheetData><row><c s='3'><v>1.5</v></c></row></sheetData>")
        del parts["xl/styles.xml"], parts["xl/sharedStrings.xml"]
        assert read(zipped(parts), "a.xlsx").tables[0][0][0].text == "1,5"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_a_form_saved_in_libreoffice_says_the_same(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        place(book[ACTIVITIES], "act-1", "Что сделано").value = "Проведён\nв мае"
        place(book[ACTIVITIES], "act-1", "Новый срок").value = date(2026, 6, 1)
        place(book[INDICATORS], "i1", "Факт").value = 81.5
        place(book[TASKS], "t1", "Состояние").value = STATUSES[2]

    data = changed(fill)
    (tmp_path / "form.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    target = tmp_path / "saved"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(target)]
    subprocess.run([*command, str(tmp_path / "form.xlsx")], check=True, capture_output=True, timeout=120)
    before, after = read(data, "a.xlsx"), read((target / "form.xlsx").read_bytes(), "a.xlsx")
    assert said(after, "row_act_1", "Что сделано") == "Проведён\nв мае"
    assert (after.tables, after.properties) == (before.tables, before.properties)
    assert opened((target / "form.xlsx").read_bytes())[ACTIVITIES].protection.sheet


def test_contexts_of_the_tests_are_what_the_form_is_made_of() -> None:
    """A task and an indicator are asked in every form that has them."""
    context: Context = form(
        has_tasks=True, tasks=[task("t", "а")], has_indicators=True, indicators=[indicator("i", "б")]
    )
    data = workbook(context | {"instruction": rich("")}, {})
    assert opened(data).sheetnames == [GUIDE, INDICATORS, TASKS]
    assert read(data, "a.xlsx").properties == {}
