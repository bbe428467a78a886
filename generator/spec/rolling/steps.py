"""What is done to the spec of a program on its way to the next one, and what is said about it; values only."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import Message, Path
from generator.language.typography.changes import Change

Value = str | Mapping[str, str]


@dataclass(frozen=True)
class Put:
    """The value at `path` becomes `value`, None: it is taken out; `changes` tell a text that it was changed in part."""

    path: Path
    value: Value | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Note:
    """Words in a comment above the value at `path`; a `decision` waits for a person."""

    path: Path
    said: Message
    decision: bool = True


Step = Put | Note
