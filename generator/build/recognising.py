"""A program in a Word file, if one can be read from it: its family, and where its texts stand in the file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.errors import FormError, Problem
from generator.intake.importing.composing import Asked
from generator.intake.importing.headings import years as years_in
from generator.intake.importing.importing import Imported, imported
from generator.intake.importing.importing import Workspace as Into
from generator.intake.importing.titles import ELSEWHERE, REPORTED
from generator.intake.inspecting import mapping
from generator.intake.inspecting.reading import Texts
from generator.model.family import Family
from generator.model.manuscript import Manuscript
from generator.model.passage import Passage, Role
from generator.model.period import span
from generator.spec import ids, load
from generator.spec.passages import passages
from generator.spec.source import Source
from generator.workspace import specs

_PROGRAM = "program.yaml"
_YEARS = re.compile(r"20\d\d\s?[-–—]\s?20\d\d")
_REPORT = re.compile(r"отч[её]т|информаци[июя]|справк|итог", re.IGNORECASE)


@dataclass(frozen=True)
class Recognised:
    """The program that was read from a document, and the texts of its files.

    `is_guessed`: the document does not say its years; those of its terms, or those it reports on, were taken.
    """

    family: Family
    sources: Mapping[str, Source]
    is_guessed: bool = False

    @property
    def is_program(self) -> bool:
        """Whether the document is a whole program: it has a passport."""
        return any(section.kind == "passport" for section in self.family.program.sections)

    @property
    def is_order_on_report(self) -> bool:
        """Whether the act of the document is about a report on the program."""
        order = self.family.program.order
        return order is not None and _REPORT.search(str(order.title)) is not None

    def places(self, seen: Texts, file: str) -> mapping.Placing:
        """Return where the texts of the program stand among those `seen` in the document `file`."""
        program = self.sources[_PROGRAM]
        rows = {id: (_PROGRAM, path) for id, path in ids.places(program.data)}
        return mapping.mapping(self._texts(), seen, rows, file)

    def _texts(self) -> Iterator[Passage]:
        for source in self.sources.values():
            if source.file != specs.DIRECTORY:
                yield from passages(source)


def recognised(
    paper: Manuscript, into: Into, settings: str | None, asked: Asked, told: Iterable[Passage]
) -> tuple[Recognised | None, tuple[Problem, ...]]:
    """Return the program with the text of its `settings`, or the reasons why there is none.

    Where the document does not say its years, those of the terms among the texts `told` count.
    """
    try:
        found = imported(paper, into, asked)
        wider = _years(told, found)
        is_guessed = bool(found.executions) or any(doubt in found.program for doubt in (ELSEWHERE, REPORTED))
        if wider and is_guessed and not asked.period:
            # A guess that is too narrow, or the one year of a report, would put good terms outside.
            found = imported(paper, into, replace(asked, period=wider))
    except FormError as error:
        return None, error.problems
    loaded = load.load(into.slug, _files(found, settings))
    if loaded.family is None:
        return None, found.problems
    is_guessed |= _is_of_part(loaded.family, told)
    return Recognised(loaded.family, loaded.sources, is_guessed and not asked.period), ()


def _is_of_part(family: Family, told: Iterable[Passage]) -> bool:
    """Return whether a title names more years than those that were read: a table for one year of several."""
    titles = (one.text for one in told if one.role in (Role.TITLE, Role.OTHER) and not one.place.table)
    named = [year for text in titles for years in _YEARS.findall(text) for year in years_in(years)]
    span_ = family.program.span
    return any(not span_.start.year <= year <= span_.end.year for year in named)


def _years(told: Iterable[Passage], found: Imported) -> str:
    named = [year for one in told if one.role is Role.TERM for year in years_in(one.text)]
    named += [year for period in found.executions for year in years_in(period)]
    said = "-".join(str(year) for year in dict.fromkeys((min(named), max(named)))) if named else ""
    return said if span(said) else ""


def _files(found: Imported, settings: str | None) -> load.Texts:
    told = {name: load.Text(f"{specs.EXECUTION}/{name}.yaml", text) for name, text in found.executions.items()}
    own = None if settings is None else load.Text(specs.SETTINGS, settings)
    program, known = load.Text(_PROGRAM, found.program), load.Text(specs.DIRECTORY, found.directory)
    return load.Texts(program, known, own, told)
