"""Types of Jinja expressions: what a name, a comparison, a filter gives, and every slip on the way."""

from collections.abc import Callable

from jinja2 import nodes

from generator.context.fields import Count, Field, Flag, Many, Record, Text
from generator.errors import NOTHING, Message, Severity, msg
from generator.word.linting.fault import Flaw
from generator.word.linting.names import Scope, dotted, flags, kind, member, suggestion

UNKNOWN = Field()
"""Stands for what a slip hides, so that one slip is reported once."""

_METHODS = {Record: frozenset(dir(dict)), Many: frozenset(dir(list)), Text: frozenset(dir(str))}
_COUNTING = ("length", "count")
_LETTERS = ("upper", "lower", "capitalize", "trim")
_ASKING = ("odd", "even", "divisibleby", "defined")
_PLAIN = (Text, Count, Flag)
_LARGEST = 10**6


class Typing:
    """Types expressions in one scope and keeps the flaws met."""

    def __init__(self, scope: Scope) -> None:
        """Begin without flaws."""
        self.scope = scope
        self.flaws: list[Flaw] = []

    def of(self, node: nodes.Node) -> Field:
        """Return what the expression gives, `UNKNOWN` after a slip."""
        return _TYPES.get(type(node), Typing._refused)(self, node)

    def ask(self, node: nodes.Node) -> None:
        """Check that the expression can be asked by `if`: yes or no, or a list (has it items?)."""
        found = self.of(node)
        if found is not UNKNOWN and not isinstance(found, Flag | Many):
            message = msg('"{name}" is {kind}, not a question of yes or no.', name=dotted(node), kind=kind(found))
            self._slip("template-condition", message, flags(self.scope))

    def _slip(self, code: str, message: Message, hint: Message = NOTHING, severity: Severity = Severity.ERROR) -> Field:
        self.flaws.append(Flaw(code, message, hint, severity))
        return UNKNOWN

    def _private(self, name: str) -> Field:
        message = msg('The name "{name}" begins with an underscore; such names are not for templates.', name=name)
        return self._slip("template-private", message, msg("Write the name of a field; none begins like that."))

    def _name(self, node: nodes.Name) -> Field:
        if node.name.startswith("_"):
            return self._private(node.name)
        found = self.scope.find(node.name)
        if found is None:
            message = msg('There is no field "{name}" here.', name=node.name)
            return self._slip("template-unknown-field", message, suggestion(node.name, self.scope))
        return found

    def _getattr(self, node: nodes.Getattr) -> Field:
        return self._member(node.node, node.attr)

    def _getitem(self, node: nodes.Getitem) -> Field:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._member(node.node, node.arg.value)
        return self._refused(node)

    def _member(self, node: nodes.Expr, name: str) -> Field:
        owner = self.of(node)
        if owner is UNKNOWN:
            return UNKNOWN
        if name.startswith("_"):
            return self._private(name)
        if isinstance(owner, Record) and name in owner.fields:
            return owner.fields[name]
        return self._absent(dotted(node), name, owner)

    def _absent(self, owner: str, name: str, found: Field) -> Field:
        hint = self._instead(owner, name, found)
        full = f"{owner}.{name}"
        if any(isinstance(found, types) and name in methods for types, methods in _METHODS.items()):
            message = msg('"{name}" is no field but a word the program keeps to itself.', name=full)
            return self._slip("template-method-name", message, hint)
        if isinstance(found, Record):
            return self._slip("template-unknown-field", msg('There is no field "{name}".', name=full), hint)
        message = msg('There is no field "{name}": "{owner}" is {kind}.', name=full, owner=owner, kind=kind(found))
        return self._slip("template-unknown-field", message, hint)

    def _instead(self, owner: str, name: str, found: Field) -> Message:
        if isinstance(found, Record):
            return member(owner, name, found, self.scope)
        if isinstance(found, Many):
            return msg("Take its items one by one: {loop}.", loop="{% for item in " + owner + " %}")
        return NOTHING

    def _const(self, node: nodes.Const) -> Field:
        if isinstance(node.value, int | float) and abs(node.value) > _LARGEST:
            message = msg("A number in a tag is larger than any document needs.")
            return self._slip("template-expression", message, msg("Ask for a field that says what you need."))
        kinds: tuple[tuple[type, Field], ...] = ((bool, Flag()), (str, Text()), (int, Count()), (float, Count()))
        return next((field for types, field in kinds if isinstance(node.value, types)), UNKNOWN)

    def _both(self, node: nodes.BinExpr) -> Field:
        self.ask(node.left)
        self.ask(node.right)
        return Flag()

    def _not(self, node: nodes.Not) -> Field:
        self.ask(node.node)
        return Flag()

    def _compare(self, node: nodes.Compare) -> Field:
        sides = (node.expr, *(operand.expr for operand in node.ops))
        for side in sides:
            found = self.of(side)
            if found is not UNKNOWN and not isinstance(found, _PLAIN):
                message = msg('"{name}" is {kind} and cannot be compared.', name=dotted(side), kind=kind(found))
                self._slip("template-expression", message, flags(self.scope))
        if any(isinstance(side, nodes.Const) and isinstance(side.value, str) for side in sides):
            message = msg("A condition compares with a text; it fails as soon as the wording changes.")
            self._slip("template-comparison", message, flags(self.scope), Severity.WARNING)
        return Flag()

    def _calculation(self, node: nodes.BinExpr) -> Field:
        return (
            Count()
            if all(isinstance(self.of(side), Count) for side in (node.left, node.right))
            else self._refused(node)
        )

    def _filter(self, node: nodes.Filter) -> Field:
        found = self.of(node.node) if node.node else UNKNOWN
        if isinstance(found, Many) and node.name in _COUNTING:
            return Count()
        if isinstance(found, Text) and node.name in _LETTERS:
            return self._letters(node, found)
        message = msg('The filter "{name}" is not allowed.', name=node.name)
        hint = msg(
            "Print the field as it is: {tag}; its wording is made by the program.",
            tag="{{ " + dotted(node.node) + " }}",
        )
        return self._slip("template-filter", message, hint)

    def _letters(self, node: nodes.Filter, found: Field) -> Field:
        message = msg('The filter "{name}" fails while the value is a gap.', name=node.name)
        hint = msg("Change the letters in Word: Font, All caps.")
        self._slip("template-filter", message, hint, Severity.WARNING)
        return found

    def _test(self, node: nodes.Test) -> Field:
        if node.name not in _ASKING:
            return self._refused(node)
        self.of(node.node)
        return Flag()

    def _choice(self, node: nodes.CondExpr) -> Field:
        self.ask(node.test)
        return self.of(node.expr1)

    def _call(self, node: nodes.Call) -> Field:
        message = msg('"{name}(…)" calls a function; templates only name fields.', name=dotted(node.node))
        return self._slip("template-call", message, msg("Take out the brackets and what is in them."))

    def _refused(self, node: nodes.Node) -> Field:
        message = msg("The tag calculates or takes values apart; templates only name fields.")
        return self._slip("template-expression", message, msg("Ask for a field that says what you need."))


_TYPES: dict[type[nodes.Node], Callable[..., Field]] = {
    nodes.Name: Typing._name,
    nodes.Getattr: Typing._getattr,
    nodes.Getitem: Typing._getitem,
    nodes.Const: Typing._const,
    nodes.And: Typing._both,
    nodes.Or: Typing._both,
    nodes.Not: Typing._not,
    nodes.Compare: Typing._compare,
    nodes.Filter: Typing._filter,
    nodes.Test: Typing._test,
    nodes.CondExpr: Typing._choice,
    nodes.Call: Typing._call,
    **dict.fromkeys((nodes.Add, nodes.Sub, nodes.Mul, nodes.FloorDiv, nodes.Mod), Typing._calculation),
}
