"""What stands in a workspace instead of the files that should."""

import os
import shutil
import sys
from pathlib import Path

from tests.hostile.case import BUILD, Case, Prepare, put
from tests.hostile.workspace import DIRECTORY_FILE, EXECUTION_FILE, PROGRAM_FILE, SETTINGS_FILE

MANIFEST, NOTE, LOCK = "output/p/manifest.json", "output/p/.generator-set.tmp", "output/.generator.lock"
ROADMAP, TEMPLATE = "output/p/roadmap.docx", "docx_templates/roadmap.docx"


def _free(root: Path, name: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    return path


def folder(name: str) -> Prepare:
    return lambda root: _free(root, name).mkdir()


def file(name: str) -> Prepare:
    return lambda root: _free(root, name).write_bytes(b"x")


def link(name: str, target: str) -> Prepare:
    return lambda root: _free(root, name).symlink_to(target)


def pipe(name: str) -> Prepare:
    return lambda root: os.mkfifo(_free(root, name))


def nothing(name: str) -> Prepare:
    return lambda root: _free(root, name)


def edited(other: Prepare) -> Prepare:
    """Return what leaves a thing beside an edit of the program, so that its documents are to be made again."""

    def prepare(root: Path) -> None:
        text = (root / PROGRAM_FILE).read_text(encoding="utf-8")
        put(PROGRAM_FILE, text.replace("Семинар", "Новый семинар"))(root)
        other(root)

    return prepare


def _case(name: str, prepare: Prepare) -> Case:
    return Case("folder", name, prepare, BUILD)


READ = (PROGRAM_FILE, DIRECTORY_FILE, SETTINGS_FILE, EXECUTION_FILE, TEMPLATE)
IN_THE_WAY = ("program_specs", "output", "output/p", ROADMAP, MANIFEST, LOCK)
ALL = (
    *(_case(f"a folder: {name}", folder(name)) for name in READ),
    *(_case(f"a pipe: {name}", pipe(name)) for name in READ),
    *(_case(f"a link to itself: {name}", link(name, Path(name).name)) for name in READ),
    *(_case(f"a link without end: {name}", link(name, "/dev/zero")) for name in READ),
    *(_case(f"a file: {name}", edited(file(name))) for name in ("output", "output/p", "docx_templates")),
    *(_case(f"a folder in the way: {name}", edited(folder(name))) for name in (ROADMAP, MANIFEST, LOCK)),
    *(_case(f"a pipe in the way: {name}", edited(pipe(name))) for name in IN_THE_WAY[1:]),
    *(_case(f"a link out: {name}", edited(link(name, "../../../outside/secret.txt"))) for name in (ROADMAP, MANIFEST)),
    _case("a link out: output/p", edited(link("output/p", "../../outside"))),
    _case("no specs", nothing("program_specs")),
    _case("no program", nothing(PROGRAM_FILE)),
    _case("a program that is a link to itself", link("program_specs/q", "q")),
    _case("a manifest of nonsense", edited(put(MANIFEST, "{["))),
    _case("a manifest of a list", edited(put(MANIFEST, "[1]"))),
    _case("a manifest of brackets", edited(put(MANIFEST, "[" * 100_000))),
    _case("a manifest of a number", edited(put(MANIFEST, "9" * 5_000))),
    _case("a manifest of bytes", edited(put(MANIFEST, bytes(range(256))))),
    _case("a note that names what is outside", edited(put(NOTE, '{"../../../outside/secret.txt": ["", "x"]}'))),
    _case("a note of brackets", edited(put(NOTE, "[" * 100_000))),
    _case("a lock of a process that is gone", edited(put(LOCK, "99999999 host"))),
    _case("a lock of bytes", edited(put(LOCK, bytes(range(256))))),
    _case("a document that Word has open", edited(put("output/p/~$roadmap.docx", b"\x05Ivan" + b"\0" * 157))),
    _case("a document that LibreOffice has open", edited(put("output/p/.~lock.roadmap.docx#", b",i,PC,1,x;"))),
    _case("what Word keeps beside a template", put("docx_templates/~$roadmap.docx", b"x")),
)
CASES = () if sys.platform == "win32" else ALL
