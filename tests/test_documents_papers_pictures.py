"""Arms: read from the folder of templates, refused with their place in the directory, remembered with the result."""

import json
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import checking
from generator.build.values import Checked
from generator.context.pictures import size
from generator.errors import Severity
from generator.workspace import pictures, places
from tests.pictures_made import jpeg, png

DIRECTORY = """\
parties:
  edu:
    name: Управление образования
    arms: arms.png
people:
  ilina: {name: Ильина Вера Павловна, post: начальник, party: edu}
"""
PROGRAM = """\
title: Программа
period: 2025-2026
issuer: edu
order: {title: О мерах, date: 2024-12-20, number: 17, signatory: ilina}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "program_specs" / "sample").mkdir(parents=True)
    (tmp_path / "docx_templates").mkdir()
    (tmp_path / "program_specs" / "directory.yaml").write_text(DIRECTORY, encoding="utf-8")
    (tmp_path / "program_specs" / "sample" / "program.yaml").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def checked(root: Path) -> Checked:
    workspace = places.at(root)
    assert workspace
    return checking.check(workspace, "sample")


def test_the_arms_of_the_issuer_are_printed_and_remembered(root: Path) -> None:
    (root / "docx_templates" / "arms.png").write_bytes(png(3, 4))
    found = checked(root)
    assert found.problems == ()
    act = found.jobs[0].sheet.context["order"]
    assert b64decode(act["arms"]["picture"]) == png(3, 4)
    assert "docx_templates/arms.png" in found.specs
    assert json.dumps(act)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, "no-picture"),
        (b"GIF89a", "wrong-picture"),
        (png(3, 4)[:20], "wrong-picture"),
        (png(30, 40)[:-12], "wrong-picture"),
        (png(30, 40)[:45] + b"?" + png(30, 40)[46:], "wrong-picture"),
        (jpeg(30, 40)[:-2], "wrong-picture"),
        (png(1, 9), "picture-size"),
        (png(6_001, 2_000), "picture-size"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "wrong-picture"),
    ],
)
def test_a_picture_that_cannot_be_used_is_an_error_in_the_directory(root: Path, data: bytes | None, code: str) -> None:
    if data is not None:
        (root / "docx_templates" / "arms.png").write_bytes(data)
    (problem,) = checked(root).problems
    assert (problem.code, problem.severity) == (code, Severity.ERROR)
    assert (problem.place.file, problem.place.line) == ("program_specs/directory.yaml", 4)
    assert problem.hint.text


@pytest.mark.parametrize("name", ["arms.PNG", "arms.JPG"])
def test_the_suffix_of_a_picture_may_be_in_capitals(root: Path, name: str) -> None:
    (root / "docx_templates" / name).write_bytes(png(3, 4) if name.endswith("PNG") else jpeg(3, 4))
    (root / "program_specs" / "directory.yaml").write_text(DIRECTORY.replace("arms.png", name), encoding="utf-8")
    assert checked(root).problems == ()


def test_a_folder_in_place_of_a_picture_is_to_make_room_for_a_picture(root: Path) -> None:
    (root / "docx_templates" / "arms.png").mkdir()
    (problem,) = checked(root).problems
    assert (problem.code, "PNG" in problem.hint.text) == ("not-a-file", True)


def test_a_picture_too_large_for_documents_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LIMIT", 10)
    (root / "docx_templates" / "arms.png").write_bytes(png(3, 4))
    (problem,) = checked(root).problems
    assert problem.code == "too-large"
    assert "smaller" in problem.hint.text


def test_arms_that_no_order_prints_are_not_looked_for(root: Path) -> None:
    program = PROGRAM[: PROGRAM.index("order:")]
    (root / "program_specs" / "sample" / "program.yaml").write_text(program, encoding="utf-8")
    assert checked(root).problems == ()


def test_a_picture_is_told_by_its_first_bytes() -> None:
    assert size(png(30, 40)) == (30, 40)
    assert size(jpeg(300, 400)) == (300, 400)
    assert size(b"") is None
    assert size(png(0, 4)) is None


@given(st.binary(max_size=60), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", jpeg(2, 3)[:30]]))
def test_no_bytes_in_place_of_a_picture_are_a_fault(data: bytes, begin: bytes) -> None:
    found = size(begin + data)
    assert found is None or min(found) > 0
