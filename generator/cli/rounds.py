"""One round of `build` over some programs: the lines of their documents, the problems, the exit status."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace

from generator.build.quick import Quick
from generator.build.values import ALL, Built, Mode, Printer, Wanted
from generator.cli.console import data, note
from generator.cli.outcomes import line, lines
from generator.cli.problems import distinct, ordered, summary
from generator.cli.problems import lines as problem_lines
from generator.cli.progress import shown
from generator.cli.speech import counted, say
from generator.errors import Exit, Severity, msg
from generator.workspace import leftovers, places
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.places import Workspace

_OBSOLETE = msg(
    "Documents marked “obsolete” were made before, and no spec holds them any more. They stay where they are; delete "
    "them if you do not need them."
)
_HAND_EDIT = "hand-edit"


@dataclass(frozen=True)
class Round:
    """What is built: which documents of which programs, and how; `named` says that the user chose the programs."""

    workspace: Workspace
    slugs: Sequence[str]
    wanted: Wanted
    mode: Mode
    strict: bool = False
    named: bool = False
    changed_only: bool = False


@dataclass
class Press:
    """The printer of PDFs, started for the first program that has something to do, and kept for the rounds to come."""

    wanted: bool
    stack: ExitStack = field(default_factory=ExitStack)
    _printer: Printer | None = None

    def printer(self, dry_run: bool) -> Printer | None:
        """Return what makes PDFs, if any are wanted."""
        if self.wanted and self._printer is None:
            self._printer = self.stack.enter_context(_printer(dry_run))
        return self._printer


@contextmanager
def press(wanted: bool) -> Iterator[Press]:
    """Give the printer for the rounds of a run; it ends with them."""
    with ExitStack() as stack:
        yield Press(wanted, stack)


def build(round_: Round, pressed: Press) -> tuple[Exit, tuple[Built, ...]]:
    """Build each program and print what became of its documents; return the exit status, too."""
    mode, results = round_.mode, list[Built]()
    quick = Quick(round_.workspace)
    with shown(len(round_.slugs)) as progress:
        for slug in round_.slugs:
            built = None if mode.anew else quick.built(slug, round_.wanted, mode)
            if built is None:
                from generator.build import making  # the rooms that a build with nothing to do does not need

                printing = replace(mode, printer=pressed.printer(mode.dry_run))
                built = making.build(round_.workspace, slug, round_.wanted, printing, progress.told)
            results.append(built)
            progress.step(text for kept in built.kept if _is_told(round_, kept) for text in lines(kept, mode.dry_run))
    _name_leftovers(round_, results)
    return _summary(round_, results), tuple(results)


def _is_told(round_: Round, kept: Kept) -> bool:
    return not (round_.changed_only and kept.outcome is Outcome.UNCHANGED)


@contextmanager
def _printer(dry_run: bool) -> Iterator[Printer]:
    """Give what makes PDFs: one LibreOffice, kept running until the last program is done."""
    # Reading and writing PDF takes longer to import than all the rest.
    from generator.build.paper import Missing, Preview
    from generator.pdf import failures, office, worker

    found = office.find(os.environ)
    if found is None:
        yield Missing(failures.missing())
    elif dry_run:
        yield Preview()
    else:
        with worker.Worker(found) as warm:
            yield warm


def _name_leftovers(round_: Round, results: Sequence[Built]) -> None:
    """Name the documents of programs that are gone, and say what becomes of all that no spec holds any more."""
    everything = round_.wanted == ALL and not round_.named and not round_.mode.out
    workspace = round_.workspace
    gone = leftovers.abandoned(workspace.output, places.programs(workspace)) if everything else ()
    for kept in gone:
        data(line(kept))
    if any(kept.outcome is Outcome.OBSOLETE for kept in (*gone, *(kept for built in results for kept in built.kept))):
        note(say(_OBSOLETE))


def _summary(round_: Round, results: Sequence[Built]) -> Exit:
    strict = round_.strict
    problems = ordered(distinct(problem for built in results for problem in built.problems))
    warnings = [
        problem for problem in problems if problem.severity is not Severity.ERROR and problem.code != _HAND_EDIT
    ]
    for text in dict.fromkeys(say(one) for built in results for one in built.notes):
        note(text)
    told = (one for one in problems if strict or one.severity is Severity.ERROR or one.code == _HAND_EDIT)
    for text in problem_lines(told, round_.workspace.root):
        note(text)
    if any(one.severity is Severity.ERROR for one in problems):
        note(summary(one for one in problems if one.code != _HAND_EDIT))
    elif not any(built.kept for built in results):
        note(say(msg("There is nothing to make: the specs hold no such document.")))
    elif warnings and not strict:
        note(_hidden(len(warnings)))
    worst = max(built.status for built in results)
    return Exit.ERRORS if strict and warnings and not worst else worst


def _hidden(number: int) -> str:
    return counted(
        "{number} warning is not shown; see it with: generator check",
        "{number} warnings are not shown; see them with: generator check",
        number,
    )
