"""Writes what was found in a Word file as comments into a copy of it; the file itself is never touched."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.build import foreign
from generator.build.foreign import Reader
from generator.build.inspecting import Inspected, spot
from generator.errors import Message, Place, Problem, Refused, Severity, msg
from generator.model.layout import Layout
from generator.word.inspecting.commenting import Remark, commented
from generator.workspace import creating
from generator.workspace.comparing import Kept

_WORDS = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("note")}


@dataclass(frozen=True)
class Copy:
    """An inspected `file` of these bytes, which `reader` puts comments in, in the words of `say`."""

    file: Path
    data: bytes
    reader: Reader
    say: Callable[[Message], str]

    def remarked(self, found: Inspected, problems: Sequence[Problem]) -> bytes:
        """Return the file with the problems as comments; raises GeneratorError where it cannot have them."""
        remarks = tuple(_remarks(problems, found.layout, self.say))
        return foreign.read(self.reader, self.data, partial(commented, remarks=remarks), str(self.file))


def write(data: bytes, file: Path, out: Path, *, force: bool) -> Kept:
    """Write the copy `out` of the inspected `file`; raises Refused where that would lose a file."""
    if out.exists() and out.samefile(file):
        said = msg("The copy cannot take the place of the file that is inspected.")
        raise Refused([Problem("exists", said, Place(str(out)), creating.MOVE)])
    (kept,) = creating.create({out: data}, force, creating.FORCE)
    return kept


def _remarks(problems: Iterable[Problem], seen: Layout, say: Callable[[Message], str]) -> Iterator[Remark]:
    """Yield a remark for each problem."""
    spots: dict[object, int] = {}
    for at, line in sorted(enumerate(seen.lines), key=lambda one: one[1].is_empty):
        spots.setdefault(spot(line.place), at)
    for problem in problems:
        yield Remark(spots.get(spot(problem.place), 0), tuple(_lines(problem, say)))


def _lines(problem: Problem, say: Callable[[Message], str]) -> Iterator[str]:
    yield f"{say(_WORDS[problem.severity])}: {say(problem.message)} [{problem.code}]"
    if problem.hint.text:
        yield say(problem.hint)
