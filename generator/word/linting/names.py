"""Names in reach of a tag: what they stand for, in words, and what a wrong one was probably meant to be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from jinja2 import nodes

from generator.context.fields import (
    Control,
    Count,
    Field,
    Flag,
    Many,
    Name,
    Picture,
    Record,
    Rich,
    Setting,
    Text,
    names,
)
from generator.errors import NOTHING, Message, msg

_LOOP = Record(
    fields={
        **{name: Count() for name in ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")},
        **{name: Flag() for name in ("first", "last")},
    }
)
_SHOWN = 12
_END = "{% endfor %}"


_KINDS: tuple[tuple[type[Field], Message], ...] = (
    (Rich, msg("formatted text")),
    (Text, msg("text")),
    (Flag, msg("yes or no")),
    (Count, msg("a number")),
    (Setting, msg("a setting of the page or column")),
    (Picture, msg("a picture")),
    (Control, msg("a field to fill in")),
    (Name, msg("a text in a bookmark")),
    (Many, msg("a list")),
    (Record, msg("a record of several fields")),
)


def kind(field: Field) -> Message:
    """Return in words what `field` is."""
    return next(words for types, words in _KINDS if isinstance(field, types))


def dotted(node: nodes.Node | None) -> str:
    """Return an expression as the template spells it where it is a name, else three dots."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{dotted(node.node)}.{node.arg.value}"
    return "…"


@dataclass(frozen=True)
class Scope:
    """The names in reach of a tag: the fields of the document and the items of the loops around it."""

    fields: Record
    items: Mapping[str, Field] = field(default_factory=dict)

    def inside(self, name: str, item: Field) -> "Scope":
        """Return the scope inside a loop that calls its item `name`."""
        return Scope(self.fields, {**self.items, name: item, "loop": _LOOP})

    def knowing(self, name: str, item: Field) -> "Scope":
        """Return the scope with one name more."""
        return Scope(self.fields, {**self.items, name: item})

    def find(self, name: str) -> Field | None:
        """Return what `name` stands for, None if nothing."""
        return self.items.get(name) or self.fields.fields.get(name)

    def names(self) -> tuple[str, ...]:
        """Return every name in reach, the nearest first."""
        return (*reversed([name for name in self.items if name != "loop"]), *self.fields.fields)


def suggestion(name: str, scope: Scope) -> Message:
    """Return the way out for the name `name`, which is not in reach."""
    if name == "loop":
        return msg("The loop's own values exist only between {begin} and {end}.", begin="{% for … %}", end=_END)
    inside = [
        f"{item}.{name}" for item, kind in scope.items.items() if isinstance(kind, Record) and name in kind.fields
    ]
    if inside:
        return msg('Write "{right}".', right=inside[-1])
    near = _near(name, scope.names())
    if near and isinstance(scope.find(near[0]), Many):
        loop = "{% for " + name + " in " + near[0] + " %}"
        return msg('Write "{right}", or put the tag between {begin} and {end}.', right=near[0], begin=loop, end=_END)
    return _hint(near, _elsewhere(name, scope.fields), scope.names())


def member(owner: str, name: str, record: Record, scope: Scope) -> Message:
    """Return the way out for `owner.name`, where `record` is what `owner` holds."""
    near = [f"{owner}.{found}" for found in _near(name, record.fields)]
    if not near and scope.find(name):
        near = [name]
    offered = [f"{owner}.{one}" for one in record.fields]
    return _hint(near, _elsewhere(name, scope.fields), offered)


def flags(scope: Scope) -> Message:
    """Return which fields in reach say yes or no."""
    asked = [name for item in reversed([*scope.items]) if item != "loop" for name in _flags(item, scope.items[item])]
    asked += [name for name, kind in scope.fields.fields.items() if isinstance(kind, Flag | Many)]
    return msg("Ask a field that says yes or no, or a list: {names}.", names=_listed(asked)) if asked else NOTHING


def _flags(item: str, kind: Field) -> Iterator[str]:
    if isinstance(kind, Record):
        yield from (f"{item}.{name}" for name, inner in kind.fields.items() if isinstance(inner, Flag | Many))


def _near(name: str, offered: Iterable[str]) -> list[str]:
    """Return the name most like `name`, whatever the capital letters."""
    lower = {one.lower(): one for one in offered}
    return [lower[one] for one in get_close_matches(name.lower(), lower, 1)]


def _elsewhere(name: str, fields: Record) -> list[str]:
    return [dotted for dotted, _ in names(fields) if dotted.rpartition(".")[2] == name]


def _hint(near: list[str], elsewhere: list[str], offered: Iterable[str]) -> Message:
    if near and elsewhere and near[0] not in elsewhere:
        return msg('Write "{right}"; a field of this very name is {places}.', right=near[0], places=_listed(elsewhere))
    if near:
        return msg('Write "{right}".', right=near[0])
    if elsewhere:
        return msg(
            "A field of this name is {places}; a list ([]) is read inside {loop}.",
            places=_listed(elsewhere),
            loop="{% for item in list %}",
        )
    return msg("Here you may use: {names}.", names=_listed(list(offered)))


def _listed(found: list[str]) -> str:
    return ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
