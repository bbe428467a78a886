"""What a document offers to its template: names, shapes and an explanation of each, as data.

The template check compares tags with these; `template fields` prints them; a test holds every context to them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import NOTHING, Message


@dataclass(frozen=True)
class Field:
    """A value of a context; `about` says in plain words what it is."""

    about: Message = NOTHING


@dataclass(frozen=True)
class Text(Field):
    """A line of text (or a gap); printed by `{{ x }}`."""


@dataclass(frozen=True)
class Rich(Field):
    """Formatted text of any number of paragraphs; printed by `{{p x }}` alone in its paragraph."""


@dataclass(frozen=True)
class Flag(Field):
    """Yes or no; asked by `{% if x %}`, never printed."""


@dataclass(frozen=True)
class Count(Field):
    """A whole number; printed, or used in `{% colspan x %}`."""


@dataclass(frozen=True)
class Setting(Field):
    """A width, a page or a hold; `{{ x }}` prints nothing and sets the column, the sheet or what stands before."""


@dataclass(frozen=True)
class Picture(Field):
    """A picture; printed by `{{ x }}` where a flag says that it is there."""


@dataclass(frozen=True)
class Control(Field):
    """What is asked of the person who fills a form; printed by `{{ x }}` as a content control."""


@dataclass(frozen=True)
class Name(Field):
    """A text inside a bookmark, by which a filled form is read back; printed by `{{ x }}`."""


@dataclass(frozen=True)
class Record(Field):
    """Named values: `{{ x.name }}`."""

    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True)
class Many(Field):
    """A list: `{%tr for item in x %}` for rows, `{%p for … %}` for paragraphs, `{%tc for … %}` for cells."""

    item: Field = field(default_factory=Field)


RESERVED = frozenset(name for name in dir(dict) if not name.startswith("_"))
"""Names no field may have: templates would reach the dictionary's own method instead of the value."""


def names(record: Record, prefix: str = "") -> Iterator[tuple[str, Field]]:
    """Yield every field under `record` with its dotted name; the items of a list as `name[]`."""
    for name, inner in record.fields.items():
        yield from _named(prefix + name, inner)


def _named(name: str, inner: Field) -> Iterator[tuple[str, Field]]:
    yield name, inner
    if isinstance(inner, Record):
        yield from names(inner, name + ".")
    if isinstance(inner, Many) and isinstance(inner.item, Record):
        yield from names(inner.item, name + "[].")
