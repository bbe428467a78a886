"""One value of a file set: in the spelling that it has where that can be kept, or spelt anew; all else stays."""

from collections.abc import Iterator, Mapping, Sequence

from generator.errors import Edit, Path
from generator.language.typography.changes import between
from generator.spec.source import Source
from generator.spec.text.nodes import Data, Node, descend
from generator.spec.text.quoting import quoted
from generator.spec.text.rewriting import rewriting
from generator.spec.text.splicing import Entry, put, spelled

Value = str | tuple[str, ...]
"""A text, or a list of texts."""


def at(data: Data, path: Path) -> Data:
    """Return what stands at `path`; None where nothing does."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def edits(source: Source, values: Mapping[Path, Value]) -> Iterator[Edit]:
    """Yield the edits that set each value; what is not there yet is added to the nearest mapping around it."""
    absent: dict[Path, dict[str, Entry]] = {}
    for path, value in values.items():
        if len(tuple(descend(source.root, path))) > len(path):
            yield _there(source, path, value)
        else:
            around = _around(source, path)
            _nest(absent.setdefault(around, {}), [str(step) for step in path[len(around) :]], value)
    for around, entries in absent.items():
        yield from put(source.text, _node(source, around), entries)


def _around(source: Source, path: Path) -> Path:
    """Return the path of the nearest mapping around `path` that is there."""
    lengths = range(len(path) - 1, 0, -1)
    return next((path[:length] for length in lengths if isinstance(at(source.data, path[:length]), dict)), ())


def _nest(entries: dict[str, Entry], steps: Sequence[str], value: Value) -> None:
    for step in steps[:-1]:
        inner = entries.setdefault(step, {})
        assert isinstance(inner, dict)
        entries = inner
    entries[steps[-1]] = value


def _node(source: Source, path: Path) -> Node:
    return tuple(descend(source.root, path))[-1]


def _there(source: Source, path: Path, value: Value) -> Edit:
    old, node, parent = at(source.data, path), _node(source, path), _node(source, path[:-1])
    if isinstance(old, str) and isinstance(value, str):
        in_brackets = any(one.inside >= 0 for one in descend(source.root, path[:-1]))
        edit = rewriting(source.text, node.start, old, [between(old, value)], in_brackets=in_brackets)
        if edit is not None and "\n" not in edit.text:
            return edit
    if isinstance(path[-1], int):
        end = node.start + len(source.text[node.start : node.end].rstrip())
        return Edit(node.start, end, quoted(value) if isinstance(value, str) else spelled(value, ""))
    (edit,) = put(source.text, parent, {path[-1]: value})
    return edit
