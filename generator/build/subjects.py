"""What the rules examine in a program: its family and the texts of its files with their roles."""

from collections.abc import Iterator, Mapping

from generator.checks.rule import Subject
from generator.model.family import Family
from generator.model.passage import Passage
from generator.spec.passages import passages
from generator.spec.source import Source


def subject(family: Family, sources: Mapping[str, Source]) -> Subject:
    """Return what is to be examined; `sources` are the spec files by their names in messages."""
    return Subject(family, family.directory, tuple(_passages(family, sources)))


def _passages(family: Family, sources: Mapping[str, Source]) -> Iterator[Passage]:
    periods = {file: name for name, file in family.files.items() if name in family.executions}
    for source in sources.values():
        yield from passages(source, periods.get(source.file, ""))
