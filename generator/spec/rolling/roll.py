"""The last program, its executions and a new span → the spec of the next program, and what is left to decide."""

from collections.abc import Iterator

from generator.errors import Path, msg
from generator.language import dates
from generator.language.typography.changes import changed
from generator.model.family import Family
from generator.model.period import Span, YearKind
from generator.spec.rolling.figures import figures
from generator.spec.rolling.marks import unmarked
from generator.spec.rolling.papers import cited, groups, papers
from generator.spec.rolling.rows import rows
from generator.spec.rolling.state import Past
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.rolling.texts import in_short, texts
from generator.spec.rolling.writing import MARK, Say, Written, written
from generator.spec.source import Source

_SAID_ELSEWHERE = frozenset({"date", "number", "base", "targets", "amounts"})
"""Gaps that the questions on the act, the indicators and the money cover."""


def rolled(family: Family, source: Source, span: Span, say: Say, *, title: str = "") -> Written:
    """Return the spec of the next program: that of `family`, whose text is `source`, moved to `span`.

    `title` is its title; without one that of the last program moves with the years. `say` puts comments into words.
    """
    past = Past(family, unmarked(source), span)
    about = msg(
        "Drafted from the program {slug} ({before}) for {after}. What waits for your decision is marked "
        "“{mark}”; the list stands at the end.",
        slug=family.program.slug,
        before=family.program.span.name,
        after=span.name,
        mark=MARK,
    )
    return written(past.source, steps(past, title), about, say)


def steps(past: Past, title: str = "") -> Iterator[Step]:
    """Yield everything that is done to the last program; of two steps on one value the later one counts."""
    yield from texts(past)
    yield Put(("period",), past.span.name)
    if title:
        yield Put(("title",), title)
    yield from _span(past)
    yield from papers(past)
    yield from cited(past)
    yield from groups(past)
    yield from figures(past)
    yield from rows(past)
    yield from _open(past)


def _span(past: Past) -> Iterator[Step]:
    """Yield questions where the new span is of another length or kind."""
    program = past.family.program
    if len(program.span.years) != len(past.span.years):
        moved = changed(program.title, past.shift.changes(program.title))
        said = msg(
            "The new span is of another length ({span}): look at the years in the title and the texts.",
            span=dates.span(past.span),
        )
        yield Note(("title",), said) if moved else Note((), said)
    is_school = program.year_kind is YearKind.SCHOOL
    if past.span.is_school_year != is_school and past.span.is_school_year != program.span.is_school_year:
        yield Note(("period",), msg("The new span counts in another kind of year: look at “year_kind” and the terms."))


def _open(past: Past) -> Iterator[Step]:
    """Yield a question for everything that was open in the last program."""
    seen: set[Path] = set()
    for gap in past.family.program.gaps:
        at, name = _named(past.source, gap.path)
        if gap.what not in _SAID_ELSEWHERE and at not in seen:
            seen.add(at)
            yield Note(at, msg("Not complete in the last program either: {name}.", name=in_short(name)))


def _named(source: Source, path: Path) -> tuple[Path, str]:
    """Return the nearest thing around a value that has a title, and the title."""
    found: tuple[Path, str] = ((), str(path[-1]) if path else "")
    spot: object = source.data
    for length, step in enumerate(path, 1):
        try:
            spot = spot[step]  # type: ignore[index]  # what is no tree raises
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(spot, dict):
            said = next(
                (spot[key] for key in ("title", "name", "heading", "key") if isinstance(spot.get(key), str)), ""
            )
            found = (path[:length], said or found[1])
    return found
