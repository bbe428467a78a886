"""The check of templates as a person who edits them meets it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.context.fields import Record
from generator.errors import Problem
from generator.word.lint import check, used
from tests.word_templates import FIELDS, ROW, WHOLE, docx, patched, plan, split_runs, with_footnote


def codes(data: bytes, fields: Record = FIELDS) -> list[str]:
    return [one.code for one in check(data, "шаблон.docx", fields)]


def where(found: Problem) -> tuple[int, int, int, int]:
    return found.place.table, found.place.row, found.place.cell, found.place.paragraph


def test_a_template_that_uses_everything_rightly_raises_no_alarm() -> None:
    assert check(WHOLE, "шаблон.docx", FIELDS) == ()


def test_runs_split_at_every_character_change_nothing() -> None:
    faulty = docx(
        "{{ titel }}", "{% if title %}да{% endif %}", plan(["{{ row.nummer }}", "{{ row.title }}", "{% if %}"])
    )
    assert split_runs(faulty) != faulty
    assert check(split_runs(faulty), "a.docx", FIELDS) == check(faulty, "a.docx", FIELDS) != ()
    assert check(split_runs(WHOLE), "a.docx", FIELDS) == ()
    assert used(split_runs(WHOLE), "a.docx") == used(WHOLE, "a.docx")


def test_faults_of_all_parts_are_reported_at_once_in_the_order_of_reading() -> None:
    data = docx("{% if %}нет", "{{ titel }}", plan(["{{ row.nummer }}", "", ""]), header="{{ dat }}")
    found = check(with_footnote(data, "{{ title"), "шаблон.docx", FIELDS)
    assert [(one.code, one.place.part) for one in found] == [
        ("template-syntax", "word/document.xml"),
        ("template-missing-end", "word/document.xml"),
        ("template-unknown-field", "word/document.xml"),
        ("template-unknown-field", "word/document.xml"),
        ("template-unclosed", "word/footnotes.xml"),
        ("template-unknown-field", "word/header1.xml"),
    ]


def test_several_faults_of_one_paragraph_are_told_apart() -> None:
    found = check(docx("{{ titel }} от {{ dat }}, {{ rows }}"), "шаблон.docx", FIELDS)
    assert [one.place.excerpt for one in found] == ["{{ titel }}", "{{ dat }}", "{{ rows }}"]


def test_a_misspelt_list_is_one_fault_whatever_is_read_from_its_items() -> None:
    table = [["№"], ["{%tr for row in rowz %}"], ["{{ row.number }} {{ row.anything }}"], ["{%tr endfor %}"]]
    assert codes(docx(table)) == ["template-unknown-field"]


def test_a_misspelt_end_is_one_fault() -> None:
    assert codes(docx("{%p if has_date %}", "{{ date }}", "{%p endfi %}", "{{ title }}")) == ["template-syntax"]


@pytest.mark.parametrize("begin", ["{% p if", "{%pif", "{%p\N{NO-BREAK SPACE}if"])
def test_a_prefix_without_its_space_is_one_fault(begin: str) -> None:
    assert codes(docx(begin + " has_date %}", "{{ date }}", "{%p endif %}")) == ["template-prefix"]


def test_a_second_else_is_named() -> None:
    assert codes(docx("{% if has_date %}а{% else %}б{% else %}в{% endif %}")) == ["template-missing-begin"]
    assert codes(docx("{% if has_date %}а{% else %}б{% elif rows %}в{% endif %}")) == ["template-missing-begin"]


def test_an_unclosed_condition_in_a_text_does_not_take_the_end_of_the_paragraphs_around_it() -> None:
    cell = ["{%p if row.is_row %}", "{% if row.is_group %}{{ row.term }}", "{%p endif %}", ""]
    (found,) = check(docx(plan([cell, "", ""])), "шаблон.docx", FIELDS)
    assert (found.code, where(found)) == ("template-missing-end", (1, 3, 1, 2))


def test_a_missing_end_does_not_spoil_the_blocks_around_it() -> None:
    table = [["№"], ["{%tr for row in rows %}"], ["{{ row.number }}"]]
    data = docx("{%p if has_date %}", table, "{%p endif %}", "{%p for section in sections %}", "…", "{%p endfor %}")
    (found,) = check(data, "шаблон.docx", FIELDS)
    assert (found.code, where(found)) == ("template-missing-end", (1, 2, 1, 1))


def test_addresses_count_nested_tables_in_the_order_of_reading() -> None:
    inner = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
        "<w:p><w:r><w:t>{{ titel }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>"
    )
    (found,) = check(patched(docx([["1", "2"]]), ("</w:tc>", inner)), "шаблон.docx", FIELDS)
    assert where(found) == (2, 1, 1, 1)


def test_content_controls_do_not_shift_addresses() -> None:
    row = r"(<w:tr>.*?</w:tr>)"
    data = docx([["{{ title }}"], ["{{ dat }}"]])
    wrapped = patched(data, (row, r"<w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>"))
    assert [where(one) for one in check(wrapped, "шаблон.docx", FIELDS)] == [(1, 2, 1, 1)]


def test_conditions_that_exclude_each_other_keep_the_cell() -> None:
    halves = [
        "{%p if row.is_group %}",
        "{{ row.heading }}",
        "{%p endif %}",
        "{%p if not row.is_group %}",
        "—",
        "{%p endif %}",
    ]
    assert codes(docx(plan([halves, "", ""]))) == []


def test_formatted_text_always_leaves_a_paragraph() -> None:
    assert codes(docx(plan(["", "{{p row.title }}", ""]))) == []


def test_a_header_must_not_vanish_either() -> None:
    data = patched(
        docx("текст", header="{%p if has_date %}"),
        ("(<w:p>.*</w:p>)", r"\1<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"),
        part="word/header1.xml",
    )
    assert codes(data) == ["template-empty-cell"]


def test_comments_for_the_next_editor_are_left_alone() -> None:
    assert (
        codes(
            docx("{# «кому»: & < не поле } #}", "{{ title }}{# и так #}", "{%p if has_date %}{# да #}", "{%p endif %}")
        )
        == []
    )


def test_braces_that_are_no_tags_are_text() -> None:
    assert codes(docx("Множество {1, 2}, 100 %, {_{ title }_}")) == []


@pytest.mark.parametrize("tag", ["{%- if has_date %}{% endif %}", "{% if has_date -%}{% endif %}", "{{- title }}"])
def test_hyphens_beside_braces_are_refused(tag: str) -> None:
    assert codes(docx(tag)) == ["template-refused"]


@pytest.mark.parametrize(
    "word", ["macro x()", "import 'x' as y", "include 'x'", "extends 'x'", "block x", "raw", "with x = 1"]
)
def test_what_is_more_than_a_condition_or_loop_is_refused(word: str) -> None:
    assert "template-refused" in codes(docx("{% " + word + " %}"))


@pytest.mark.parametrize(
    "payload",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ title.__class__.__mro__ }}",
        "{{ range(10) }}",
        "{{ self }}",
    ],
)
def test_a_template_that_reaches_for_the_program_is_refused(payload: str) -> None:
    assert codes(docx(payload))


def test_bookmarks_that_word_sets_by_itself_are_no_fault() -> None:
    mark = r'<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>\1'
    assert codes(patched(docx(plan(ROW)), (r"(<w:r><w:t>\{\{ row.term)", mark))) == []


def test_a_tag_in_the_address_of_a_link_or_in_settings_is_never_filled() -> None:
    link = '<Relationship Id="rId99" Type="x/hyperlink" Target="http://%7B%7Btitle%7D%7D" TargetMode="External"/>'
    links = ("</Relationships>", f"{link}</Relationships>")
    linked = patched(docx("{{ title }}"), links, part="word/_rels/document.xml.rels")
    assert codes(linked) == ["template-dead-tag"]
    variable = '<w:docVars><w:docVar w:name="a" w:val="{{ title }}"/></w:docVars></w:settings>'
    assert codes(patched(docx("{{ title }}"), ("</w:settings>", variable), part="word/settings.xml")) == [
        "template-dead-tag"
    ]


def test_a_row_marked_as_inserted_is_a_tracked_change() -> None:
    inserted = '<w:tr><w:trPr><w:ins w:id="1" w:author="А"/></w:trPr>'
    (found,) = check(patched(docx([["1"], ["2"]]), ("<w:tr>", inserted)), "шаблон.docx", FIELDS)
    assert (found.code, where(found)) == ("template-tracked", (1, 1, 0, 0))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("{}%#p tr.|'\"«-_ifendforelsvm titl&<1()[],~"), max_size=30), min_size=1, max_size=4
    )
)
def test_no_text_makes_the_check_fail(texts: list[str]) -> None:
    data = docx(*texts, [texts])
    assert all(one.code.startswith("template-") for one in check(data, "шаблон.docx", FIELDS))
    assert isinstance(used(data, "шаблон.docx"), frozenset)
