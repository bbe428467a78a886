"""A template that asks for too much: one problem at its place, soon, in little memory, in any thread or process."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence

import pytest

from generator.word.filling import allowed, spending
from generator.word.filling.spending import MOST_CHARACTERS
from tests.word_files import filled, lines, of_lines, of_table, problems, refused

ROWS = [{"name": f"Мероприятие {number}", "parts": [1, 2]} for number in range(45)]
CONTEXT = {"rows": ROWS, "x": "текст", "n": 7, "long": "д" * 400_000}


def nested(depth: int, inner: str = ".", source: str = "rows") -> list[str]:
    """Return the lines of loops inside each other."""
    begins = [f"{{%p for a{number} in {source} %}}" for number in range(depth)]
    return [*begins, inner, *["{%p endfor %}"] * depth]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ 'а' * 1000000000 }}", "forbidden-in-template"),
        ("{{ 'а' * 10 ** 9 }}", "template-syntax"),
        ("{{ 9 ** (9 ** 9) }}", "template-syntax"),
        ("{{ 999999999 * n }}", "number-too-large"),
        ("{{ " + " * ".join(["n"] * 20) + " }}", "number-too-large"),
        ("{{ '%1000000000d' % 1 }}", "forbidden-in-template"),
        ("{{ x + x }}", "forbidden-in-template"),
        ("{{ x ~ x }}", "template-syntax"),
        ("{% set x = x ~ x %}", "template-syntax"),
        ("{{ [1] * 1000000000 }}", "template-syntax"),
        ("{{ range(1000000000)|length }}", "template-syntax"),
        ("{% for i in range(1000000000) %}{% endfor %}", "template-syntax"),
        ("{{ x.center(1000000000) }}", "template-syntax"),
        ("{{ x.replace('т', x) }}", "template-syntax"),
        ("{{ '{:1000000000}'.format(1) }}", "template-syntax"),
        ("{{ x|center(1000000000) }}", "template-syntax"),
        ("{{ rows|join(x) }}", "template-syntax"),
        ("{{ x|repeated(1) }}", "template-syntax"),
        ("{{ x|upper.__class__ }}", "template-syntax"),
        ("{{ x.__class__ }}", "template-syntax"),
        ("{{ x['__class__'] }}", "undefined-name"),
        ("{{ rows.append }}", "undefined-name"),
        ("{{ x.upper }}", "undefined-name"),
        ("{{ x[0] }}", "undefined-name"),
        ("{% for c in x %}{% endfor %}", "value-not-printable"),
        ("{% for a, b in rows %}{% endfor %}", "template-syntax"),
        ("{% for a in rows recursive %}{% endfor %}", "template-syntax"),
        ("{% if rows == rows %}{% endif %}", "value-not-printable"),
        ("{% if x is callable %}{% endif %}", "template-syntax"),
        ("{{ " + "(" * 150 + "x" + ")" * 150 + " }}", "template-syntax"),
        ("{{ " + "-" * 300 + "n }}", "template-syntax"),
        ("{{ x" + ".a" * 180 + " }}", "template-syntax"),
        ("{{ " + "x" * 2_000 + " }}", "template-syntax"),
        ("{% if x %}" * 60 + "{% endif %}" * 60, "template-syntax"),
        ("{% for a in rows %}" * 15 + "{% endfor %}" * 15, "template-syntax"),
    ],
)
def test_what_no_template_needs_is_one_problem_at_its_tag(tag: str, code: str) -> None:
    problem = refused(of_table(["{{ n }}", "{{ n }}"], [tag, "а"]), CONTEXT)
    assert (problem.code, problem.place.part) == (code, "word/document.xml")
    assert (problem.place.table, problem.place.row, problem.place.cell) == (1, 2, 1)
    assert problem.place.excerpt in tag


def test_what_templates_need_still_works() -> None:
    calculated = "{{ n * 2 + 1 - 1 }}{{ n // 2 }}{{ -n }}"
    asked = "{% if n > 3 and x == 'текст' and n is odd and not (n == 8) %}да{% endif %}"
    counted = "{{ rows|length }}{% for r in rows if r.name %}{% if loop.last %}{{ loop.index }}{% endif %}{% endfor %}"
    assert lines(filled(of_lines(calculated, asked, counted), CONTEXT)) == ["143-7", "да", "4545"]


def test_loops_that_run_away_are_stopped_where_they_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "MOST_STEPS", 20_000)
    problem = refused(of_lines("начало", *nested(4, "{% if n == 1 %}x{% endif %}")), CONTEXT)
    assert (problem.code, problem.place.paragraph, problem.place.excerpt) == (
        "too-many-steps",
        5,
        "{%p for a3 in rows %}",
    )
    assert problem.hint.text
    assert filled(of_lines(*nested(1, "{{ a0.name }}")), CONTEXT)


@pytest.mark.parametrize(
    "inner", ["{% if x in long %}{% endif %}", "{% if long == x %}{% endif %}", "{% if long|upper %}{% endif %}"]
)
def test_long_texts_cost_what_they_take(inner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "MOST_STEPS", 400_000)
    monkeypatch.setattr(spending, "MOST_CHARACTERS", 10_000_000)
    assert refused(of_lines(*nested(2, inner)), CONTEXT).place.paragraph == 3


@pytest.mark.parametrize("inner", ["{{ x }}", "{{ long }}", "{{p long }}", "одно и то же"])
def test_a_document_that_grows_too_large_is_stopped_while_it_is_printed(
    inner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spending, "MOST_CHARACTERS", 800_000)
    problem = refused(of_lines(*nested(3, inner)), CONTEXT)
    assert problem.code == "output-too-large"
    assert problem.place.paragraph in (3, 4)


def test_much_formatting_around_little_text_is_counted_before_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "MOST_CHARACTERS", 800_000)
    runs = [{"text": "а", "bold": True}] * 50_000
    problem = refused(of_lines("{{p text }}"), {"text": {"blocks": [{"runs": runs}]}})
    assert (problem.code, problem.place.paragraph) == ("output-too-large", 1)


def test_a_limit_holds_in_any_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "MOST_STEPS", 20_000)
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(refused(of_lines(*nested(5)), CONTEXT).code))
    thread.start()
    thread.join(30)
    assert found == ["too-many-steps"]


def test_more_tags_than_can_be_read_are_refused_before_they_are_read() -> None:
    template = of_lines(*["{{ x }}" * 100] * 31)
    (problem,) = problems(lambda: filled(template, CONTEXT))
    assert (problem.code, problem.place.paragraph) == ("too-many-tags", 31)


def test_every_refusal_that_is_allowed_says_the_way_out() -> None:
    assert refused(of_lines("{{ x() }}"), CONTEXT).hint == allowed._ONLY


SCRIPT = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
from generator.errors import GeneratorError
from generator.word.render import compile_template, render
from tests.test_word_render_limits import CONTEXT, nested
from tests.word_files import of_lines
found = []
for lines in json.load(sys.stdin):
    begun = time.process_time()
    try:
        render(compile_template(of_lines(*lines), "x.docx"), CONTEXT)
    except GeneratorError as fault:
        found.append([[one.code for one in fault.problems], time.process_time() - begun])
print(json.dumps(found))
"""


def _limited(templates: Sequence[Sequence[str]]) -> list[tuple[list[str], float]]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    given = json.dumps(templates).encode()
    run = subprocess.run([sys.executable, "-c", SCRIPT], input=given, env=environment, capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    return [(codes, seconds) for codes, seconds in json.loads(run.stdout)]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are those of Unix")
def test_the_limits_as_they_are_keep_time_and_memory_small() -> None:
    templates = [nested(8, "{% if n == 1 %}x{% endif %}"), nested(8, "{{ long }}"), nested(8, "я" * 30_000)]
    found = _limited(templates)
    assert [codes for codes, _ in found] == [["too-many-steps"], ["output-too-large"], ["output-too-large"]]
    assert max(seconds for _, seconds in found) < 20
    assert MOST_CHARACTERS < 200_000_000
