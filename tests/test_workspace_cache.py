"""Compiled templates are kept between runs: never missed, never trusted blindly, and the same documents come out."""

import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import drafts
from generator.cli import caches
from generator.word import render
from generator.word.filling import prepared
from generator.workspace import cache, tool
from generator.workspace.cache import Cache
from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "docx_templates").glob("*.docx"))


@pytest.fixture
def kept(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shop.root / "kept"
    monkeypatch.setenv(caches.VARIABLE, str(folder))
    return folder


def documents(shop: Shop, name: str) -> dict[str, bytes]:
    """Build everything into a folder, as a new process would."""
    drafts._compiled.cache_clear()
    ran = shop.run("build", "--out", name)
    assert ran.status == 0, ran.err
    return {path.name: path.read_bytes() for path in (shop.root / name).rglob("*.docx")}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_the_same_after_it_was_kept(path: Path) -> None:
    made = render.compile_template(path.read_bytes(), path.name)
    again = prepared.load(prepared.dump(made), path.name)
    assert [one.code for one in again.stories] == [one.code for one in made.stories]
    assert (again.fixed, again.core, again.links, again.blank, again.hosts) == (
        *(made.fixed, made.core, made.links, made.blank, made.hosts),
    )


def test_a_second_run_compiles_nothing_and_makes_the_same(
    shop: Shop, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = documents(shop, "first")
    assert list(kept.iterdir())
    monkeypatch.setattr(render, "compile_template", None)
    assert documents(shop, "second") == first


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:32],
        lambda data: data[:-7],
        lambda data: data + b"x",
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: data[::-1],
        lambda data: b"\x00" * 500,
    ],
    ids=["emptied", "its sum alone", "cut off", "grown", "one bit", "turned round", "zeros"],
)
def test_what_is_damaged_is_as_if_it_were_not_there(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    Cache(tmp_path).put(b"made" * 50, b"key")
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert Cache(tmp_path).get(b"key") is None
    Cache(tmp_path).put(b"again", b"key")
    assert Cache(tmp_path).get(b"key") == b"again"


def test_what_was_kept_for_something_else_is_not_taken(tmp_path: Path) -> None:
    Cache(tmp_path).put(b"one", b"first")
    (first,) = tmp_path.iterdir()
    Cache(tmp_path).put(b"two", b"second")
    (second,) = set(tmp_path.iterdir()) - {first}
    second.write_bytes(first.read_bytes())
    assert Cache(tmp_path).get(b"second") is None


@pytest.mark.parametrize("damage", [b"", b"\x00" * 500])
def test_what_is_damaged_is_made_again(shop: Shop, kept: Path, damage: bytes) -> None:
    first = documents(shop, "first")
    for path in kept.iterdir():
        path.write_bytes(damage or path.read_bytes()[:-7])
    assert documents(shop, "second") == first
    for path in kept.iterdir():
        path.unlink()
        path.mkdir()
    assert documents(shop, "third") == first


def test_what_cannot_be_loaded_is_made_again(shop: Shop, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = documents(shop, "first")
    monkeypatch.setattr(prepared, "load", lambda *_: 1 / 0)
    assert documents(shop, "second") == first


def test_another_version_of_the_program_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).put(b"made", b"key")
    assert Cache(tmp_path).get(b"key") == b"made"
    monkeypatch.setattr(cache.tool, "mark", lambda: "another")
    assert Cache(tmp_path).get(b"key") is None


@pytest.mark.parametrize(
    ("part", "other", "told"),
    [
        ("__version__", "9.9.9", (True, True)),
        ("sys.version", "3.99.0", (True, True)),
        ("zlib.ZLIB_RUNTIME_VERSION", "9.9", (True, True)),
        ("_libraries", lambda: iter(("jinja2-9.9.9.dist-info",)), (True, True)),
        ("_code", lambda package: iter(("another code",)), (True, False)),
        ("_times", lambda package: iter(("a.py 1 2",)), (False, True)),
    ],
)
def test_another_program_python_or_library_makes_another_version(
    part: str, other: object, told: tuple[bool, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = tool.fingerprint.__wrapped__, tool.mark.__wrapped__
    before = [version() for version in versions]
    monkeypatch.setattr(f"generator.workspace.tool.{part}", other)
    assert tuple(version() != was for version, was in zip(versions, before, strict=True)) == told


def test_two_versions_share_a_folder_and_each_finds_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for version in ("one", "another", "one"):
        monkeypatch.setattr(cache.tool, "mark", lambda version=version: version)
        found.append(Cache(tmp_path).get(b"key"))
        Cache(tmp_path).put(version.encode(), b"key")
    assert found == [None, None, b"one"]


def test_keys_do_not_run_into_one_another(tmp_path: Path) -> None:
    Cache(tmp_path).put(b"made", b"ab", b"c")
    assert Cache(tmp_path).get(b"a", b"bc") is None


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not read-only there")
def test_a_folder_that_cannot_be_written_to_is_no_matter(shop: Shop, kept: Path) -> None:
    kept.write_text("a file in its place", encoding="utf-8")
    first = documents(shop, "first")
    kept.unlink()
    kept.mkdir()
    kept.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert documents(shop, "second") == first
    kept.chmod(stat.S_IRWXU)
    shutil.rmtree(kept)


@pytest.mark.parametrize("step", ["mkdir", "write_bytes", "replace", "stat"])
def test_a_disk_that_takes_nothing_is_no_matter(tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, step, refuse)
    Cache(tmp_path / "kept").put(b"made", b"key")
    monkeypatch.undo()
    assert Cache(tmp_path / "kept").get(b"key") in (None, b"made")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_folder_of_somebody_else_keeps_nothing_and_gives_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, link = tmp_path / "kept", tmp_path / "link"
    Cache(folder).put(b"made", b"key")
    link.symlink_to(folder)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert [Cache(one).get(b"key") for one in (folder, link)] == [None, None]
    Cache(link).put(b"made", b"other")
    monkeypatch.undo()
    assert [Cache(folder).get(key) for key in (b"key", b"other")] == [b"made", None]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    folder, letter = tmp_path / "kept", tmp_path / "letter.txt"
    letter.write_text("чужое письмо", encoding="utf-8")
    Cache(folder).put(b"made", b"key")
    (path,) = folder.iterdir()
    path.unlink()
    path.symlink_to(letter)
    assert Cache(folder).get(b"key") is None
    Cache(folder).put(b"again", b"key")
    assert letter.read_text(encoding="utf-8") == "чужое письмо"
    assert Cache(folder).get(b"key") == b"again"


_TURNS = """
import sys
from pathlib import Path
from generator.workspace import cache

cache.tool.mark = lambda: "same"
kept = cache.Cache(Path(sys.argv[1]))
for turn in range(150):
    kept.put(sys.argv[2].encode() * (turn % 7 + 1) * 2000, str(turn % 3).encode())
    found = kept.get(str(turn % 3).encode())
    assert found is None or len(set(found)) == 1, "mixed"
"""


def test_two_processes_that_write_at_once_never_find_halves(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _TURNS, str(tmp_path)]
    running = [subprocess.Popen([*command, letter], cwd=ROOT, stderr=subprocess.PIPE) for letter in "ab"]
    assert [(one.communicate()[1], one.returncode) for one in running] == [(b"", 0)] * 2
    assert {path.suffix for path in tmp_path.iterdir()} == {".kept"}


_WARM = """
import sys
from generator.cli.main import main

status = main(sys.argv[1:])
print("loaded:", *(name for name in ("docxtpl", "docx", "lxml", "jinja2") if name in sys.modules))
sys.exit(status)
"""


def test_a_warm_build_loads_neither_docxtpl_nor_python_docx(shop: Shop, kept: Path) -> None:
    def loaded() -> set[str]:
        command = [sys.executable, "-c", _WARM, "--workspace", str(shop.root), "build"]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return set(said.rpartition("loaded:")[2].split())

    assert "docxtpl" in loaded()
    shutil.rmtree(shop.root / "output")
    assert loaded() == {"lxml", "jinja2"}
    assert loaded() == set()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_folder_that_others_can_write_to_keeps_nothing_and_gives_nothing(tmp_path: Path) -> None:
    Cache(tmp_path).put(b"made", b"key")
    tmp_path.chmod(0o777)
    assert Cache(tmp_path).get(b"key") is None
    Cache(tmp_path).put(b"made", b"other")
    tmp_path.chmod(0o700)
    assert [Cache(tmp_path).get(key) for key in (b"key", b"other")] == [b"made", None]


def test_the_folder_does_not_grow_for_ever(tmp_path: Path) -> None:
    few = Cache(tmp_path, most=5)
    for number in range(12):
        few.put(b"made", str(number).encode())
    assert len(list(tmp_path.iterdir())) == 5


def test_many_things_of_one_kind_drive_out_none_of_another(tmp_path: Path) -> None:
    Cache(tmp_path).put(b"dear", b"key")
    small = Cache(tmp_path, ".said", most=5)
    for number in range(12):
        small.put(b"made", str(number).encode())
    assert Cache(tmp_path).get(b"key") == b"dear"
    assert len(list(tmp_path.iterdir())) == 6


@pytest.mark.parametrize(
    ("environment", "system", "expected"),
    [
        ({"HOME": "/home/a"}, "linux", "/home/a/.cache/document-generator"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "/x"}, "linux", "/x/document-generator"),
        ({"HOME": "/Users/a"}, "darwin", "/Users/a/Library/Caches/document-generator"),
        ({"GENERATOR_CACHE": "/y", "HOME": "/home/a"}, "linux", "/y"),
        ({"GENERATOR_CACHE": "", "HOME": "/home/a"}, "linux", None),
        ({"XDG_CACHE_HOME": "relative"}, "linux", None),
        ({}, "linux", None),
        ({}, "win32", None),
    ],
)
def test_the_folder_is_where_the_system_wants_it(
    environment: dict[str, str], system: str, expected: str | None
) -> None:
    found = caches.folder(environment, system)
    assert (found and found.as_posix()) == expected
