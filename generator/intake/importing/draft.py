"""What is being drafted: values of a spec with remarks of the importer, in the order in which they will be written."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Entries:
    """Keys with their values, in order; `doubts` are remarks of the importer that stand above a key.

    `above` are remarks that stand above the whole, where it is an item of a list.
    """

    values: dict[str, object] = field(default_factory=dict)
    doubts: dict[str, list[str]] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)

    def put(self, key: str, value: object, *doubts: str) -> "Entries":
        """Write a value under `key`, unless there is nothing to write."""
        if value not in ("", None, [], {}):
            self.values[key] = value
            self.doubt(key, *doubts)
        return self

    def doubt(self, key: str, *said: str) -> None:
        """Note remarks above `key`."""
        if said:
            self.doubts.setdefault(key, []).extend(said)

    def text(self, key: str) -> str:
        """Return the text under `key`, empty where there is none."""
        found = self.values.get(key)
        return found if isinstance(found, str) else ""

    def list(self, key: str) -> list["Entries"]:
        """Return the entries of the list under `key`."""
        found = self.values.get(key)
        return [one for one in found if isinstance(one, Entries)] if isinstance(found, list) else []

    def __contains__(self, key: str) -> bool:
        return key in self.values


def entries(**values: object) -> Entries:
    """Return entries of those `values` that are not empty, in their order."""
    made = Entries()
    for key, value in values.items():
        made.put(key, value)
    return made


@dataclass
class Account:
    """What became of the text of the document, in characters without blanks; `computed` is printed by itself."""

    placed: int = 0
    unplaced: int = 0
    tables: dict[str, int] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the text that has its place, in per cent."""
        total = self.placed + self.unplaced
        return 100 * self.placed / total if total else 0.0

    def take(self, *texts: str) -> None:
        """Count texts that have their place."""
        self.placed += weight(texts)

    def lose(self, *texts: str) -> None:
        """Count texts that have none."""
        self.unplaced += weight(texts)

    def ask(self, question: str) -> None:
        """Note what a person has to decide, once."""
        if question not in self.questions:
            self.questions.append(question)

    def table(self, kind: str) -> None:
        """Count a table that was read as one of `kind`."""
        self.tables[kind] = self.tables.get(kind, 0) + 1


def weight(texts: Iterable[str]) -> int:
    """Return how many characters other than blanks there are."""
    return sum(len("".join(text.split())) for text in texts)
