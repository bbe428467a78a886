"""The next program of a workspace, drafted from the last one."""

from generator.build.checking import check
from generator.build.values import Wanted
from generator.errors import SpecError
from generator.model.family import Family
from generator.model.period import Span
from generator.spec.rolling.roll import rolled
from generator.spec.rolling.writing import Say, Written
from generator.spec.source import Source
from generator.workspace.places import Workspace


def last(workspace: Workspace, slug: str) -> tuple[Family, Source]:
    """Return the last program with the text of its spec; raises SpecError for one with errors."""
    checked = check(workspace, slug, Wanted(only="order"))
    if checked.family is None:
        raise SpecError(checked.problems)
    name = checked.family.files["program"]
    return checked.family, checked.sources[name]


def drafted(family: Family, source: Source, period: Span, say: Say, title: str = "") -> Written:
    """Return the spec of the next program."""
    return rolled(family, source, period, say, title=title)


def following(period: Span) -> str:
    """Return the name of the span of the same length that begins where `period` ends."""
    if ".." in period.name:
        months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
        first = period.end.year * 12 + period.end.month
        until = first + months - 1
        return f"{first // 12}-{first % 12 + 1:02}..{until // 12}-{until % 12 + 1:02}"
    if period.is_school_year:
        return f"{period.end.year}-{(period.end.year + 1) % 100:02}"
    first, count = period.end.year + 1, len(period.years)
    return str(first) if count == 1 else f"{first}-{first + count - 1}"


def is_later(period: Span, family: Family) -> bool:
    """Return whether a span begins in a later year than that of the program."""
    return period.start.year > family.program.span.start.year
