"""The typography of the texts that documents print, as warnings with edits of the spec.

A rule over the model could not say where a text stands: values forget their places. So this looks at the file itself,
and the schema tells which of its values are printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from generator.errors import Edit, Message, Path, Problem, Severity, msg
from generator.language.typography.changes import Change, changed
from generator.language.typography.habits import Habits
from generator.language.typography.proposals import changes
from generator.spec import printed
from generator.spec.source import Source
from generator.spec.text.nodes import Node
from generator.spec.text.rewriting import rewriting
from generator.timing.normal import normal

CODE = "typography"

_QUOTED = frozenset({("act", "title")})
"""Texts that documents print inside quotation marks: a record and its key."""

_TERMS = frozenset({("row", "term")})

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
    """Yield the printed texts of a file in order, with what good typography would change in each."""
    of_quoted = replace(habits, quoted=True)
    for one in printed.texts(source):
        own = of_quoted if (one.record, one.key) in _QUOTED else habits
        found = _of_term(one.text) if (one.record, one.key) in _TERMS else ()
        yield Leaf(one.path, one.text, one.node, one.in_brackets, found or changes(one.text, own))


def _of_term(text: str) -> tuple[Change, ...]:
    """Return what turns a term into its normal spelling; nothing where it is spelled so, or has none."""
    said = normal(text)
    if said == text:
        return ()
    return tuple(
        Change(start, end, said[first:last])
        for tag, start, end, first, last in SequenceMatcher(None, text, said, autojunk=False).get_opcodes()
        if tag != "equal"
    )


def _is_alias(source: Source, leaf: Leaf) -> bool:
    return source.text.startswith("*", leaf.node.start)


def _problem(source: Source, leaf: Leaf) -> Problem:
    edit = rewriting(source.text, leaf.node.start, leaf.text, leaf.changes, in_brackets=leaf.in_brackets)
    hint = (
        msg("Run “generator check --fix”; it writes this into the spec.")
        if edit
        else msg("Write it by hand, the whole text in quotes or on the lines after “|”.")
    )
    made = tuple(Edit(one.start, one.end, one.text) for one in leaf.changes)
    said = message(leaf.text, leaf.changes)
    return Problem(CODE, said, source.place(leaf.path), hint, Severity.WARNING, edit, made)


def message(text: str, found: tuple[Change, ...]) -> Message:
    """Return what is said of the changes of a text: its words around the first of them, before and after."""
    shown = _shown(found)
    before, after = _excerpts(text, shown)
    if left := len(found) - len(shown):
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
