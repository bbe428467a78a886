"""A small workspace of one program, and the command run in it as a user would run it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli.main import main

DIRECTORY = """\
parties:
  edu: {name: Управление образования администрации Лесного округа, short: Управление образования, head: ilina}
people:
  ilina: {name: Ильина Вера Павловна, post: начальник, party: edu}
"""
PROGRAM = """\
title: Программа развития наставничества
period: 2025-2026
issuer: edu
order:  # check: ignore order-no-control, appendix-unmentioned — one point is enough here
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
            responsible: edu
            result: Справка
"""
EXECUTION = """\
activities:  # check: ignore-file report-unsigned, report-act — the rest is of no matter here
  act-1: {status: done, account: Семинар проведён.}
"""


@dataclass(frozen=True)
class Ran:
    """What a run of the command gave: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


class Shop:
    """The workspace; the current folder is its root."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def run(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        status = main(list(arguments))
        return Ran(status, *self._capsys.readouterr())

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def edit(self, old: str, new: str, name: str = "program_specs/mentors/program.yaml") -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))


def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    """Return a workspace with the program «mentors» and its execution in 2025."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    made = Shop(tmp_path, capsys)
    made.write("program_specs/directory.yaml", DIRECTORY)
    made.write("program_specs/mentors/program.yaml", PROGRAM)
    made.write("program_specs/mentors/execution/2025.yaml", EXECUTION)
    return made
