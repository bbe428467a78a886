"""What makes PDFs for a run: LibreOffice, what stands in for it in a dry run, or the problem that there is none."""

from collections.abc import Iterator
from contextlib import contextmanager

from generator.build.paper import Missing, Preview
from generator.build.values import Printer
from generator.pdf import failures, worker
from generator.pdf.office import Office


@contextmanager
def printer(office: Office | None, dry_run: bool) -> Iterator[Printer]:
    """Give what makes PDFs: one LibreOffice, kept running until the block ends."""
    if office is None:
        yield Missing(failures.missing())
    elif dry_run:
        yield Preview()
    else:
        with worker.Worker(office) as warm:
            yield warm
