"""Inspects a Word file: read, drafted into a program where it can be, put before the rules; findings in its places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import checks
from generator.build import importing
from generator.build.directory import directory
from generator.checks.choosing import Choice
from generator.checks.rule import Subject, Theme
from generator.errors import NOTHING, FormError, Place, Problem
from generator.intake.importing.composing import Asked
from generator.intake.importing.headings import years as years_in
from generator.intake.importing.importing import Imported, imported
from generator.intake.importing.importing import Workspace as Into
from generator.intake.importing.known import known
from generator.intake.importing.titles import ELSEWHERE, REPORTED
from generator.intake.inspecting import mapping
from generator.intake.inspecting.reading import Texts, texts
from generator.language.typography import proposals
from generator.language.typography.habits import Habits, habits
from generator.model.directory import Directory
from generator.model.family import Family, Settings
from generator.model.layout import Layout
from generator.model.manuscript import Manuscript
from generator.model.passage import Passage, Role
from generator.model.period import span
from generator.spec import ids, load, typography
from generator.spec.passages import passages
from generator.spec.source import Source, decode
from generator.word.inspecting.layout import layout
from generator.word.reading import document
from generator.workspace import reading, specs
from generator.workspace.places import Workspace

_SLUG, _PROGRAM = "inspected", "program.yaml"
_NOT_OURS = frozenset({Theme.DRAFTS, Theme.COMMENTS})
"""Themes of what only a spec has: gaps, ids, comments."""
_OF_PERIODS = frozenset(
    {Role.ACCOUNT, Role.EVIDENCE, Role.REASON, Role.STATUS, Role.CONCLUSIONS, Role.RECOMMENDATION, Role.CELL}
)
_OF_SPECS = re.compile(r"\b[a-z_]+: |“[a-z_]+:?|--fix|\.yaml|\bspec\b|\bid\b|generator ")
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
    """What was found in a Word file of these bytes; `reason` says why no program could be read from it."""

    data: bytes
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


def inspect(
    file: Path, given: Around, asked: frozenset[str], environment: Mapping[str, str], period: str = ""
) -> Inspected:
    """Return what the rules find in `file`; raises FormError where it is no text that can be read."""
    data = importing.word(_read(file), str(file), environment)
    seen = layout(data, str(file))
    paper = document.read(data, str(file))
    read = texts(paper, seen, known(given.directory))
    drafted, reason = _drafted(paper, given, Asked(name=file.name, period=period), read.passages)
    family = drafted.family if drafted else None
    told = _dated(read.passages, family)
    subject = Subject(family, family.directory if family else given.directory, told, read.sequences, read.layout)
    choice = Choice(given.settings.checks, asked)
    rules = [rule for rule in checks.RULES if rule.theme not in _NOT_OURS]
    problems = checks.run(subject, choice, rules)
    placed = tuple(_placed(problems, drafted, read, str(file)))
    untidy = _untidy(told, habits(given.settings.typography), choice)
    return Inspected(data, _ordered((*placed, *untidy), read.layout), read.layout, reason)


@dataclass(frozen=True)
class _Drafted:
    """The program that was read from a document, and the texts of its files."""

    family: Family
    sources: Mapping[str, Source]

    def passages(self) -> Iterator[Passage]:
        for source in self.sources.values():
            if source.file != specs.DIRECTORY:
                yield from passages(source)

    def rows(self) -> dict[str, mapping.Key]:
        source = self.sources[_PROGRAM]
        return {id: (_PROGRAM, path) for id, path in ids.places(source.data)}


def _drafted(
    paper: Manuscript, given: Around, asked: Asked, told: Iterable[Passage]
) -> tuple[_Drafted | None, tuple[Problem, ...]]:
    """Return the program; where it does not say its years, those of the terms `told` count."""
    into = Into(_SLUG, given.text, given.directory)
    try:
        found = imported(paper, into, asked)
        wider = _years(told, found)
        is_guessed = bool(found.executions) or any(doubt in found.program for doubt in (ELSEWHERE, REPORTED))
        if wider and is_guessed and not asked.period:
            # A guess that is too narrow, or the one year of a report, would put good terms outside.
            found = imported(paper, into, replace(asked, period=wider))
    except FormError as error:
        return None, error.problems
    loaded = load.load(_SLUG, _texts(found, given))
    if loaded.family is None:
        return None, found.problems
    return _Drafted(loaded.family, loaded.sources), ()


def _years(told: Iterable[Passage], found: Imported) -> str:
    named = [year for one in told if one.role is Role.TERM for year in years_in(one.text)]
    named += [year for period in found.executions for year in years_in(period)]
    said = "-".join(str(year) for year in dict.fromkeys((min(named), max(named)))) if named else ""
    return said if span(said) else ""


def _texts(found: Imported, given: Around) -> load.Texts:
    told = {name: load.Text(f"{specs.EXECUTION}/{name}.yaml", text) for name, text in found.executions.items()}
    settings = None if given.said is None else load.Text(specs.SETTINGS, given.said)
    program, known = load.Text(_PROGRAM, found.program), load.Text(specs.DIRECTORY, found.directory)
    return load.Texts(program, known, settings, told)


def _placed(problems: Iterable[Problem], drafted: _Drafted | None, read: Texts, file: str) -> Iterator[Problem]:
    """Yield the problems at their places in the document, each once."""
    where = mapping.mapping(drafted.passages(), read, drafted.rows(), file) if drafted else None
    seen: set[object] = set()
    for one in problems:
        is_of_spec = where is not None and one.place.file != file
        placed = replace(one, place=where.place(one.place)) if where and is_of_spec else one
        key = placed.code, placed.place, repr(placed.message)
        if key not in seen:
            seen.add(key)
            yield replace(placed, hint=NOTHING) if _OF_SPECS.search(placed.hint.text) else placed


def _dated(found: Iterable[Passage], family: Family | None) -> tuple[Passage, ...]:
    """Return the texts, those that tell what was done with the period that the document reports on."""
    period = next(iter(family.executions), "") if family else ""
    return tuple(replace(one, period=period) if one.role in _OF_PERIODS else one for one in found)


def _untidy(found: Iterable[Passage], house: Habits, choice: Choice) -> Iterator[Problem]:
    rule = checks.BY_CODE[typography.CODE]
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


def _read(file: Path) -> bytes:
    return reading.read(file, str(file), importing.LIMIT)


def _text(workspace: Workspace, found: Mapping[str, bytes], name: str) -> str | None:
    return decode(found[name], specs.name(workspace, name)) if name in found else None
