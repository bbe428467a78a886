"""Makes PDFs of Word documents with LibreOffice, many at a start, and judges it by what it made."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import Problem
from generator.pdf import failures
from generator.pdf.finishing import checking
from generator.pdf.finishing.normal import normal
from generator.pdf.office import Office
from generator.pdf.running import folder, process
from generator.pdf.running.instance import Instance
from generator.pdf.running.options import export_filter

Made = dict[str, bytes | Problem]

_BATCH = 40
"""Documents handed over at once: a command line on Windows has at most 32,767 characters."""


@dataclass(frozen=True)
class Patience:
    """Seconds until LibreOffice is taken to hang: for its start, for each document, for each megabyte of documents.

    After `restart` documents it is started anew, because its memory grows.
    """

    start: float = 60
    document: float = 30
    megabyte: float = 120
    restart: int = 200

    def of(self, documents: Iterable[bytes]) -> float:
        """Return the seconds for documents handed over at once."""
        return self.start + sum(self.document + self.megabyte * len(one) / 1e6 for one in documents)


PATIENCE = Patience()


class Worker:
    """A LibreOffice for many conversions: started at the first, kept running, ended with the block.

    Nothing of it is left afterwards, neither a process nor a file.
    """

    def __init__(self, office: Office, patience: Patience = PATIENCE) -> None:
        """Use `office`; nothing is started yet."""
        self._office, self._patience = office, patience
        self._stack = ExitStack()
        self._numbers = count(1)
        self._folder: Path | None = None
        self._instance: Instance | None = None
        self._served = 0
        self._warms = True

    def __enter__(self) -> Self:
        """Make sure that a request to end our own process ends LibreOffice, too."""
        self._stack.enter_context(process.ended_gently())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End LibreOffice and remove the temporary folder."""
        self._stack.close()

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Made:
        """Return the PDF of each Word document under the same name, or the problem that there is none.

        `standard` is one of those of `options`. The same documents always give the same bytes.
        """
        made: Made = {}
        for batch in _batches(documents):
            found = self._tried(batch, standard, warm=True)
            made |= found | self._again({name: batch[name] for name in _failed(found)}, found, standard)
        return made

    def _again(self, failed: Mapping[str, bytes], found: Made, standard: str) -> Made:
        """Try once more, one by one and each in a new start, so that a bad document spoils none but itself."""
        made: Made = {}
        any_made = len(failed) < len(found)
        for name, data in failed.items():
            self._end()
            made |= self._tried({name: data}, standard, warm=False)
            any_made = any_made or isinstance(made[name], bytes)
            if failures.hung(made[name]) and not any_made:
                break  # it would hang with each of them
        return made

    def _tried(self, batch: Mapping[str, bytes], standard: str, *, warm: bool) -> Made:
        try:
            return self._printed(batch, standard, warm=warm)
        except OSError as error:
            return dict.fromkeys(batch, failures.not_run(error))

    def _printed(self, batch: Mapping[str, bytes], standard: str, *, warm: bool) -> Made:
        files = {f"{number}.docx": data for number, data in enumerate(batch.values())}
        work = folder.make(self._place("work"), files)
        out = folder.make(work / "out")
        paths = [work / file for file in files]
        seconds = self._patience.of(batch.values())
        ended = self._ready(len(batch), warm).convert(paths, export_filter(standard), out, seconds)
        absent = failures.none() if ended else failures.hanging(seconds)
        pairs = zip(batch.items(), paths, strict=True)
        made = {name: _judged(out / f"{path.stem}.pdf", data, absent) for (name, data), path in pairs}
        self._end_unless(ended)
        folder.remove(work)
        return made

    def _ready(self, documents: int, warm: bool) -> Instance:
        """Return a LibreOffice to convert so many documents with."""
        self._served += documents
        self._end_unless(self._served <= self._patience.restart)
        if self._instance is None:
            self._served = documents
            self._instance = Instance(self._office, self._place("office"))
            if warm and self._warms:
                # Where it cannot be kept running, each conversion starts it: slower, and the same results.
                self._warms = self._instance.warm(self._patience.start)
        return self._instance

    def _place(self, name: str) -> Path:
        """Return where a new folder can be made."""
        if self._folder is None:
            self._folder = self._stack.enter_context(folder.temporary())
            self._stack.callback(self._end)
        return self._folder / f"{name}-{next(self._numbers)}"

    def _end_unless(self, good: bool) -> None:
        if not good or not (self._instance and self._instance.fit):
            self._end()

    def _end(self) -> None:
        if self._instance:
            self._instance.end()
            folder.remove(self._instance.place)
            self._instance = None


def _batches(documents: Mapping[str, bytes]) -> Iterator[dict[str, bytes]]:
    waiting = iter(documents.items())
    while batch := dict(islice(waiting, _BATCH)):
        yield batch


def _failed(made: Made) -> list[str]:
    """Return the names of what was not made and may be made by another try."""
    return [name for name, one in made.items() if isinstance(one, Problem) and not failures.final(one)]


def _judged(file: Path, docx: bytes, absent: Problem) -> bytes | Problem:
    if not file.is_file():
        return absent
    try:
        pdf = normal(file.read_bytes())
    except Exception as error:  # pypdf raises errors of many kinds for a damaged file
        return failures.unreadable(error)
    faults = checking.faults(pdf, docx)
    return failures.unsound(faults) if faults else pdf
