"""What the check of templates knows of names and of how each field is used."""

import pytest

from generator.context.fields import Many, Record, names
from generator.documents.vocabulary import ORDER, PLAN, PROGRAM, REPORT
from generator.word.lint import check, used
from tests.word_templates import FIELDS, WHOLE, docx, plan


def codes(data: bytes, fields: Record = FIELDS) -> list[str]:
    return [one.code for one in check(data, "шаблон.docx", fields)]


def hint(data: bytes) -> str:
    (found,) = check(data, "шаблон.docx", FIELDS)
    return found.hint.text.format(**found.hint.values)


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("{{ titel }}", 'Write "title".'),
        ("{{ Title }}", 'Write "title".'),
        ("{{ signature.pots }}", 'Write "signature.post".'),
        ("{{ signature.title }}", 'Write "title".'),
        ("{{ zzz }}", "Here you may use: title, preamble, has_date"),
        ("{{ loop.index }}", "The loop's own values exist only between"),
        ("{{ row.term }}", 'Write "rows", or put the tag between {% for row in rows %} and {% endfor %}.'),
        ("{{ post }}", "A field of this name is signature.post"),
    ],
)
def test_the_hint_names_what_was_probably_meant(text: str, way_out: str) -> None:
    assert hint(docx(text)).startswith(way_out)


def test_inside_a_loop_the_field_of_its_item_is_offered_first() -> None:
    assert hint(docx(plan(["{{ number }}", "", ""]))) == 'Write "row.number".'
    assert hint(docx(plan(["{{ row.titel }}", "", ""]))).startswith('Write "row.title"')


def test_an_item_is_known_only_inside_its_loop() -> None:
    assert codes(docx("{%p for row in rows %}", "{{ row.term }}", "{%p endfor %}", "{{ row.term }}")) == [
        "template-unknown-field"
    ]


def test_a_field_of_formatted_items_is_printed_with_p() -> None:
    row = ["{%tc for cell in row.cells %}", "{{p cell }}", "{%tc endfor %}"]
    assert codes(docx(plan(row))) == []
    assert codes(docx(plan([row[0], "{{ cell }}", row[2]]))) == ["template-needs-p"]


def test_used_fields_are_named_as_the_vocabulary_names_them() -> None:
    known = {name for name, _ in names(FIELDS)}
    found = used(WHOLE, "шаблон.docx")
    assert found <= known
    assert {"title", "rows", "rows[].title", "rows[].parts[].is_last", "columns[].width", "signature.post"} <= found
    assert not found & {"sections[].rows", "page"}


def test_used_fields_of_items_without_fields_are_the_list_itself() -> None:
    row = ["{%tc for cell in row.cells %}", "{{p cell }}", "{%tc endfor %}"]
    assert used(docx(plan(row)), "шаблон.docx") == {"rows", "rows[].cells"}


def _printed(record: Record, owner: str) -> list[str]:
    """Return paragraphs that use every field of `record` the way it is meant to be used."""
    found: list[str] = []
    for name, inner in record.fields.items():
        path = f"{owner}{name}"
        if isinstance(inner, Record):
            found += _printed(inner, f"{path}.")
        elif isinstance(inner, Many):
            item = f"{name}_item"
            content = _printed(inner.item, f"{item}.") if isinstance(inner.item, Record) else ["{{p " + item + " }}"]
            found += ["{%p for " + item + " in " + path + " %}", *content, "{%p endfor %}"]
        else:
            found += [_tag(type(inner).__name__, path)]
    return found


def _tag(kind: str, path: str) -> str:
    tags = {"Rich": "{{p %s }}", "Flag": "{%% if %s %%}да{%% endif %%}"}
    return tags.get(kind, "{{ %s }}") % path


@pytest.mark.parametrize("document", [ORDER, PROGRAM, PLAN, REPORT])
def test_every_field_of_every_document_may_be_used_as_meant(document: Record) -> None:
    data = docx(*_printed(document, ""))
    assert check(data, "шаблон.docx", document) == ()
    leaves = {name for name, kind in names(document) if not isinstance(kind, Record)}
    assert used(data, "шаблон.docx") == leaves
