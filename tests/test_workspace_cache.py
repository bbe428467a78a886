"""Compiled templates are kept between runs: never missed, never trusted blindly, and the same documents come out."""

import shutil
import stat
import sys
from pathlib import Path

import pytest

from generator.build import drafts
from generator.cli import caches
from generator.word import render
from generator.word.filling import prepared
from generator.workspace import cache
from generator.workspace.cache import Cache
from tests.cli_workspace import Shop

TEMPLATES = sorted((Path(__file__).parent.parent / "docx_templates").glob("*.docx"))


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


@pytest.mark.parametrize("damage", [b"", b"x", b"\x00" * 500])
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


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_folder_that_others_can_write_to_keeps_nothing_and_gives_nothing(tmp_path: Path) -> None:
    Cache(tmp_path).put(b"made", b"key")
    tmp_path.chmod(0o777)
    assert Cache(tmp_path).get(b"key") is None
    Cache(tmp_path).put(b"made", b"other")
    tmp_path.chmod(0o700)
    assert [Cache(tmp_path).get(key) for key in (b"key", b"other")] == [b"made", None]


def test_the_folder_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 5)
    for number in range(12):
        Cache(tmp_path).put(b"made", str(number).encode())
    assert len(list(tmp_path.iterdir())) == 5


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
