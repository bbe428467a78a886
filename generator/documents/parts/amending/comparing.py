"""Two states of a block → its changes, each in the smallest way that can be said and stays correct."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.changes.order import rising
from generator.documents.parts.amending.changes import Cell, Change, Come, Gone, Renumbered, Restated, Worded
from generator.documents.parts.amending.printed import Block, Chapter, Kind, Line
from generator.documents.parts.amending.ranges import Range, ranges
from generator.documents.parts.amending.renames import Names, in_columns
from generator.documents.parts.amending.words import Edit, edits, quotable
from generator.language.ordinals import LARGEST

WORDS, PART, EDITION = "words", "part", "edition"
TECHNIQUES = (WORDS, PART, EDITION)
"""Words in their places; cells, rows and paragraphs restated; the whole in a new edition."""

_MOST_RANGES = 4
"""Where more runs of numbers shift than these, the part is set out anew."""
_LONG = 60
"""Characters of a text; a shorter one may be replaced as a whole by words."""


@dataclass(frozen=True)
class Way:
    """How changes are worded: the technique (empty: by their size), the names that changed in the directory."""

    technique: str = ""
    names: Names = ()


def compared(old: Block, new: Block, around: Chapter, way: Way) -> tuple[Change, ...] | None:
    """Return the changes of a block; None where it must be set out anew."""
    if not _is_alike(old, new, around):
        return None
    named, old = ((), old) if way.technique == PART else in_columns(old, new, way.names)
    old, new = _with_moves(old, new)
    before, after = ({line.name: line for line in block.lines} for block in (old, new))
    gone = _runs(old.lines, set(after))
    come = list(_come(new, set(before)))
    pairs = tuple((line, after[line.name]) for line in old.lines if line.name in after)
    changed = [change for one, other in pairs for change in _line(one, other, old, way.technique)]
    shifted = tuple((one, other) for one, other in pairs if one.number != other.number)
    if not (old.kind is Kind.POINTS or _is_countable(shifted, old, new)) or any(one is None for one in changed):
        return None
    if not all(_is_sayable(one, block) for block, lines in ((old, gone), (new, come)) for one in lines):
        return None
    renumbered = (Renumbered(shifted),) if shifted else ()
    return (
        *named,
        *(one for one in changed if one),
        *map(Gone, gone),
        *renumbered,
        *(Come(*one) for one in come_of(new, come)),
    )


def come_of(
    new: Block, runs: Sequence[tuple[Line, ...]]
) -> Iterator[tuple[tuple[Line, ...], Line | None, Line | None]]:
    """Yield each run of added lines with the line before it, and at the beginning that after it."""
    names = [line.name for line in new.lines]
    for run in runs:
        at = names.index(run[0].name)
        after = at + len(run)
        before = new.lines[after] if at == 0 and after < len(names) else None
        yield run, new.lines[at - 1] if at else None, before


def _come(new: Block, known: set[str]) -> list[tuple[Line, ...]]:
    return _runs(new.lines, known)


def _runs(lines: Sequence[Line], stays: set[str]) -> list[tuple[Line, ...]]:
    """Return the runs of lines that do not stay."""
    runs: list[list[Line]] = []
    apart = True
    for line in lines:
        if line.name in stays:
            apart = True
        elif apart:
            runs.append([line])
            apart = False
        else:
            runs[-1].append(line)
    return [tuple(run) for run in runs]


def _with_moves(old: Block, new: Block) -> tuple[Block, Block]:
    """Return the blocks with a line that moved as one that goes and another that comes."""
    places = {line.name: n for n, line in enumerate(old.lines)}
    known = [line.name for line in new.lines if line.name in places]
    stays = set(rising([places[name] for name in known]))
    moved = {name for name in known if places[name] not in stays}
    lines = (replace(line, name=f"{line.name}~") if line.name in moved else line for line in new.lines)
    return old, replace(new, lines=tuple(lines))


def _is_alike(old: Block, new: Block, around: Chapter) -> bool:
    """Return whether the lines of a block can be changed one by one: its columns and merged cells stay as they are."""
    if old.kind is not new.kind or [one.heading for one in old.columns] != [one.heading for one in new.columns]:
        return False
    if old.kind is Kind.TEXT and around.first(old) + len(old.lines) > LARGEST:
        return False
    after = {line.name: line for line in new.lines}
    before = {line.name for line in old.lines}
    loose = (line for line in (*old.lines, *new.lines) if (line.name in before) != (line.name in after))
    kept = all(line.marks == after[line.name].marks for line in old.lines if line.name in after)
    same_level = all(line.level == after[line.name].level for line in old.lines if line.name in after)
    # Whatever a paragraph is called by, an empty text has none to be added behind.
    return kept and same_level and not any(line.marks for line in loose) and bool(old.lines and new.lines)


def _is_countable(shifted: Sequence[tuple[Line, Line]], old: Block, new: Block) -> bool:
    found: list[Range] = list(ranges(shifted, old, new))
    return len(found) <= _MOST_RANGES and all(one.plain_number and other.plain_number for one, other in shifted)


def _is_sayable(lines: tuple[Line, ...], block: Block) -> bool:
    """Return whether lines can stand in quotation marks."""
    paragraphs = (text for line in lines for cell in line.cells for text in cell)
    return all(quotable(text) for text in paragraphs)


def _line(old: Line, new: Line, block: Block, technique: str) -> list[Change | None]:
    """Return the changes of a line; None among them where it cannot be said."""
    columns = [n for n in range(len(old.cells)) if old.cells[n] != new.cells[n]]
    if not columns:
        return []
    restated: list[Change | None] = [Restated(old, new) if _is_sayable((new,), block) else None]
    told = sum(bool(cell) for cell in new.cells)
    if technique == PART or (technique != WORDS and len(columns) > 2 and len(columns) * 2 > told):
        return restated
    made = [_cell(old, new, column, block, technique) for column in columns]
    return restated if any(one is None for one in made) else list(made)


def _cell(old: Line, new: Line, column: int, block: Block, technique: str) -> Change | None:
    """Return the change of a cell, None where the whole line is to be restated."""
    before, after = "\n".join(old.cells[column]), "\n".join(new.cells[column])
    found = edits(before, after)
    if found and (technique == WORDS or not _is_long(found, after)):
        return Worded(old, column, found)
    if block.kind in {Kind.TEXT, Kind.TITLE, Kind.POINTS, Kind.PASSPORT} or old.is_heading:
        return None
    text = new.cells[column]
    return Cell(old, column, text) if text and all(map(quotable, text)) else None


def _is_long(found: tuple[Edit, ...], new: str) -> bool:
    """Return whether the changes of words are longer than the text anew."""
    said = sum(len(one.quote) + len(one.text) for one in found)
    return len(new) > _LONG and said > len(new)
