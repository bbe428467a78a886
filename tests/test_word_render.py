import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.context.leaves import printed, rich
from generator.errors import DocumentError, TemplateError
from generator.model.gap import Gap
from generator.word.parts.package import write
from generator.word.render import compile_template, render
from tests.word_files import (
    W,
    all_of,
    changed,
    docx,
    filled,
    lines,
    of_lines,
    of_table,
    parts,
    problems,
    refused,
    root,
    saved,
    table_of,
    text_of,
)

HARMFUL = ["бюджет < план", "Смит & Ко", "хвост <b> конец", "</w:t></w:r></w:p>", "&amp;", "]]>", "<?gap 1?>", '"и" \'']
TAG_LIKE = ["{{ x }}", "{% if %}", "{# x #}", "}}", "%}", "{_{", "{", "}", "{{{"]


@pytest.mark.parametrize("value", HARMFUL + TAG_LIKE)
def test_a_value_stands_in_the_text_exactly_and_nothing_after_it_is_lost(value: str) -> None:
    template = of_lines("до {{ x }} после", "{{p x }}", "конец")
    assert lines(filled(template, {"x": value})) == [f"до {value} после", value, "конец"]


def test_line_breaks_and_tabs_of_a_value_are_kept() -> None:
    assert lines(filled(of_lines("{{ x }}."), {"x": "а\n\tб  в "})) == ["а\n\tб  в ."]


def test_whole_numbers_are_printed_as_they_are() -> None:
    assert lines(filled(of_lines("{{ n }} и {{ 2 * n }}"), {"n": 21})) == ["21 и 42"]


def test_literal_braces_of_the_dialect_are_printed_and_values_like_them_are_left_alone() -> None:
    template = of_lines("{_{ {{ x }} }_} {_% %_}")
    assert lines(filled(template, {"x": "{_{ %_}"})) == ["{{ {_{ %_} }} {% %}"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0.5,
        [],
        ["а"],
        {"a": 1},
        print,
        rich("текст"),
        {"width": True},
        {"page": "боком", "break": False},
        {"width": -1},
    ],
)
def test_what_is_no_text_is_refused_with_the_tag_and_its_place(value: object) -> None:
    problem = refused(of_table(["а", "б {{ x }}"]), {"x": value})
    assert (problem.code, problem.place.excerpt) == ("value-not-printable", "{{ x }}")
    assert (problem.place.table, problem.place.row, problem.place.cell) == (1, 1, 2)


@pytest.mark.parametrize("tag", ["{{ x|upper }}", "{{ x ~ '' }}", "{{ '%s' % x }}", "{{ [x]|join }}", "{{ x|safe }}"])
def test_formatted_text_never_becomes_a_pythonic_word(tag: str) -> None:
    assert refused(of_lines(tag), {"x": rich("текст")}).place.excerpt == tag


@pytest.mark.parametrize("tag", ["{{ нет }}", "{{p нет }}", "{{ y.нет }}", "{% if нет %}", "{{ нет.дальше }}"])
def test_an_unknown_name_is_a_mistake_of_the_template_named_with_its_place(tag: str) -> None:
    problem = refused(of_lines("{{ y.a }}", tag + "{% endif %}" * tag.startswith("{%")), {"y": {"a": "1"}})
    assert (problem.code, problem.place.excerpt, problem.place.paragraph) == ("undefined-name", tag, 2)
    assert problem.place.part == "word/document.xml"
    assert problem.place.file == "template.docx"


def test_a_tag_repeated_in_a_loop_of_rows_is_found_in_its_own_row() -> None:
    template = of_table(
        ["{{ a }}", ""], ["{%tr for r in rows %}", ""], ["{{ r.a }}", "{{ r.b }}"], ["{%tr endfor %}", ""]
    )
    problem = refused(template, {"a": "1", "rows": [{"a": "1"}]})
    assert (problem.place.table, problem.place.row, problem.place.cell) == (1, 3, 2)


@pytest.mark.parametrize("name", ["items", "values", "keys", "pop", "get"])
def test_a_field_may_have_the_name_of_a_method_and_a_missing_one_never_reaches_it(name: str) -> None:
    template = of_lines(f"{{{{ r.{name} }}}}")
    assert lines(filled(template, {"r": {name: "значение"}})) == ["значение"]
    assert refused(template, {"r": {}}).code == "undefined-name"


