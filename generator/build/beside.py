"""Programs built in other processes of this machine. They are told names, not values, and read the specs themselves."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from multiprocessing.util import Finalize
from typing import Any

from generator.build import making, printers
from generator.build.children import begin, deaf
from generator.build.many import Handed, Pool
from generator.build.values import Built, Mode, Printer, Wanted
from generator.pdf.office import Office
from generator.workspace.places import Workspace

_FIRST = 16
"""What is done first when a process ends: while it can still start and end others."""


@dataclass(frozen=True)
class Order:
    """A program of a workspace; `office` makes PDFs, where the mode wants them."""

    workspace: Workspace
    slug: str
    wanted: Wanted
    mode: Mode
    office: Office | None = None

    def handed(self, executor: Executor) -> Handed:
        """Hand the program over."""
        return Handed(executor.submit(self.built), lambda answer: answer)

    def built(self) -> Built:
        """Build the program in this process, which keeps its LibreOffice for the next one."""
        printer = _printer(self.office, self.mode.dry_run) if self.mode.pdf else None
        return making.build(self.workspace, self.slug, self.wanted, replace(self.mode, printer=printer))


def processes(jobs: int) -> Pool:
    """Return what makes `jobs` processes of this machine."""
    # A copy of a process with threads may hang; a new one begins clean, on every system alike.
    return Pool(partial(_Processes, jobs, get_context("spawn"), begin), jobs)


class _Processes(ProcessPoolExecutor):
    """Processes that Ctrl+C does not reach: it is for the one that gives the orders, and ends them."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        with deaf():  # a process that begins here inherits what is ignored, from its first moment
            return super().submit(fn, *args, **kwargs)


_kept: list[Printer] = []


def _printer(office: Office | None, dry_run: bool) -> Printer:
    """Return what makes PDFs in this process, the same one for all of its programs; it ends with the process."""
    if not _kept:
        context = printers.printer(office, dry_run)
        _kept.append(context.__enter__())
        Finalize(None, context.__exit__, args=(None, None, None), exitpriority=_FIRST)
    return _kept[0]
