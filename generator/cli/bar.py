"""The progress bar; imported only where one is shown, because rich takes time to load."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from generator.cli.console import data


class Bar:
    """A bar on standard error that disappears when the work is done."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        """Move `task` of `progress`."""
        self._progress, self._task = progress, task

    def told(self, name: str) -> None:
        """Show the name of what is made now."""
        self._progress.update(self._task, description=name)

    def step(self, lines: Iterable[str]) -> None:
        """Move the bar by one, and print the lines above it."""
        self._progress.advance(self._task)
        self._progress.stop()
        for line in lines:
            data(line)
        self._progress.start()


@contextmanager
def bar(total: int) -> Iterator[Bar]:
    """Show a bar of `total` steps while the block runs."""
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    # Redirected, our lines would go to standard error with the bar.
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
        yield Bar(progress, progress.add_task("", total=total))
