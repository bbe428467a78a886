"""Walks the tags of a template with types: every name must exist and be used as what it is."""

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from generator.context.fields import Control, Count, Field, Flag, Many, Name, Picture, Record, Rich, Setting, Text
from generator.errors import Message, msg
from generator.word.linting.anatomy import Tag
from generator.word.linting.blocks import Block, Branch, Node, Step
from generator.word.linting.expressions import UNKNOWN, Typing
from generator.word.linting.fault import Fault, Flaw, at_tag
from generator.word.linting.names import Scope, dotted, kind
from generator.word.linting.template import Template

_SHOWN = 6


def types(template: Template) -> Iterator[Fault]:
    """Every name exists and is printed, asked or looped over as what it is."""
    for rendered in template.rendered:
        yield from _nodes(rendered.tree, Scope(template.fields))


def _nodes(tree: Iterable[Node], scope: Scope) -> Iterator[Fault]:
    for node in tree:
        if isinstance(node, Step) and node.sense.target:
            scope = scope.knowing(node.sense.target, UNKNOWN)
        elif isinstance(node, Step) and node.sense.expression:
            yield from _faults(node.tag, _VALUES.get(node.sense.word, _printed)(node, Typing(scope)))
        if isinstance(node, Block):
            for branch in node.branches:
                yield from _branch(branch, scope)


def _branch(branch: Branch, scope: Scope) -> Iterator[Fault]:
    sense, typing = branch.head.sense, Typing(scope)
    if sense.word == "for":
        scope = scope.inside(sense.target, _item(branch.head, typing))
        inner = Typing(scope)
        if sense.only:
            inner.ask(sense.only)
        typing.flaws += inner.flaws
    elif sense.expression:
        typing.ask(sense.expression)
    yield from _faults(branch.head.tag, typing)
    yield from _nodes(branch.body, scope)


def _faults(tag: Tag, typing: Typing) -> Iterator[Fault]:
    yield from (at_tag(flaw, tag) for flaw in typing.flaws)


def _item(head: Step, typing: Typing) -> Field:
    """Return what a loop gives at each turn."""
    sense = head.sense
    if sense.expression is None:
        return UNKNOWN
    found = typing.of(sense.expression)
    if sense.target.startswith("_") or sense.target == "loop":
        typing.flaws.append(_item_name(sense.target))
    if isinstance(found, Many):
        return found.item
    if found is not UNKNOWN:
        typing.flaws.append(_not_list(dotted(sense.expression), found, typing.scope))
    return UNKNOWN


def _item_name(name: str) -> Flaw:
    message = msg('An item of a loop cannot be called "{name}".', name=name)
    return Flaw("template-private", message, msg('Choose another name, for example "row".'))


def _not_list(name: str, found: Field, scope: Scope) -> Flaw:
    lists = [one for one in scope.names() if isinstance(scope.find(one), Many)]
    if isinstance(found, Record):
        lists = [f"{name}.{one}" for one, inner in found.fields.items() if isinstance(inner, Many)] or lists
    message = msg('A loop needs a list; "{name}" is {kind}.', name=name, kind=kind(found))
    hint = msg("Lists are: {names}.", names=", ".join(lists[:_SHOWN])) if lists else msg("There is no list here.")
    return Flaw("template-not-list", message, hint)


def _printed(step: Step, typing: Typing) -> Typing:
    _print(step.sense.expression, step.tag, typing)
    return typing


def _print(node: nodes.Node | None, tag: Tag, typing: Typing) -> None:
    if isinstance(node, nodes.CondExpr):
        typing.ask(node.test)
        _print(node.expr1, tag, typing)
        _print(node.expr2, tag, typing)
        typing.flaws += [] if node.expr2 else [_HALF]
    elif node:
        found = typing.of(node)
        typing.flaws += _unprintable(dotted(node), found, tag)


def _unprintable(name: str, found: Field, tag: Tag) -> list[Flaw]:
    if isinstance(found, Rich) and not tag.level:
        message = msg('"{name}" is formatted text and needs a paragraph of its own.', name=name)
        return [
            Flaw("template-needs-p", message, msg("Write {tag} alone in its paragraph.", tag="{{p " + name + " }}"))
        ]
    if isinstance(found, Setting | Count | Picture | Control | Name) and tag.level == "p":
        message = msg('"{name}" is {kind}; its tag takes no "p".', name=name, kind=kind(found))
        return [Flaw("template-needs-no-p", message, msg("Write {tag}.", tag="{{ " + name + " }}"))]
    for types, code, hint in _NEVER:
        if isinstance(found, types):
            message = msg('"{name}" is {kind} and cannot be printed.', name=name, kind=kind(found))
            return [Flaw(code, message, hint(name, found))]
    return []


def _loop_hint(name: str, found: Field) -> Message:
    return msg("Print its items: {begin} … {end}.", begin="{%p for item in " + name + " %}", end="{%p endfor %}")


def _record_hint(name: str, found: Field) -> Message:
    fields = [f"{name}.{one}" for one in found.fields] if isinstance(found, Record) else []
    return msg("Print one of its fields: {names}.", names=", ".join(fields[:_SHOWN]))


def _flag_hint(name: str, found: Field) -> Message:
    return msg("Ask it: {begin} … {end}.", begin="{% if " + name + " %}", end="{% endif %}")


_NEVER = (
    (Many, "template-prints-list", _loop_hint),
    (Record, "template-prints-record", _record_hint),
    (Flag, "template-prints-flag", _flag_hint),
)
_HALF = Flaw(
    "template-expression",
    msg('A choice with "if" inside a tag needs an "else".'),
    msg("Write it as {begin} … {end}.", begin="{% if … %}", end="{% endif %}"),
)


def _span(step: Step, typing: Typing) -> Typing:
    return _expect(step, typing, Count, msg("a number"))


def _colour(step: Step, typing: Typing) -> Typing:
    return _expect(step, typing, Text, msg("text"))


def _expect(step: Step, typing: Typing, wanted: type[Field], words: Message) -> Typing:
    node = step.sense.expression
    found = typing.of(node) if node else UNKNOWN
    if found is not UNKNOWN and not isinstance(found, wanted):
        message = msg('The tag needs {wanted}; "{name}" is {kind}.', wanted=words, name=dotted(node), kind=kind(found))
        typing.flaws.append(Flaw("template-expression", message))
    return typing


_VALUES = {"colspan": _span, "cellbg": _colour}
