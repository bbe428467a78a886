"""Where a phrase stands: the family it is about, the act around it, the key that overrides it."""

from dataclasses import dataclass, replace

from generator.errors import Path
from generator.language.acts import ACTS, ActKind
from generator.language.cases.grammar import Case, Inflected
from generator.language.guesses import guessed
from generator.language.wording.values import Words, words
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.period import ReportingPeriod, reporting_period


@dataclass(frozen=True)
class Scene:
    """The family, and the path of the key by which an author words the phrase instead.

    It is a key of the program, or of the execution of a period: `told` is its name; by itself it is the period whose
    report the act around the phrase approves.
    """

    family: Family
    key: Path
    told: str = ""

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

    @property
    def report(self) -> ReportingPeriod | None:
        """The period of the report that the act around the phrase approves; None where it approves the program."""
        order = self.family.program.order
        return reporting_period(order.report) if order and order.report else None

    @property
    def source(self) -> str:
        """The name of the period whose execution file has the key; empty where the program has it."""
        return self.told or (self.report.name if self.report else "")

    def here(self, found: Inflected, of: str, case: Case) -> Words:
        """Return a form of what the program or a report says; a guessed one is reviewed at the overriding key."""
        made = guessed(found, of, case, self.key, in_directory=False)
        return words(found.text, *(replace(guess, period=self.source) for guess in made))


def kept(found: Inflected, of: str, case: Case, path: Path) -> Words:
    """Return a form of what the directory says; a guessed one is reviewed at `path` there."""
    return words(found.text, *guessed(found, of, case, path))
