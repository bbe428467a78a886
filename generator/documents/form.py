"""The forms that parties fill: one for each, with its own rows only; made by the command `forms`."""

from collections.abc import Iterator

from generator.context.leaves import Context, Leaf, rich
from generator.context.rich import Block, Run
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.forms import identity
from generator.documents.parts.forms.rows import Tables, asking
from generator.documents.parts.naming import one_line, template
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.model.family import Family
from generator.model.form import Asked
from generator.timing.asking import questions

NAME, TEMPLATE = "form", "form.docx"
FOLDER = "forms"

INSTRUCTION = (
    "Заполните ячейки, выделенные цветом; остальной текст не изменяйте.",
    "Состояние выберите из списка. Если мероприятие выполнено с опозданием, выполнено частично, не выполнено, "
    "перенесено или отменено, укажите причину; для перенесённого – ещё и новый срок.",
    "Не удаляйте и не исправляйте коды в квадратных скобках: по ним сведения попадают в сводный отчёт.",
)
_EARLIER = "Серым напечатаны сведения за прошлый период, они приведены для справки."


def stem(period: str, party: str) -> str:
    """Return the name of the sheet of a party's form, its folder included."""
    return f"{FOLDER}/{period}/{party}"


def _sheets(family: Family) -> Iterator[Sheet]:
    if asked := family.asked:
        chosen, found = template(family.program, NAME, TEMPLATE), questions(family, asked.period)
        for party in filter(found.__contains__, asked.parties):
            form = identity.identity(family, asked.period, party, found[party])
            tables = Tables(family, asked.period, party, found[party])
            context = _context(family, asked, tables) | {"form_id": identity.shown(form)}
            title = f"{one_line(context['title'])}: {family.directory.parties[party].label}"
            yield Sheet(stem(asked.period.name, party), chosen, title, context, form)


def _context(family: Family, asked: Asked, tables: Tables) -> Context:
    rows, indicators, tasks = tables.rows(), tables.indicators(), tables.tasks()
    return {
        "title": _title(family),
        "period": dates.period(asked.period),
        "party": family.directory.parties[tables.party].name,
        "instruction": _instruction(any(row["has_previous"] for row in rows)),
        "has_due": asked.due is not None,
        "due": dates.day(asked.due) if asked.due else "",
        "has_address": bool(family.settings.forms.address),
        "address": family.settings.forms.address,
        "has_rows": bool(rows),
        "rows": rows,
        "has_measures": any(row["has_measure"] for row in rows),
        "has_indicators": bool(indicators),
        "indicators": indicators,
        "has_tasks": bool(tasks),
        "tasks": tasks,
        "contact": asking("contact"),
    }


def _instruction(has_earlier: bool) -> Leaf:
    lines = (*INSTRUCTION, *((_EARLIER,) if has_earlier else ()))
    return rich([Block((Run(f"– {line}"),)) for line in lines])


def _title(family: Family) -> str:
    return f"ФОРМА\nсведений об исполнении {wording.program(family, Case.GENITIVE)}"


DOCUMENT = Document(NAME, msg("the form that a party fills"), (TEMPLATE,), vocabulary.FORM, _sheets, "forms")
