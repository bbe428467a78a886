"""One round of `build` over some programs: the lines of their documents, the problems, the exit status."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.build.quick import Quick
from generator.build.values import ALL, Built, Mode, Printer, Wanted
from generator.cli.console import data, note
from generator.cli.outcomes import line, lines
from generator.cli.problems import distinct, ordered, summary
from generator.cli.problems import lines as problem_lines
from generator.cli.progress import Progress, shown
from generator.cli.speech import counted, say
from generator.errors import Exit, Severity, msg
from generator.workspace import leftovers, places
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.places import Workspace

if TYPE_CHECKING:
    from generator.pdf.office import Office

_OBSOLETE = msg(
    "Documents marked “obsolete” were made before, and no spec holds them any more. They stay where they are; delete "
    "them if you do not need them."
)
_HAND_EDIT = "hand-edit"


@dataclass(frozen=True)
class Round:
    """What is built: which documents of which programs, and how, with how many processes.

    `named` says that the user chose the programs; `cluster` is the address of what builds them, empty for this machine.
    """

    workspace: Workspace
    slugs: Sequence[str]
    wanted: Wanted
    mode: Mode
    strict: bool = False
    named: bool = False
    changed_only: bool = False
    jobs: int = 1
    cluster: str = ""


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
    with shown(len(round_.slugs)) as progress:
        for built in _built(round_, pressed, progress):
            results.append(built)
            progress.step(text for kept in built.kept if _is_told(round_, kept) for text in lines(kept, mode.dry_run))
    _name_leftovers(round_, results)
    return _summary(round_, results), tuple(results)


def _built(round_: Round, pressed: Press, progress: Progress) -> Iterator[Built]:
    """Yield what becomes of each program, in order; those with nothing to do cost no more than their hashes."""
    quick = Quick(round_.workspace)
    done = {slug: None if round_.mode.anew else quick.built(slug, round_.wanted, round_.mode) for slug in round_.slugs}
    left = [slug for slug, built in done.items() if built is None]
    apart = left and (round_.cluster or (round_.jobs > 1 and len(left) > 1))
    rest = _elsewhere(round_, left) if apart else _here(round_, left, pressed, progress)
    yield from (built or next(rest) for built in done.values())
    yield from rest  # has nothing left, but ends only when asked


def _here(round_: Round, slugs: Sequence[str], pressed: Press, progress: Progress) -> Iterator[Built]:
    for slug in slugs:
        from generator.build import making  # the rooms that a build with nothing to do does not need

        printing = replace(round_.mode, printer=pressed.printer(round_.mode.dry_run))
        yield making.build(round_.workspace, slug, round_.wanted, printing, progress.told)


def _elsewhere(round_: Round, slugs: Sequence[str]) -> Iterator[Built]:
    from generator.build import many

    if round_.cluster:
        from generator.build import apart, cluster

        sent = [apart.Sent(round_.workspace, slug, round_.wanted, round_.mode) for slug in slugs]
        return many.built(sent, cluster.workers(round_.cluster))
    from generator.build import beside

    office = _office() if round_.mode.pdf else None
    orders = [beside.Order(round_.workspace, slug, round_.wanted, round_.mode, office) for slug in slugs]
    return many.built(orders, beside.processes(min(round_.jobs, len(slugs))))


def _is_told(round_: Round, kept: Kept) -> bool:
    return not (round_.changed_only and kept.outcome is Outcome.UNCHANGED)


@contextmanager
def _printer(dry_run: bool) -> Iterator[Printer]:
    # Reading and writing PDF takes longer to import than all the rest.
    from generator.build import printers

    with printers.printer(_office(), dry_run) as found:
        yield found


def _office() -> "Office | None":
    from generator.pdf import office

    return office.find(dict(os.environ))


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