def test_a_tag_that_word_split_into_runs_is_filled() -> None:
    def build(document: Word) -> None:
        paragraph = document.add_paragraph()
        for piece in ("а {", "{ x", " }", "} б {", "{p"):
            paragraph.add_run(piece).bold = piece != "{ x"
        paragraph.runs[-1].text = ""

    template = docx(build)
    template = changed(template, {"word/document.xml": lambda xml: xml.replace("б {".encode(), "б".encode())})
    assert lines(filled(template, {"x": "X"})) == ["а X б"]


def test_headers_and_footnotes_are_filled_with_everything_escaped() -> None:
    def build(document: Word) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ x }}"
        document.sections[0].footer.paragraphs[0].text = "{{p x }}"

    data = filled(docx(build), {"x": "А & Б < В"})
    assert text_of(root(data, "word/header1.xml")) == text_of(root(data, "word/footer1.xml")) == "А & Б < В"


def test_quotes_that_word_made_curly_and_signs_in_code_work_inside_tags() -> None:
    template = of_lines("{% if x == “a & b” and 1 < 2 %}да{% else %}нет{% endif %}")
    assert lines(filled(template, {"x": "a & b"})) == ["да"]


def test_rows_paragraphs_and_cells_are_repeated() -> None:
    template = of_table(
        ["{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"],
        ["{%tr for r in rows %}", "", ""],
        ["{%tc for c in r %}", "{{ c }}", "{%tc endfor %}"],
        ["{%tr endfor %}", "", ""],
    )
    data = filled(template, {"columns": ["А", "Б"], "rows": [["1", "2"], ["3", "4"]]})
    assert table_of(data) == [["А", "Б"], ["1", "2"], ["3", "4"]]
    template = of_lines("{%p for x in xs %}", "{{ x }}", "{%p endfor %}", "конец")
    assert lines(filled(template, {"xs": ["1", "2"]})) == ["1", "2", "конец"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{{ x", "broken-tag"),
        ("x }}", "broken-tag"),
        ("{% if x %", "broken-tag"),
        ("{{r x }}", "tag-prefix"),
        ("{{tr x }}", "tag-prefix"),
        ("текст {{p x }}", "tag-not-alone"),
        ("{{p x }} {{p x }}", "tag-not-alone"),
        ("{%p if x %}текст", "text-beside-tag"),
        ("{%p if x %}{{ y }}", "text-beside-tag"),
        ("{% for x in y %}", "template-syntax"),
        ("{%tr for x in y %}", "template-syntax"),
        ("{{ x|нет }}", "template-syntax"),
        ("{{ x y }}", "template-syntax"),
        ("{% include 'x' %}", "template-syntax"),
        ("{% raw %}{{ x }}{% endraw %}", "template-syntax"),
    ],
)
def test_a_wrong_tag_is_refused_when_the_template_is_read(line: str, code: str) -> None:
    (problem,) = problems(lambda: compile_template(of_lines("первый", line), "template.docx"))
    assert problem.code == code
    assert problem.place.paragraph == 2
    assert problem.place.excerpt


def test_text_in_a_row_that_a_tag_takes_the_place_of_is_refused() -> None:
    template = of_table(["{%tr for r in rows %}", "потеряно"], ["{{ r }}", ""], ["{%tr endfor %}", ""])
    (problem,) = problems(lambda: compile_template(template, "template.docx"))
    assert (problem.code, problem.place.row) == ("text-beside-tag", 1)


def test_all_wrong_tags_are_named_at_once() -> None:
    found = problems(lambda: compile_template(of_lines("{{ x", "y }}", "{{r z }}"), "template.docx"))
    assert [problem.place.paragraph for problem in found] == [1, 2, 3]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\r", "\ud83d", "￾", "￿"])
def test_a_character_word_cannot_store_is_refused_not_dropped(character: str) -> None:
    template = compile_template(of_lines("{{ x }}", "{{p x }}", "конец"), "template.docx")
    with pytest.raises(DocumentError) as refusal:
        render(template, {"x": f"до{character}после"})
    assert [problem.code for problem in refusal.value.problems] == ["illegal-character"]
    assert "до" in refusal.value.problems[0].place.excerpt
    with pytest.raises(DocumentError):
        render(template, {"x": ""}, title=character)


def test_a_gap_stands_highlighted_in_a_run_of_its_own_with_the_look_of_its_line() -> None:
    def build(document: Word) -> None:
        document.add_paragraph().add_run("от {{ x }} и {{ x }} г.").italic = True

    data = filled(docx(build), {"x": printed(Gap(3, "date"))})
    runs = [(text_of(run), bool(run.findall(f".//{W}highlight"))) for run in all_of(data, "//w:r")]
    assert runs == [("от ", False), ("____[3]", True), (" и ", False), ("____[3]", True), (" г.", False)]
    assert len(all_of(data, "//w:r/w:rPr/w:i")) == 5
    alone = filled(of_lines("{{ x }}"), {"x": printed(Gap(3, "date"))})
    assert [text_of(run) for run in all_of(alone, "//w:r")] == ["____[3]"]


def test_the_order_of_the_properties_of_a_run_is_that_of_the_schema() -> None:
    def build(document: Word) -> None:
        run = document.add_paragraph().add_run("{{p x }}")
        run.italic = True
        run.font.size = 200000
        run.font.name = "Arial"

    leaf = {"blocks": [{"runs": [{"text": "а", "bold": True, "spaced": True, "gap": 1}]}]}
    (properties,) = all_of(filled(docx(build), {"x": leaf}), "//w:r/w:rPr")
    names = [child.tag.removeprefix(W) for child in properties]
    assert names == ["rFonts", "b", "i", "spacing", "sz", "highlight"]


def test_the_title_is_written_once_and_nothing_tells_of_times_and_people() -> None:
    document = Document()
    document.core_properties.author = "Иванов"
    document.core_properties.last_modified_by = "Петров"
    document.core_properties.keywords = "ключ"
    properties = parts(filled(saved(document), {}, title="А & Б < {{ x }}"))
    core = properties["docProps/core.xml"].decode()
    assert "<dc:title>А &amp; Б &lt; {{ x }}</dc:title>" in core
    assert "ключ" in core
    assert "Иванов" not in core
    assert "Петров" not in core
    assert core.count("2000-01-01T00:00:00Z") == 2
    assert b"Microsoft" not in properties["docProps/app.xml"]
    assert not [name for name in properties if "thumbnail" in name]


def test_a_tag_in_a_part_that_is_never_filled_is_refused() -> None:
    document = Document()
    document.core_properties.keywords = "ключ {{ x }}"
    (problem,) = problems(lambda: compile_template(saved(document), "template.docx"))
    assert (problem.code, problem.place.part) == ("leftover-tag", "docProps/core.xml")


def test_the_note_of_the_file_a_template_was_made_from_is_taken_off() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    reference = f'<Relationship Id="rId1" Type="{kind}" Target="file:///X:/a.dotx" TargetMode="External"/>'
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{reference}</Relationships>'

    def build(document: Word) -> None:
        document.add_paragraph("текст")
        note = OxmlElement("w:attachedTemplate")
        note.set(qn("r:id"), "rId1")
        document.settings.element.insert(0, note)

    template = changed(docx(build), {"word/_rels/settings.xml.rels": relations.encode()})
    assert b"attachedTemplate" not in parts(filled(template, {}))["word/settings.xml"]


def test_a_document_without_properties_gets_them() -> None:
    def drop(relations: bytes) -> bytes:
        found = relations.decode().split("<Relationship ")
        return "<Relationship ".join(one for one in found if "core-properties" not in one).encode()

    template = of_lines("текст")
    without = {name: data for name, data in parts(template).items() if name != "docProps/core.xml"}
    types = without["[Content_Types].xml"].decode().split("<Override ")
    without["[Content_Types].xml"] = "<Override ".join(one for one in types if "core.xml" not in one).encode()
    without["_rels/.rels"] = drop(without["_rels/.rels"])
    assert "Название" in parts(filled(write(without), {}, title="Название"))["docProps/core.xml"].decode()


def test_one_template_is_filled_many_times_and_contexts_stay_as_they_are() -> None:
    template = compile_template(of_lines("{{ x }}"), "template.docx")
    context = {"x": "а"}
    first = render(template, context)
    assert render(template, {"x": "б"}) != first
    assert render(template, context) == first
    assert context == {"x": "а"}


def test_every_problem_of_every_part_is_told() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ нет }}")
        document.sections[0].header.paragraphs[0].text = "{{ x }}"

    template = compile_template(docx(build), "template.docx")
    with pytest.raises(TemplateError) as refusal:
        render(template, {"x": None})
    assert {problem.code for problem in refusal.value.problems} == {"undefined-name", "value-not-printable"}
