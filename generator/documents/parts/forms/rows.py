"""The tables of a form: rows of plans, indicators and tasks, each with its code and the cells to be filled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.context.leaves import Context, Leaf, control, named, rich
from generator.context.rich import Block, Kind, Run, blocks, lead
from generator.documents.parts.forms import identity, said
from generator.documents.parts.tables.cells import cell, exact
from generator.documents.parts.tables.numbering import Entry, Line, kept, numbered
from generator.documents.parts.tables.rows import flags
from generator.language import dates, statuses
from generator.merging.states import answers_of
from generator.model.execution import Answer, Execution, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.period import ReportingPeriod, reporting_period
from generator.model.program import Amount, Indicator
from generator.model.table import Row
from generator.timing.asking import Questions

HINTS: Mapping[str, str] = {
    "status": "[выберите]",
    "actual": "[число]",
    "account": "[впишите]",
    "evidence": "[впишите]",
    "reason": "[впишите]",
    "new_term": "[дата]",
    "contact": "[впишите]",
}
"""What an empty cell shows; nobody answers so."""

TITLES: Mapping[str, str] = {
    "status": "Состояние",
    "actual": "Число",
    "account": "Что сделано",
    "evidence": "Чем подтверждено",
    "reason": "Причина отклонения",
    "new_term": "Новый срок",
    "contact": "Кто заполнил",
}
"""How a control is called in Word."""

_DASHED = (Kind.ITEM, Kind.SUBITEM)
CHOICES = tuple(word for status, word in statuses.WORDS.items() if status is not Status.NO_DATA)
OF_ROW = ("status", "actual", "account", "evidence", "reason", "new_term")
OF_INDICATOR = ("actual", "reason")
OF_TASK = ("status", "account")
"""What is asked about a row, an indicator, a task."""


def asking(field: str, name: str = "", values: Mapping[str, str] | None = None) -> Leaf:
    """Return the control that asks for `field`, with the answer that is among `values` already."""
    text = (values or {}).get(field, "")
    if field == "status":
        text = statuses.in_words(text)
    kind = {"status": "choice", "new_term": "date"}.get(field, "text")
    choices = CHOICES if kind == "choice" else ()
    return control(kind, identity.tag(field, name) if name else "", TITLES[field], HINTS[field], *choices, text=text)


@dataclass(frozen=True)
class Tables:
    """The tables of the form of `party`."""

    family: Family
    period: ReportingPeriod
    party: str
    asked: Questions

    @cached_property
    def before(self) -> Execution | None:
        """The execution of the period before."""
        return said.earlier(self.family, self.period)

    def rows(self) -> list[Context]:
        """Return the rows asked about under their headings and parents."""
        lines = [line for _, found in numbered(self.family.program.sections) for line in found]
        return [self._line(one) for one in kept(lines, lambda entry: entry.row.id in self.asked.rows)]

    def indicators(self) -> list[Context]:
        """Return the indicators asked about."""
        wanted = [one for one in self.family.program.indicators() if one.id in self.asked.indicators]
        return [self._indicator(place, one) for place, one in enumerate(wanted, 1)]

    def tasks(self) -> list[Context]:
        """Return the tasks to be confirmed."""
        told = self.family.executions.get(self.period.name)
        wanted = [told.tasks[name] for name in self.asked.tasks] if told else []
        return [
            {
                "number": str(place),
                "code": _code(task.id),
                "text": _flat(task.text),
                "term": _flat(task.term),
                **{field: asking(field, task.id, self._answered(task.id)) for field in OF_TASK},
            }
            for place, task in enumerate(wanted, 1)
        ]

    @cached_property
    def _answers(self) -> Mapping[str, Answer]:
        """What the party has answered already in this period."""
        told = self.family.executions.get(self.period.name)
        return answers_of(told, self.party) if told else {}

    def _answered(self, name: str) -> Mapping[str, str]:
        return self._answers[name].values if name in self._answers else {}

    def _known(self, name: str) -> Mapping[str, str]:
        """Return what the party has answered of an indicator, or else what the author knows already."""
        told = self.family.executions.get(self.period.name)
        actual = told.indicators[name].actual if told and name in told.indicators else None
        return self._answered(name) or ({"actual": actual.text} if isinstance(actual, Amount) else {})

    def _line(self, line: Line) -> Context:
        entry = line if isinstance(line, Entry) else None
        name = entry.row.id if entry and entry.row.id in self.asked.rows else ""
        previous, note = said.row(self.before, name, self.party) if name else "", self._note(name)
        return {
            **flags(line),
            "number": entry.number if entry else "",
            "code": _code(name),
            "title": _flat(entry.row.title if entry else ""),
            "term": self._term(entry.row) if entry and name else rich(""),
            "has_previous": bool(previous),
            "previous": previous,
            "has_note": bool(note),
            "note": note,
            "is_asked": bool(name),
            "has_measure": bool(entry and name and entry.row.measure),
            "measure": entry.row.measure if entry else "",
            **{field: asking(field, name, self._answered(name)) for field in OF_ROW},
        }

    def _note(self, name: str) -> str:
        told = self.family.executions.get(self.period.name)
        carried = told.activities[name].carried if told and name in told.activities else ""
        when = reporting_period(carried)
        return f"Не завершено {dates.period(when)}." if when else ""

    def _term(self, row: Row) -> Leaf:
        return exact("не указан") if isinstance(row.term, Gap) else cell(row.term, self.family.directory)

    def _indicator(self, place: int, one: Indicator) -> Context:
        target = one.targets.get(self.period.span.end.year)
        return {
            "number": str(place),
            "code": _code(one.id),
            "name": one.name,
            "unit": one.unit,
            "target": target.text if isinstance(target, Amount) else "",
            "previous": said.indicator(self.before, one.id, self.party),
            **{field: asking(field, one.id, self._known(one.id)) for field in OF_INDICATOR},
        }


def _code(name: str) -> Leaf:
    return named(identity.bookmark(name), identity.code(name)) if name else named("", "")


def _flat(text: str) -> Leaf:
    """Return formatted text whose lists are lines of the cell's own style: those of lists have larger letters."""
    return rich([_line(one) for one in blocks(text)])


def _line(one: Block) -> Block:
    return replace(lead(Run("– "), (one,))[0], kind=Kind.TEXT) if one.kind in _DASHED else replace(one, kind=Kind.TEXT)
