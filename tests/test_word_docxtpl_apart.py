"""Where we do not print what docxtpl prints, on purpose: what it loses or alters, and what templates may not hold."""

import io
from collections.abc import Mapping
from typing import Any

import pytest
from docxtpl import DocxTemplate, InlineImage, Listing, RichText

from generator.context.fields import Record
from generator.word import lint
from tests.dialect_templates import MARK, RELATIONSHIPS, VALUES, line, run, template
from tests.docxtpl_peer import plain
from tests.word_files import W, all_of, changed, docx, filled, parts, problems, refused, root, text_of
from tests.word_templates import with_part


def of_docxtpl(data: bytes, values: Mapping[str, Any] = VALUES) -> bytes:
    document = DocxTemplate(io.BytesIO(data))
    document.render(dict(values), plain())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def said(data: bytes) -> str:
    return text_of(root(data))


@pytest.mark.parametrize(
    ("body", "values", "ours", "theirs"),
    [
        (["{{ 'а & б' }}"], {}, "а & б", "а &amp; б"),
        (["{{ v }} конец"], {"v": "{_{ и %_}"}, "{_{ и %_} конец", "{{ и %} конец"),
        (["{{p v }}", "конец"], {"v": "абзац"}, "абзацконец", "конец"),
        ([line("{", "_{ n }", "_}")], {}, "{{ n }}", "{_{ n }_}"),
        (["<w:p><w:r><w:t>а\nб</w:t></w:r></w:p>"], {}, "а б", "а\nб"),
    ],
    ids=[
        "a sign in a quoted text",
        "a value like a literal brace",
        "text for a paragraph",
        "a split literal brace",
        "a line of XML",
    ],
)
def test_a_text_that_docxtpl_alters_or_loses_stands_as_it_is(
    body: list[str], values: dict[str, str], ours: str, theirs: str
) -> None:
    data = template(body)
    assert (said(filled(data, values)), said(of_docxtpl(data, values))) == (ours, theirs)


def test_what_stands_behind_a_split_tag_keeps_its_look() -> None:
    data = template([f"<w:p>{run('{{ n')}{run(' }} и', '<w:b/>')}</w:p>"])
    looks = [[run_.find(f"{W}rPr") is not None for run_ in all_of(made(data), "//w:r")] for made in (_ours, of_docxtpl)]
    assert looks == [[False, True], [False]]


def _ours(data: bytes) -> bytes:
    return filled(data, VALUES)


def test_a_bookmark_inside_a_tag_is_kept() -> None:
    data = template([line("{{ ", "n }}", between=MARK)])
    assert [len(all_of(made(data), "//w:bookmarkStart")) for made in (_ours, of_docxtpl)] == [1, 0]


def test_a_section_that_ends_behind_a_tag_into_a_link_is_kept() -> None:
    link = f'<w:hyperlink w:anchor="a">{run("n }} д")}</w:hyperlink>'
    data = template([f"<w:p>{run('{{ ')}{link}{run(' и')}</w:p>"])
    assert [len(all_of(made(data), "//w:sectPr")) for made in (_ours, of_docxtpl)] == [1, 0]


@pytest.mark.parametrize("sign", ["\a", "\f"])
def test_signs_that_docxtpl_takes_for_a_new_paragraph_or_page_are_refused_as_no_text_of_word(sign: str) -> None:
    data, values = template(["{{ v }}"]), {"v": f"а{sign}б"}
    assert len(all_of(of_docxtpl(data, values), "//w:p")) > 1
    assert refused(data, values).code == "illegal-character"


@pytest.mark.parametrize(
    "value",
    [RichText("а", bold=True), Listing("а\nб"), InlineImage(None, "a.png"), DocxTemplate(io.BytesIO())],
    ids=type,
)
def test_objects_of_docxtpl_are_no_values_of_a_document(value: object) -> None:
    assert refused(template(["{{ v }}"]), {"v": value}).code == "value-not-printable"


