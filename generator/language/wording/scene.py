"""Where a phrase stands: the family it is about, the act around it, the key that overrides it."""

from dataclasses import dataclass

from generator.errors import Path
from generator.language.acts import ACTS, ActKind
from generator.language.cases.grammar import Case, Inflected
from generator.language.guesses import guessed
from generator.language.wording.values import Words, words
from generator.model.directory import Directory
from generator.model.family import Family


@dataclass(frozen=True)
class Scene:
    """The family, and the path of the key in the program by which its author words the phrase instead."""

    family: Family
    key: Path

    @property
    def directory(self) -> Directory:
        """The directory."""
        return self.family.directory

    @property
    def act(self) -> ActKind:
        """The kind of the act that the phrase stands in."""
        order = self.family.program.order
        return ACTS[order.kind if order else "order"]

    @property
    def this_act(self) -> str:
        """«Настоящий приказ», in small letters; the accusative is the same."""
        return f"{self.act.this} {self.act.name}"

    @property
    def is_joint(self) -> bool:
        """Whether several parties issue the act together."""
        order = self.family.program.order
        return bool(order and order.joint)

    def here(self, found: Inflected, of: str, case: Case) -> Words:
        """Return a form of what the program says; a guessed one is reviewed at the overriding key."""
        return words(found.text, *guessed(found, of, case, self.key, in_directory=False))


def kept(found: Inflected, of: str, case: Case, path: Path) -> Words:
    """Return a form of what the directory says; a guessed one is reviewed at `path` there."""
    return words(found.text, *guessed(found, of, case, path))
