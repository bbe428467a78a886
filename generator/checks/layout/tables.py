"""Tables: heads on every page, widths, merges, empty cells."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from generator.checks.layout.sight import crosses, layout
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.layout import Cell, Layout, Row, Table
from generator.model.passage import Role

_NEAR = 113
"""Two millimetres."""
_OWED = (Role.TERM, Role.RESPONSIBLE, Role.RESULT)
_TOLD = (Role.ACCOUNT, Role.STATUS)
_FILLED_IN = frozenset({Role.ACCOUNT, Role.STATUS, Role.REASON, Role.EVIDENCE, Role.RECOMMENDATION})
_SIGNED = re.compile(r"подпис|дата|замечани|отметк|расписк|ознакомлен", re.IGNORECASE)
"""Columns that are filled in by hand."""
_NAMES = {
    Role.TERM: msg("the term"),
    Role.RESPONSIBLE: msg("the responsible ones"),
    Role.RESULT: msg("the result"),
    Role.ACCOUNT: msg("the account"),
    Role.STATUS: msg("the status"),
}


def table_head_repeat(subject: Subject) -> Iterator[Found]:
    """The head of a table stands on every page of it (practice of office work)."""
    found = layout(subject)
    for table, _ in _known(found):
        if not table.rows[0].is_head and crosses(found, table) and not _copies(table):
            said = msg("The head of a table that goes over several pages is not repeated on them.")
            hint = msg("Mark its rows in Word: Table layout, Repeat header rows.")
            yield Found(said, table.rows[0].place, hint)


def table_head_copied(subject: Subject) -> Iterator[Found]:
    """A head that was copied into the table slips into the middle of a page with the first edit."""
    for table, _ in _known(layout(subject)):
        for row in _copies(table)[:1]:
            hint = msg("Delete the copies and mark the first rows: Table layout, Repeat header rows.")
            yield Found(msg("The head of the table is copied into it by hand."), row.place, hint)


def _copies(table: Table) -> list[Row]:
    head = table.rows[0].texts
    return [row for row in table.rows[1:] if row.texts == head and sum(map(bool, head)) > 1]


def table_rows_split(subject: Subject) -> Iterator[Found]:
    """A row is not torn between two pages."""
    found = layout(subject)
    for table, _ in _known(found):
        if crosses(found, table) and not all(row.is_whole for row in table.rows):
            hint = msg("Turn it off in Word: Table properties, Row, Allow row to break across pages.")
            yield Found(msg("Rows of the table may be torn between two pages."), table.rows[0].place, hint)


def table_too_wide(subject: Subject) -> Iterator[Found]:
    """A table stays within the margins."""
    found = layout(subject)
    for table in found.tables:
        room = found.sheets[min(table.sheet, len(found.sheets) - 1)].room if found.sheets else 0
        over = table.width + max(table.indent, 0) - room
        if room and table.width and over > _NEAR:
            said = msg("The table is {over} mm wider than the text.", over=round(over / 56.693))
            hint = msg("Fit it to the window, or turn the sheets: Table layout, AutoFit.")
            yield Found(said, table.rows[0].place if table.rows else table.place, hint)


def column_empty(subject: Subject) -> Iterator[Found]:
    """A column in which nothing stands is not needed."""
    for table, roles in _known(layout(subject)):
        body = _body(table, roles)
        for column, role in enumerate(roles):
            cells = [cell for row in body if (cell := _at(row, column)) and cell.span == 1 and not cell.is_below]
            head = _at(table.rows[0], column)
            is_named = head is not None and head.span == 1 and not _SIGNED.match(head.text)
            if is_named and head and len(cells) > 2 and all(cell.is_bare for cell in cells) and role not in _FILLED_IN:
                said = msg("Nothing stands in the column “{name}”.", name=" ".join(head.text.split()))
                yield Found(said, head.place, msg("Fill it in, or delete the column."))


def cell_empty(subject: Subject) -> Iterator[Found]:
    """An activity has a term, responsible ones and a result; what is deliberately empty has a dash."""
    for table, roles in _known(layout(subject)):
        if Role.ACTIVITY in roles:
            yield from _empty(table, roles)


def _empty(table: Table, roles: Sequence[Role | None]) -> Iterator[Found]:
    body = [row for row in _body(table, roles) if (cell := _at(row, roles.index(Role.ACTIVITY))) and cell.text]
    wanted = [role for role in (*_OWED, *_TOLD) if role in roles and _is_usual(body, roles.index(role))]
    for row, after in zip_longest(body, body[1:]):
        cells = [(role, cell) for role in wanted if (cell := _at(row, roles.index(role)))]
        bare = [(role, cell) for role, cell in cells if cell.is_bare and not cell.is_below]
        if not _has_parts(row, after, {role for role, _ in bare}):
            for role, cell in bare:
                said = msg("The cell is empty: {name} is missing.", name=_NAMES[role])
                yield Found(said, cell.place, msg("Fill it in; write a dash where there is nothing to say."))


def _has_parts(row: Row, after: Row | None, bare: Collection[Role]) -> bool:
    """Return whether a row is divided below: its parts have what it lacks itself."""
    own, next_ = (one.texts[0].rstrip(".") if one and one.texts else "" for one in (row, after))
    return {Role.TERM, Role.RESPONSIBLE} <= set(bare) or (bool(own) and next_.startswith(f"{own}."))


def _is_usual(body: Sequence[Row], column: int) -> bool:
    """Return whether most cells of a column say something: a form that waits to be filled in does not."""
    cells = [cell for row in body if (cell := _at(row, column)) and not cell.is_below]
    return sum(1 for cell in cells if not cell.is_bare) * 2 > len(cells)


def merge_broken(subject: Subject) -> Iterator[Found]:
    """Text that stands under a merged cell is not printed, and a merge that begins nowhere is drawn at random."""
    for table in layout(subject).tables:
        above: dict[int, Cell] = {}
        for row in table.rows:
            for cell in row.cells:
                start = above.get(cell.column)
                is_below = cell.is_below and start is not None and (start.begins or start.is_below)
                if cell.is_below and (not is_below or cell.text.strip()):
                    said = (
                        msg("Text stands in a cell that is merged with the one above it: Word does not show it.")
                        if is_below
                        else msg("The cell is merged with one above it that is not there.")
                    )
                    yield Found(said, cell.place, msg("Split the merged cells and merge them again."))
            above = {cell.column: cell for cell in row.cells}


def _known(found: Layout) -> Iterator[tuple[Table, tuple[Role | None, ...]]]:
    """Yield the tables with a head, and what their columns hold."""
    for number, roles in found.roles.items():
        table = found.tables[number - 1]
        is_headed = len(table.rows) > 2 and len(table.rows[0].cells) > 1 and any(table.rows[0].texts)
        if is_headed and (any(role not in (None, Role.CELL) for role in roles) or _is_bold(table.rows[0])):
            yield table, roles


def _is_bold(row: Row) -> bool:
    seen = [line for cell in row.cells for line in cell.lines if line.text.strip()]
    return bool(seen) and all(line.is_bold for line in seen)


def _body(table: Table, roles: Sequence[Role | None]) -> list[Row]:
    """Return the rows behind the head that have a cell for more than one column."""
    height = max(1, next((place for place, row in enumerate(table.rows) if not row.is_head), 1))
    head = table.rows[0].texts
    return [row for row in table.rows[height:] if len(row.cells) > 1 and row.texts != head and not _counts(row)]


def _counts(row: Row) -> bool:
    """Return whether a row only numbers the columns."""
    return list(row.texts) == [str(place) for place in range(1, len(row.cells) + 1)]


def _at(row: Row, column: int) -> Cell | None:
    return next((cell for cell in row.cells if cell.column <= column < cell.column + cell.span), None)
