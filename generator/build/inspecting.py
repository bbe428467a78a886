"""Inspects a Word file: read, drafted into a program where it can be, put before the rules; findings in its places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from generator.build import foreign, importing
from generator.build.directory import directory
from generator.build.foreign import Reader
from generator.build.recognising import Recognised, recognised
from generator.checks.choosing import Choice
from generator.checks.rule import Rule, Subject, Theme
from generator.checks.running import run
from generator.checks.table import BY_CODE, RULES
from generator.errors import NOTHING, Place, Problem
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Workspace as Into
from generator.intake.importing.known import known
from generator.intake.inspecting import mapping
from generator.intake.inspecting.reading import Texts, texts
from generator.language.typography import proposals
from generator.language.typography.habits import Habits, habits
from generator.model.directory import Directory
from generator.model.family import Family, Settings
from generator.model.layout import Layout
from generator.model.passage import Passage, Role
from generator.spec import load, typography
from generator.spec.source import decode
from generator.word.inspecting.looking import Seen, look
from generator.workspace import reading, specs
from generator.workspace.places import Workspace

_SLUG = "inspected"
_NOT_OURS = frozenset({Theme.DRAFTS, Theme.COMMENTS})
"""Themes of what only a spec has: gaps, ids, comments."""
_OF_PROGRAMS = frozenset(
    (
        *("goal-missing", "objective-missing", "objective-unused", "indicator-missing", "passport-incomplete"),
        *("cycle-missing", "cycle-coverage", "results-empty", "financing-missing"),
    )
)
"""What only a whole program lacks: a roadmap, an order or a report alone owes none of it."""
_OF_ORDERS = frozenset({"order-title-differs", "order-no-approve", "approval-late"})
"""What an act on a program owes and one on a report does not."""
_OF_SPANS = frozenset(
    (
        *("approval-late", "period-title", "period-partial", "period-passport", "period-columns", "period-gap"),
        *("period-text", "term-outside", "report-outside", "report-period"),
    )
)
"""What depends on the years of the program, which a document may not say."""
_OF_DIRECTIONS = frozenset({"indicator-no-progress", "indicator-setback", "indicator-better"})
"""What depends on whether more is better; a table of indicators does not say it."""
_OF_PERIODS = frozenset(
    {Role.ACCOUNT, Role.EVIDENCE, Role.REASON, Role.STATUS, Role.CONCLUSIONS, Role.RECOMMENDATION, Role.CELL}
)
_OF_SPECS = re.compile(r"\b[a-z_]+: |\bAdd: |“[a-z_]+:?|--fix|\.yaml|\bspec\b|\bid\b|generator ")
"""What a way out says that leads through a spec; whoever has a Word file has none."""
_NO_SENTENCES = frozenset({Role.OTHER, Role.STATUS})


@dataclass(frozen=True)
class Around:
    """What a workspace gives to an inspection: settings, the directory and its text; nothing outside of one."""

    settings: Settings = field(default_factory=Settings)
    directory: Directory = field(default_factory=Directory)
    text: str = ""
    said: str | None = None
    """The text of the settings."""


@dataclass(frozen=True)
class Inspected:
    """What was found in a Word file; `reason` says why no program could be read from it."""

    problems: tuple[Problem, ...]
    layout: Layout
    reason: tuple[Problem, ...] = ()


def around(workspace: Workspace | None) -> Around:
    """Return what the workspace gives; raises SpecError with all that is wrong with its directory or settings."""
    if workspace is None:
        return Around()
    known = directory(workspace) if (workspace.specs / specs.DIRECTORY).exists() else Directory()
    found = specs.common(workspace, Settings().limits.size).data
    text, said = (_text(workspace, found, name) for name in (specs.DIRECTORY, specs.SETTINGS))
    settings, _ = load.settings(None if said is None else load.Text(specs.SETTINGS, said))
    return Around(settings, known, text or "", said)


def read(file: Path, environment: Mapping[str, str]) -> bytes:
    """Return the bytes of a Word file; a text of another program is converted. Raises FormError or SpecError."""
    data = reading.read(file, str(file), importing.LIMIT)
    return importing.word(data, str(file), environment)


def seen(data: bytes, file: str, reader: Reader) -> Seen:
    """Return what `reader` sees in a Word file; raises FormError where it is no text to be read."""
    return foreign.read(reader, data, look, file)


def inspect(data: bytes, file: str, given: Around, asked: frozenset[str] = frozenset(), period: str = "") -> Inspected:
    """Return what the rules find in the Word file `data`, called `file`; see `inspected`. Raises FormError."""
    return inspected(look(data, file), file, given, asked, period)


def inspected(
    looked: Seen, file: str, given: Around, asked: frozenset[str] = frozenset(), period: str = ""
) -> Inspected:
    """Return what the rules find in a Word file, called `file`, that was looked at.

    `asked` are codes of rules that run whatever the settings say.
    """
    paper = looked.paper
    seen = texts(paper, looked.layout, known(given.directory))
    wanted = Asked(name=PurePath(file).name, period=period)
    found, reason = recognised(paper, Into(_SLUG, given.text, given.directory), given.said, wanted, seen.passages)
    choice = Choice(given.settings.checks, asked)
    subject = _subject(seen, found.family if found else None, given.directory)
    problems = run(subject, _rules(found), choice)
    placed = _placed(problems, found.places(seen, file) if found else None, file)
    untidy = _untidy(seen.passages, habits(given.settings.typography), choice)
    return Inspected(_ordered((*placed, *untidy), seen.layout), seen.layout, reason)


def _rules(found: Recognised | None) -> list[Rule]:
    """Return the rules that can tell something of this document."""
    left = set(_OF_DIRECTIONS)
    if found is not None and found.is_guessed:
        left |= _OF_SPANS
    if found is None or not found.is_program:
        left |= _OF_PROGRAMS
    if found is not None and found.is_order_on_report:
        left |= _OF_ORDERS
    return [rule for rule in RULES if rule.theme not in _NOT_OURS and rule.code not in left]


def _subject(seen: Texts, family: Family | None, directory: Directory) -> Subject:
    """Return what is examined; texts that tell what was done belong to the period that the document reports on."""
    period = next(iter(family.executions), "") if family else ""
    told = (replace(one, period=period) if one.role in _OF_PERIODS else one for one in seen.passages)
    known_ = family.directory if family else directory
    return Subject(family, known_, tuple(told), seen.sequences, seen.layout)


def _placed(problems: Iterable[Problem], where: mapping.Placing | None, file: str) -> Iterator[Problem]:
    """Yield the problems at their places in the document, each once."""
    seen: set[object] = set()
    for one in problems:
        is_of_spec = where is not None and one.place.file != file
        placed = replace(one, place=where.place(one.place)) if where and is_of_spec else one
        key = placed.code, placed.place, repr(placed.message)
        if key not in seen:
            seen.add(key)
            yield replace(placed, hint=NOTHING) if _OF_SPECS.search(placed.hint.text) else placed


def _untidy(found: Iterable[Passage], house: Habits, choice: Choice) -> Iterator[Problem]:
    rule = BY_CODE[typography.CODE]
    if not choice.runs(rule):
        return
    for one in found:
        if one.role not in _NO_SENTENCES and (changes := proposals.changes(one.text, house)):
            said = typography.message(one.text, changes)
            yield Problem(rule.code, said, one.place, severity=choice.severity(rule))


def _ordered(problems: Iterable[Problem], seen: Layout) -> tuple[Problem, ...]:
    """Return the problems in the order of their places; those of the whole file come first."""
    ranks: dict[object, int] = {}
    for rank, line in enumerate(seen.lines, 1):
        ranks.setdefault(spot(line.place), rank)
        ranks.setdefault(spot(replace(line.place, paragraph=0)), rank)
    return tuple(sorted(problems, key=lambda one: ranks.get(spot(one.place), 0)))


def spot(place: Place) -> tuple[int, int, int, int]:
    """Return what tells the places of a document apart."""
    return place.table, place.row, place.cell, place.paragraph


def _text(workspace: Workspace, found: Mapping[str, bytes], name: str) -> str | None:
    return decode(found[name], specs.name(workspace, name)) if name in found else None
