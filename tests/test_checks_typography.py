"""Typography of the texts that documents print: what `check` names, and the edits of the spec it offers."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.language.typography.habits import Habits
from generator.language.typography.proposals import proposed
from generator.model.family import Limits
from generator.spec.ids import apply
from generator.spec.source import Source, read
from generator.spec.text.spelling import spelling
from generator.spec.typography import untidy
from tests.spec_texts import said
from tests.typography_texts import PIECES

USUAL = Habits()


def reading(text: str, file: str = "program.yaml") -> Source:
    found = read(text, file, Limits())
    assert found.problems == ()
    return found


def found(text: str, file: str = "program.yaml") -> list[tuple[str, str]]:
    """Return the path of each text that is named, and the message."""
    named = untidy(reading(text, file), USUAL)
    return [(".".join(map(str, problem.place.path)), said(problem.message)) for problem in named]


def mended(text: str) -> str:
    return apply(text, [problem.edit for problem in untidy(reading(text), USUAL) if problem.edit])


def test_each_text_is_one_warning_with_its_place_and_what_will_change() -> None:
    text = 'title: Программа\norder:\n  title: Об утверждении "Плана" - 2025\n'
    (problem,) = untidy(reading(text), USUAL)
    assert (problem.code, problem.severity) == ("typography", Severity.WARNING)
    assert (problem.place.line, problem.place.column, problem.place.path) == (3, 10, ("order", "title"))
    assert said(problem.message) == ('Typography: “Об утверждении "Плана" - 2025” → “Об утверждении «Плана» – 2025”.')
    assert problem.edit


def test_a_long_text_is_shown_in_part() -> None:
    text = f"goal: Первое - второе, {'и ещё слово, ' * 20}пункт №5\n"
    ((_, message),) = found(text)
    assert message == "Typography: “Первое - второе, и ещё…” → “Первое – второе, и ещё…” and 1 more."


PRINTED = """\
title: А - б
short: А - б
period: 2025-2026
issuer: a-b
goal: А - б
objectives: [{id: a-b, text: А - б}]
order:
  kind: order
  title: А - б
  points: [{text: А - б, points: [{text: А - б}]}]
  signatory: {post: А - б, name: А.Б. Ви}
documents: {order: {template: а - б.docx}}
sections:
  - kind: roadmap
    id: a-b
    heading: А - б
    columns: R1
    directions:
      - title: А - б
        activities:
          - {title: А - б, term: А - б, responsible: [edu, А - б], fields: {more: А - б}, shared: term}
  - kind: table
    columns: [А - б, {heading: А - б, width: 50}]
    rows: [[А - б, ^], [А - б, а]]
  - kind: passport
    rows: [goal, {heading: А - б, text: А - б}]
