"""Which rules run, and how much their findings weigh: the settings of a workspace and what a command asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.checks.rule import Rule
from generator.errors import Severity
from generator.model.family import OFF, ON


@dataclass(frozen=True)
class Choice:
    """`said` are the settings: `off`, `on` or a severity by codes; `asked` are codes that a command names."""

    said: Mapping[str, str] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    def runs(self, rule: Rule) -> bool:
        """Return whether the rule runs: what a command asks for does, whatever the settings say."""
        if rule.code in self.asked:
            return True
        return self.said.get(rule.code, OFF if rule.opt_in else ON) != OFF

    def severity(self, rule: Rule) -> Severity:
        """Return how much its findings weigh."""
        said = self.said.get(rule.code, "")
        return Severity(said) if said not in ("", OFF, ON) else rule.severity


BY_DEFAULT = Choice()
