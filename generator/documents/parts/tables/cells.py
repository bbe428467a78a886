"""What a row says in a column, and how a table prints it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.context.leaves import Leaf, formatted, rich
from generator.context.rich import Block, Run, blocks
from generator.language.responsible import label
from generator.model.directory import Directory
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.program import Amount
from generator.model.table import Responsible, Row

Value = Printed | tuple[Responsible, ...] | None

OWN: Mapping[str, Callable[[Row], Value]] = {
    "title": lambda row: row.title,
    "term": lambda row: row.term,
    "responsible": lambda row: row.responsible,
    "result": lambda row: row.result,
}
"""The columns every row has besides its number; any other is a free one."""


def said(row: Row, column: str) -> Value:
    """Return the row's value in `column`; None where the row says nothing there."""
    value = OWN[column](row) if column in OWN else row.fields.get(column)
    return None if value == () else value


def cell(value: Value, directory: Directory, merge: str = "") -> Leaf:
    """Return a value as formatted text; `merge` is empty, `start` or `next`."""
    return rich(_names(value, directory), merge) if isinstance(value, tuple) else formatted(value, merge)


def exact(text: str, merge: str = "") -> Leaf:
    """Return `text` as formatted text character for character: nothing in it is markup."""
    return rich([Block((Run(text),))] if text else [], merge)


def amount(value: Amount | Gap | None) -> Leaf:
    """Return an amount as its author wrote it, its gap, or a dash for one left out on purpose."""
    return exact(value.text) if isinstance(value, Amount) else formatted(value or NOTHING_HERE)


def party(id_or_text: str, directory: Directory) -> str:
    """Return the printed name of a party of the directory; any other text as it is."""
    found = directory.parties.get(id_or_text)
    return found.label if found else id_or_text


def _names(items: tuple[Responsible, ...], directory: Directory) -> Iterable[Block]:
    if len(items) == 1 and items[0].text:
        return blocks(items[0].text)
    runs: list[Run] = []
    for item in items:
        runs += (Run(", "),) if runs else ()
        runs += _name(item, directory)
    return (Block(tuple(runs)),)


def _name(item: Responsible, directory: Directory) -> Iterable[Run]:
    return _in_one(blocks(item.text)) if item.text else (Run(label(item, directory)),)


def _in_one(paragraphs: Iterable[Block]) -> Iterator[Run]:
    """Yield the runs of paragraphs that stand among other names: a line break between them, none glued together."""
    for place, paragraph in enumerate(paragraphs):
        if place:
            yield Run("\n")
        yield from paragraph.runs
