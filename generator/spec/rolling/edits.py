"""Steps as edits of the text of a spec, so that its comments and its layout stay."""

from collections.abc import Iterable, Iterator, Mapping

from generator.errors import Edit, Path
from generator.spec.rolling.steps import Put, Value
from generator.spec.rolling.trees import value_at
from generator.spec.scalars import MISSING
from generator.spec.source import Source
from generator.spec.text.nodes import Node, descend
from generator.spec.text.quoting import quoted
from generator.spec.text.rewriting import rewriting
from generator.spec.text.splicing import put


def edits(source: Source, puts: Iterable[Put]) -> Iterator[Edit]:
    """Yield the edits of the steps; they may overlap only where the file has aliases."""
    whole: dict[Path, dict[str, Value]] = {}
    for one in puts:
        if one.value is None:
            yield removal(source, one.path)
        elif edit := _rewritten(source, one):
            yield edit
        elif isinstance(one.path[-1], int):
            node = node_at(source, one.path)
            yield Edit(node.start, node.end, quoted(str(one.value)))
        elif (found := list(_renamed(source, one.path, one.value))) or not isinstance(one.value, str):
            yield from found or put(source.text, node_at(source, one.path[:-1]), {str(one.path[-1]): one.value})
        else:
            whole.setdefault(one.path[:-1], {})[str(one.path[-1])] = one.value
    for path, entries in whole.items():
        yield from put(source.text, node_at(source, path), entries)


def node_at(source: Source, path: Path) -> Node:
    """Return the node at `path`, or the nearest one above it."""
    return tuple(descend(source.root, path))[-1]


def anchor(source: Source, path: Path) -> int:
    """Return where a comment on the value at `path` may begin: the start of a line outside of brackets and texts."""
    spot = source.root
    for node in descend(source.root, path):
        spot = node
        if node.inside >= 0:
            break
    at = spot.key if spot.key >= 0 else spot.start
    return source.text.rfind("\n", 0, at) + 1


def removal(source: Source, path: Path) -> Edit:
    """Return the edit that takes out an item of a list, or a key of a mapping with its value."""
    node, around = node_at(source, path), node_at(source, path[:-1])
    siblings = list(around.children.values())
    place = next(index for index, one in enumerate(siblings) if one is node)
    begins = node.key if node.key >= 0 else node.start
    if around.inside >= 0 or (not place and node.key >= 0 and len(siblings) > 1):
        if place + 1 < len(siblings):
            following = siblings[place + 1]
            return Edit(begins, following.key if following.key >= 0 else following.start, "")
        return Edit(siblings[place - 1].end if place else begins, node.end, "")
    start = source.text.rfind("\n", 0, begins) + 1
    return Edit(start, _line_end(source.text, content_end(source.text, node)), "")


def content_end(text: str, node: Node) -> int:
    """Return where the last character of a value is, of an empty one where the line of its key ends."""
    if node.inside >= 0:
        return node.end
    if node.children:
        return max(content_end(text, one) for one in node.children.values())
    if node.end <= node.start and node.key >= 0:
        return _line_end(text, node.key) - 1
    return node.start + len(text[node.start : node.end].rstrip())


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _rewritten(source: Source, one: Put) -> Edit | None:
    nodes = tuple(descend(source.root, one.path))
    before = value_at(source.data, one.path)
    if not one.changes or not isinstance(before, str):
        return None
    in_brackets = any(node.inside >= 0 for node in nodes[:-1])
    return rewriting(source.text, nodes[-1].start, before, one.changes, in_brackets=in_brackets)


def _renamed(source: Source, path: Path, value: Value) -> Iterator[Edit]:
    """Yield the edits of a mapping one below another that keeps its length: keys and values in their places."""
    node = node_at(source, path)
    there = node.children
    if not isinstance(value, Mapping) or node.inside >= 0 or len(there) != len(value) or not there:
        return
    for (old, spot), (key, said) in zip(there.items(), value.items(), strict=True):
        written = source.text[spot.key : spot.key + len(str(old))]
        if written != old:  # it stands in quotes: those may stay
            yield Edit(spot.key + 1, spot.key + 1 + len(str(old)), key)
        else:
            yield Edit(spot.key, spot.key + len(str(old)), key)
        if spot.end > spot.start:
            yield Edit(spot.start, content_end(source.text, spot), f"'{said}'" if said == MISSING else quoted(said))
