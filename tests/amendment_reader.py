"""A reader of amending acts: understands the formulas and carries them out on printed texts, as a clerk would.

It knows nothing of how the act was made: only the words of its points, and the rows that it sets out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

_STEMS = (
    *("", "перв", "втор", "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат"),
    *("двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"),
)
_WHAT = r"(?:слов[а-я]*|цифр[а-я]*)"


@dataclass
class Row:
    """A row as printed; `old` is the number of a paragraph in the edition in force."""

    cells: list[str]
    number: str = ""
    heading: bool = False
    above: str = ""
    old: int = 0
    name: list[str] = field(default_factory=list)
    """The cells as they are called, which stay those of the edition in force."""

    def __post_init__(self) -> None:
        self.name = self.name or list(self.cells)


@dataclass
class Table:
    kind: str
    columns: list[str]
    number_at: int
    rows: list[Row]


@dataclass
class Part:
    label: str
    heading: str
    tables: list[Table] = field(default_factory=list)


def book(body: Any) -> list[Part]:
    """Return printed texts of a body: parts, tables, rows; nothing else of it."""
    return [Part(one.label, one.heading, list(_tables(one))) for one in body]


def _tables(chapter: Any) -> Iterator[Table]:
    count = 0
    for block in chapter.blocks:
        rows = []
        for line in block.lines:
            is_text = block.kind.value == "text"
            count += is_text
            cells = ["\n".join(cell) for cell in line.cells]
            number = line.number.rstrip(".")
            rows.append(Row(cells, number, line.level >= 0, line.group, count if is_text else 0))
        yield Table(block.kind.value, [one.heading for one in block.columns], block.number_at, rows)


def shown(parts: Sequence[Part]) -> list[Any]:
    """Return what a reader sees: headings, and rows with their numbers."""
    return [(one.label, [[(row.cells, row.number) for row in table.rows] for table in one.tables]) for one in parts]


def begun_anew(parts: Sequence[Part]) -> list[Part]:
    """Return the parts as the next act finds them: an edition in force, whose paragraphs are counted anew."""
    made = []
    for part in parts:
        count = 0
        heading = part.tables[0].rows[0].cells[0] if part.heading else ""
        above = ""
        fresh = Part(part.label, heading)
        for table in part.tables:
            rows = []
            for row in table.rows:
                count += table.kind == "text"
                above = f"{row.number}. {row.cells[0]}" if row.heading and row.number else above
                above = row.cells[0] if row.heading and not row.number else above
                kept = Row(list(row.cells), row.number, row.heading, above if not row.heading else "")
                kept.old = count if table.kind == "text" else 0
                rows.append(kept)
            fresh.tables.append(Table(table.kind, table.columns, table.number_at, rows))
        made.append(fresh)
    return made


def carried_out(parts: list[Part], points: Sequence[Any]) -> None:
    """Carry out the points of an act, in order, on the parts."""
    around: Part | None = None
    for point in points:
        text = point.paragraphs[0][:1].lower() + point.paragraphs[0][1:]
        if point.level == 1:
            around, text = _part(parts, text)
            if text == ":":
                continue
        lines = [text, *point.paragraphs[1:]]
        _one(parts, around or parts[0], lines, point.rows)


def _part(parts: Sequence[Part], text: str) -> tuple[Part | None, str]:
    for one in sorted(parts, key=lambda part: -len(part.heading)):
        name = f"{one.label} «{one.heading}»".strip()
        names = [f"в разделе {name}", f"в подразделе {name}", f"в п{one.heading[1:]}".replace("аспорт ", "аспорте ")]
        for address in names if one.heading else ():
            if text.startswith((f"{address} ", f"{address}:")):
                return one, text[len(address) :].strip()
    return None, text


def _one(parts: Sequence[Part], part: Part, lines: list[str], rows: Any) -> None:
    text = lines[0].removesuffix(".")
    if text.startswith("по тексту "):
        _everywhere(parts, text.removeprefix("по тексту "))
    elif text.startswith("в графе "):
        _in_column(part, text)
    elif " считать " in text:
        _renumber(part, re.split(r", (?=(?:пункт|строк|заголов))", text))
    elif text.endswith("следующего содержания:"):
        _add(part, text, lines[1:], rows)
    elif text.endswith(" исключить") and not text.startswith("в "):
        _exclude(part, text.removesuffix(" исключить"))
    elif text.endswith("изложить в следующей редакции:") and not text.startswith("в "):
        _restate(part, text, lines[1:], rows)
    else:
        _change(part, lines)


def quotation(text: str, at: int = 0) -> tuple[str, int]:
    """Return what stands in the quotation marks that open at or behind `at`, and where they end."""
    start = text.index("«", at)
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "«") - (text[place] == "»")
        if depth == 0:
            return text[start + 1 : place], place + 1
    raise AssertionError(f"quotation marks do not close: {text}")


def _row(part: Part, text: str) -> tuple[Table, Row, str]:
    """Return the row that an address begins with, whatever its case, and the rest of the text."""
    if found := re.match(r"строк\w* (\d+) по порядку", text):
        rest = text[found.end() :]
        hits = [(t, t.rows[int(found[1]) - 1]) for t in part.tables if t.kind not in ("text", "title")]
    elif found := re.match(r"(?:пункт|строк)\w* (\d[\d.]*)", text):
        rest, above = text[found.end() :], None
        if rest.startswith(" под заголовком "):
            above, end = quotation(rest)
            rest = rest[end:]
        hits = [
            (table, row)
            for table in part.tables
            for row in table.rows
            if row.number == found[1] and not row.heading and above in (None, row.above)
        ]
    elif found := re.match(r"абзац\w* (?:(двадцать|тридцать) )?(\w+)", text):
        number = _ordinal(found[2]) + {"двадцать": 20, "тридцать": 30}.get(found[1] or "", 0)
        rest = text[found.end() :]
        hits = [(table, row) for table in part.tables for row in table.rows if row.old == number]
    elif found := re.match(r"наименовани\w*", text):
        rest = text[found.end() :]
        hits = [(table, row) for table in part.tables[:1] for row in table.rows[:1]]
    elif found := re.match(r"преамбул\w*", text):
        rest = text[found.end() :]
        hits = [(table, row) for table in part.tables for row in table.rows[1:2]]
    elif found := re.match(r"заголов\w* ", text):
        name, end = quotation(text)
        rest = text[end:]
        hits = [(t, r) for t in part.tables for r in t.rows if r.heading and f"{r.number}. {r.name[0]}".endswith(name)]
    else:
        begins = re.match(r"строк\w*, начинающ\w+ словами ", text)
        name, end = quotation(text)
        rest = text[end:].removeprefix(",")
        tables = [table for table in part.tables if table.kind not in ("text", "title")]
        firsts = [
            (table, row, next(filter(None, row.name), "").split("\n")[0]) for table in tables for row in table.rows
        ]
        hits = [(t, r) for t, r, first in firsts if (first.startswith(name) if begins else first == name)]
    assert len(hits) == 1, f"{len(hits)} rows are meant by: {text}"
    return *hits[0], rest.strip()


def _ordinal(word: str) -> int:
    return next(n for n, stem in enumerate(_STEMS) if stem and re.fullmatch(rf"{stem}\w{{2,4}}", word))


def _numbers(text: str) -> list[str]:
    found: list[str] = []
    for one in text.split(", "):
        first, _, last = one.partition("–")
        above, _, start = first.rpartition(".")
        end = (last or first).rpartition(".")[2]
        found += [f"{above}.{n}".lstrip(".") for n in range(int(start), int(end) + 1)]
    return found


def _renumber(part: Part, clauses: Sequence[str]) -> None:
    """Give the rows their new numbers, all at once."""
    rows = [row for table in part.tables for row in table.rows]
    made = [number for row in rows for number in [_counted(row, clauses)]]
    for row, number in zip(rows, made, strict=True):
        row.number = number


def _counted(row: Row, clauses: Sequence[str]) -> str:
    for text in clauses:
        below = re.search(" с подпунктами| с пунктами под ними", text) is not None
        sides = re.sub(" с подпунктами| с пунктами под ними", "", text).split(" считать ")
        above = quotation(sides[0])[0] if "под заголовком" in sides[0] else None
        old, new = (_numbers(re.findall(r"\d[\d., –]*", one.partition(" под ")[0])[0].strip()) for one in sides)
        names = dict(zip(old, new, strict=True))
        if row.number in names and row.heading == text.startswith("заголов") and above in (None, row.above):
            return names[row.number]
        roots = [row.number[:at] for at, sign in enumerate(row.number) if sign == "."]
        root = next((one for one in reversed(roots) if one in names), "")
        if below and root:
            return names[root] + row.number[len(root) :]
    return row.number


def _exclude(part: Part, text: str) -> None:
    gone: list[tuple[Table, Row]] = []
    for clause in re.split(r", (?=заголовок|строку)| и (?=пункт|заголов|строк)", text):
        if found := re.fullmatch(r"абзац\w* (.+)", clause):
            gone += [_row(part, f"абзац {one}")[:2] for one in found[1].split(", ")]
        elif found := re.fullmatch(r"(пункт|строк)\w* (\d[\d., –]*)( под заголовком «.*»)?", clause):
            gone += [_row(part, f"{found[1]} {number}{found[3] or ''}")[:2] for number in _numbers(found[2])]
        else:
            gone.append(_row(part, clause)[:2])
    for table, row in gone:
        table.rows.remove(row)


def _set_out(rows: Any, table: Table) -> list[Row]:
    made = []
    for line in rows.lines:
        cells = ["\n".join(cell) for cell in line.cells]
        made.append(Row(cells, line.number.rstrip("."), line.level >= 0, line.group))
    return made


def _unquoted(lines: Sequence[str]) -> list[str]:
    text = "\n".join(lines).removesuffix(".")
    assert text.startswith("«")
    assert text.endswith("»")
    return text[1:-1].split("\n")


def _add(part: Part, text: str, lines: list[str], rows: Any) -> None:
    found = re.match(r"(после|перед) ", text)
    assert found, text
    table, beside, _ = _row(part, text[found.end() :])
    at = table.rows.index(beside) + (found[1] == "после")
    if rows is not None:
        table.rows[at:at] = _set_out(rows, table)
    elif table.kind == "points":
        said = re.split(r"^([\d.]+)\. ", "\n".join(_unquoted(lines)), flags=re.MULTILINE)[1:]
        table.rows[at:at] = [
            Row([text.strip("\n")], number) for number, text in zip(said[::2], said[1::2], strict=True)
        ]
    else:
        table.rows[at:at] = [Row([one]) for one in _unquoted(lines)]


def _restate(part: Part, text: str, lines: list[str], rows: Any) -> None:
    table, row, _ = _row(part, text)
    if rows is not None:
        (new,) = _set_out(rows, table)
        row.cells = new.cells
    else:
        said = "\n".join(_unquoted(lines))
        row.cells = [re.sub(r"^[\d.]+\. ", "", said) if table.kind == "points" and row.number else said]


def _change(part: Part, lines: list[str]) -> None:
    table, row, rest = _row(part, lines[0].removeprefix("в "))
    if rest == ":":
        text = "\n".join(lines[1:]).removesuffix(".")
        for clause in re.split(r";\n(?=в графе|графу)", text):
            _cell(table, row, clause)
    else:
        _cell(table, row, "\n".join([rest, *lines[1:]]).removesuffix("."))


def _cell(table: Table, row: Row, text: str) -> None:
    at = 1 if table.kind == "passport" else 0
    if found := re.match(r"(?:в )?граф[уе] (?=«|\d)", text):
        restated = text.startswith("графу")
        if text[found.end()] == "«":
            name, end = quotation(text)
            (at,) = [n for n, one in enumerate(table.columns) if " ".join(one.split()) == name]
            text = text[end:].strip()
        else:
            number, _, text = text[found.end() :].partition(" ")
            at = int(number) - 1
        if restated:
            row.cells[at] = text.removeprefix("изложить в следующей редакции: ").removeprefix("«").removesuffix("»")
            return
    while text:
        row.cells[at], text = _words(row.cells[at], text)


def _words(cell: str, text: str) -> tuple[str, str]:
    """Carry out the first clause on words; return the cell and the clauses left."""
    after = re.match(rf"после {_WHAT} ", text)
    quote, end = quotation(text)
    assert cell.count(quote) == 1, f"«{quote}» stands {cell.count(quote)} times in: {cell}"
    if after:
        more, stop = quotation(text, end)
        space = "" if more[0] in ",.;:)»!?…" else " "
        return cell.replace(quote, quote + space + more), text[stop:].removeprefix(", ")
    if text[end:].startswith(" исключить"):
        left, right = cell.split(quote)
        if left.endswith(" ") and (not right or right[0] in " \n,.;:)»!?…"):
            left = left[:-1]
        elif right.startswith(" ") and left[-1:] in ("", "\n"):
            right = right[1:]
        return left + right, text[end + len(" исключить") :].removeprefix(", ")
    new, stop = quotation(text, end)
    return cell.replace(quote, new), text[stop:].removeprefix(", ")


def _everywhere(parts: Sequence[Part], text: str) -> None:
    for part in parts:
        for table in part.tables:
            for row in table.rows:
                row.cells = [_swapped(cell, text) for cell in row.cells]
                row.name = list(row.cells)
        if part.tables and part.tables[0].kind == "title" and part.heading:
            part.heading = part.tables[0].rows[0].cells[0]


def _in_column(part: Part, text: str) -> None:
    name, end = quotation(text)
    for table in part.tables:
        for row in table.rows if name in table.columns else ():
            at = table.columns.index(name)
            if not row.heading:
                row.cells[at] = _swapped(row.cells[at], text[end:])


def _swapped(cell: str, text: str) -> str:
    before, after = re.split(r" заменить (?:соответственно )?", text)
    pairs = dict(zip(_all(before), _all(after), strict=True))
    names = "|".join(map(re.escape, sorted(pairs, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda found: pairs[found[0]], cell)


def _all(text: str) -> Iterator[str]:
    at = 0
    while "«" in text[at:]:
        found, at = quotation(text, at)
        yield found
