"""Problems, their places and messages, and the exit statuses: what every room may say to the user.

Nothing here knows a language, a terminal or a file system: a message is a text of the catalogue with its
values, and becomes Russian or English only where it is shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from types import MappingProxyType


class Exit(IntEnum):
    """Exit statuses of the command (a contract: scripts rely on them)."""

    OK = 0
    ERRORS = 1
    USAGE = 2
    OUTSIDE = 3
    REFUSED = 4
    BUG = 70


class Severity(Enum):
    """How much a problem stops: an error stops the build of its program, a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Message:
    """A sentence of the catalogue and the values it is about; translated only where it is shown."""

    text: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __reduce__(self) -> "tuple[type[Message], tuple[str, dict[str, object]]]":
        """Go to another process: a view of a mapping cannot."""
        return Message, (self.text, dict(self.values))


NOTHING = Message("")


def msg(text: str, /, **values: object) -> Message:
    """Return the message `text` (English, the key of the catalogues) with its `{name}` values.

    Extraction tools look for calls of this very name. A value may itself be a `Message`.
    """
    return Message(text, MappingProxyType(values))


Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """Where a problem is: in a spec (line and column count from 1; 0 is unknown) or inside a document.

    `page` is the one it was on when Word last saved the file.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    path: Path = ()
    part: str = ""
    table: int = 0
    row: int = 0
    cell: int = 0
    paragraph: int = 0
    excerpt: str = ""
    page: int = 0


NOWHERE = Place()


@dataclass(frozen=True)
class Edit:
    """A safe replacement in the text of a spec: characters `start` to `end` (from 0) become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a stable code, where, what, the way out, and a safe edit where one exists.

    `edit` is one of the whole file; `changes` are those of the text at the place that the edit carries out.
    """

    code: str
    message: Message
    place: Place = NOWHERE
    hint: Message = NOTHING
    severity: Severity = Severity.ERROR
    edit: Edit | None = None
    changes: tuple[Edit, ...] = ()


class GeneratorError(Exception):
    """What a user can put right; it carries every problem found, not only the first."""

    exit = Exit.ERRORS

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep `problems`; there is at least one."""
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place.file}: {p.message.text}" for p in self.problems))


class SpecError(GeneratorError):
    """The specs are wrong."""


class TemplateError(GeneratorError):
    """A Word template is wrong, or cannot be read."""


class DocumentError(GeneratorError):
    """A document would not be sound; nothing was written."""


class FormError(GeneratorError):
    """A returned form cannot be read; the others can."""


class Refused(GeneratorError):
    """Something of the user's would be lost, or the lock is not free."""

    exit = Exit.REFUSED
