"""A part that our compiler reads in another way than docxtpl is filled by docxtpl itself, as safely, with a note."""

from typing import Any

import pytest

from generator.build import drafts
from generator.context.leaves import printed, rich
from generator.errors import Severity
from generator.model.gap import Gap
from generator.word.filling import prepared, spending, templates
from generator.word.filling.by_docxtpl import Foreign
from generator.word.filling.dialect import tidy
from generator.word.filling.prepared import Template
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.cli_workspace import Shop
from tests.dialect_templates import BODIES, VALUES, row, table, template
from tests.docxtpl_peer import pairs, plain
from tests.word_files import W, lines, problems, refused


@pytest.fixture(autouse=True)
def misread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have our compiler lose the first tag of every part."""

    def losing(root: Any) -> None:
        tidy(root)
        text = next((one for one in root.iter(f"{W}t") if "{{" in (one.text or "")), None)
        if text is not None:
            text.text = "пропало"

    monkeypatch.setattr(templates, "tidy", losing)


def foreign(data: bytes) -> Template:
    """Return the compiled template, whose main part must be left to docxtpl."""
    made = compile_template(data, "template.docx")
    assert isinstance(made.stories[0].jinja, Foreign)
    return made


@pytest.mark.parametrize("name", [name for name in BODIES if name != "formatted text"])
def test_what_docxtpl_fills_is_what_docxtpl_prints(name: str) -> None:
    data = template(["{{ x }}", *BODIES[name]], "верх {{ x }}")
    assert [part for part, ours, theirs in pairs(data, VALUES, environment=plain()) if ours != theirs] == []


def test_the_note_names_the_part_and_the_tag_and_stops_nothing() -> None:
    (note,) = foreign(template(["до", "{{ x }}"])).notes
    assert (note.code, note.severity, note.place.part) == ("template-by-docxtpl", Severity.INFO, "word/document.xml")
    assert note.place.excerpt == "x"


def test_formatted_text_gaps_and_settings_are_printed_as_everywhere() -> None:
    data = template(["{{ x }}", "{{p r }}", "{{ g }}", table(row("{{ w }}а", "б", "в"))])
    values = {"x": "а", "r": rich("раз\n**два**"), "g": printed(Gap(1, "date")), "w": {"width": 50.0}}
    made = render(foreign(data), values)
    assert verify(made, "t.docx") == ()
    assert lines(made)[:4] == ["а", "раз", "два", printed(Gap(1, "date"))["text"]]


@pytest.mark.parametrize("value", ["{_{ x %_}", "а\n\tб", "}_}{_%", "<w:p>", "</w:t></w:r></w:p>", "&#10;", "{{ n }}"])
def test_a_value_stands_exactly_here_too(value: str) -> None:
    assert lines(render(foreign(template(["{{ x }} конец"])), {"x": value})) == [f"{value} конец"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ nix }}", "undefined-name"),
        ("{{ rows }}", "value-not-printable"),
        ("{{ yes }}", "value-not-printable"),
    ],
)
def test_the_environment_is_that_of_all_templates_and_the_tag_is_named(tag: str, code: str) -> None:
    problem = refused(template(["{{ x }}", tag]), VALUES)
    assert (problem.code, problem.place.excerpt, problem.place.part) == (code, tag, "word/document.xml")


@pytest.mark.parametrize("tag", ["{{ x ~ x }}", "{% include 'a' %}", "{% raw %}{{ x }}{% endraw %}", "{{ x|safe }}"])
def test_what_is_refused_is_refused(tag: str) -> None:
    assert refused(template(["{{ x }}", tag]), VALUES).code == "template-syntax"


def test_loops_that_print_nothing_are_stopped_here_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "MOST_STEPS", 1_000)
    loops = "{%- for a in rows -%}" * 8 + "{%- endfor -%}" * 8
    (problem,) = problems(lambda: render(foreign(template(["{{ x }}", loops])), VALUES | {"rows": [1] * 100}))
    assert (problem.code, problem.place.part) == ("too-many-steps", "word/document.xml")


def test_what_would_not_be_sound_is_refused_by_the_same_verifier() -> None:
    data = template(
        ["{{ x }}", table(row("{%tr for i in nothing %}"), row("{{ i }}"), row("{%tr endfor %}"), columns=1)]
    )
    assert {one.code for one in problems(lambda: render(foreign(data), VALUES))} == {"table-without-rows"}
    assert {one.code for one in problems(lambda: render(foreign(template(["{{ x }}"])), {"x": "\a"}))}


def test_it_is_kept_with_its_note_as_all_templates_are() -> None:
    made = foreign(template(["{{ x }}"], "{{ n }}"))
    again = prepared.load(prepared.dump(made), "template.docx")
    assert again.notes == made.notes
    assert render(again, VALUES) == render(made, VALUES)


def test_builds_and_checks_of_templates_tell_of_it_and_go_on(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENERATOR_CACHE", "")
    drafts._compiled.cache_clear()
    ran = shop.run("build", "--lang", "en")
    assert ran.status == 0
    assert "filled by docxtpl itself" in ran.out + ran.err
    again = shop.run("build", "--lang", "en")
    assert (again.status, "filled by docxtpl itself" in again.out + again.err) == (0, True)
    checked = shop.run("template", "check", "--lang", "en")
    assert (checked.status, "filled by docxtpl itself" in checked.out) == (0, True)
    drafts._compiled.cache_clear()
