"""A returned form as it was read, from Word or from Excel: tables of cells, and what tells whose form it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cell:
    """A cell; `column` counts from 0 in the grid of its table, `span` is how many columns it takes.

    `text` is all that a reader of the page sees, a line for each paragraph or line break. `marks` are the bookmarks
    that begin in the cell (in Excel the defined names that mean it). `controls` are the tags and texts of its content
    controls in order; one that was left alone has its placeholder as its text. `beside` is what was typed in the cell
    outside of its controls, where it has any. `height` is how many rows of its table it takes; in Word it is not told.
    """

    text: str
    column: int = 0
    span: int = 1
    marks: tuple[str, ...] = ()
    controls: tuple[tuple[str, str], ...] = ()
    beside: str = ""
    height: int = 1


Row = tuple[Cell, ...]
Table = tuple[Row, ...]


@dataclass(frozen=True)
class Returned:
    """A returned file.

    `properties` are its custom document properties; `texts` the paragraphs outside of tables, in order, then those of
    footers and headers. `kind` is `word` or `excel`. `remarks` name what a person should look at: `revisions`
    (insertions are read, deletions are not), `comments`, `hidden` (hidden text and sheets, which are not read; hidden
    rows and columns, which are), `boxes` (text boxes, which are read as texts), `linked` (what lies outside
    of the file, which is not read).
    """

    kind: str
    properties: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    texts: tuple[str, ...] = ()
    remarks: frozenset[str] = frozenset()
