"""Carries out the safe edits that problems offer, and shows them as a difference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff

from generator.build import drafting
from generator.build.values import Checked
from generator.errors import Path, Place, Problem, SpecError, msg
from generator.language.typography.habits import Habits, habits
from generator.model.family import Limits
from generator.spec import ids, typography
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


def proofread(checked: Checked) -> Checked:
    """Return `checked` with a warning for every printed text whose typography should be better, and drafts offered.

    Nothing is added to a program with errors: they come first, and its settings may be among them.
    """
    if checked.family is None:
        return checked
    found = (problem for source in checked.sources.values() for problem in typography.untidy(source, _habits(checked)))
    return replace(checked, problems=(*drafting.offered(checked), *found))


def fixes(checked: Checked, problems: Iterable[Problem]) -> Iterator[Fix]:
    """Yield the fix of each file of a program that has edits among `problems`.

    Raises SpecError if a file would say something else afterwards.
    """
    listed = tuple(problems)
    for source in checked.sources.values():
        edits = [problem.edit for problem in listed if problem.edit and problem.place.file == source.file]
        if edits:
            after = ids.apply(source.text, edits)
            proposed = {leaf.path: leaf.proposed for leaf in typography.leaves(source, _habits(checked))}
            meant = {**proposed, **drafting.meant(checked, source)}
            _compare(source, read(after, source.file, Limits(size=len(after) * 4)), meant)
            yield Fix(source.file, source.text, after, len(edits))


def write(workspace: Workspace, fix: Fix) -> None:
    """Write a fixed file; raises Refused if it was changed since it was read."""
    creating.change(workspace.root / fix.file, fix.before.encode(), fix.after.encode())


def _habits(checked: Checked) -> Habits:
    return habits(checked.family.settings.typography) if checked.family else Habits()


def _compare(source: Source, fixed: Source, meant: Mapping[Path, str]) -> None:
    if not _agrees(source.data, fixed.data, (), meant):
        said = msg("The edits would change more than they should; the file is left as it is.")
        raise SpecError([Problem("not-fixed", said, Place(source.file), msg("Make the corrections by hand."))])


def _agrees(before: Data, after: Data, path: Path, meant: Mapping[Path, str]) -> bool:
    """Return whether nothing differs but ids and texts that are now as `meant` says for their paths."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = before.keys() - {"id"}
        return keys == after.keys() - {"id"} and all(
            _agrees(before[key], after[key], (*path, key), meant) for key in keys
        )
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return all(_agrees(one, other, (*path, place), meant) for place, (one, other) in pairs)
    return before == after or meant.get(path) == after
