"""Steps that bring a value of the spec to what a person has typed, line by line, and the values they lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import Path
from generator.model.gap import NOTHING_HERE
from generator.spec.text.setting import Value
from generator.spec.tracing import Origin


@dataclass(frozen=True)
class Step:
    """A step on the value at `path` of `file`; with `origin` on one of its lines, else on all of it.

    `value` is the new value or line, None takes the line out; `is_new` puts it behind the line (`above`: before it).
    `entries` make a new item behind the one at `path`.
    """

    file: str
    path: Path
    value: Value | None = ""
    origin: Origin | None = None
    is_new: bool = False
    above: bool = False
    entries: tuple[tuple[str, Value], ...] = ()

    @property
    def target(self) -> tuple[str, Path]:
        """What it works on."""
        return self.file, self.path


def contrary(steps: Iterable[Step]) -> frozenset[tuple[str, Path]]:
    """Return the values that several steps would make something else of."""
    wanted: dict[tuple[tuple[str, Path], int | None], set[object]] = {}
    wholes: dict[tuple[str, Path], set[bool]] = {}
    for step in steps:
        if step.is_new or step.entries:
            continue
        line = step.origin.line if step.origin else None
        wanted.setdefault((step.target, line), set()).add(step.value)
        wholes.setdefault(step.target, set()).add(step.origin is None)
    several = {target for (target, _), values in wanted.items() if len(values) > 1}
    return frozenset(several | {target for target, kinds in wholes.items() if len(kinds) > 1})


def values(steps: Iterable[Step]) -> Mapping[tuple[str, Path], Value]:
    """Return the new value of each place."""
    listed: dict[tuple[str, Path], list[Step]] = {}
    for step in steps:
        if not step.entries:
            listed.setdefault(step.target, []).append(step)
    return {target: _value(found) for target, found in listed.items()}


def _value(steps: list[Step]) -> Value:
    origin = steps[0].origin
    if origin is None:
        return steps[0].value or ""
    lines = [_Line([], [line], []) for line in origin.source.split("\n")]
    for step in steps:
        assert step.origin
        lines[step.origin.line].take(step)
    found = "\n".join(line for group in lines for line in (*group.above, *group.own, *group.below))
    return found if found.strip() or not origin.is_open else NOTHING_HERE


@dataclass
class _Line:
    """A line of a value, and what comes to stand around it."""

    above: list[str]
    own: list[str]
    below: list[str]

    def take(self, step: Step) -> None:
        """Carry out a step."""
        if step.is_new:
            (self.above if step.above else self.below).append(str(step.value))
        else:
            self.own = [] if step.value is None else [str(step.value)]
