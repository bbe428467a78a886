"""A new item put into a list that is written one item below another; every other character stays."""

from collections.abc import Mapping

from generator.errors import Edit, Path
from generator.spec.source import Source
from generator.spec.text.nodes import descend
from generator.spec.text.quoting import in_block
from generator.spec.text.setting import Value
from generator.spec.text.splicing import spelled


def edit(source: Source, path: Path, entries: Mapping[str, Value]) -> Edit:
    """Return the edit that puts a mapping behind the item at `path`; raises ValueError where its list has brackets."""
    nodes = tuple(descend(source.root, path))
    item, text = nodes[-1], source.text
    if len(nodes) <= len(path) or any(one.inside >= 0 for one in nodes[:-1]):
        raise ValueError(path)
    column = _dash(text, item.start)
    ends = item.start + len(text[item.start : max(item.end, item.start)].rstrip())
    at = text.find("\n", ends)
    before, at = ("", at + 1) if at >= 0 else ("\n", len(text))
    lines = [f"{key}: {_spelled(value, ' ' * (column + 4))}\n" for key, value in entries.items()]
    indent = " " * column
    return Edit(at, at, before + f"{indent}- " + f"{indent}  ".join(lines))


def _dash(text: str, at: int) -> int:
    """Return the column of the dash before an item."""
    begins = text.rfind("\n", 0, at) + 1
    dash = text.rfind("-", begins, at)
    if dash < 0 or text[begins:dash].strip() or text[dash + 1 : at].strip():
        raise ValueError(at)
    return dash - begins


def _spelled(value: Value, indent: str) -> str:
    return in_block(value) if isinstance(value, str) and "\n" not in value else spelled(value, indent)
