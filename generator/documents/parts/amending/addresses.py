"""What an act calls the lines of a block: «пункт 3.2», «абзац третий», «строка «Сроки реализации»»."""

from collections.abc import Sequence

from generator.documents.parts.amending.printed import Block, Chapter, Kind, Line
from generator.documents.parts.amending.ranges import restarts, spans
from generator.documents.parts.amending.words import quotable
from generator.language.cases.grammar import Case
from generator.language.ordinals import ordinal
from generator.language.wording.amending import chapter, in_table, noun, row_beginning

_SHORT = 60
"""Characters of a name that is quoted in full."""
_LEAST = 4
"""Words that the beginning of a longer one has at least."""
_OWN = {"title": "наименование", "headline": "заголовок", "preamble": "преамбула"}
_IN = Case.PREPOSITIONAL


def address(line: Line, block: Block, around: Chapter, case: Case) -> str:
    """Return the line of a block of a chapter in the case."""
    if block.kind is Kind.TEXT:
        return f"{noun('абзац', case)} {ordinal(_place(line, block, around), case)}"
    if block.kind is Kind.TITLE or (block.kind is Kind.POINTS and line.name in _OWN):
        return noun(_OWN.get(line.name, "наименование"), case)
    if line.is_heading:
        return f"{noun('заголовок', case)} «{heading(line)}»"
    if line.number and _is_told(line, block):
        name = noun(numbered(block), case, plural="," in line.plain_number)
        return f"{name} {line.plain_number}{below(line, block)}"
    return _named(line, block, case)


def numbered(block: Block) -> str:
    """Return what a numbered line is: a point of a plan or an act, a row of another table."""
    return "строка" if block.kind is Kind.ROWS else "пункт"


def heading(line: Line) -> str:
    """Return a heading with its number."""
    return f"{line.number} {line.cells[0][0] if line.cells[0] else ''}".strip()


def below(line: Line, block: Block) -> str:
    """Return « под заголовком «…»» where the number alone does not tell the line."""
    return f" под заголовком «{line.group}»" if line.group and restarts(block) else ""


def _is_told(line: Line, block: Block) -> bool:
    """Return whether the number, with the heading above it, is that of no other line."""
    return sum((one.number, one.group) == (line.number, line.group) for one in block.lines) == 1


def place(block: Block, around: Chapter) -> str:
    """Return «в таблице второй» where the chapter has several tables, else nothing."""
    if len(around.tables) < 2 or block not in around.tables:
        return ""
    return in_table([one.name for one in around.tables].index(block.name) + 1)


def column(block: Block, at: int, case: Case) -> str:
    """Return «графе «Срок»», or «графе 3» for one without a heading of its own; nothing where there are no columns."""
    if block.kind not in {Kind.PLAN, Kind.ROWS}:
        return ""
    name = " ".join(block.columns[at].heading.split()) if at < len(block.columns) else ""
    alike = sum(" ".join(one.heading.split()) == name for one in block.columns)
    said = f"«{name}»" if alike == 1 and quotable(name) else str(at + 1)
    return f"{noun('графа', case)} {said}"


def several(lines: Sequence[Line], block: Block, around: Chapter, case: Case, *, added: bool = False) -> str:
    """Return lines together: «пункты 3.4–3.6», «заголовок «…» и пункты 4.1, 4.2», «абзацы второй, пятый»."""
    if block.kind is Kind.TEXT:
        found = ", ".join(ordinal(_place(line, block, around), case) for line in lines)
        return f"{noun('абзац', case, plural=len(lines) > 1)} {found}"
    parts: list[str] = []
    count: list[Line] = []
    for line in (*lines, None):
        if line is not None and line.number and not line.is_heading:
            count.append(line)
            continue
        if count:
            parts.append(by_count(count, block, case, under_headings=not added))
            count = []
        if line is not None:
            parts.append(address(line, block, around, case))
    return " и ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def by_count(lines: Sequence[Line], block: Block, case: Case, *, under_headings: bool = True) -> str:
    """Return «пункты 3.4–3.6, 4.1», with the headings above where numbers stand for several lines."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(below(line, block) if under_headings else "", []).append(line)
    name = "заголовок" if lines[0].is_heading else numbered(block)
    said = (
        f"{noun(name, case, plural=len(found) > 1)} {', '.join(map(_span, spans(found, block)))}{under}"
        for under, found in groups.items()
    )
    return " и ".join(said)


def _span(lines: Sequence[Line]) -> str:
    first, last = lines[0].plain_number, lines[-1].plain_number
    return first if len(lines) == 1 else f"{first}, {last}" if len(lines) == 2 else f"{first}–{last}"


def _place(line: Line, block: Block, around: Chapter) -> int:
    return around.first(block) + [one.name for one in block.lines].index(line.name) + 1


def _named(line: Line, block: Block, case: Case) -> str:
    """Return a row without a number by its first words, as many as no other row begins with."""
    if not block.columns:
        return noun("строка", case)
    texts = {one.name: _title(one) for one in block.lines}
    own = texts[line.name]
    others = [text for name, text in texts.items() if name != line.name]
    if quotable(own) and len(own) <= _SHORT and own not in others:
        return f"{noun('строка', case)} «{own}»"
    words = own.split()
    for count in range(min(_LEAST, len(words)), len(words) + 1):
        begun = " ".join(words[:count])
        if quotable(begun) and own.startswith(begun) and not any(text.startswith(begun) for text in others):
            return row_beginning(begun, case)
    at = [one.name for one in block.lines].index(line.name) + 1
    return f"{noun('строка', case)} {at} по порядку"


def _title(line: Line) -> str:
    """Return the first cell that says something, as one line."""
    return next((cell[0] for cell in line.cells if cell), "")


def chapters(found: Chapter, case: Case) -> str:
    """Return the chapter in the case; nothing for one without a heading."""
    return chapter(found.label, found.heading, case) if found.heading else ""


def inside(found: Chapter) -> str:
    """Return «в разделе II «…»», nothing for a chapter without a heading."""
    said = chapters(found, _IN)
    return f"в {said}" if said else ""
