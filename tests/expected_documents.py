"""Which tables each document of the samples must have, worked out from the YAML without the code of the package."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests import expected
from tests.reading import LEFT, UP, Grid, folded

NAMES = expected.Names(expected.read(expected.SPECS / "directory.yaml"))
SPECS = {path.parent.name: expected.read(path) for path in sorted(expected.SPECS.glob("*/program.yaml"))}
REPORTS = sorted(expected.SPECS.glob("*/execution/*.yaml"))
_TEMPLATE_REPORTS = {
    True: dict(
        number="№ п/п",
        term="Период реализации",
        title="Наименование мероприятия",
        result="Прогнозируемый результат",
        execution="Исполнение",
    ),
    False: dict(
        number="№ п/п",
        title="Основные мероприятия",
        term="Срок реализации",
        outcome="Отчёт об исполнении",
    ),
}


class Wanted(NamedTuple):
    """The tables that a document must have: all of it, its first, or its last ones."""

    document: str
    grids: list[Grid]
    where: str = "all"

    def among(self, found: list[Grid]) -> list[Grid]:
        """Return those of the tables of the document that must be these."""
        count = len(self.grids)
        return {"all": found, "first": found[:count], "last": found[-count:]}[self.where]


def body(slug: str) -> list[str | Grid]:
    """Return the paragraphs and tables of a program, with ordinary spaces."""
    return [folded(block) if isinstance(block, str) else block for block in expected.body(SPECS[slug], NAMES)]


def is_together(slug: str) -> bool:
    """Return whether a program stands in the file of its order."""
    return str(SPECS[slug].get("order", {}).get("together", "no")) != "no"


def programs() -> Iterator[Wanted]:
    """Yield what each program must have, in its own file or in that of its order."""
    for slug in SPECS:
        grids = [block for block in body(slug) if not isinstance(block, str)]
        yield Wanted(f"{slug}/{'order' if is_together(slug) else 'program'}.docx", grids, "last")


def plans(slug: str) -> Iterator[Wanted]:
    """Yield what the roadmaps, plans and cyclograms of a program must have in files of their own."""
    numbers, count = expected.Numbers(), 0
    for section in SPECS[slug]["sections"]:
        if section["kind"] not in expected.GROUPS:
            continue
        grid = expected.plan(section, NAMES, numbers)
        if section["kind"] in {"roadmap", "plan"}:
            count += 1
            name = "roadmap" if count == 1 else f"roadmap-{section['id']}"
            yield Wanted(f"{slug}/{name}.docx", [grid])
        if section["kind"] == "cyclogram":
            yield Wanted(f"{slug}/cyclogram.docx", [grid])


def report(path: Path) -> Wanted:
    """Return what the report of an execution file must have."""
    slug, execution = path.parent.parent.name, expected.read(path)
    return Wanted(f"{slug}/report-{path.stem}.docx", _reported(SPECS[slug], execution, path.stem), "first")


def every() -> list[Wanted]:
    """Return what all documents of the samples must have."""
    return [*programs(), *(one for slug in SPECS for one in plans(slug)), *map(report, REPORTS)]


def _reported(spec: expected.Raw, execution: expected.Raw, period: str) -> list[Grid]:
    given, numbers, grids = execution.get("columns"), expected.Numbers(), []
    keys = _TEMPLATE_REPORTS["-" in period]
    if isinstance(given, str):
        keys = expected.PRESETS[given]
    elif given:
        keys = {column["key"]: column["heading"] for column in given}
    for section in spec["sections"]:
        if section["kind"] in {"roadmap", "plan"} and section["id"] in execution.get("sections", [section["id"]]):
            grids.append(expected.report(section, execution, NAMES, numbers, keys))
    return grids


def differences(found: list[Grid], wanted: list[Grid]) -> Iterator[str]:
    """Yield where tables differ, cell by cell; a DERIVED cell may hold anything but nothing."""
    if len(found) != len(wanted):
        yield f"{len(found)} tables, not {len(wanted)}"
    for number, (one, other) in enumerate(zip(found, wanted, strict=False), 1):
        if len(one) != len(other):
            yield f"table {number}: {len(one)} rows, not {len(other)}"
        for place, (row, wanted_row) in enumerate(zip(one, other, strict=False), 1):
            yield from (f"table {number} row {place}{what}" for what in _row(row, wanted_row))


def _row(row: list[str], wanted: list[str]) -> Iterator[str]:
    if len(row) != len(wanted):
        yield f": {len(row)} cells, not {len(wanted)}"
    for place, (text, cell) in enumerate(zip(map(plain, row), map(plain, wanted), strict=False), 1):
        if (not text) if cell == expected.DERIVED else text != cell:
            yield f" cell {place}: {text!r}, not {cell!r}"


_NOTHING = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


def plain(text: str) -> str:
    """Return a text as a reader sees it: no marks that print nothing, one space for any run of spaces of a line."""
    return "\n".join(" ".join(line.split()) for line in text.translate(_NOTHING).split("\n"))


def heard(grid: Grid) -> list[list[str]]:
    """Return the cells that a tagged PDF says, row by row, without any spaces; a merged cell is said once."""
    said = [["".join(plain(cell).split()) for cell in row if cell not in {UP, LEFT}] for row in grid]
    return [[cell for cell in row if cell] for row in said]
