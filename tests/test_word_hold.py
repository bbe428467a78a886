"""A hold keeps what stands before its block on the same page."""

from docx.document import Document as Word

from generator.context.leaves import hold
from tests.word_files import W, add_table, all_of, docx, filled, lines, of_lines, text_of


def kept(data: bytes) -> list[str]:
    return [text_of(one) for one in all_of(data, "//w:p[w:pPr/w:keepNext]")]


def signed(*, table: bool) -> bytes:
    """Return a template whose signature is a table; before it stand a table or paragraphs."""

    def build(document: Word) -> None:
        document.add_paragraph("1. Утвердить план.")
        if table:
            add_table(document, ["№", "Срок"], ["{%tr for x in xs %}", ""], ["{{ x }}", "март"], ["{%tr endfor %}", ""])
        else:
            document.add_paragraph("2. Контроль оставляю за собой.")
        add_table(document, ["Начальник", "{{ hold }}И. И. Иванов"])

    return docx(build)


def test_the_paragraph_before_a_signature_stays_with_it() -> None:
    data = filled(signed(table=False), {"hold": hold()})
    assert kept(data) == ["2. Контроль оставляю за собой."]
    assert [text_of(one) for one in all_of(data, "//w:p[w:pPr/w:keepLines]")] == kept(data)
    assert "И. И. Иванов" in lines(data)


def test_the_last_row_of_a_table_before_a_signature_stays_with_it() -> None:
    data = filled(signed(table=True), {"hold": hold(), "xs": ["1", "2"]})
    assert kept(data) == ["2", "март", ""]


def test_rows_that_share_a_cell_with_the_last_one_stay_too() -> None:
    def build(document: Word) -> None:
        document.add_table(4, 2)
        table = document.tables[0]
        for number, row in enumerate(table.rows):
            row.cells[0].text = str(number)
        table.cell(1, 1).merge(table.cell(3, 1))
        document.add_paragraph("{{ hold }}Начальник")

    assert [one for one in kept(filled(docx(build), {"hold": hold()})) if one] == ["1", "2", "3"]


def test_a_paragraph_of_the_tag_alone_goes_and_the_block_behind_it_is_meant() -> None:
    data = filled(of_lines("Текст", "{{ hold }}", "Начальник"), {"hold": hold()})
    assert lines(data) == ["Текст", "Начальник"]
    assert kept(data) == ["Текст"]


def test_a_tag_alone_between_two_tables_leaves_them_apart_and_together_on_a_page() -> None:
    def build(document: Word) -> None:
        add_table(document, ["до"])
        document.add_paragraph("{{ hold }}")
        add_table(document, ["Начальник"])

    data = filled(docx(build), {"hold": hold()})
    assert lines(data) == ["до", "", "Начальник"]
    assert kept(data) == ["до", ""]


def test_empty_paragraphs_before_a_block_do_not_break_the_hold() -> None:
    assert kept(filled(of_lines("Текст", "", "Начальник{{ hold }}"), {"hold": hold()})) == ["Текст", ""]


def test_a_block_that_nothing_stands_before_is_left_alone() -> None:
    assert kept(filled(of_lines("Начальник{{ hold }}", "Текст"), {"hold": hold()})) == []


def test_what_stands_in_a_content_control_is_held_too() -> None:
    def build(document: Word) -> None:
        before = document.add_paragraph("Текст")._p
        document.add_paragraph("Начальник{{ hold }}")
        control, content = (before.makeelement(f"{W}{name}") for name in ("sdt", "sdtContent"))
        before.addprevious(control)
        control.append(content)
        content.append(before)

    assert kept(filled(docx(build), {"hold": hold()})) == ["Текст"]


def test_what_stands_before_a_content_control_stays_with_the_block_that_begins_it() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("Текст")
        block = document.add_paragraph("Начальник{{ hold }}")._p
        control, content = (block.makeelement(f"{W}{name}") for name in ("sdt", "sdtContent"))
        block.addprevious(control)
        control.append(content)
        content.append(block)

    assert kept(filled(docx(build), {"hold": hold()})) == ["Текст"]
