"""The printed texts of a file with their roles, and the edits of the file that changes of these texts come to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.errors import Edit, Place, Problem
from generator.language.typography.changes import Change
from generator.model.passage import Passage, Role
from generator.spec import printed
from generator.spec.printed import Text
from generator.spec.source import Source
from generator.spec.text.rewriting import rewriting

_OF_RECORDS: Mapping[str, Role] = {
    "point": Role.POINT,
    "assign": Role.POINT,
    "approve": Role.POINT,
    "appoint": Role.POINT,
    "publish": Role.POINT,
    "ground": Role.POINT,
    "objective": Role.OBJECTIVE,
    "passport-row": Role.PASSPORT,
    "indicator": Role.INDICATOR,
    "criterion": Role.CELL,
    "task": Role.RECOMMENDATION,
    "recommendation": Role.RECOMMENDATION,
}
_OF_KEYS: Mapping[str, Role] = {
    "heading": Role.HEADING,
    "columns": Role.HEADING,
    "goal": Role.GOAL,
    "results": Role.RESULT,
    "preamble": Role.POINT,
    "title": Role.HEADING,
    "text": Role.TEXT,
    "term": Role.TERM,
    "new_term": Role.TERM,
    "responsible": Role.RESPONSIBLE,
    "result": Role.RESULT,
    "fields": Role.CELL,
    "account": Role.ACCOUNT,
    "evidence": Role.EVIDENCE,
    "reason": Role.REASON,
    "conclusions": Role.CONCLUSIONS,
    "recommendation": Role.RECOMMENDATION,
    "name": Role.NAME,
    "short": Role.NAME,
    "post": Role.NAME,
    "letterhead": Role.NAME,
    "abbreviations": Role.NAME,
}
_OF_BOTH: Mapping[tuple[str, str], Role] = {
    ("program", "title"): Role.TITLE,
    ("order", "title"): Role.TITLE,
    ("amendment", "title"): Role.TITLE,
    ("report-order", "title"): Role.TITLE,
    ("execution", "title"): Role.TITLE,
    ("row", "title"): Role.ACTIVITY,
    ("resource", "title"): Role.ACTIVITY,
    ("act", "title"): Role.ACT,
    ("program", "short"): Role.TITLE,
    ("passport-row", "heading"): Role.HEADING,
    ("indicator", "unit"): Role.OTHER,
    ("indicator", "source"): Role.CELL,
    ("source", "name"): Role.CELL,
    ("recommendation", "to"): Role.RESPONSIBLE,
    ("recommendation", "term"): Role.TERM,
    ("task", "to"): Role.RESPONSIBLE,
    ("task", "term"): Role.TERM,
    ("approval", "reason"): Role.OTHER,
    ("unplaced", "where"): Role.OTHER,
}
_NEVER = frozenset({("answer", "file"), ("row", "number"), ("resource", "number"), ("row", "shared")})


def passages(source: Source, period: str = "") -> Iterator[Passage]:
    """Yield the printed texts of a file in order; those of an alias are yielded where they stand, too."""
    for one in printed.texts(source):
        if (one.record, one.key) not in _NEVER:
            yield Passage(one.text, role(one), Place(source.file, path=one.path), period)


def role(text: Text) -> Role:
    """Return what a printed text is for."""
    found = _OF_BOTH.get((text.record, text.key)) or _OF_RECORDS.get(text.record) or _OF_KEYS.get(text.key)
    return found or (Role.CELL if text.record.startswith("section-") else Role.OTHER)


def edited(source: Source, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems; those of this file that change a text have the edit that does it, where one is safe."""
    found: Mapping[object, Text] | None = None
    for problem in problems:
        if not problem.changes or problem.place.file != source.file:
            yield problem
            continue
        found = {one.path: one for one in printed.texts(source)} if found is None else found
        yield replace(problem, edit=edit(source, found.get(problem.place.path), problem.changes))


def edit(source: Source, text: Text | None, changes: Iterable[Edit]) -> Edit | None:
    """Return the edit of a file that makes `changes` in one of its printed texts; None where none is safe."""
    if text is None:
        return None
    made = [Change(one.start, one.end, one.text) for one in changes]
    return rewriting(source.text, text.node.start, text.text, made, in_brackets=text.in_brackets)
