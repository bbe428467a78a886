"""Whole files under the check of templates: other kinds, hostile, large, saved by LibreOffice, filled."""

import shutil
import subprocess
import time
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from generator.context.fields import Record
from generator.context.leaves import Context, page, rich, width
from generator.errors import Problem
from generator.word.lint import check, used
from generator.word.parts import package
from generator.word.render import compile_template, render
from tests.test_word_lint_faults import FAULTS
from tests.word_templates import FIELDS, ROW, WHOLE, docx, patched, plan


def codes(data: bytes, fields: Record = FIELDS) -> list[str]:
    return [one.code for one in check(data, "шаблон.docx", fields)]


def where(found: Problem) -> tuple[int, int, int, int]:
    return found.place.table, found.place.row, found.place.cell, found.place.paragraph


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "The file is an old Word document (.doc)."),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "The file is locked with a password.",
        ),
        (b"{\\rtf1 text}", "The file is {kind}; {wanted} is needed."),
        (b"", "The file cannot be read as a Word document (.docx)."),
        (package.write({"mimetype": b"application/vnd.oasis.opendocument.text"}), "The file is no Word document."),
    ],
)
def test_a_file_of_another_kind_is_one_problem(data: bytes, words: str) -> None:
    (found,) = check(data, "шаблон.docx", FIELDS)
    assert (found.message.text, found.place.file) == (words, "шаблон.docx")
    assert used(data, "шаблон.docx") == frozenset()


@pytest.mark.parametrize(
    "kind",
    ["ms-word.template.macroEnabledTemplate.main", "openxmlformats-officedocument.wordprocessingml.template.main"],
)
def test_word_templates_and_macros_are_named_for_what_they_are(kind: str) -> None:
    main = r"openxmlformats-officedocument\.wordprocessingml\.document\.main"
    data = patched(docx("{{ title }}"), (main, kind), part=package.CONTENT_TYPES)
    assert codes(data) == ["template-kind"]


def test_the_check_and_the_filling_agree_on_what_is_a_word_document() -> None:
    # The names of parts do not tell capital letters from small ones.
    data = patched(
        docx("{{ title }}"), ('PartName="/word/document', 'PartName="/Word/Document'), part=package.CONTENT_TYPES
    )
    assert codes(data) == []
    assert render(compile_template(data, "шаблон.docx"), {"title": "x"})


@pytest.mark.parametrize(
    "text",
    [
        "{% if has_date %}" * 3000,
        "{{ " + "(" * 140 + "title" + ")" * 140 + " }}",
        "{{ " + "(" * 5000 + " }}",
        "{{ title" + ".title" * 45 + " }}",
        "{{ title" + ".title" * 4000 + " }}",
        "{% if " + "not " * 60 + "has_date %}{% endif %}",
        "}}" * 20000,
        "{{" * 20000,
        "{% else %}" * 2000,
    ],
)
def test_a_hostile_template_is_refused_quickly_and_without_a_crash(text: str) -> None:
    data = docx(text)
    start = time.process_time()
    check(data, "шаблон.docx", FIELDS)
    used(data, "шаблон.docx")
    assert time.process_time() - start < 5


def seconds(tables: int) -> float:
    """Return how long the check of a template with so many tables takes, warm and undisturbed."""
    rows = [[*ROW, "{{ row.heading }}", "—"]] * 4
    data = docx(*["{{ title }}", plan(*rows, headings=("№", "Что", "Срок", "Раздел", "Итог"))] * tables)
    times = []
    for _ in range(6):
        start = time.process_time()
        assert check(data, "шаблон.docx", FIELDS) == ()
        times.append(time.process_time() - start)
    return min(times)


def test_the_check_takes_as_long_as_there_are_tables_and_no_longer() -> None:
    few, many = seconds(8), seconds(32)
    assert many < 10 * few, "0.01 s and 0.04 s on the machine this was written on"
    assert many < 1


def test_what_passes_the_check_can_be_filled() -> None:
    template = compile_template(WHOLE, "шаблон.docx")
    for full in (False, True):
        assert render(template, _context(full))
    for kind in FAULTS:
        if kind.code not in NOT_SOUND:
            compile_template(kind.twin(), "шаблон.docx")


NOT_SOUND = ("template-text-box",)
"""Twins of these codes are sketches that Word would not write."""


def _context(full: bool) -> Context:
    part = {"name": "этап", "result": rich("итог"), "is_last": full}
    row = {"number": "1", "title": rich("- один"), "term": "май", "heading": "Раздел", "is_group": not full}
    row |= {"is_row": full, "cells": [rich("а")], "parts": [part, part]}
    rows = [row, row] if full else []
    return {
        "title": "План",
        "preamble": rich("В целях…"),
        "has_date": full,
        "date": "1 мая",
        "span": 3,
        "page": page("landscape"),
        "columns": [{"width": width(50), "heading": "Графа"}] * 2,
        "rows": rows,
        "sections": [{"heading": "Часть", "rows": rows}] * len(rows),
        "signature": {"post": "начальник", "name": "И.О. Фамилия"},
    }


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_template_saved_again_by_libreoffice_is_checked_the_same(tmp_path: Path) -> None:
    faulty = docx(
        "{{ titel }}",
        plan(["{{ row.nummer }}", "{{ row.title }}", "{% if row.term %}x{% endif %}"]),
        header="{{ dat }}",
    )
    (tmp_path / "good.docx").write_bytes(_formatted(WHOLE))
    (tmp_path / "faulty.docx").write_bytes(_formatted(faulty))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        "saved",
        "good.docx",
        "faulty.docx",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=90)
    assert check((tmp_path / "saved" / "good.docx").read_bytes(), "a.docx", FIELDS) == ()
    saved = check((tmp_path / "saved" / "faulty.docx").read_bytes(), "a.docx", FIELDS)
    assert [(one.code, where(one), one.place.excerpt) for one in saved] == [
        (one.code, where(one), one.place.excerpt) for one in check(faulty, "a.docx", FIELDS)
    ]
    assert used((tmp_path / "saved" / "good.docx").read_bytes(), "a.docx") == used(WHOLE, "a.docx")


def _formatted(data: bytes) -> bytes:
    """Return the template with one half of every text in bold, so that runs stay apart."""
    document = Document(BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    for paragraph in [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]:
        text = paragraph.text
        if len(paragraph.runs) == 1 and "{{p" not in text:
            paragraph.runs[0].text = text[: len(text) // 2]
            paragraph.add_run(text[len(text) // 2 :]).bold = True
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
