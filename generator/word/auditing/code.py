"""Tags that say more than a template may, where it is not known which document the template is for."""

from collections.abc import Iterator

from jinja2 import nodes

from generator.context.fields import Record
from generator.errors import msg
from generator.word.auditing.finding import error
from generator.word.filling.allowed import COUNTING, ESCAPING, LETTERS, TESTS
from generator.word.linting.anatomy import Part
from generator.word.linting.fault import Fault, at_tag
from generator.word.linting.tags import Sense
from generator.word.linting.template import template

_FILTERS = frozenset((*COUNTING, *LETTERS, *ESCAPING))
_CODE = error(
    "template-code",
    msg("Not a field but code: it calls, computes or looks into the program itself."),
    msg("Do not use the file; ask for one without it, or begin from a packaged template."),
)
_REFUSED = (nodes.Call, nodes.Concat, nodes.Pow, nodes.List, nodes.Tuple, nodes.Dict, nodes.Slice)


def code(parts: tuple[Part, ...]) -> Iterator[Fault]:
    """Yield every tag whose expression is more than a name, a question or a sum."""
    for step in template(parts, Record()).steps():
        if any(_is_code(node) for node in _nodes(step.sense)):
            yield at_tag(_CODE, step.tag)


def _nodes(sense: Sense) -> Iterator[nodes.Node]:
    for top in (sense.expression, sense.only):
        if top is not None:
            yield top
            yield from top.find_all(nodes.Node)


def _is_code(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Getattr):
        return node.attr.startswith("_")
    if isinstance(node, nodes.Name):
        return node.name.startswith("_")
    if isinstance(node, nodes.Const):
        return isinstance(node.value, str) and node.value.startswith("__")
    if isinstance(node, nodes.Filter):
        return node.name not in _FILTERS
    if isinstance(node, nodes.Test):
        return node.name not in TESTS
    return isinstance(node, _REFUSED)
