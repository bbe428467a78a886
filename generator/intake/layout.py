"""Which column of a returned table holds which answer: by the headings that the forms print."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.intake.words import words
from generator.model.returned import Cell, Row, Table

_HEADINGS: Mapping[str, str] = {
    "Код": "code",
    "№": "code",
    "№ п/п": "code",
    "Мероприятие": "title",
    "Показатель": "title",
    "Рекомендация": "title",
    "Состояние": "status",
    "Статус": "status",
    "Отметка о выполнении": "status",
    "Число": "actual",
    "Факт": "actual",
    "Фактическое значение": "actual",
    "Что сделано": "account",
    "Исполнение": "account",
    "Информация о выполнении": "account",
    "Чем подтверждено": "evidence",
    "Подтверждающий документ": "evidence",
    "Причина отклонения": "reason",
    "Причины невыполнения": "reason",
    "Новый срок": "new_term",
}
"""The headings of the packaged forms, and others that departments use."""

ANSWERS = frozenset({"status", "actual", "account", "evidence", "reason", "new_term"})
_HEAD = 5
"""Rows in which the head of a table is looked for."""


@dataclass(frozen=True)
class Columns:
    """What each column of a table holds; `first` is the row behind its head."""

    fields: Mapping[int, str]
    first: int

    def cells(self, row: Row) -> Iterator[tuple[str, Cell]]:
        """Yield the cells of a row with what they hold; one over several columns holds what the first of them does."""
        for cell in row:
            if field := self.fields.get(cell.column):
                yield field, cell


@dataclass(frozen=True)
class Layout:
    """The headings by which columns are known, in the words that are compared."""

    headings: Mapping[str, str]
    tables: tuple[Mapping[str, str], ...] = ()
    """What the tables of a blank form ask for: the headings of their answers by fields."""

    def lacking(self, found: Columns, is_measured: bool) -> tuple[str, ...]:
        """Return the headings of the answers that the most alike table of a form has and this one lacks.

        A table of activities has a column for numbers only where one of them `is_measured`.
        """
        present = set(found.fields.values()) & ANSWERS
        if "status" in present and not is_measured:
            present |= {"actual"}
        wanted = max(self.tables, key=lambda one: len(present & one.keys()) - len(one.keys() - present), default={})
        return tuple(heading for name, heading in wanted.items() if name not in present)

    def columns(self, table: Table) -> Columns | None:
        """Return the columns of a table; None if its head is not that of a form."""
        heads = ((place, self._fields(row)) for place, row in enumerate(table[:_HEAD]))
        place, fields = max(heads, key=lambda found: len(set(found[1].values())), default=(0, {}))
        known = set(fields.values())
        return Columns(fields, place + 1) if len(known) > 1 and known & ANSWERS else None

    def _fields(self, row: Row) -> dict[int, str]:
        found = ((cell.column, self._field(cell.text)) for cell in row)
        return {column: field for column, field in found if field}

    def _field(self, heading: str) -> str:
        """Return what a column with a heading holds; of columns merged by hand, what the first of them does."""
        said = (words(heading), words(heading.partition("\n")[0]))
        return next((self.headings[one] for one in said if one in self.headings), "")


def usual() -> Layout:
    """Return the layout of the packaged forms."""
    return Layout({words(heading): field for heading, field in _HEADINGS.items()})


def learned(blanks: Iterable[Table]) -> Layout:
    """Return the layout of blank forms beside the usual one: a template may call its columns otherwise.

    What a column asks for stands in the tags of its controls.
    """
    found = dict(usual().headings)
    tables: list[Mapping[str, str]] = []
    for table in blanks:
        asked = {
            cell.column: tag.partition(".")[0]
            for row in table
            for cell in row
            for tag, _ in cell.controls
            if "." in tag
        }
        heads = [cell for cell in table[0] if asked.get(cell.column) in ANSWERS] if table else []
        found |= {words(cell.text): asked[cell.column] for cell in heads}
        tables += [{asked[cell.column]: " ".join(cell.text.split()) for cell in heads}] if heads else []
    return Layout(found, tuple(tables))
