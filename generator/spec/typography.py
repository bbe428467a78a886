"""The typography of the texts that documents print, as warnings with edits of the spec.

A rule over the model could not say where a text stands: values forget their places. So this looks at the file itself,
and the schema tells which of its values are printed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.errors import Message, Path, Problem, Severity, msg
from generator.language.typography.changes import Change, changed
from generator.language.typography.habits import Habits
from generator.language.typography.proposals import changes
from generator.spec.schema import RECORDS
from generator.spec.schemas.rules import Rules, Schema
from generator.spec.source import Source
from generator.spec.text.nodes import Data, Node
from generator.spec.text.rewriting import rewriting

CODE = "typography"

_PRINTED = frozenset({"text", "rich"})
_KEPT = frozenset({"answer"})
"""Records that hold what others wrote: it stays as it was received."""

_QUOTED = frozenset({("act", "title")})
"""Texts that documents print inside quotation marks: a record and its key."""

_FILES = {"program.yaml": "program", "directory.yaml": "directory", "settings.yaml": ""}
_LONGEST = 40
_AROUND = 20


@dataclass(frozen=True)
class Leaf:
    """A printed text of a file, where it stands, and what should change in it; `in_brackets`: so is its collection."""

    path: Path
    text: str
    node: Node
    in_brackets: bool
    changes: tuple[Change, ...]

    @property
    def proposed(self) -> str:
        """The text after the changes."""
        return changed(self.text, self.changes)


def untidy(source: Source, habits: Habits) -> tuple[Problem, ...]:
    """Return a warning for each printed text of a file that good typography would change, with the edit where it can.

    An alias repeats a text that stands elsewhere, so only that one is named.
    """
    found: dict[int, Leaf] = {}
    for leaf in leaves(source, habits):
        if leaf.changes and not _is_alias(source, leaf):
            found.setdefault(leaf.node.start, leaf)
    return tuple(_problem(source, leaf) for leaf in found.values())


def leaves(source: Source, habits: Habits) -> Iterator[Leaf]:
    """Yield the printed texts of a file in order; the name of the file tells what it holds (settings print nothing)."""
    which = _FILES.get(source.file.replace("\\", "/").rpartition("/")[2], "execution")
    if which and isinstance(source.data, dict):
        yield from _Walk(habits).record(which, (source.data, source.root, (), False))


_Spot = tuple[Data, Node, Path, bool]
"""A value, its node, its path, and whether it stands between brackets."""


@dataclass(frozen=True)
class _Walk:
    """A walk through a value and the rules of its schema side by side."""

    habits: Habits

    def record(self, name: str, spot: _Spot) -> Iterator[Leaf]:
        """Yield the printed texts of a mapping that is the record `name`."""
        keys: Schema = RECORDS[name]
        for key, inner in _inside(spot):
            if key in keys:
                quoted = (name, key) in _QUOTED
                walk = _Walk(replace(self.habits, quoted=True)) if quoted else self
                yield from walk.value(keys[str(key)], inner)

    def value(self, rules: Rules, spot: _Spot) -> Iterator[Leaf]:
        """Yield the printed texts of a value."""
        data, node, path, in_brackets = spot
        if isinstance(data, str) and _is_printed(rules):
            yield Leaf(path, data, node, in_brackets, changes(data, self.habits))
        elif isinstance(data, list) and "each" in rules:
            for _, inner in _inside(spot):
                yield from self.value(rules["each"], inner)
        elif isinstance(data, dict):
            yield from self.mapping(rules, spot)

    def mapping(self, rules: Rules, spot: _Spot) -> Iterator[Leaf]:
        """Yield the printed texts of a mapping: a record, one of several, or entries of one kind."""
        if "entries" in rules:
            for _, inner in _inside(spot):
                yield from self.value(rules["entries"]["values"], inner)
        elif (name := _record(rules, spot[0])) and name not in _KEPT:
            yield from self.record(name, spot)


def _inside(spot: _Spot) -> Iterator[tuple[str | int, _Spot]]:
    data, node, path, in_brackets = spot
    items: Iterable[tuple[str | int, Data]] = enumerate(data) if isinstance(data, list) else ()
    for key, inner in data.items() if isinstance(data, dict) else items:
        yield key, (inner, node.children[key], (*path, key), in_brackets or node.inside >= 0)


def _is_printed(rules: Rules) -> bool:
    kinds = {rules["type"]} if isinstance(rules["type"], str) else set(rules["type"])
    return "allowed" not in rules and not kinds.isdisjoint(_PRINTED)


def _record(rules: Rules, data: Data) -> str:
    """Return the name of the record that a mapping is, empty if it cannot be told."""
    if "choice" not in rules:
        return str(rules.get("record", ""))
    chosen = data.get(rules["choice"]["by"]) if isinstance(data, dict) else None
    return str(rules["choice"]["records"].get(chosen, "")) if isinstance(chosen, str) else ""


def _is_alias(source: Source, leaf: Leaf) -> bool:
    return source.text.startswith("*", leaf.node.start)


def _problem(source: Source, leaf: Leaf) -> Problem:
    edit = rewriting(source.text, leaf.node.start, leaf.text, leaf.changes, in_brackets=leaf.in_brackets)
    hint = (
        msg("Run “generator check --fix”; it writes this into the spec.")
        if edit
        else msg("Write it by hand, the whole text in quotes or on the lines after “|”.")
    )
    return Problem(CODE, _message(leaf), source.place(leaf.path), hint, Severity.WARNING, edit)


def _message(leaf: Leaf) -> Message:
    shown = _shown(leaf.changes)
    before, after = _excerpts(leaf.text, shown)
    if left := len(leaf.changes) - len(shown):
        return msg("Typography: “{before}” → “{after}” and {left} more.", before=before, after=after, left=left)
    return msg("Typography: “{before}” → “{after}”.", before=before, after=after)


def _shown(found: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the first changes, as many as an excerpt has room for."""
    return found[:1] + tuple(change for change in found[1:] if change.end - found[0].start <= _LONGEST)


def _excerpts(text: str, shown: tuple[Change, ...]) -> tuple[str, str]:
    """Return the words around the changes before and after them, on one line."""
    begins, ends = shown[0].start - _AROUND, shown[-1].end + _AROUND
    begins = max(begins, 0) and (text.find(" ", begins, shown[0].start) + 1 or begins)
    ends = len(text) if ends >= len(text) else max(text.rfind(" ", shown[-1].end, ends), shown[-1].end)
    moved = [Change(change.start - begins, change.end - begins, change.text) for change in shown]
    before = text[begins:ends]
    marks = ("…" if begins else "", "…" if ends < len(text.rstrip()) else "")
    return _on_one_line(before, *marks), _on_one_line(changed(before, moved), *marks)


def _on_one_line(excerpt: str, before: str, after: str) -> str:
    return before + excerpt.strip("\n").replace("\n", " ") + after
