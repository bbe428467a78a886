"""The workspace is found, its files are read, and names are safe on every system."""

import os
import sys
from pathlib import Path

import pytest

from generator.errors import GeneratorError, SpecError, TemplateError
from generator.workspace import names, places, reading, shipped, specs, templates
from generator.workspace.places import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "program_specs").mkdir()
    (tmp_path / "docx_templates").mkdir()
    return Workspace(tmp_path)


def add(workspace: Workspace, *slugs: str) -> None:
    for slug in slugs:
        (workspace.specs / slug).mkdir()
        (workspace.specs / slug / "program.yaml").write_bytes(b"")


def test_the_workspace_is_the_nearest_parent_with_specs(workspace: Workspace) -> None:
    add(workspace, "a")
    assert places.find(workspace.specs / "a") == workspace
    assert places.find(workspace.root) == workspace


def test_files_that_systems_and_programs_leave_beside_executions_are_no_periods(workspace: Workspace) -> None:
    add(workspace, "a")
    (workspace.specs / "a" / "execution").mkdir()
    for name in ("2025.yaml", ".2026.yaml", "~2026.yaml"):
        (workspace.specs / "a" / "execution" / name).write_bytes(b"")
    assert specs.periods(workspace, "a") == ("2025",)


def test_outside_of_a_workspace_none_is_found(tmp_path: Path) -> None:
    assert places.find(tmp_path) is None


def test_programs_are_the_folders_with_a_program(workspace: Workspace) -> None:
    add(workspace, "b", "a", ".hidden", "~old")
    (workspace.specs / "empty").mkdir()
    (workspace.specs / "directory.yaml").write_bytes(b"")
    assert places.programs(workspace) == ("a", "b")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems cannot have both folders")
def test_folders_that_differ_in_case_only_are_named(workspace: Workspace) -> None:
    add(workspace, "school", "School")
    assert [problem.code for problem in places.faults(workspace, "school")] == ["name-clash"]


@pytest.mark.parametrize(
    "name", ["con", "NUL.docx", "nul .docx", "Lpt1.yaml", "a.", "a ", " a", "a:b", "a/b", "a\tb", "", "..", "x" * 201]
)
def test_names_that_windows_cannot_keep_are_faulty(name: str) -> None:
    assert list(names.faults(name))


@pytest.mark.parametrize("name", ["order.docx", "report-2025-26.docx", "console", "com10", "Школы 2025", "a.b"])
def test_ordinary_names_are_fine(name: str) -> None:
    assert not list(names.faults(name))


def test_a_missing_file_and_a_folder_are_plain_messages(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="no such file"):
        reading.read(tmp_path / "x.yaml", "x.yaml", 100)
    with pytest.raises(SpecError, match="not an ordinary file"):
        reading.read(tmp_path, "x.yaml", 100)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SpecError, match="not an ordinary file"):
        reading.read(tmp_path / "pipe", "pipe", 100)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_or_in_a_circle_is_a_plain_message(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b").symlink_to(tmp_path / "b")
    for name in "ab":
        with pytest.raises(GeneratorError):
            reading.read(tmp_path / name, name, 100)


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 101)
    with pytest.raises(SpecError, match="larger"):
        reading.read(tmp_path / "big", "big", 100)
    assert len(reading.read(tmp_path / "big", "big", 101)) == 101


def test_the_users_template_is_preferred_to_the_packaged_one(workspace: Workspace) -> None:
    packaged = templates.find(workspace, "order.docx")
    assert not packaged.own
    (workspace.templates / "order.docx").write_bytes(b"mine")
    own = templates.find(workspace, "order.docx")
    assert own.own
    assert own.data == b"mine"


def test_files_that_word_keeps_beside_a_document_are_no_templates(workspace: Workspace) -> None:
    (workspace.templates / "~$order.docx").write_bytes(b"")
    assert "~$order.docx" not in templates.available(workspace)


@pytest.mark.parametrize("name", ["ordr.docx", "Order.docx", "../order.docx", "docx_templates/order.docx"])
def test_a_template_that_is_not_there_is_named_with_the_nearest(name: str, workspace: Workspace) -> None:
    with pytest.raises(TemplateError) as caught:
        templates.find(workspace, name)
    assert caught.value.problems[0].code == "no-template"
    assert "order.docx" in str(caught.value.problems[0].hint.values)


def test_the_sample_has_a_directory_and_several_programs() -> None:
    files = dict(shipped.sample())
    assert "program_specs/directory.yaml" in files
    assert len([name for name in files if name.endswith("/program.yaml")]) >= 5
