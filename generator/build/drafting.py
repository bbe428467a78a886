"""Conclusions that are not written yet: the draft that `check --fix` writes into the execution file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.build.values import Checked
from generator.documents.parts.reporting.conclusions import conclusions
from generator.errors import Edit, Path, Problem, msg
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.spec.source import Source

KEY = "conclusions"

_MARKS = ("?", "'?'", '"?"')
_LINE = re.compile(r"[^\r\n]*")
_GOES_ON = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*[ \t]+[^ \t\r\n]")


def offered(checked: Checked) -> tuple[Problem, ...]:
    """Return the problems; the gap of conclusions has the edit that writes a draft of them."""
    edits = {source.file: _edit(source, text) for source, text in _drafts(checked)}
    return tuple(_with_edit(problem, edits.get(problem.place.file)) for problem in checked.problems)


def meant(checked: Checked, source: Source) -> Mapping[Path, str]:
    """Return the draft of the conclusions of a file under their path, as the file will hold it."""
    return dict(((KEY,), f"{text}\n") for one, text in _drafts(checked) if one is source)


def _drafts(checked: Checked) -> Iterator[tuple[Source, str]]:
    """Yield the file of each report whose conclusions are not written yet, with their draft."""
    family = checked.family
    for execution in family.executions.values() if family else ():
        gap = execution.conclusions
        if isinstance(gap, Gap) and gap.file in checked.sources and (text := _draft(family, execution)):
            yield checked.sources[gap.file], text


def _draft(family: Family | None, execution: Execution) -> str:
    return conclusions(family, execution) if family else ""


def _with_edit(problem: Problem, edit: Edit | None) -> Problem:
    if problem.code != "gap" or problem.place.path != (KEY,) or edit is None:
        return problem
    hint = msg("Write them, or run “generator check --fix”: it writes a draft made from the figures into the file.")
    return replace(problem, hint=hint, edit=edit)


def _edit(source: Source, draft: str) -> Edit | None:
    """Return the edit that puts the draft after `conclusions: |`; None where the file leaves no safe place for it."""
    node, text = source.root.children[KEY], source.text
    mark = next((mark for mark in _MARKS if text.startswith(mark, node.start)), "")
    rest = _LINE.match(text, node.start + len(mark))
    if not mark or not rest or source.root.inside >= 0 or _GOES_ON.match(text, rest.end()):
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    indent = " " * (node.key - source.lines.start(node.key) + 2)
    lines = [f"{indent}{line}" for line in draft.split("\n")]
    last = "" if rest.end() < len(text) else end
    return Edit(node.start, rest.end(), end.join((f"|{rest[0]}", *lines)) + last)
