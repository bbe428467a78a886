"""The recommendations of an execution report, a sheet for each of those they are for."""

from collections.abc import Iterator, Mapping, Sequence

from generator.context.leaves import Context, formatted, inline, page, rich
from generator.context.rich import Block, Run, blocks, lead
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import joined, template
from generator.documents.parts.papers.letter import lines
from generator.documents.parts.papers.signature import signature
from generator.documents.parts.tables.accounts import status
from generator.documents.parts.tables.cells import exact
from generator.documents.parts.tables.numbering import Entry, numbered
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.language.wording.advice import Advice, advice
from generator.language.wording.letters import to_responsible
from generator.language.wording.scene import Scene
from generator.model.execution import ActivityExecution, Execution
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.table import Responsible

NAME, TEMPLATE = "recommendations", "recommendations.docx"
TITLE, REASON = "АДРЕСНЫЕ РЕКОМЕНДАЦИИ", "Причина"


def _sheets(family: Family) -> Iterator[Sheet]:
    for execution in family.executions.values():
        if given := advice(execution, family):
            name = f"{NAME}-{execution.period.name}"
            title = f"Адресные рекомендации {dates.period(execution.period)}"
            yield Sheet(name, template(family.program, NAME, TEMPLATE), title, _context(family, execution, given))


def _context(family: Family, execution: Execution, given: Mapping[Responsible, Sequence[Advice]]) -> Context:
    done = f"по итогам исполнения мероприятий {wording.program(family, Case.GENITIVE)}"
    numbers = {
        line.row.id: line.number
        for _, found in numbered(family.program.sections)
        for line in found
        if isinstance(line, Entry)
    }
    return {
        "title": TITLE,
        "subtitle": joined(done, dates.period(execution.period)),
        "sheets": [
            _sheet(family, at, one, [_row(*row, numbers) for row in enumerate(rows, 1)])
            for at, (one, rows) in enumerate(given.items())
        ],
        "has_signature": execution.signatory is not None,
        "signature": signature(execution.signatory, family.directory),
        "has_date": bool(execution.date),
        "date": dates.day(execution.date) if execution.date else "",
    }


def _sheet(family: Family, place: int, one: Responsible, rows: list[Context]) -> Context:
    """Return a sheet; each goes to somebody else, so the pages of each are counted from 1."""
    return {
        "page": page("", new_page=True, restart=True) if place else page(""),
        "addressee": lines(to_responsible(one, Scene(family.under(None), ()))),
        "rows": rows,
    }


def _row(place: int, one: Advice, numbers: Mapping[str, str]) -> Context:
    return {
        "is_row": True,
        "number": str(place),
        "basis": rich(_basis(one, numbers.get(one.row.id, ""))),
        "text": formatted(one.recommendation.text),
        "term": exact(one.recommendation.term),
    }


def _basis(one: Advice, number: str) -> Iterator[Block]:
    """Yield the row with its number, what came of it, and the reason."""
    title = blocks(one.row.title)
    yield from lead(Run(f"{number.rstrip('.')}. "), title) if number else title
    yield from _result(one.told)
    if reason := _paragraphs(one.told.reason):
        yield from reason if reason[0].text.startswith(REASON) else lead(Run(f"{REASON}: "), reason)


def _result(told: ActivityExecution) -> tuple[Block, ...]:
    """Return the status and the account."""
    said, account = status(told), _paragraphs(told.account)
    if isinstance(said, Gap):
        return (*_paragraphs(said), *account)
    if not said or not account:
        return account or blocks(f"{said}." if said else "")
    return lead(Run(f"{said}. "), account)


def _paragraphs(value: Printed) -> tuple[Block, ...]:
    if isinstance(value, Gap):
        return (Block((inline(value),)),)
    return () if value == NOTHING_HERE else blocks(value)


DOCUMENT = Document(
    NAME, msg("recommendations, a sheet for each addressee"), (TEMPLATE,), vocabulary.RECOMMENDATIONS, _sheets
)
