"""Carries out the safe edits that problems offer, and shows them as a difference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff

from generator.build import drafting
from generator.build.values import Checked
from generator.errors import Edit, Path, Place, Problem, SpecError, msg
from generator.language.typography.changes import Change, changed
from generator.model.family import Limits
from generator.spec import ids, passages, printed
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
        own = tuple(problem for problem in listed if problem.place.file == source.file)
        rewritten = tuple(_rewritten(source, own))
        edits = [problem.edit for problem in own if problem.edit and not problem.changes]
        edits += [one.edit for one in rewritten]
        if edits:
            after = ids.apply(source.text, edits)
            meant = {**dict(_meant(source, rewritten)), **drafting.meant(checked, source)}
            _compare(source, read(after, source.file, Limits(size=len(after) * 4)), meant)
            yield Fix(source.file, source.text, after, len(edits))


@dataclass(frozen=True)
class _Rewritten:
    """A text before and after all of its changes, and the edit of the file that makes them."""

    before: str
    after: str
    edit: Edit


def _rewritten(source: Source, problems: Iterable[Problem]) -> Iterator[_Rewritten]:
    """Yield each text that problems want changed; where changes overlap, the first one counts."""
    wanted: dict[Path, list[Edit]] = {}
    for problem in problems:
        if problem.edit:
            wanted.setdefault(problem.place.path, []).extend(problem.changes)
    for one in printed.texts(source) if any(wanted.values()) else ():
        changes = _apart(wanted.get(one.path, ()))
        if changes and (edit := passages.edit(source, one, changes)):
            after = changed(one.text, [Change(each.start, each.end, each.text) for each in changes])
            yield _Rewritten(one.text, after, edit)


def _meant(source: Source, rewritten: Iterable[_Rewritten]) -> Iterator[tuple[Path, str]]:
    """Yield what printed texts are afterwards: one that is changed may be repeated by aliases."""
    after = {one.before: one.after for one in rewritten}
    return ((one.path, after[one.text]) for one in printed.texts(source) if one.text in after)


def _apart(changes: Iterable[Edit]) -> list[Edit]:
    """Return the changes that can be made together; of those that begin at one place the first one counts."""
    kept: list[Edit] = []
    for one in sorted(changes, key=lambda each: (each.start, each.end)):
        if not kept or (one.start >= kept[-1].end and one.start > kept[-1].start):
            kept.append(one)
    return kept


def write(workspace: Workspace, fix: Fix) -> None:
    """Write a fixed file; raises Refused if it was changed since it was read."""
    creating.change(workspace.root / fix.file, fix.before.encode(), fix.after.encode(), workspace.specs)


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
