"""Whole processes: medians of pairs, each beside `python -c "import click"`; and a thousand programs."""

import json
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import rebuild, sample, whole
from benchmarks.tables import Table, figure

BASE = ("-c", "import click")
DOCXTPL = """
import json, docxtpl, jinja2
document = docxtpl.DocxTemplate("template.docx")
document.render(json.load(open("data.json", encoding="utf-8")), jinja2.Environment(autoescape=True))
document.save("made.docx")
"""


def commands(rounds: int) -> Table:
    """Return the table of single commands over one program of 45 rows."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        whole.workspace(root, 45)
        (root / "template.docx").write_bytes(sample.of_docxtpl())
        (root / "data.json").write_text(json.dumps({"rows": sample.rows(45)}), encoding="utf-8")
        cases: dict[str, tuple[tuple[str, ...], Callable[[], None]]] = {
            "`generator --help`": (("-m", "generator", "--help"), _nothing),
            "`check`, nothing changed": (("-m", "generator", "check"), _nothing),
            "`check` after an edit, every rule": (("-m", "generator", "check"), lambda: _edit(root)),
            "`build`, nothing to do": (("-m", "generator", "build"), _nothing),
            "`build`, documents gone, templates kept (warm)": (
                ("-m", "generator", "build"),
                lambda: _forget(root, "output"),
            ),
            "`build`, nothing kept (cold)": (("-m", "generator", "build"), lambda: _forget(root, "output", "kept")),
            "docxtpl, the same rows rendered in a process": (("-c", DOCXTPL), _nothing),
        }
        lines = [(title, *_paired(root, case, before, rounds)) for title, (case, before) in cases.items()]
    note = f'Times `python -c "import click"`: medians of {rounds} pairs, with compiled bytecode kept.'
    return Table("Whole processes", note, ("command", "times `import click`", "ms", "ms of `import click`"), lines)


def _paired(root: Path, command: tuple[str, ...], before: Callable[[], None], rounds: int) -> tuple[str, str, str]:
    pairs = []
    for _ in range(rounds + 1):
        before()
        pairs.append((rebuild.seconds(root, *command) * 1000, rebuild.seconds(root, *BASE) * 1000))
    ratio = statistics.median(one / other for one, other in pairs[1:])
    own, base = (statistics.median(column) for column in zip(*pairs[1:], strict=True))
    return figure(ratio), figure(own), figure(base)


def _nothing() -> None:
    pass


def _edit(root: Path) -> None:
    with (root / "program_specs" / "program-000" / "program.yaml").open("a", encoding="utf-8") as spec:
        spec.write("# another remark\n")


def _forget(root: Path, *names: str) -> None:
    for name in names:
        shutil.rmtree(root / name, ignore_errors=True)


def rebuilding(programs: int, rounds: int) -> Table:
    """Return the table of many programs: built from nothing, again, and after an edit of one."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        rebuild.workspace(root, programs)
        build = ("-m", "generator", "build")
        first = rebuild.seconds(root, *build)
        again = statistics.median(rebuild.seconds(root, *build) for _ in range(rounds))
        edited = statistics.median(_edited(root, build) for _ in range(rounds))
    lines = [
        (title, figure(first / took), f"{took:.2f}")
        for title, took in (
            ("everything", first),
            ("nothing to do", again),
            ("one field of one program edited", edited),
        )
    ]
    note = f"{programs:,} programs of three documents each, one process."
    return Table("Many programs again", note, ("build", "times faster than everything", "s"), lines)


def _edited(root: Path, build: tuple[str, ...]) -> float:
    spec = root / "program_specs" / "copy-000" / "program.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace(rebuild.OLD, rebuild.NEW, 1), encoding="utf-8")
    return rebuild.seconds(root, *build)
