"""Under the title of a consolidated text: the acts that amended it."""

from collections.abc import Iterable

from generator.context.leaves import Context, rich
from generator.context.rich import Block


def amended(editions: Iterable[Block] = ()) -> Context:
    """Return the lines that name the acts; none for a text that is not consolidated."""
    lines = tuple(editions)
    return {"has_editions": bool(lines), "editions": rich(lines)}
