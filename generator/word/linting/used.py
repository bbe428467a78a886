"""The fields that a template uses, by their dotted names; needs no vocabulary."""

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import nodes

from generator.word.linting.blocks import Block, Branch, Node, Step
from generator.word.linting.tags import Sense

_ITEMS = "[]"


def fields(tree: Iterable[Node], items: Mapping[str, str]) -> Iterator[str]:
    """Yield the name of every field used in `tree`; `items` maps the items of loops around it to their names."""
    for node in tree:
        if isinstance(node, Step):
            yield from _sense(node.sense, items)
        if isinstance(node, Block):
            for branch in node.branches:
                yield from _branch(branch, items)


def _branch(branch: Branch, items: Mapping[str, str]) -> Iterator[str]:
    sense = branch.head.sense
    if sense.word == "for":
        inside = {**items, sense.target: _path(sense.expression, items) + _ITEMS, "loop": ""}
        yield from _sense(Sense("only", sense.only), inside)
    yield from _sense(sense, items)
    yield from fields(branch.body, inside if sense.word == "for" else items)


def _sense(sense: Sense, items: Mapping[str, str]) -> Iterator[str]:
    for path in _paths(sense.expression, items):
        if name := path.removesuffix(_ITEMS):
            yield name


def _paths(node: nodes.Node | None, items: Mapping[str, str]) -> Iterator[str]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield _path(node, items)
    elif node:
        for child in node.iter_child_nodes():
            yield from _paths(child, items)


def _path(node: nodes.Node | None, items: Mapping[str, str]) -> str:
    """Return the dotted name of a name or member, empty for the loop's own values and for calculations."""
    if isinstance(node, nodes.Name):
        return items.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        owner = _path(node.node, items)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
