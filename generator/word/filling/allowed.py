"""What the code of a template may consist of: a short list, everything else is refused before it is ever run."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from generator.errors import NOTHING, Message, msg
from generator.word.filling.tags import LOOSE, TAG

_CALCULATIONS = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos)
_QUESTIONS = (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.CondExpr, nodes.Test)
_VALUES = (nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Filter)
_TEXT = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If)
_ALLOWED = frozenset((*_TEXT, *_VALUES, *_QUESTIONS, *_CALCULATIONS))
_WRITTEN = {
    nodes.Call: "( )",
    nodes.Concat: "~",
    nodes.Pow: "**",
    nodes.List: "[ ]",
    nodes.Tuple: ",",
    nodes.Dict: "{ }",
    nodes.Slice: "[ : ]",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.FromImport: "from",
    nodes.ScopedEvalContextModifier: "autoescape",
}
COUNTING, LETTERS, ESCAPING = (
    ("length", "count", "first", "last"),
    ("upper", "lower", "capitalize", "trim"),
    ("e", "escape"),
)
"""The filters that templates may name."""
TESTS = ("defined", "undefined", "odd", "even", "divisibleby", "none")
"""What they may ask of a value by name."""
COUNTED = ("repeated", "compared")
"""The filters that count; no template names them."""
_LONGEST = 400
_DEEPEST, _DEEPEST_LOOP, _DEEPEST_BRACKET = 40, 8, 20
_WORD = re.compile(r"\{%[-+]?\s*(end)?(if|for)\b")
_SIGN = re.compile(r"\"[^\"]*\"|'[^']*'|([(\[{])|([)\]}])")


class Refusal(TemplateSyntaxError):
    """The template says what no template may; `hint` is the way out."""

    def __init__(self, reason: Message, line: int, hint: Message = NOTHING) -> None:
        """Keep the reason and the line of the source."""
        self.reason, self.hint = reason, hint
        super().__init__(reason.text, line)


def parsed(environment: Environment, source: str) -> nodes.Template:
    """Return the tree of the template `source`, its loops and comparisons counted; the nth tag stands on line n.

    Raise `TemplateSyntaxError`, also for what is never allowed and for tags that would be printed as text: found here,
    they cannot be mistaken for a value that looks like a tag.
    """
    for fault in _shape(source):
        raise fault
    tree = environment.parse(source)
    for wrong in _faults(tree, environment):
        raise wrong
    for loop in tree.find_all(nodes.For):
        loop.iter = _through(COUNTED[0], loop.iter, nodes.Const(_weight(loop)))
    for comparison in tree.find_all(nodes.Compare):
        comparison.expr = _through(COUNTED[1], comparison.expr)
        for operand in comparison.ops:
            operand.expr = _through(COUNTED[1], operand.expr)
    return tree


def _through(name: str, value: nodes.Node, *arguments: nodes.Expr) -> nodes.Filter:
    made = nodes.Filter(value, name, list(arguments), [], None, None, lineno=value.lineno)
    if value.environment:
        made.set_environment(value.environment)
    return made


def _weight(node: nodes.Node) -> int:
    """Return the number of things that one turn of a loop may do; loops inside it are counted as they begin."""
    inner = (child for child in node.iter_child_nodes() if not isinstance(child, nodes.For))
    return sum(1 + _weight(child) for child in inner)


class _Depth(NamedTuple):
    """How many blocks are open, and how many of them are loops."""

    opened: tuple[str, ...] = ()

    def after(self, tag: str) -> "_Depth":
        found = _WORD.match(tag)
        if found is None:
            return self
        return _Depth(self.opened[:-1] if found[1] else (*self.opened, found[2]))


def _shape(source: str) -> Iterator[Refusal]:
    """Yield what of the source would be too much for the parser itself."""
    depth = _Depth()
    for line, found in enumerate(TAG.finditer(source), 1):
        depth = depth.after(found[0])
        if len(found[0]) > _LONGEST:
            yield Refusal(msg("it is too long"), line, _SHORTER)
        if _brackets(found[0]) > _DEEPEST_BRACKET:
            yield Refusal(msg("too many brackets stand one inside the other"), line, _SHORTER)
        if len(depth.opened) > _DEEPEST or depth.opened.count("for") > _DEEPEST_LOOP:
            yield Refusal(msg("too many loops and conditions stand one inside the other"), line, _CLOSE)


def _brackets(tag: str) -> int:
    deepest = depth = 0
    for found in _SIGN.finditer(tag, 2, len(tag) - 2):
        depth += bool(found[1]) - bool(found[2])
        deepest = max(deepest, depth)
    return deepest


def _faults(tree: nodes.Template, environment: Environment) -> Iterator[Refusal]:
    for node, depth in _nodes(tree):
        if depth > _DEEPEST:
            yield Refusal(msg("it is too long"), node.lineno, _SHORTER)
        elif word := _refused(node, environment):
            yield Refusal(msg("{word} is not available", word=word), node.lineno, _ONLY)
        elif isinstance(node, nodes.TemplateData) and (loose := LOOSE.search(node.data)):
            yield Refusal(msg("{tag} was left over", tag=loose[0]), node.lineno)


def _refused(node: nodes.Node, environment: Environment) -> str:
    """Return how the template writes what it may not say, empty where it may."""
    if type(node) not in _ALLOWED:
        return _WRITTEN.get(type(node), type(node).__name__.lower())
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return f".{node.attr}"
    if isinstance(node, nodes.For) and node.recursive:
        return "recursive"
    if isinstance(node, nodes.Filter) and (node.name not in environment.filters or node.name in COUNTED):
        return f"|{node.name}"
    return f"is {node.name}" if isinstance(node, nodes.Test) and node.name not in environment.tests else ""


def _nodes(tree: nodes.Template) -> Iterator[tuple[nodes.Node, int]]:
    """Yield every node and how deep it is in its expression."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting += [(child, depth + isinstance(child, nodes.Expr)) for child in node.iter_child_nodes()][::-1]


_ONLY = msg("Templates hold only fields, conditions (if) and loops (for); ask for a field that says what you need.")
_SHORTER = msg("Ask a shorter question, or several one inside the other.")
_CLOSE = msg("Close each one before the next is opened.")
