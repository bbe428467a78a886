"""A passport in two columns → its fields: those that the rest of the program gives, acts, parties, texts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.context.rich import Block, Kind, blocks
from generator.documents.parts.passport import heading as usual_heading
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.known import Known
from generator.intake.importing.texts import flat, in_cell, one_line, printed
from generator.intake.words import words
from generator.language.citations import citation
from generator.model.manuscript import Cell, Grid, Paragraph

_FIELDS: Mapping[str, str] = {
    "title": r"(?:полное )?наименование",
    "indicators": r"целев\w+ (?:показател|индикатор)|(?:важнейшие )?показател|индикатор",
    "goal": r"(?:основн\w+ )?цел[ьи]\b",
    "objectives": r"(?:основн\w+ |комплексн\w+ )?задач",
    "period": r"срок\w* реализ|период реализ|срок действия|сроки выполнения",
    "financing": r"объ?ем\w* (?:и источник|финанс)|финансов",
    "results": r"(?:ожидаем|конечн|планируем)\w* .*результат|результат",
    "issuer": r"ответственный исполнитель|(?:основной )?разработчик",
}
_OTHERS = re.compile(
    r"(?:нормативн|основани|документ|заказчик|координатор|куратор|исполнител|основные исполн|соисполнител|участник|"
    r"подпрограмм|направлени|этап|ресурс|контрол|система контрол|риск|связь|адрес|порядок|главн\w+ распоряд|основные)"
)
_FEWEST = 3
_LED = re.compile(r"(\d{1,3})[.)]\s*(.+)", re.DOTALL)
_EMPTY = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True)
class Field:
    """A row of the passport: the name, its content, and which field of a program it may be."""

    heading: str
    content: tuple[Paragraph, ...]
    kind: str = ""


def fields(grid: Grid) -> list[Field]:
    """Return the rows of a passport; none where the table is no passport."""
    rows = [_row(tuple((cell.column, cell.paragraphs) for cell in row.cells)) for row in grid.rows]
    if not all(rows) or len(rows) < _FEWEST:
        return []
    found: list[Field] = []
    for heading, content in [row for row in rows if row]:
        if not heading and found:  # a page has torn the row, or the name reaches over several
            found[-1] = Field(found[-1].heading, (*found[-1].content, *content), found[-1].kind)
        else:
            found.append(Field(heading, content, kind_of(heading)))
    named = [one for one in found if one.kind or _OTHERS.match(words(one.heading))]
    return found if len(named) >= max(_FEWEST, len(found) // 2) else []


def rows(found: Sequence[Field], known: Known, program: Entries) -> list[object]:
    """Return the rows of the passport; goal, objectives and results go to the `program`, which gives them."""
    used: set[str] = set()
    return [_entry(one, known, program, used) for one in found]


def tight(text: str) -> str:
    """Return a text without blanks: what is compared."""
    return "".join(text.split())


def _row(cells: Sequence[tuple[int, tuple[Paragraph, ...]]]) -> tuple[str, tuple[Paragraph, ...]] | None:
    """Return the two texts of a row; None where it has not two, an empty column between them aside."""
    kept = [one for place, (_, one) in enumerate(cells) if place in (0, len(cells) - 1) or one_line(one) not in _EMPTY]
    return (one_line(kept[0]), kept[1]) if len(kept) == 2 else None


def kind_of(heading: str) -> str:
    """Return which field of a program a name in a passport means; empty for none of them."""
    said = words(heading)
    return next((kind for kind, rule in _FIELDS.items() if re.match(rule, said)), "")


def _entry(one: Field, known: Known, program: Entries, used: set[str]) -> Entries:
    text = rich_text(one)
    kind = one.kind if one.kind not in used else ""
    made = entries(heading=one.heading)
    if kind == "title" and tight(printed(text)) == tight(printed(program.text("title"))):
        used.add(kind)
        return keyed(one, kind, program)
    if kind in {"goal", "results"} and text:
        used.add(kind)
        program.put(kind, text)
        return keyed(one, kind, program)
    if kind == "objectives" and (listed := _objectives(text)):
        used.add(kind)
        program.put("objectives", [entries(text=line) for line in listed])
        return keyed(one, kind, program)
    if acts := _acts(text, known):
        return made.put("acts", acts)
    if parties := _parties(text, known):
        return made.put("parties", parties)
    return made.put("text", text or "—")


def keyed(one: Field, kind: str, program: Entries) -> Entries:
    """Return the row of a field that the program gives, with its heading where it is not the usual one."""
    what = program.text("kind") or "program"
    return entries(key=kind, heading="" if one.heading == usual_heading(kind, what) else one.heading)


def rich_text(one: Field) -> str:
    """Return the content of a field as formatted text."""
    return in_cell(Cell(one.content))


def _objectives(text: str) -> list[str]:
    """Return the objectives of a list numbered 1, 2, 3 …; none where it is no such list."""
    found: list[str] = []
    for line in text.split("\n"):
        led = _LED.fullmatch(line)
        if led and int(led[1]) == len(found) + 1:
            found.append(led[2])
        elif found and not led:
            found[-1] += f"\n{line}"
        else:
            return []
    return found if len(found) > 1 else []


def _acts(text: str, known: Known) -> list[str]:
    """Return the acts of a numbered list that the directory prints just so."""
    cited = {tight(citation(act).text): act.id for act in known.directory.acts.values()}
    found: list[str] = []
    for place, block in enumerate(blocks(text), 1):
        led = _LED.fullmatch(flat(block.text))
        if not led or int(led[1]) != place or tight(led[2]) not in cited:
            return []
        found.append(cited[tight(led[2])])
    return found


def _parties(text: str, known: Known) -> list[str]:
    found = [known.names.get(_item(block), "") for block in blocks(text)]
    return found if found and all(found) else []


def _item(block: Block) -> str:
    return flat(block.text) if block.kind is Kind.ITEM else ""
