"""Every kind of faulty template is named with its place; the same list makes the table of docs/template-faults.md."""

import os
import re
from pathlib import Path

import pytest

from generator.errors import Severity
from generator.word.lint import check
from tests.template_audits import AUDITED
from tests.template_faults import PROMISED, Kind
from tests.template_faults_marks import MARKS
from tests.template_faults_repeats import REPEATS
from tests.template_faults_tags import TAGS
from tests.word_templates import FIELDS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "template-faults.md"
FAULTS = (*PROMISED, *TAGS, *REPEATS, *MARKS)


def _code(kind: Kind) -> str:
    return kind.code


@pytest.mark.parametrize("kind", FAULTS, ids=_code)
def test_each_kind_of_fault_is_named_with_its_place(kind: Kind) -> None:
    found = check(kind.faulty(), "план.docx", FIELDS)
    places = [(one.place.part, one.place.table, one.place.row, one.place.cell, one.place.paragraph) for one in found]
    assert (kind.code, kind.place) in zip([one.code for one in found], places, strict=True), found
    assert all(one.place.file == "план.docx" for one in found)
    assert next(one for one in found if one.code == kind.code).severity is kind.severity


@pytest.mark.parametrize("kind", FAULTS, ids=_code)
def test_one_fault_is_one_problem(kind: Kind) -> None:
    found = check(kind.faulty(), "план.docx", FIELDS)
    assert {one.code for one in found} <= {kind.code, *ALONG.get(kind.code, ())}


ALONG = {
    "template-dead-tag": ("template-comment",),
    "template-prefix": ("template-prefix",),
    "template-depth": ("template-loop-again",),
}
"""What is found with a fault by its nature: a tag in a comment is in a comment."""


@pytest.mark.parametrize("kind", FAULTS, ids=_code)
def test_a_correct_template_of_the_same_shape_raises_no_alarm(kind: Kind) -> None:
    assert check(kind.twin(), "план.docx", FIELDS) == ()


@pytest.mark.parametrize("kind", FAULTS, ids=_code)
def test_every_problem_shows_what_was_found_and_the_way_out(kind: Kind) -> None:
    for one in check(kind.faulty(), "план.docx", FIELDS):
        assert one.hint.text
        assert one.place.excerpt or kind.code in ("template-damaged", "template-kind", "template-section")


def test_the_fourteen_kinds_are_all_there() -> None:
    assert {kind.number.rstrip("абв") for kind in FAULTS if kind.number} == {str(number) for number in range(1, 15)}


def test_every_code_of_the_check_has_its_kind() -> None:
    room = ROOT / "generator" / "word"
    sources = [room / "lint.py", *(room / "linting").glob("*.py")]
    codes = {code for source in sources for code in re.findall(r'"(template-[a-z-]+)"', source.read_text("utf-8"))}
    assert codes == {kind.code for kind in FAULTS}


def test_the_page_of_faults_is_made_from_this_list() -> None:
    if os.environ.get("UPDATE"):
        PAGE.write_text(page(), "utf-8")
    assert PAGE.read_text("utf-8") == page(), "run UPDATE=1 pytest tests/test_word_lint_faults.py"


def page() -> str:
    """Return the page for people who edit templates."""
    promised = "\n".join(f"| {kind.number} {_row(kind)}" for kind in FAULTS if kind.number)
    others = "\n".join(_row(kind) for kind in FAULTS if not kind.number)
    return PREAMBLE.format(promised=promised, others=others, audited="\n".join(map(_row, AUDITED)))


_MARKS = {Severity.WARNING: " (предупреждение)", Severity.INFO: " (замечание)"}


def _row(kind: Kind) -> str:
    mark = _MARKS.get(kind.severity, "")
    example = f"`{kind.example}`" if "{" in kind.example else kind.example
    cells = (kind.name + mark, example, f"`{kind.code}`", kind.remedy)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


PREAMBLE = """\
# Ошибки в шаблонах и как их исправить

Шаблон проверяется целиком до того, как по нему что-либо напечатано: `generator template check`. Программа называет
сразу все ошибки: файл, часть документа, таблицу, строку, ячейку и абзац (счёт с единицы), сам тег и что сделать.

Таблицы на этой странице составлены по спискам из `tests/template_faults*.py`: для каждого вида ошибки там есть шаблон
с ошибкой и такой же исправный. Обновить страницу: `UPDATE=1 pytest tests/test_word_lint_faults.py`.

## Четырнадцать видов, которые находятся обязательно

| № | Ошибка | Пример | Код | Что сделать |
| --- | --- | --- | --- | --- |
{promised}

## Остальные

| Ошибка | Пример | Код | Что сделать |
| --- | --- | --- | --- |
{others}

## Что ещё находит `template check --audit`

Шаблон, полученный со стороны, проверяют с `--audit`:
см. «[Шаблон получен по почте](templates.md#шаблон-получен-по-почте)».
То, что здесь названо ошибкой, останавливает и обычную проверку, и сборку; предупреждения и замечания видны только
с `--audit`. Для каждого вида в `tests/template_audits.py` есть такой шаблон.

| Находка | Пример | Код | Что сделать |
| --- | --- | --- | --- |
{audited}
"""
