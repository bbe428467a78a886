"""Data of the sections of a program → sections; a function for each kind, in one table."""

from collections.abc import Callable, Mapping, Sequence

from generator.errors import Path, msg
from generator.model.gap import Printed
from generator.model.program import Cluster, Content, Criterion, Section
from generator.model.table import ABOVE, Column, DataTable
from generator.spec.building.columns import columns, headings
from generator.spec.building.figures import financing, indicators
from generator.spec.building.passport import passport
from generator.spec.building.rows import plan
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, plain, text, yes
from generator.spec.scalars import MISSING
from generator.spec.schemas.sections import INDICATOR_COLUMNS

_CRITERIA_COLUMNS = 3


def sections(scope: Scope, program: Raw) -> tuple[Section, ...]:
    """Return the sections, in order."""
    return tuple(
        _section(scope, program, item, ("sections", place))
        for place, item in items(program, "sections")
        if text(item, "kind") in _CONTENT
    )


def _section(scope: Scope, program: Raw, data: Raw, path: Path) -> Section:
    kind = text(data, "kind")
    return Section(
        id=scope.ledger.id(data, path),
        kind=kind,
        content=_CONTENT[kind](scope, program, data, path),
        heading=text(data, "heading"),
        label=text(data, "number"),
        orientation=text(data, "orientation"),
        new_page=yes(data, "new_page"),
        title=text(data, "title"),
        template=text(data, "template"),
        grid=text(data, "grid") or "months",
        columns=_columns(scope, data, path),
        actuals=yes(data, "actuals"),
        path=path,
    )


def _columns(scope: Scope, data: Raw, path: Path) -> tuple[Column, ...]:
    """Return the columns of an indicators or criteria section; tables of rows keep theirs with the rows."""
    kind = text(data, "kind")
    if kind == "indicators":
        return columns(scope.ledger, data, path, own=INDICATOR_COLUMNS, used=())
    found = headings(data) if kind == "criteria" else ()
    if found and len(found) != _CRITERIA_COLUMNS:
        message = msg(
            "There are {found} headings; the table has {wanted} columns.", found=len(found), wanted=_CRITERIA_COLUMNS
        )
        hint = msg("Name the cluster, the criterion and what is measured.")
        scope.ledger.problem("wrong-length", message, (*path, "columns"), hint, at_key=True)
    return found


def _passport(scope: Scope, program: Raw, data: Raw, path: Path) -> Content:
    kinds = {text(item, "kind") for _, item in items(program, "sections")}
    own = {key for key in ("title", "period", "issuer", "goal", "objectives", "results") if program.get(key)}
    return passport(scope, data, path, own | (kinds & {"indicators", "financing"}))


def _table(scope: Scope, _: Raw, data: Raw, path: Path) -> Content:
    heads = headings(data)
    rows = [(place, [plain(cell) for cell in row]) for place, row in items(data, "rows")]
    for place, cells in rows:
        where = (*path, "rows", place)
        if len(cells) != len(heads):
            message = msg(
                "The row has {found} cells; the table has {wanted} columns.", found=len(cells), wanted=len(heads)
            )
            scope.ledger.problem("wrong-length", message, where, msg("Write '' for an empty cell."))
        if place == 0 and ABOVE in cells:
            message = msg("“^” goes on the cell above, and above the first row there is none.")
            hint = msg("Write the text of the cell, or '' for an empty one.")
            scope.ledger.problem("nothing-above", message, (*where, cells.index(ABOVE)), hint)
    return DataTable(heads, tuple(_cells(scope, row, heads, (*path, "rows", place)) for place, row in rows))


def _cells(scope: Scope, row: Sequence[str], heads: tuple[Column, ...], path: Path) -> tuple[Printed, ...]:
    """Return the cells of a row; `?` is a gap, called after its column."""
    names = [column.heading for column in heads] + [""] * len(row)
    return tuple(
        scope.ledger.gap(names[place] or "text", (*path, place)) if cell == MISSING else cell
        for place, cell in enumerate(row)
    )


def _criteria(_scope: Scope, _: Raw, data: Raw, _path: Path) -> Content:
    return tuple(_cluster(item) for _, item in items(data, "clusters"))


def _cluster(data: Raw) -> Cluster:
    criteria = (Criterion(text(item, "title"), text(item, "measures")) for _, item in items(data, "criteria"))
    return Cluster(text(data, "title"), tuple(criteria))


def _plan(scope: Scope, _: Raw, data: Raw, path: Path) -> Content:
    return plan(scope, data, path)


_CONTENT: Mapping[str, Callable[[Scope, Raw, Raw, Path], Content]] = {
    "text": lambda _scope, _program, data, _path: text(data, "text"),
    "table": _table,
    "passport": _passport,
    "indicators": lambda scope, _, data, path: indicators(scope, data, path),
    "financing": lambda scope, _, data, path: financing(scope, data, path),
    "cyclogram": _plan,
    "resources": _plan,
    "roadmap": _plan,
    "plan": _plan,
    "criteria": _criteria,
}
