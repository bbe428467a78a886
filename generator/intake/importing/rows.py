"""The lines of a plan → groups with their rows, rows with their parts, by numbers and merged cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.intake.importing.sheets import Line, Sheet
from generator.intake.importing.texts import flat, one_line, said
from generator.model.manuscript import Cell

Digits = tuple[int, ...]

_BLANKS = re.compile(r"\s*([.)])\s*(?!,)(?=\d|$)|(?<=\d)\s+(?=\.)")
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)[.)]?")
_LED = re.compile(r"((?:\d{1,3}\.)+\d*|\d{1,3}|[IVXLC]{1,6}\.?)\s+(?=\S)")
_ABOVE = "? ячейка «{heading}» объединена со строкой выше, а строка – не её часть: значение повторено"
_TORN = "? строка разорвана концом страницы: её продолжение присоединено"


@dataclass
class Item:
    """A row: its printed number without blanks, its cells by keys, its parts, the columns they share with it."""

    number: str
    cells: dict[str, Cell]
    parts: list["Item"] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @property
    def digits(self) -> Digits:
        """The figures of its number."""
        return digits(self.number)


@dataclass
class Group:
    """Rows under a heading; `number` is the number before it, `groups` those of the second level."""

    title: str = ""
    number: str = ""
    items: list[Item] = field(default_factory=list)
    groups: list["Group"] = field(default_factory=list)
    look: str = ""

    @property
    def digits(self) -> Digits:
        """The figures of its number."""
        return digits(self.number)


def digits(number: str) -> Digits:
    """Return the figures of a printed number, none for what is no number."""
    found = _NUMBER.fullmatch(number)
    return tuple(int(one) for one in found[1].split(".")) if found else ()


def groups(sheet: Sheet, keys: Sequence[str], *, nests: bool) -> list[Group]:
    """Return the groups of a table whose columns hold `keys`; `nests`: there may be groups inside groups."""
    reading = _Reading(tuple(keys), sheet.heads, nests)
    for line in sheet.lines:
        reading.line(line)
    return reading.groups


@dataclass
class _Reading:
    """`chain` are the open row and those it is a part of; `owners` tell whose cell a column shows last."""

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    nests: bool
    groups: list[Group] = field(default_factory=list)
    chain: list[Item] = field(default_factory=list)
    owners: dict[str, Item] = field(default_factory=dict)
    inner: str = ""
    open: Group | None = None

    def line(self, line: Line) -> None:
        """Take the next line."""
        if heading := self._heading(line):
            self._group(*heading, line)
        else:
            self._row(line)

    def _heading(self, line: Line) -> tuple[str, str] | None:
        """Return the number and the text of a heading: one cell over all columns, or one bold text without a number."""
        if line.heading:
            return led(one_line(line.heading))
        filled = [cell for cell in line.cells if cell is not None and cell.paragraphs]
        if len(filled) != 1 or any(cell is not None and (cell.is_below or cell.begins) for cell in line.cells):
            return None
        alone = filled[0]
        wide = alone.span > 1 and alone.column == 0 and alone.span >= len(self.keys) - 1
        bold = all(one.is_bold for one in alone.paragraphs) and not digits(said(alone).replace(" ", ""))
        is_title = alone.column < len(self.keys) and self.keys[alone.column] in {"title", "number"}
        return led(said(alone)) if wide or (bold and is_title) else None

    def _group(self, number: str, title: str, line: Line) -> None:
        group = Group(title, number, look=line.look)
        last = self.groups[-1] if self.groups else None
        self.chain, self.owners = [], {}
        if last is not None and self._is_inner(last, group):
            last.groups.append(group)
            self.inner = group.look
        else:
            self.groups.append(group)
        self.open = group

    def _is_inner(self, last: Group, group: Group) -> bool:
        """Return whether a heading stands below the last one: directly behind it, or looking like those that do."""
        if not self.nests or not last.title:
            return False
        if last.digits and group.digits:
            return group.digits[: len(last.digits)] == last.digits and len(group.digits) > len(last.digits)
        if not last.items and not last.groups:
            return not group.digits
        return bool(last.groups) and group.look == self.inner and group.look != last.look

    def _row(self, line: Line) -> None:
        cells = {key: cell for key, cell in zip(self.keys, line.cells, strict=True) if cell is not None}
        number = _BLANKS.sub(r"\1", said(cells.pop("number", None)))
        item = Item(number, {key: cell for key, cell in cells.items() if not cell.is_below})
        if self.open is None:
            self.open = Group()
            self.groups.append(self.open)
        self._hang(item)
        for key, cell in cells.items():
            self._own(item, key, cell)
        if line.torn:
            item.doubts.append(_TORN)

    def _hang(self, item: Item) -> None:
        """Put a row into its place: below the row whose number begins its own, else into the group."""
        assert self.open is not None
        while self.chain and not _is_part(item, self.chain[-1]):
            self.chain.pop()
        (self.chain[-1].parts if self.chain else self.open.items).append(item)
        self.chain.append(item)

    def _own(self, item: Item, key: str, cell: Cell) -> None:
        if not cell.is_below:
            self.owners[key] = item
            return
        owner = self.owners.get(key)
        if owner is None:
            return
        if owner in self.chain[:-1] and key != "title":
            owner.shared += [key] if key not in owner.shared else []
        elif key in owner.cells:
            item.cells[key] = owner.cells[key]
            item.doubts.append(_ABOVE.format(heading=flat(self.heads[self.keys.index(key)])))


def led(text: str) -> tuple[str, str]:
    """Return the number that a heading begins with, empty for none, and the rest of it."""
    found = _LED.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _is_part(item: Item, above: Item) -> bool:
    own, over = item.digits, above.digits
    return bool(over) and len(own) > len(over) and own[: len(over)] == over


def every(found: Iterable[Group]) -> list[Item]:
    """Return all rows with their parts, in order."""

    def walk(items: Iterable[Item]) -> Iterable[Item]:
        for item in items:
            yield item
            yield from walk(item.parts)

    return [one for group in found for one in (*walk(group.items), *every(group.groups))]
