"""What the rules of layout look at: running text, titles and headings, page numbers, how long a document is."""

from collections.abc import Collection, Iterator

from generator.checks.rule import Found, Subject
from generator.errors import NOTHING, Message, Place
from generator.model.layout import MM, Layout, Line, Sheet, Table
from generator.model.passage import Role

PROSE = frozenset({Role.TEXT, Role.POINT, Role.CONCLUSIONS})
TITLES = frozenset({Role.TITLE, Role.HEADING})
_SENTENCE, _PAGE = 60, 5000
"""Signs of what is surely more than a caption; signs that no single page holds."""
_FAR = 50 * MM
"""What is indented so far is a block at the right."""


def layout(subject: Subject) -> Layout:
    """Return the layout of a Word file, an empty one where a spec is examined."""
    return subject.layout or Layout()


def lines(subject: Subject, roles: Collection[Role]) -> Iterator[Line]:
    """Yield the paragraphs outside of tables whose texts have one of `roles`."""
    if not layout(subject).lines:
        return
    known = {one.place.paragraph for one in subject.passages if one.role in roles and not one.place.table}
    for line in layout(subject).lines:
        if not line.place.table and line.place.paragraph in known and line.text.strip():
            yield line


def prose(subject: Subject) -> list[Line]:
    """Return the paragraphs of running text that are long enough to show how it is set; items of lists are not."""
    found = (one for one in lines(subject, PROSE) if len(one.text) > _SENTENCE and not one.listed)
    return [one for one in found if one.align not in ("center", "right") and one.left < _FAR]


def is_long(found: Layout) -> bool:
    """Return whether a document is longer than a page."""
    if len(found.sheets) > 1 or any(line.turns or line.jumps for line in found.lines[1:]):
        return True
    if found.pages:
        return any(line.place.page > 1 for line in found.lines)
    return sum(len(line.text) for line in found.lines) > _PAGE


def crosses(found: Layout, table: Table) -> bool:
    """Return whether a table goes over more than one page."""
    if found.pages:
        return len({row.place.page for row in table.rows if row.cells}) > 1
    return sum(len(cell.text) for row in table.rows for cell in row.cells) > _PAGE


def numbers(sheet: Sheet, where: str) -> Iterator[tuple[str, Line]]:
    """Yield the lines with page numbers in the `headers` or `footers` that are printed, with their kinds."""
    for kind, strip in (sheet.headers if where == "headers" else sheet.footers).items():
        if kind != "first" or sheet.has_first:
            yield from ((kind, line) for line in strip if line.counts)


def first(found: Layout, sheet: int) -> Place:
    """Return the place where the sheets of a section begin."""
    return next((line.place for line in found.lines if line.sheet == sheet), Place())


def whole(found: Layout) -> Place:
    """Return the place of what is about the whole file: only its name."""
    return Place(found.lines[0].place.file if found.lines else "")


def once(found: list[Line], said: Message, hint: Message = NOTHING) -> Iterator[Found]:
    """Yield one finding for many paragraphs, in the place of the first one; none where there are none."""
    if found:
        yield Found(said, found[0].place, hint)
