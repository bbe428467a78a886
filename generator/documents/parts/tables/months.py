"""The rows of a plan in the tables of its month grid: with marks in the months, or with terms that have no month."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from generator.context.leaves import Context, Leaf, rich
from generator.documents.parts.tables.numbering import Entry, Line, Lines, kept
from generator.documents.parts.tables.rows import plan_rows
from generator.model.directory import Directory
from generator.timing.cells import Fill, Mark

WHOLE = "+"
"""The mark of a column all of whose days count: it is read aloud, and seen without colours."""

_FLAGS = ("is_group", "is_subgroup", "is_row", "heading")


@dataclass(frozen=True)
class Rows:
    """The lines of a plan, of which each table takes those that have something to say in it.

    Parents and headings are in every table that has something below them. A row is told by its identity (`id`),
    because the rows of a program need not have ids of their own.
    """

    lines: Lines
    directory: Directory

    def marked(self, marks: Mapping[int, Sequence[Mark]], columns: int) -> list[Context]:
        """Return the rows of a grid; a parent without marks of its own has empty cells in all of its `columns`."""
        blank = (Mark(),) * columns
        return [
            row | {"marks": [_mark(one) for one in marks.get(_id(line), blank)] if row["is_row"] else []}
            for line, row in self._taken(marks.keys(), ("number", "title", "responsible"))
        ]

    def listed(self, said: Mapping[int, Leaf | None]) -> list[Context]:
        """Return the rows with their terms as the author wrote them, or with what is `said` instead."""
        found = self._taken(said.keys(), ("number", "title", "term", "responsible"))
        return [row | {"term": _term(row["term"], _id(line), said)} for line, row in found]

    def _taken(self, wanted: Set[int], columns: Sequence[str]) -> Iterator[tuple[Line, Context]]:
        lines = kept(self.lines, lambda entry: id(entry.row) in wanted)
        for line, row in zip(lines, plan_rows(lines, self.directory), strict=True):
            yield line, {key: row[key] for key in (*_FLAGS, *columns)}


def _id(line: Line) -> int:
    return id(line.row) if isinstance(line, Entry) else 0


def _term(term: Leaf, row: int, said: Mapping[int, Leaf | None]) -> Leaf:
    """Return the term of a row; a parent that is there for its parts only says none."""
    if row not in said:
        return rich("", term.get("merge", ""))
    return said[row] or term


def _mark(mark: Mark) -> Context:
    return {"is_marked": bool(mark), "text": _text(mark)}


def _text(mark: Mark) -> str:
    # A line for each piece, and none of them broken: a column is as wide as the longest of them.
    whole = (WHOLE,) if mark.fill is Fill.WHOLE else ()
    return "\n".join(piece.replace(" ", "\u00a0") for piece in (*whole, *mark.pieces))


def legend(marks: Iterable[Mark], column: str) -> str:
    """Return what the signs among `marks` mean; `column` is what a column is, in the genitive: «месяца»."""
    found = tuple(marks)
    pieces = {piece for mark in found for piece in mark.pieces}
    deadlines = {piece for piece in pieces if piece.startswith("до ")}
    said = (
        any(mark.fill is Fill.WHOLE for mark in found) and f"{WHOLE} – в течение {column}",
        deadlines and "«до …» – не позднее этого числа",
        pieces - deadlines and f"числа без «до» – дни {column}",
    )
    return f"Обозначения: {'; '.join(one for one in said if one)}."
