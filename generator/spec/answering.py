"""Answers of forms written into the text of an execution file; nothing else in it changes."""

from collections.abc import Mapping
from dataclasses import replace

from generator.errors import Place, Problem, Severity, SpecError, msg
from generator.model.family import Limits
from generator.spec.ids import apply
from generator.spec.source import Source, read
from generator.spec.text.nodes import Data
from generator.spec.text.splicing import Entry, put

Answers = Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]
"""`activities`, `indicators` or `tasks` → id → party → what it answered."""


def answered(source: Source, answers: Answers, limits: Limits) -> str:
    """Return the text of the file with `answers`, each in place of an earlier one of the same party.

    Raises SpecError if the file would say anything else besides, or be larger than the `limits` allow.
    """
    wanted = {
        kind: {name: {"answers": dict(said)} for name, said in found.items()}
        for kind, found in answers.items()
        if found
    }
    if not wanted:
        return source.text
    for first in (False, True):
        text = _spliced(source, wanted, first=first)
        after = read(text, source.file, limits)
        wrong = tuple(one for one in after.problems if one.severity is Severity.ERROR)
        if not wrong and _agrees(source.data or {}, after.data, wanted):
            return text
        if any(one.code == "file-size" for one in wrong):
            raise SpecError(wrong)
    said = msg("The answers could not be written into the file without changing more of it; it is left as it is.")
    hint = msg("Write the activities one below another, without brackets and aliases, and run the command again.")
    raise SpecError([Problem("not-written", said, Place(source.file), hint)])


def _spliced(source: Source, wanted: Mapping[str, Entry], *, first: bool) -> str:
    line_end = "\r\n" if "\r\n" in source.text else "\n"
    edits = put(source.text, source.root, wanted, first=first)
    return apply(source.text, (replace(edit, text=edit.text.replace("\n", line_end)) for edit in edits))


def _agrees(before: Data, after: Data, wanted: object) -> bool:
    """Return whether `after` is `before` with what is `wanted`."""
    if not isinstance(wanted, dict):
        return before == after if wanted is None else after == wanted
    if all(isinstance(inner, str) for inner in wanted.values()):
        # An answer is written whole: what its party no longer says goes.
        return after == wanted
    old = before if isinstance(before, dict) else {}
    if not isinstance(after, dict) or after.keys() != old.keys() | wanted.keys():
        return False
    return all(_agrees(old.get(key), after[key], wanted.get(key)) for key in after)
