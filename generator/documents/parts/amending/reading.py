"""A family → its program and its act as they are printed, for comparing two editions."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.context.leaves import Context, Leaf, rich
from generator.documents.parts.amending.printed import Block, Body, Chapter, Column, Kind, Line, Paragraphs
from generator.documents.parts.naming import one_line
from generator.documents.parts.sections import alone_of, section
from generator.documents.parts.tables.numbering import Entry, Heading, Lines, numbered
from generator.language import wording
from generator.language.columns import DRAWN
from generator.model.family import Family
from generator.model.order import Point
from generator.model.program import Financing, Indicator, Section
from generator.model.table import PlanTable

_MARK = "– "
_LISTED = frozenset({"item", "subitem"})
_TABLES = ("is_plan", "is_cyclogram", "is_resources")


def program(family: Family) -> Body:
    """Return the program: its title, then its chapters; a section without a heading belongs to the one before."""
    title = Block("title", Kind.TITLE, (Line("title", ((one_line(family.program.title),),)),))
    chapters = [Chapter("", "", "", (title, *_headline(family)))]
    for place, (item, lines) in enumerate(numbered(family.program.sections)):
        name = item.id or f"section-{place}"
        block = _block(name, family, item, lines)
        if item.heading:
            head = Block(f"{name}:heading", Kind.TITLE, (Line("heading", ((item.heading,),)),))
            chapters.append(Chapter(name, item.label.rstrip("."), item.heading, (head, block)))
        else:
            last = chapters[-1]
            chapters[-1] = Chapter(last.name, last.label, last.heading, (*last.blocks, block))
    return tuple(chapters)


def _headline(family: Family) -> Iterator[Block]:
    """Yield the title of its own that a plan bears which is the whole of a program."""
    item = alone_of(family)
    if item and item.title:
        yield Block("headline", Kind.TITLE, (Line("headline", ((one_line(item.title),),)),))


def act(family: Family) -> Body:
    """Return the act that approves the program: its title, its preamble, its points; nothing where there is none."""
    order = family.program.order
    if order is None:
        return ()
    preamble = tuple(block.text for block in wording.preamble(order, family).blocks)
    lines = (
        Line("title", ((wording.title(order, family)[0],),)),
        *((Line("preamble", (preamble,)),) if preamble else ()),
        *_points(order.points, family, ""),
    )
    return (Chapter("act", "", "", (Block("act", Kind.POINTS, lines, (Column(""),)),)),)


def _points(points: tuple[Point, ...], family: Family, prefix: str) -> Iterator[Line]:
    for place, one in enumerate(points, 1):
        number = f"{prefix}{place}."
        said = tuple(block.text for block in wording.point(one, family).blocks)
        yield Line(one.id or f"point-{number}", (said,), number, depth=number.count(".") - 1)
        yield from _points(one.points, family, number)


def _block(name: str, family: Family, item: Section, lines: Lines) -> Block:
    context = section(family, item, lines)
    if context["has_text"]:
        texts = paragraphs(context["text"])
        return Block(name, Kind.TEXT, tuple(Line(f"p{n}", ((text,),)) for n, text in enumerate(texts)), (Column(""),))
    if context["is_passport"]:
        fields = (Line(one["name"], ((one["name"],), paragraphs(one["content"]))) for one in context["passport"])
        return Block(name, Kind.PASSPORT, tuple(fields), (Column("Наименование", 30), Column("Содержание", 70)))
    if isinstance(item.content, PlanTable):
        return _plan(name, item, lines, context)
    return _table(name, context["table"], _names(item))


def paragraphs(leaf: Leaf) -> Paragraphs:
    """Return the paragraphs of formatted text as they are printed, dash items with their dash."""
    return tuple(_paragraph(block) for block in leaf["blocks"])


def _paragraph(block: dict[str, Any]) -> str:
    text = "".join(run["text"] for run in block["runs"])
    return (_MARK if block.get("kind") in _LISTED else "") + text


def _plan(name: str, item: Section, lines: Lines, context: Context) -> Block:
    if context["is_table"]:
        columns = tuple(Column(one["heading"], one["width"]["width"]) for one in context["table"]["columns"])
        assert isinstance(item.content, PlanTable)
        keys = [one.key for one in item.content.columns]
        cells = [row["cells"] for row in context["table"]["rows"]]
    else:
        columns = tuple(Column(one.heading, one.width) for one in DRAWN[item.kind])
        keys = [one.key for one in DRAWN[item.kind]]
        cells = [[rich(row[key]) if key == "number" else row[key] for key in keys] for row in context["rows"]]
    number_at = keys.index("number") if "number" in keys else -1
    made = tuple(_lines(lines, cells, number_at))
    return Block(name, Kind.PLAN, made, columns, number_at)


def _lines(lines: Lines, cells: Sequence[Sequence[Leaf]], number_at: int) -> Iterator[Line]:
    above = ""
    for place, (line, said) in enumerate(zip(lines, cells, strict=True)):
        if isinstance(line, Heading):
            above, title = line.text, line.text.removeprefix(line.number).lstrip()
            yield Line(line.group or f"group-{place}", ((title,),), line.number, line.level)
        else:
            yield _row(line, line.row.id or f"row-{place}", said, number_at, above)


def _row(line: Entry, name: str, said: Sequence[Leaf], number_at: int, above: str) -> Line:
    cells = tuple(() if place == number_at else paragraphs(leaf) for place, leaf in enumerate(said))
    number = line.number if number_at >= 0 else ""
    return Line(name, cells, number, depth=line.depth, group=above, marks=_marks(said))


def _marks(said: Iterable[Leaf]) -> tuple[str, ...]:
    found = tuple(leaf.get("merge", "") for leaf in said)
    return found if any(found) else ()


def _table(name: str, table: Context, names: Sequence[str]) -> Block:
    columns = tuple(Column(one["heading"], one["width"]["width"]) for one in table["columns"])
    number_at = next((n for n, one in enumerate(columns) if one.heading.startswith("№")), -1) if names else -1
    lines = []
    for place, row in enumerate(table["rows"]):
        said = [paragraphs(leaf) for leaf in row["cells"]]
        number = "".join(said[number_at]) if number_at >= 0 else ""
        cells = tuple(() if at == number_at else cell for at, cell in enumerate(said))
        known = names[place] if place < len(names) else f"line-{place}"
        lines.append(Line(known, cells, number, marks=_marks(row["cells"])))
    return Block(name, Kind.ROWS, tuple(lines), columns, number_at)


def _names(item: Section) -> list[str]:
    """Return what the rows of a table are known by; nothing for those of the author's own tables."""
    if isinstance(item.content, Financing):
        return [*(source.id or source.name for source in item.content.sources), "total"]
    if isinstance(item.content, tuple):
        return [one.id or one.name for one in item.content if isinstance(one, Indicator)]
    return []
