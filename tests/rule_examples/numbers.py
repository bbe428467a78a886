"""Numbers of rows, headings and points that people typed."""

from dataclasses import dataclass

from generator.checks.choosing import Choice
from generator.checks.rule import Subject
from generator.checks.running import run
from generator.checks.table import RULES
from generator.errors import Place
from generator.model.passage import Numbered
from tests.linting import Example, Spec
from tests.spec_texts import roadmap

GROUP = "#"
"""The mark before the number of a heading."""


@dataclass(frozen=True)
class Typed:
    """The numbers of a table as people typed them, in order; those of headings with a mark before them."""

    numbers: tuple[str, ...]

    def codes(self, code: str) -> list[str]:
        subject = Subject(sequences=(tuple(_numbered(line, one) for line, one in enumerate(self.numbers, 1)),))
        return [one.code for one in run(subject, RULES, Choice(asked=frozenset({code})))]


def _numbered(line: int, number: str) -> Numbered:
    bare = number.removeprefix(GROUP)
    return Numbered(bare, f"Строка {line}", Place("plan.docx", line=line), is_group=bare != number)


def typed(*numbers: str) -> Typed:
    return Typed(numbers)


def pinned(*numbers: str) -> Spec:
    """Return a roadmap whose rows have these numbers; an empty one is computed."""
    fixed = [f", number: '{number}'" if number else "" for number in numbers]
    rows = [
        f"{{id: a{place}, title: Провести семинар {place}, term: май, responsible: edu, result: справка{pin}}}"
        for place, pin in enumerate(fixed)
    ]
    return Spec(roadmap(*rows))


def titled(title: str) -> Spec:
    return Spec(roadmap(f"{{id: a, title: '{title}', term: май, responsible: edu, result: справка}}"))


EXAMPLES = (
    Example("number-duplicate", typed("1", "2", "2"), typed("1", "2", "3")),
    Example("number-pinned", pinned("", "", "2"), pinned("", "", "3")),
    Example("number-format", pinned("2.1, 2"), pinned("2.1, 2.2")),
    Example("number-gap", typed("1.1", "1.2", "1.4"), typed("1.1", "1.2", "1.3")),
    Example("number-order", typed("1.1", "1.3", "1.2"), typed("1.1", "1.2", "1.3")),
    Example("number-parent", typed("#1.", "1.1", "#2.", "1.2"), typed("#1.", "1.1", "#2.", "2.1")),
    Example("number-restart", typed("1", "2", "1", "2"), typed("1", "2", "#", "1", "2")),
    Example("number-missing", typed("1", "2", "3", ""), typed("1", "2", "3", "4")),
    Example("number-dot", typed("1.1.", "1.2", "1.3."), typed("1.1.", "1.2.", "1.3.")),
    Example("number-typed", titled("1.2. Провести семинар"), titled("Провести семинар")),
    Example("heading-number", typed("#I.", "#III."), typed("#I.", "#II.")),
)
