"""New entries in the text of the directory, of which every other character stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import Edit
from generator.intake.importing.gathering import Added
from generator.model.family import Limits
from generator.spec import ids
from generator.spec.source import Source, read
from generator.spec.text.lines import BOM
from generator.spec.text.nodes import Data
from generator.spec.text.splicing import put

_FILE = "directory.yaml"


def with_added(text: str, added: Added) -> str:
    """Return the text of the directory with the entries at the ends of its lists, or before those that have no end."""
    if not added:
        return text
    body = text.removeprefix(BOM)
    source = read(body, _FILE, Limits())
    windows = "\r\n" in body[: body.find("\n") + 1]
    made = [ids.apply(body, _ended(_edits(source, added, first=first), windows)) for first in (False, True)]
    kept = (one for one in made if keeps(read(one, _FILE, Limits()).data, source.data))
    return text[: len(text) - len(body)] + next(kept, made[0])


def _edits(source: Source, added: Added, *, first: bool) -> Iterator[Edit]:
    """Yield the edits: list by list, because a list of texts (abbreviations) would be replaced as a whole."""
    there = {key: node for key, node in source.root.children.items() if key in added}
    for key, node in there.items():
        yield from put(source.text, node, added[str(key)], first=first)
    yield from put(source.text, source.root, {key: one for key, one in added.items() if key not in there}, first=first)


def _ended(edits: Iterable[Edit], windows: bool) -> Iterator[Edit]:
    """Yield the edits with the line ends of the file."""
    return (replace(one, text=one.text.replace("\n", "\r\n")) if windows else one for one in edits)


def keeps(new: Data, old: Data) -> bool:
    """Return whether all of `old` is in `new`."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(key in new and keeps(new[key], value) for key, value in old.items())
    return old is None or new == old
