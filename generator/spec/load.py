"""The texts of a program's files become its family, or every problem found in them; pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.errors import Place, Problem, Severity, msg
from generator.language.columns import REPORT_KEYS
from generator.model.directory import Directory
from generator.model.execution import Execution
from generator.model.family import Family, Limits, Settings
from generator.model.period import ReportingPeriod, reporting_period
from generator.model.program import Program
from generator.spec.building.columns import field_keys
from generator.spec.building.directory import directory
from generator.spec.building.execution import execution
from generator.spec.building.house import house
from generator.spec.building.ledger import Ledger
from generator.spec.building.program import program
from generator.spec.building.reported import Reported
from generator.spec.building.scope import Scope
from generator.spec.building.values import inner, items, text
from generator.spec.checked import File, checked
from generator.spec.ids import ids
from generator.spec.scalars import SCALARS
from generator.spec.source import Source

_MB = 1024 * 1024


@dataclass(frozen=True)
class Text:
    """A file as read: its name for messages and its text."""

    file: str
    text: str


@dataclass(frozen=True)
class Texts:
    """The files of one program; `executions` are by the names of their periods.

    `former` are ids that stood in approved editions: executions may still tell of what is in the program no more.
    """

    program: Text
    directory: Text | None
    settings: Text | None
    executions: Mapping[str, Text]
    former: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Loaded:
    """The family, None if there is any error; every problem, sorted by file and place; the sources by file."""

    family: Family | None
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]

    def located(self, problem: Problem) -> Problem:
        """Return `problem` with the line and column of its path, where the file is one of these."""
        source = self.sources.get(problem.place.file)
        if source is None or problem.place.line:
            return problem
        found = source.place(problem.place.path)
        return replace(problem, place=replace(problem.place, line=found.line, column=found.column))


def load(slug: str, texts: Texts) -> Loaded:
    """Return the family of the program `slug` with every problem of its files; nothing is read but `texts`."""
    chosen, settings_file = _settings(texts.settings)
    building = _Building(
        slug,
        _checked(texts.directory, "directory", chosen.limits),
        _checked(texts.program, "program", chosen.limits),
        {name: _checked(text, "execution", chosen.limits) for name, text in sorted(texts.executions.items())},
        texts.former,
    )
    family, noted = building.family(chosen)
    files = (building.directory, settings_file, building.program, *building.reports.values())
    found = _sorted((*(problem for file in files for problem in file.problems), *noted), files)
    is_sound = all(problem.severity is not Severity.ERROR for problem in found)
    sources = {file.source.file: file.source for file in files if file.source.file}
    return Loaded(family if is_sound else None, found, sources)


def settings(text: Text | None) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of a workspace, the defaults where it has none, and what is wrong with them."""
    chosen, file = _settings(text)
    return chosen, _sorted(file.problems, (file,))


def _checked(given: Text | None, which: str, limits: Limits) -> File:
    return checked(given.text, given.file, which, limits) if given else checked("", "", which, limits)


def _settings(given_text: Text | None) -> tuple[Settings, File]:
    file = _checked(given_text, "settings", Limits())
    ledger = Ledger(file.source)
    given, usual = inner(file.data, "limits"), Limits()
    chosen = Settings(
        language=text(file.data, "language"),
        limits=Limits(
            size=int(text(given, "size") or usual.size // _MB) * _MB,
            depth=int(text(given, "depth") or usual.depth),
            expansion=int(text(given, "expansion") or usual.expansion),
        ),
        **house(ledger, file.data),
    )
    return chosen, replace(file, problems=(*file.problems, *ledger.problems))


@dataclass(frozen=True)
class _Building:
    """The files of a family on their way to values; what cannot be read is passed over."""

    slug: str
    directory: File
    program: File
    reports: Mapping[str, File]
    former: frozenset[str] = frozenset()

    def family(self, chosen: Settings) -> tuple[Family | None, list[Problem]]:
        """Return the family, if there is a program at all, and what is wrong between the parts."""
        ledger = Ledger(self.directory.source)
        known = directory(ledger, self.directory.data) if self.directory.is_readable else None
        if not self.program.is_readable:
            return None, [*ledger.problems, *self._periods()]
        scope = Scope(
            Ledger(self.program.source), known, self.directory.source.file, report_fields=self._report_fields()
        )
        built = program(self.slug, scope, self.program.data)
        executions, noted = self._executions(scope, built, chosen)
        known = known or Directory()
        known = replace(known, acts={**known.acts, **scope.cited})
        reports = {name: file.source.file for name, file in self.reports.items()}
        files = {**reports, "program": self.program.source.file, "directory": self.directory.source.file}
        family = Family(built, known, chosen, executions, files=files)
        return family, [*ledger.problems, *scope.ledger.problems, *noted, *self._periods()]

    def _executions(self, scope: Scope, built: Program, chosen: Settings) -> tuple[dict[str, Execution], list[Problem]]:
        is_sound = self.program.is_sound and not scope.ledger.problems
        loose = self.former if is_sound else self.former | frozenset(ids(self.program.source.data))
        reported = Reported(built, frozenset(field_keys(self.program.data)), loose, chosen)
        found: dict[str, Execution] = {}
        noted: list[Problem] = []
        first = scope.ledger.next_gap
        for name, file in self.reports.items():
            if (period := _period(name)) and file.is_readable:
                ledger = Ledger(file.source, first)
                found[name] = execution(period, replace(scope, ledger=ledger), reported, file.data)
                noted += ledger.problems
                first = ledger.next_gap
        return found, noted

    def _periods(self) -> Iterator[Problem]:
        for name, file in self.reports.items():
            if _period(name) is None:
                message = msg("“{name}” is not the name of a reporting period.", name=name)
                yield Problem("period-name", message, Place(file.source.file), SCALARS["period"].hint)

    def _report_fields(self) -> frozenset[str]:
        """Return the free columns that reports print."""
        given = (item for file in self.reports.values() for _, item in items(file.data, "columns"))
        return frozenset(text(item, "key") for item in given if isinstance(item, dict)) - REPORT_KEYS


def _period(name: str) -> ReportingPeriod | None:
    return reporting_period(name) if name.isascii() else None  # digits of other scripts count as digits too


def _sorted(problems: Iterable[Problem], files: Iterable[File]) -> tuple[Problem, ...]:
    order = {file.source.file: place for place, file in enumerate(files)}

    def rank(problem: Problem) -> tuple[int, int, int, str, str]:
        place = problem.place
        return order.get(place.file, 0), place.line, place.column, problem.code, repr(place.path)

    return tuple(sorted(problems, key=rank))
