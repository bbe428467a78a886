"""Rows that differ in their words alone are carried out once: the file is the same, byte for byte, as without that."""

from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import checking
from generator.context.leaves import rich
from generator.word.filling import folding
from generator.word.render import compile_template, render
from generator.workspace import places
from tests.word_files import of_table, refused

ROOT = Path(__file__).parent.parent
SLUGS = places.programs(places.Workspace(ROOT))
TABLE = of_table(
    ["№", "Мероприятие", "Итог"],
    ["{%tr for r in rows %}", "", ""],
    ["{{ r.n }}", "{{p r.a }}", "{{p r.b }}"],
    ["{%tr endfor %}", "", ""],
)
WORDS = st.text(st.sampled_from("аяЁ %&<>\"'«»№;#{}\n\t-*\u00a0\U0001f600"), max_size=12) | st.sampled_from(
    ["&quot;", "&amp;amp;", "</w:t>", "%s %d", "100 %", "<?rows 1 2?>", "\ue000", "- один\n- два", "**жирно**"]
)
CELLS = st.one_of(
    WORDS.map(rich), st.tuples(WORDS, st.just("start")).map(lambda one: rich(*one)), st.just({"gap": 3, "text": "срок"})
)


def unfolded(*arguments: object) -> bytes:
    with mock.patch.object(folding, "folded", return_value=None):
        return render(*arguments)  # type: ignore[arg-type]  # passed on as they came


@pytest.mark.parametrize("slug", SLUGS)
def test_the_documents_of_the_samples_are_the_same(slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "_FEW", 2)
    checked = checking.check(places.Workspace(ROOT), slug)
    for job in checked.jobs:
        template = compile_template(job.template.data, job.template.name)
        arguments = (template, job.sheet.context, job.sheet.title, ["3", "4", "7"])
        assert render(*arguments) == unfolded(*arguments), job.sheet.name


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(st.tuples(WORDS, CELLS, CELLS), min_size=1, max_size=30), st.sampled_from([1, 2, 5]))
def test_any_rows_are_the_same(rows: list[tuple[str, object, object]], few: int) -> None:
    context = {"rows": [{"n": number, "a": first, "b": second} for number, first, second in rows]}
    template = compile_template(TABLE, "t.docx")
    with mock.patch.object(folding, "_FEW", few):
        try:
            found = render(template, context)
        except Exception as fault:
            with pytest.raises(type(fault)):
                unfolded(template, context)
            return
    assert found == unfolded(template, context)


def test_most_rows_of_a_long_table_are_folded() -> None:
    row = '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc></w:tr>'
    markup = "<w:tbl><w:tblPr/>" + "".join(row.format(number) for number in range(100)) + "</w:tbl>"
    found = folding.folded(markup, frozenset())
    assert found is not None
    assert found.markup.count("<w:tr>") == 3, "the first, which begins the table, the pattern, and the last"
    assert found.unfolded(found.markup.encode()).decode() == markup


def test_what_is_wrong_far_down_is_said_of_its_own_row() -> None:
    rows = [{"n": str(number), "a": rich("а"), "b": rich("б")} for number in range(60)]
    rows[50]["b"] = rich("", "next")
    problem = refused(TABLE, {"rows": rows})
    assert (problem.code, problem.place.row, problem.place.cell) == ("merge-without-start", 52, 3)


def test_rows_with_headings_of_the_contents_list_stay() -> None:
    row = '<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Р</w:t></w:r></w:p></w:tc></w:tr>'
    assert folding.folded(row * 50, frozenset({"H1"})) is None
    assert folding.folded(row * 50, frozenset({"H2"})) is not None
