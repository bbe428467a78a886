"""What a document is: a value that turns a family into sheets, each a template and its context."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.context.fields import Record
from generator.context.leaves import Context
from generator.errors import Message
from generator.model.family import Family


@dataclass(frozen=True)
class Sheet:
    """One file to be made: its stem (`report-2025`), its template's file name, its title property, its context.

    `form` are the custom document properties that identify a form; a form is protected but for its controls.
    """

    name: str
    template: str
    title: str
    context: Context
    form: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """A kind of document: `templates` are those packaged with the tool, the first is the default.

    `command` is the command that makes it.
    """

    name: str
    about: Message
    templates: tuple[str, ...]
    fields: Record
    sheets: Callable[[Family], Iterator[Sheet]]
    command: str = "build"