"""


def test_only_values_that_are_printed_are_looked_at() -> None:
    paths = [path for path, _ in found(PRINTED)]
    lines = [number for number, line in enumerate(PRINTED.splitlines(), 1) for _ in range(line.count("А - б"))]
    assert len(paths) == len(lines)
    assert "documents.order.template" not in paths
    assert mended(PRINTED) == PRINTED.replace("А - б", "А – б")


def test_answers_of_others_stay_as_they_came() -> None:
    text = "activities:\n  act-1:\n    account: А - б\n    answers:\n      edu: {account: А - б}\n"
    assert [path for path, _ in found(text, "x/execution/2025.yaml")] == ["activities.act-1.account"]


def test_the_title_of_an_act_has_quotes_of_the_second_level() -> None:
    text = 'acts: {a: {kind: Приказ, title: О программе «Развитие»}}\nparties: {edu: {name: МБОУ "Школа"}}\n'
    assert [message for _, message in found(text, "directory.yaml")] == [
        "Typography: “О программе «Развитие»” → “О программе „Развитие“”.",
        'Typography: “МБОУ "Школа"” → “МБОУ «Школа»”.',
    ]


def test_settings_print_nothing_and_files_that_cannot_be_read_are_passed_over() -> None:
    assert found("language: ru\n", "settings.yaml") == []
    assert untidy(read("title: [", "program.yaml", Limits()), USUAL) == ()
    assert untidy(read("- а - б\n", "program.yaml", Limits()), USUAL) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: А - б  # не - б\n", "title: А – б  # не - б\n"),
        ("title: 'Ит''с \"а\" - б'\n", "title: 'Ит''с «а» – б'\n"),
        (r'title: "А \"б\" - \u0432"' + "\n", r'title: "А «б» – \u0432"' + "\n"),
        ('title: "А -\n  б ,\\\n  \\ в"\n', 'title: "А –\n  б,\\\n  \\ в"\n'),
        ("title: А\n  - б\n  - в\n", "title: А\n  – б\n  – в\n"),
        (
            "goal: |  # как есть\n  А - б\n    - в - г\n\n  д - е\n",
            "goal: |  # как есть\n  А – б\n    - в – г\n\n  д – е\n",
        ),
        ("goal: >-\n    А -\n    б\n\n    в - г\n", "goal: >-\n    А –\n    б\n\n    в – г\n"),
        ("goal: |2\n    - А - б\n", "goal: |2\n    - А – б\n"),
        ("title: &a А - б\nshort: *a\n", "title: &a А – б\nshort: *a\n"),
        ("title: !!str 'А - б'\n", "title: !!str 'А – б'\n"),
        ("objectives: [text: А - б]\n", "objectives: [text: А – б]\n"),
        (
            "\ufefftitle: А - б\r\ngoal: |\r\n  А - б\r\n  в - г\r\n",
            "\ufefftitle: А – б\r\ngoal: |\r\n  А – б\r\n  в – г\r\n",
        ),
        ("title: 😀 а - б\ngoal: ?\n", "title: 😀 а – б\ngoal: ?\n"),
    ],
)
def test_every_way_of_writing_a_text_keeps_everything_else(before: str, after: str) -> None:
    assert mended(before) == after
    assert untidy(reading(after), USUAL) == ()


def test_a_text_that_would_need_quotes_is_left_to_its_author() -> None:
    text = "objectives: [{text: не менее 12.5 % школ}]\n"
    (problem,) = untidy(reading(text), USUAL)
    assert problem.edit is None
    assert "in quotes" in said(problem.hint)


def test_a_scalar_that_is_no_text_of_the_value_has_no_spelling() -> None:
    assert spelling("title: А", 7, "Б") is None
    assert spelling("title: *a", 7, "А") is None
    assert spelling('title: "А', 7, "А") is None
    assert spelling("title: |", 7, "А") is None


STYLES = st.sampled_from([None, "'", '"', "|", ">"])
VALUES = PIECES.map(lambda text: "".join(sign for sign in text if sign.isprintable() or sign == "\n"))


@given(st.lists(VALUES, min_size=1, max_size=4), STYLES, st.integers(12, 60), st.booleans())
def test_edits_give_the_proposals_in_any_style(values: list[str], style: Any, width: int, brackets: bool) -> None:
    data = {"objectives": [{"text": value} for value in values]}
    text = yaml.dump(
        data, default_style=style, width=width, allow_unicode=True, default_flow_style=brackets, sort_keys=False
    )
    source = read(text, "program.yaml", Limits())
    if source.problems or not isinstance(source.data, dict):
        return
    problems = untidy(source, USUAL)
    left = {problem.place.path for problem in problems if problem.edit is None}
    fixed: Any = read(
        apply(text, [problem.edit for problem in problems if problem.edit]), "program.yaml", Limits()
    ).data
    for place, item in enumerate(source.data["objectives"]):
        path = ("objectives", place, "text")
        value = item.get("text", "")
        wanted = value if path in left else proposed(value, USUAL)
        assert fixed["objectives"][place].get("text", "") == wanted
    assert not left or style is None
