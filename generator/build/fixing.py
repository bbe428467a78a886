"""Carries out the safe edits that problems offer, and shows them as a difference."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff

from generator.build.values import Checked
from generator.errors import Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.spec import ids
from generator.spec.source import Source, read
from generator.spec.text.nodes import Data
from generator.workspace import creating
from generator.workspace.places import Workspace


@dataclass(frozen=True)
class Fix:
    """The text of a spec file before and after its edits; `file` is its name in messages."""

    file: str
    before: str
    after: str
    count: int

    def diff(self) -> str:
        """Return the difference in the unified format."""
        lines = unified_diff(self.before.splitlines(True), self.after.splitlines(True), self.file, self.file)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def fixes(checked: Checked, problems: Iterable[Problem]) -> Iterator[Fix]:
    """Yield the fix of each file of a program that has edits among `problems`.

    Raises SpecError if a file would say something else afterwards.
    """
    listed = tuple(problems)
    for source in checked.sources.values():
        edits = [problem.edit for problem in listed if problem.edit and problem.place.file == source.file]
        if edits:
            after = ids.apply(source.text, edits)
            _compare(source, read(after, source.file, Limits(size=len(after) * 4)))
            yield Fix(source.file, source.text, after, len(edits))


def write(workspace: Workspace, fix: Fix) -> None:
    """Write a fixed file; raises Refused if it was changed since it was read."""
    creating.change(workspace.root / fix.file, fix.before.encode(), fix.after.encode())


def _compare(source: Source, fixed: Source) -> None:
    if _without_ids(source.data) != _without_ids(fixed.data):
        said = msg("The edits would change more than they should; the file is left as it is.")
        raise SpecError([Problem("not-fixed", said, Place(source.file), msg("Write the ids by hand."))])


def _without_ids(data: Data) -> Data:
    if isinstance(data, dict):
        return {key: _without_ids(value) for key, value in data.items() if key != "id"}
    return [_without_ids(value) for value in data] if isinstance(data, list) else data
