"""What the steps are made from: the last program as values and as text, and the span of the next one."""

from dataclasses import dataclass

from generator.model.family import Family
from generator.model.period import Span
from generator.spec.rolling.years import Shift
from generator.spec.source import Source


@dataclass(frozen=True)
class Past:
    """The last program: its values, the text of its spec, and what its years become."""

    family: Family
    source: Source
    span: Span

    @property
    def shift(self) -> Shift:
        """What the years become."""
        return Shift(self.family.program.span, self.span)

    @property
    def lasts_longer(self) -> bool:
        """Whether the last program covers more than one year, calendar or school."""
        span = self.family.program.span
        return (span.end - span.start).days > 366
