"""What was noticed in returned forms, in office Russian."""

from collections.abc import Mapping

from generator.context.leaves import Context
from generator.context.rich import line
from generator.documents.parts.forms.rows import TITLES
from generator.documents.parts.tables.numbering import Entry, numbered
from generator.language import statuses
from generator.model.collation import Collation, Finding, Kind
from generator.model.family import Family

_WORDS: Mapping[Kind, str] = {
    Kind.CHANGED: "Ответ изменён ({field}): было «{before}», стало «{said}».",
    Kind.BY_WORDING: "Строка без кода, найдена по формулировке: проверьте, та ли это строка.",
    Kind.DISAGREEMENT: "Код и формулировка указывают на разные строки; ответ отнесён по коду.",
    Kind.UNKNOWN_ROW: "Строки нет в программе: «{said}».",
    Kind.REPEATED_ROW: "Строка стоит в файле дважды с разными ответами; взят первый.",
    Kind.MISSING_ROW: "Строки нет в файле.",
    Kind.NOT_ASKED: "Организация не отвечает за эту строку; ответ не взят.",
    Kind.NO_ANSWER: "Строка не заполнена: нет состояния или значения.",
    Kind.WRONG_VALUE: "Значение не распознано ({field}): «{said}».",
    Kind.NO_REASON: "Не указана причина при состоянии «{said}».",
    Kind.EARLIER_VERSION: "Форма составлена по прежней редакции программы.",
    Kind.LOOK_AT: "{field}",
    Kind.CONTRADICTION: "Противоречие ({field}): {before}; {said}.",
}

_REMARKS: Mapping[str, str] = {
    "revisions": "В файле есть исправления в режиме рецензирования: учтены вставки, удалённое не учтено.",
    "comments": "В файле есть примечания: прочтите их.",
    "hidden": "В файле есть скрытый текст; он не учтён.",
    "boxes": "В файле есть надписи: прочтите их.",
    "linked": "В файле показано то, что лежит вне его (рисунки, части): оно не загружалось и не прочитано.",
    "columns": "В файле нет граф: {said}.",
    "party": "В файле названа другая организация: {said}. Проверьте, чья это форма.",
    "outside": "Текст вне ячеек формы: «{said}».",
}


def noticed(family: Family, found: Collation) -> list[Context]:
    """Return a line for everything noticed, party by party in the order of the forms."""
    order = {party: place for place, party in enumerate(found.states)}
    rows = _Rows(family, found)
    listed = sorted(found.findings, key=lambda one: (order.get(one.party, len(order)), one.file))
    return [
        {"party": rows.party(one.party), "file": one.file, "row": rows.name(one.row), "what": rows.said(one)}
        for one in listed
    ]


class _Rows:
    """The rows of a program by their ids, as a person would call them."""

    def __init__(self, family: Family, found: Collation) -> None:
        lines = (one for _, listed in numbered(family.program.sections) for one in listed)
        named = {one.row.id: f"{one.number} {line(one.row.title)}".strip() for one in lines if isinstance(one, Entry)}
        told = family.executions.get(found.period.name)
        named |= {one.id: one.name for one in family.program.indicators()}
        self._names = named | ({name: line(one.text) for name, one in told.tasks.items()} if told else {})
        self._directory = family.directory

    def name(self, row: str) -> str:
        return self._names.get(row, row)

    def party(self, party: str) -> str:
        known = self._directory.parties.get(party)
        return known.label if known else party

    def said(self, one: Finding) -> str:
        words = _REMARKS.get(one.field, _WORDS[one.kind]) if one.kind is Kind.LOOK_AT else _WORDS[one.kind]
        field = TITLES.get(one.field, one.field).lower()
        return words.format(field=field, said=self._value(one.said), before=self._value(one.before))

    def _value(self, said: str) -> str:
        """Return a value in words; one that begins with the id of a party begins with its name."""
        party, _, value = said.partition(": ")
        if value and party in self._directory.parties:
            return f"{self.party(party)} – «{_in_words(value)}»"
        return _in_words(said) or "пусто"


def _in_words(said: str) -> str:
    return statuses.in_words(" ".join(said.split()))
