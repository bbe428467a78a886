"""The covering letters with which execution reports go to the body above."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.context.rich import Block, Run, blocks
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import joined, one_line, template
from generator.documents.parts.papers.letter import Said, letter
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.language.wording.letters import salutation
from generator.language.wording.reporting import TEXT, TITLE, addressee
from generator.language.wording.scene import Scene
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.letter import Letter

NAME, TEMPLATE = "report-letter", "letter.docx"
BY_HAND = "___"


def _sheets(family: Family) -> Iterator[Sheet]:
    for execution in family.executions.values():
        if execution.letter:
            context = _context(family, execution, execution.letter)
            name = template(family.program, NAME, TEMPLATE)
            yield Sheet(f"{NAME}-{execution.period.name}", name, one_line(context["letter"]["title"]), context)


def _context(family: Family, execution: Execution, given: Letter) -> Context:
    person = family.directory.people.get(given.person)
    said = Said(
        date=_day(given.date),
        number="" if given.number == NOTHING_HERE else given.number,
        addressee=addressee(given, family),
        title=given.title or _title(family, execution),
        text=blocks(given.text) or _text(family, execution),
        enclosure=_enclosure(family, execution, given),
        signatory=given.signatory,
        reference=f"На № {given.request.number} от {dates.figures(given.request.date)}" if given.request else "",
        salutation=salutation(person) if person else "",
        executor=given.executor,
    )
    return letter(family, said)


def _day(value: Printed) -> Printed:
    return value if isinstance(value, Gap) else "" if value == NOTHING_HERE else dates.figures(value)


def _title(family: Family, execution: Execution) -> str:
    scene = Scene(family.under(None), TITLE, execution.period.name)
    what = wording.report_in_short(execution.period, Case.GENITIVE, scene).text
    when = dates.period(execution.period)
    return f"О направлении {what if when in what else joined(what, when)}"


def _text(family: Family, execution: Execution) -> tuple[Block, ...]:
    scene = Scene(family.under(None), TEXT, execution.period.name)
    return (Block((Run(f"Направляем {wording.report(execution.period, Case.ACCUSATIVE, scene).text}."),)),)


def _enclosure(family: Family, execution: Execution, given: Letter) -> str:
    """Return what is enclosed (ГОСТ Р 7.0.97-2016, 5.19); the sheets are counted by hand where nobody has said it."""
    scene = Scene(family.under(None), TEXT, execution.period.name)
    what = wording.report_in_short(execution.period, Case.NOMINATIVE, scene).text
    return f"Приложение: {what} на {given.sheets or BY_HAND} л. в 1 экз."


DOCUMENT = Document(NAME, msg("the covering letter of an execution report"), (TEMPLATE,), vocabulary.LETTER, _sheets)
