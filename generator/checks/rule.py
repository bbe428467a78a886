"""What a rule is: its code and weight, the function that finds, and what that function is given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from generator.errors import NOTHING, Edit, Message, Path, Place, Severity
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.layout import Layout
from generator.model.passage import Numbered, Passage


class Theme(Enum):
    """What rules are about; the pages of rules and their tables are divided so."""

    DRAFTS = "drafts"
    REGISTERS = "registers"
    NUMBERS = "numbers"
    DATES = "dates"
    TERMS = "terms"
    CHAIN = "chain"
    ACTIVITIES = "activities"
    ORDERS = "orders"
    REPORTS = "reports"
    TEXT = "text"
    ACROSS = "across"
    LAYOUT = "layout"
    COMMENTS = "comments"


@dataclass(frozen=True)
class Subject:
    """What is examined. `passages` are all its texts in order, `sequences` its numbers, a table or a list each.

    `family` is None for a Word file that nothing could be made of; `layout` is there for a Word file only.
    """

    family: Family | None = None
    directory: Directory = field(default_factory=Directory)
    passages: tuple[Passage, ...] = ()
    sequences: tuple[tuple[Numbered, ...], ...] = ()
    layout: Layout | None = None


@dataclass(frozen=True)
class Found:
    """One finding of a rule: what, where, the way out, and changes of the text at its place that are safe.

    Offsets of `changes` count from 0 in that text; they stand in order and do not overlap.
    """

    message: Message
    place: Place
    hint: Message = NOTHING
    changes: tuple[Edit, ...] = ()


OfFamily = Callable[[Family], Iterator[Found]]
OfSubject = Callable[[Subject], Iterator[Found]]


@dataclass(frozen=True)
class Rule:
    """A rule; its text for users stands under its code in the catalogue of rules (`locales/ru/rules`).

    `family` finds in what a spec says, `subject` in texts with their roles. Neither: it is found where specs are read.
    `opt_in` rules run where settings or `--select` ask for them. `always` says that builds tell of it, too.
    """

    code: str
    severity: Severity
    theme: Theme
    family: OfFamily | None = None
    subject: OfSubject | None = None
    opt_in: bool = False
    always: bool = False

    def find(self, subject: Subject) -> Iterator[Found]:
        """Yield what the rule finds in `subject`."""
        if self.family is not None and subject.family is not None:
            yield from self.family(subject.family)
        if self.subject is not None:
            yield from self.subject(subject)


def at(family: Family, path: Path, period: str = "", *, directory: bool = False) -> Place:
    """Return the place `path` in the file of the program, of a `period`, or of the directory."""
    return Place(family.files.get("directory" if directory else period or "program", ""), path=path)
