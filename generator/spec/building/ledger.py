"""What is noted while the values of one file are built: problems, gaps in their order, ids."""

from collections.abc import Collection
from typing import Any

from generator.errors import NOTHING, Message, Path, Problem, Severity, msg
from generator.model.gap import Gap
from generator.spec.building.values import Raw, text
from generator.spec.complaints import suggestion
from generator.spec.source import Source


class Ledger:
    """Notes for one file."""

    def __init__(self, source: Source, first: int = 1) -> None:
        """Count gaps from `first`."""
        self.problems: list[Problem] = []
        self.gaps: list[Gap] = []
        self._source, self._first = source, first
        self._ids: dict[str, Path] = {}

    @property
    def next_gap(self) -> int:
        """The number of the next gap."""
        return self._first + len(self.gaps)

    def gap(self, what: str, path: Path, file: str = "") -> Gap:
        """Note and return the gap of the value at `path`, in this file if no other is named."""
        self.gaps.append(Gap(self.next_gap, what, path, file or self._source.file))
        return self.gaps[-1]

    def problem(
        self, code: str, message: Message, path: Path, hint: Message = NOTHING, *, at_key: bool = False
    ) -> None:
        """Note an error at `path`."""
        self.problems.append(Problem(code, message, self._source.place(path, key=at_key), hint))

    def warning(self, code: str, message: Message, path: Path, hint: Message) -> None:
        """Note at the key of `path` what does not stop a document from being made."""
        self.problems.append(Problem(code, message, self._source.place(path, key=True), hint, Severity.WARNING))

    def id(self, data: Raw, path: Path) -> str:
        """Return the id of what stands at `path`, empty if it has none; each id may stand in a file once."""
        name = text(data, "id")
        if name in self._ids:
            line = self._source.place(self._ids[name]).line
            message = msg("The id “{id}” is given twice; it stands first in line {line}.", id=name, line=line)
            self.problem("duplicate-id", message, (*path, "id"), msg("Give one of them another id."))
        elif name:
            self._ids[name] = (*path, "id")
        return name

    def has(self, path: Path, key: str) -> bool:
        """Return whether the file gives anything under `key` of the mapping at `path`, right or wrong."""
        found: Any = self._source.data
        for step in path:
            found = found[step]
        return key in found

    def refer(
        self, name: str, known: Collection[str] | None, missing: Message, path: Path, *, at_key: bool = False
    ) -> str:
        """Return `name`; note `missing` with the nearest known name if it is not among `known` (None: all are)."""
        if name and known is not None and name not in known:
            hint = suggestion(name, known) if any(known) else msg("Add it first, or delete what refers to it.")
            self.problem("unknown-reference", missing, path, hint, at_key=at_key)
        return name