REFUSED = {
    # What docxtpl prints here is not what was meant, or something beside it is lost.
    "{{r x }}": "tag-prefix",
    "{{tr x }}": "tag-prefix",
    "до {{p x }}": "tag-not-alone",
    "до {%p if yes %}{%p endif %}": "text-beside-tag",
    # A tag would be left in the document, where no one could tell it from a mistake.
    "{% raw %}{{ x }}{% endraw %}": "template-syntax",
    # These make texts of records and lists, masses of text, or reach other files.
    "{{ x ~ n }}": "template-syntax",
    "{{ n ** n }}": "template-syntax",
    "{{ items|join(', ') }}": "template-syntax",
    "{{ x|safe }}": "template-syntax",
    "{% include 'a' %}": "template-syntax",
    # Wording, arithmetic and defaults are computed before: a template holds layout.
    "{{ unknown|default('а') }}": "template-syntax",
    "{{ n / 2 }}": "value-not-printable",
    "{% filter upper %}{{ x }}{% endfilter %}": "template-syntax",
    # The way to Python is closed.
    "{% set y = n %}{{ y }}": "template-syntax",
    "{% with y = n %}{{ y }}{% endwith %}": "template-syntax",
    "{% macro m() %}а{% endmacro %}{{ m() }}": "template-syntax",
    "{{ range(n)|length }}": "template-syntax",
    "{{ rows[0].items() }}": "template-syntax",
    "{{ x.__class__ }}": "template-syntax",
    "{{ namespace(a=1).a }}": "template-syntax",
    # A tag is found by its braces, wherever Word has split it.
    "{{ {'a': {'b': n}}['a']['b'] }}": "broken-tag",
}


@pytest.mark.parametrize("tag", REFUSED)
def test_what_docxtpl_takes_and_we_refuse_is_refused_by_name(tag: str) -> None:
    assert refused(template([tag]), VALUES).code == REFUSED[tag]


def test_a_tag_over_two_paragraphs_that_docxtpl_makes_one_is_refused() -> None:
    assert {one.code for one in problems(lambda: filled(template(["{{ x", "}}"]), VALUES))} == {"broken-tag"}


_KIND = "application/vnd.openxmlformats-officedocument."
SILENT = {
    "comments": (
        "wordprocessingml.comments",
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="1">%s</w:comment></w:comments>',
    ),
    "glossaryDocument": (
        "wordprocessingml.document.glossary",
        f'<w:glossaryDocument xmlns:w="{W[1:-1]}">%s</w:glossaryDocument>',
    ),
    "endnotes": (
        "wordprocessingml.endnotes",
        f'<w:endnotes xmlns:w="{W[1:-1]}"><w:endnote w:id="1">%s</w:endnote></w:endnotes>',
    ),
    "chart": ("drawingml.chart", "<c><t>{{ n }}</t></c>"),
    "diagramData": ("drawingml.diagramData", "<d><t>{{ n }}</t></d>"),
    "customXml": ("customXmlProperties", "<i>{{ n }}</i>"),
}
"""Parts that docxtpl never fills: what they are related as, their types, and a frame for a paragraph."""


def with_side(kind: str) -> bytes:
    """Return a template with a part of this kind that holds a tag, and the document's relationship to it."""
    content_type, frame = SILENT[kind]
    data = template(["а"])
    link = f'<Relationship Id="side" Type="{RELATIONSHIPS}/{kind}" Target="side.xml"/></Relationships>'
    data = changed(data, {"word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", link.encode())})
    return with_part(data, "word/side.xml", f"{_KIND}{content_type}+xml", frame.replace("%s", line("{{ n }}")))


@pytest.mark.parametrize("kind", SILENT)
def test_a_tag_in_a_part_that_docxtpl_does_not_fill_goes_out_with_it_and_never_with_ours(kind: str) -> None:
    data = with_side(kind)
    assert b"{{ n }}" in parts(of_docxtpl(data))["word/side.xml"]
    if kind == "endnotes":
        assert b">3<" in parts(filled(data, VALUES))["word/side.xml"]
    else:
        assert {one.code for one in lint.check(data, "t.docx", Record())} & {"template-dead-tag", "template-comment"}


def test_a_tag_in_the_properties_is_refused_docxtpl_escapes_it_twice() -> None:
    def build(document: Any) -> None:
        document.core_properties.title = "{{ v }}"

    data = docx(build)
    assert "а &amp;amp; б" in parts(of_docxtpl(data, {"v": "а & б"}))["docProps/core.xml"].decode()
    assert [one.code for one in lint.check(data, "t.docx", Record())] == ["template-dead-tag"]
