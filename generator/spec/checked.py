"""One file: read, checked against its schema, and cut down to what can be built from."""

from dataclasses import dataclass

from generator.errors import Problem, Severity
from generator.model.family import Limits
from generator.spec.building.values import Raw, accepted
from generator.spec.source import Source, read
from generator.spec.validator import problems


@dataclass(frozen=True)
class File:
    """A file; `data` has values of the right types only, without those that the schema refused."""

    source: Source
    data: Raw
    problems: tuple[Problem, ...] = ()

    @property
    def is_readable(self) -> bool:
        """Whether the file is YAML of the right shape, whatever is wrong inside."""
        return isinstance(self.source.data, dict) or not self.problems

    @property
    def is_sound(self) -> bool:
        """Whether nothing was refused."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)


def checked(text: str, file: str, which: str, limits: Limits) -> File:
    """Return the file `which` (see `schema.FILES`); all but a program may be empty."""
    source = read(text, file, limits)
    if source.data is None and (source.problems or which != "program"):
        return File(source, {}, source.problems)
    found = problems(source, which)
    if not isinstance(source.data, dict):
        return File(source, {}, (*source.problems, *found))
    refused = (problem.place.path for problem in found if problem.code != "missing-key")
    return File(source, accepted(source.data, refused), (*source.problems, *found))
