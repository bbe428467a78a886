"""What the user wants built, what is to be made for it, and what became of it.

A build with nothing to do needs these values, and must not load the rooms whose types they mention.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.errors import Exit, Message, Problem, Severity
from generator.workspace.comparing import Force, Kept
from generator.workspace.places import Workspace

if TYPE_CHECKING:
    from generator.documents.base import Document, Sheet
    from generator.model.family import Family
    from generator.spec.source import Source
    from generator.workspace.templates import Template

Progress = Callable[[str], None]
"""Told the name of each document before it is made."""


OF_PERIODS = frozenset({"report", "report-order", "recommendations", "report-letter"})
"""The documents that are made for each period; its name ends theirs."""


@dataclass(frozen=True)
class Wanted:
    """Which documents: `only` those of this name, those that `command` makes, reports of this `period`; empty: all."""

    only: str = ""
    period: str = ""
    command: str = ""

    def kind(self, document: Document) -> bool:
        """Return whether any sheet of `document` can be wanted."""
        return self.only in ("", document.name) and self.command in ("", document.command)

    def has(self, document: Document, sheet: Sheet) -> bool:
        """Return whether a sheet of a wanted `document` is of the wanted period, if it has one."""
        return not (self.period and document.name in OF_PERIODS) or sheet.name == f"{document.name}-{self.period}"


ALL = Wanted()


class Printer(Protocol):
    """What makes PDFs of Word documents."""

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Mapping[str, bytes | Problem]:
        """Return the PDF of each document under the same name, or the problem that there is none."""


@dataclass(frozen=True)
class Mode:
    """How to build: `final` refuses gaps, `dry_run` touches nothing, `force` loses what was edited by hand.

    `aside` writes new documents beside those edited by hand. `anew` renders what has not changed, too.
    `out` is the folder that gets a folder for each program; None is `output/` of the workspace. `printer`
    makes PDFs, too; None leaves them as they are. `pdf` says that PDFs are wanted before there is a printer.
    `taken` are the names and hashes of files whose edits are in the spec now; with None nobody has looked for them.
    """

    final: bool = False
    dry_run: bool = False
    force: bool = False
    aside: bool = False
    anew: bool = False
    pdf: bool = False
    out: Path | None = None
    printer: Printer | None = None
    taken: Mapping[str, str] | None = None

    @property
    def losing(self) -> Force:
        """Which edits by hand may be lost."""
        return self.force or self.taken or False

    def folder(self, workspace: Workspace, slug: str) -> Path:
        """Return the folder of the results of a program."""
        return (self.out or workspace.output) / slug


@dataclass(frozen=True)
class Job:
    """A document to be made: its kind, its sheet, and the template the sheet asks for."""

    document: Document
    sheet: Sheet
    template: Template


@dataclass(frozen=True)
class Checked:
    """A program after every check: `family` is None if the specs are wrong; `jobs` only those whose template fits.

    `sources` are the spec files as read and `specs` their hashes, both by their names in messages; `around` are the
    names of all files that stood where they were looked for. `silenced` are problems that comments silence.
    """

    slug: str
    family: Family | None = None
    jobs: tuple[Job, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    specs: Mapping[str, str] = field(default_factory=dict)
    around: tuple[str, ...] = ()
    silenced: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Built:
    """What became of a program: its documents in order, every problem, and whether something of the user's is safe.

    `notes` are no problems: what the user may want to do next.
    """

    slug: str
    kept: tuple[Kept, ...] = ()
    problems: tuple[Problem, ...] = ()
    status: Exit = Exit.OK
    notes: tuple[Message, ...] = ()


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those of the problems that stop."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
