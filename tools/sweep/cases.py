"""The commands that are swept, each with the state it begins from: a workspace of one small program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DIRECTORY = """\
parties:
  edu: {name: Управление образования, head: ilina}
  school: {name: Школа № 3}
people:
  ilina: {name: Ильина Вера Павловна, post: начальник, party: edu}
"""
PROGRAM = """\
title: Программа развития наставничества
period: 2025-2026
issuer: edu
order:
  title: Об утверждении программы
  date: 2024-12-20
  number: 17
  points:
    - id: p-1
      text: Утвердить программу.
  signatory: ilina
sections:
  - id: roadmap
    kind: roadmap
    heading: Дорожная карта
    directions:
      - id: dir-1
        title: Школы
        activities:
          - id: act-1
            title: Семинар для наставников
            term: март
            responsible: school
            result: Справка
"""
EXECUTION = "activities:\n  act-1: {status: done, account: Семинар проведён.}\n"
SCRIPT = """\
import sys
from pathlib import Path
from generator.errors import GeneratorError
from generator.workspace import manifest, outputs
data = Path("text").read_bytes()
made = [outputs.Output(name, data, manifest.Record(manifest.digest(data))) for name in ("order.docx", "program.docx")]
try:
    outputs.keep(Path("output/mentors").absolute(), made)
except GeneratorError as error:
    print("error: ", error, file=sys.stderr)
    sys.exit(error.exit)
"""
CACHE = "cache"
SPEC = "program_specs/mentors/program.yaml"
FORM = "output/mentors/forms/2025/school.docx"

Run = Callable[..., object]
"""Runs the command with arguments, as a step of what goes before."""


@dataclass(frozen=True)
class Case:
    """A command; `before` makes the state it begins from, `again` are the statuses it may end with once it is done."""

    name: str
    command: tuple[str, ...]
    before: Callable[[Path, Run], None]
    again: frozenset[int] = frozenset({0})
    needs: str = ""


def _fresh(folder: Path, _: Run) -> None:
    files = {"directory.yaml": DIRECTORY, "mentors/program.yaml": PROGRAM, "mentors/execution/2025.yaml": EXECUTION}
    for name, text in files.items():
        path = folder / "program_specs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _kept(folder: Path, run: Run) -> None:
    (folder / "text").write_text("old", encoding="utf-8")
    run(*KEEP.command)
    (folder / "text").write_text("new", encoding="utf-8")


def _edited(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    run("build")
    _replace(folder / SPEC, "Семинар для", "Семинары для")


def _uncached(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    (folder / CACHE).mkdir(mode=0o700)


def _printed(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    run("build", "--pdf", "--only", "order")
    _replace(folder / SPEC, "Утвердить программу.", "Утвердить программу развития.")


def _unnamed(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    _replace(folder / SPEC, "    - id: p-1\n      text", "    - text")


def _sent(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    run("forms", "mentors", "--period", "2025")
    (folder / "school.docx").write_bytes((folder / FORM).read_bytes())


def _old_word(folder: Path, run: Run) -> None:
    _fresh(folder, run)
    run("build", "--only", "program")
    (folder / "old.docx").write_bytes((folder / "output/mentors/program.docx").read_bytes())
    (folder / "program_specs/directory.yaml").write_text("parties:\n  edu: {name: Управление}\n", encoding="utf-8")
    (folder / SPEC).unlink()


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


KEEP = Case("results kept", ("-c", SCRIPT), _kept)
"""The function that writes, by itself: quick enough for the tests."""

CASES = (
    KEEP,
    Case("build, first", ("build",), _fresh),
    Case("build, after an edit", ("build",), _edited),
    Case("build --pdf, after an edit", ("build", "--pdf", "--only", "order"), _printed, needs="soffice"),
    Case("the cache of templates", ("build", "--only", "order"), _uncached),
    Case("check --fix", ("check", "--fix"), _unnamed),
    Case("forms --xlsx", ("forms", "mentors", "--period", "2025", "--xlsx"), _fresh),
    Case("collect", ("collect", "mentors", "--period", "2025", "school.docx"), _sent),
    Case("edition", ("edition", "mentors", "--date", "2024-12-20", "--number", "17"), _fresh),
    Case("new --docx", ("new", "next", "--docx", "old.docx", "--period", "2025-2026"), _old_word, again=frozenset({4})),
    Case("calendar --ics", ("calendar", "mentors", "--ics", "plan.ics"), _fresh),
)
