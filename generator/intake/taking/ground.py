"""What is known of a document as the spec stands: what each of its units prints, and where in the spec that is from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.errors import Path
from generator.intake.importing.known import Known
from generator.intake.taking.matching import Part, parts, plain
from generator.intake.taking.pairing import paired
from generator.intake.taking.units import Unit, flat
from generator.language import statuses
from generator.language.responsible import labels
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.table import Row
from generator.spec.tracing import Traced

ROWS = frozenset({"activities", "parts", "events", "resources"})
"""The lists of a program whose items are rows of plans."""

_WORDS = frozenset(statuses.WORDS.values())


@dataclass(frozen=True)
class Ground:
    """A document now: its units, the parts of each line of theirs (none where nothing is known).

    `period` is that of a report, empty for other documents. `rows` are the rows of plans by their path, `ids` their
    paths by their ids, `keys` what a column of a table prints: by the number of the table and the place of the column.
    """

    units: Sequence[Unit]
    made: Sequence[tuple[tuple[tuple[Part, ...], ...], ...]]
    family: Family
    known: Known
    period: str
    rows: Mapping[Path, Row]
    ids: Mapping[str, Path]
    keys: Mapping[tuple[int, int], str]

    def row(self, unit: int) -> Path:
        """Return the path of the row that a unit prints, empty where it is none."""
        if self.units[unit].id:
            return self.ids.get(self.units[unit].id, ())
        return row_of(self.made[unit])

    def key(self, unit: int, cell: int) -> str:
        """Return what the column of a cell prints: `term`, `fields.note`, `account`; empty if that is not known."""
        one = self.units[unit]
        return self.keys.get((one.table, one.columns[cell]), "")


def ground(units: Sequence[Unit], marked: Sequence[Unit], traced: Traced, given: tuple[Family, Known, str]) -> Ground:
    """Return what is known of a document from its units, and from those of the same one with marks."""
    family, known, period = given
    gaps = {gap.number: gap for gap in family.gaps}
    made = _aligned(units, marked, traced, gaps)
    rows = {row.path: row for row in family.program.rows()}
    ids = {row.id: row.path for row in rows.values() if row.id}
    without = Ground(units, made, family, known, period, rows, ids, {})
    return replace(without, keys=_keys(without))


def _aligned(
    units: Sequence[Unit], marked: Sequence[Unit], traced: Traced, gaps: Mapping[int, Gap]
) -> list[tuple[tuple[tuple[Part, ...], ...], ...]]:
    """Return the parts of each line of each unit; of a line that says something else with marks nothing is known."""
    broken = [[[parts(line.text, traced, gaps) for line in cell] for cell in unit.cells] for unit in marked]
    bare = [
        replace(
            unit,
            cells=tuple(
                tuple(replace(line, text=plain(p)) for line, p in zip(cell, ps, strict=True))
                for cell, ps in zip(unit.cells, pss, strict=True)
            ),
        )
        for unit, pss in zip(marked, broken, strict=True)
    ]
    found: list[tuple[tuple[tuple[Part, ...], ...], ...]] = [tuple(((),) * len(c) for c in one.cells) for one in units]
    for place, other in paired(units, bare):
        if place is not None and other is not None:
            found[place] = tuple(_cell(cell, ps) for cell, ps in zip(units[place].cells, broken[other], strict=True))
    return found


def _cell(cell: Sequence[object], made: Sequence[tuple[Part, ...]]) -> tuple[tuple[Part, ...], ...]:
    texts = [getattr(line, "text", "") for line in cell]
    if len(texts) != len(made):
        return ((),) * len(texts)
    return tuple(one if plain(one).casefold() == text.casefold() else () for text, one in zip(texts, made, strict=True))


def row_of(made: Sequence[Sequence[Sequence[Part]]]) -> Path:
    """Return the path of the row of a plan that most of the cells of a unit are from."""
    paths = (part.path for cell in made for line in cell for part in line if part.is_open)
    found = Counter(row for path in paths if (row := _row(path)))
    return found.most_common(1)[0][0] if found else ()


def _row(path: Path) -> Path:
    places = [n for n, step in enumerate(path[:-1]) if step in ROWS and isinstance(path[n + 1], int)]
    return path[: places[-1] + 2] if places else ()


def _keys(about: Ground) -> Mapping[tuple[int, int], str]:
    """Return what the columns of tables print, by most of their cells."""
    found: dict[tuple[int, int], Counter[str]] = {}
    for place, unit in enumerate(about.units):
        for cell, column in enumerate(unit.columns) if unit.table else ():
            found.setdefault((unit.table, column), Counter()).update(_keys_of(about, place, cell))
    return {place: counter.most_common(1)[0][0] for place, counter in found.items() if counter}


def _keys_of(about: Ground, unit: int, cell: int) -> Iterator[str]:
    """Yield what a cell may print: by where its parts are from, or because it names those who are responsible."""
    yield from (key for line in about.made[unit][cell] for part in line if (key := _key(part)))
    row, text = about.rows.get(about.row(unit)), about.units[unit].texts[cell]
    if row is not None and text and text == flat(", ".join(labels(row, about.family.directory))):
        yield "responsible"


def _key(part: Part) -> str:
    path, row = part.path, _row(part.path)
    inner = path[len(row) :] if row else path[2:] if path[:1] == ("activities",) else ()
    words = [step for step in inner if isinstance(step, str)]
    return ".".join(words[:2] if words[:1] == ["fields"] else words[:1])


def is_status(text: str) -> bool:
    """Return whether a text is a status in words."""
    return text in _WORDS
