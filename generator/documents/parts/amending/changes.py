"""What an amending act changes, as operations on the printed program, and these carried out."""

from dataclasses import dataclass

from generator.documents.parts.amending.printed import Block, Body, Chapter, Line, Paragraphs
from generator.documents.parts.amending.words import Edit


@dataclass(frozen=True)
class Worded:
    """Words of a cell change."""

    line: Line
    column: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Cell:
    """A cell is restated."""

    line: Line
    column: int
    text: Paragraphs


@dataclass(frozen=True)
class Restated:
    """A whole line is restated: its wording in force, the new one."""

    line: Line
    new: Line


@dataclass(frozen=True)
class Gone:
    """Lines that stand together are excluded."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Renumbered:
    """Lines that stay have other numbers; pairs of the old line and the new one, in order."""

    pairs: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True)
class Come:
    """Lines are added behind `behind`, or before `before` at the beginning; both as the new edition has them."""

    lines: tuple[Line, ...]
    behind: Line | None
    before: Line | None


@dataclass(frozen=True)
class Swapped:
    """Words are replaced wherever they stand: in a whole body, or in a column of a block; pairs, the longest first."""

    pairs: tuple[tuple[str, str], ...]
    column: int = -1


Change = Worded | Cell | Restated | Gone | Renumbered | Come | Swapped


@dataclass(frozen=True)
class OfBlock:
    """The changes of a block, in the order in which they are carried out; `old` and `new` are its two states."""

    old: Block
    new: Block
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class OfChapter:
    """The changes of a chapter: by its blocks; `whole`: it is set out anew in an appendix, or added, or excluded.

    `old` None is an added one, behind the chapter `behind`; `new` None an excluded one.
    """

    old: Chapter | None
    new: Chapter | None
    blocks: tuple[OfBlock, ...] = ()
    whole: bool = False
    behind: Chapter | None = None


@dataclass(frozen=True)
class Amendment:
    """What changes in a body: words everywhere first, then chapter by chapter; `whole`: all of it is set out anew."""

    old: Body
    new: Body
    everywhere: tuple[Swapped, ...] = ()
    chapters: tuple[OfChapter, ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        """Return whether anything changes."""
        return self.whole or bool(self.everywhere or self.chapters)

    @property
    def units(self) -> int:
        """How many units change: an act that changes one of them speaks in the singular."""
        inside = (_units(one) for chapter in self.chapters for one in chapter.blocks)
        return self.whole + len(self.everywhere) + sum(inside) + sum(one.whole for one in self.chapters)

    @property
    def set_out(self) -> tuple[Chapter, ...]:
        """The chapters that an appendix sets out anew."""
        return tuple(one.new for one in self.chapters if one.whole and one.new)


def _units(found: OfBlock) -> int:
    lines = {one.line.name for one in found.changes if isinstance(one, Worded | Cell | Restated)}
    return len(lines) + sum(not isinstance(one, Worded | Cell | Restated) for one in found.changes)
