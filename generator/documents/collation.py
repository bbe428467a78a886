"""The report of a collation: how parties stand, what came, what was set aside, what a person should look at."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.forms.noticed import noticed
from generator.documents.parts.naming import one_line, template
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.language.statuses import FORMS
from generator.model.collation import Collation, FormState, Receipt
from generator.model.family import Family

NAME, TEMPLATE = "collation", "collation.docx"
_SOUND = frozenset({FormState.ACCEPTED, FormState.MERGED})


def _sheets(family: Family) -> Iterator[Sheet]:
    if found := family.collation:
        context = _context(family, found)
        chosen = template(family.program, NAME, TEMPLATE)
        yield Sheet(f"{NAME}-{found.period.name}", chosen, f"{one_line(context['title'])} {context['period']}", context)


def _context(family: Family, found: Collation) -> Context:
    lines = noticed(family, found)
    return {
        "title": f"СВОД\nформ об исполнении {wording.program(family, Case.GENITIVE)}",
        "period": dates.period(found.period),
        "on": dates.day(found.on),
        "has_due": found.due is not None,
        "due": dates.day(found.due) if found.due else "",
        "summary": _summary(found),
        "parties": [_party(place, one, family, found) for place, one in enumerate(found.states, 1)],
        "has_aside": bool(found.aside),
        "aside": [{"file": one.file, "reason": one.reason} for one in found.aside],
        "has_findings": bool(lines),
        "findings": lines,
    }


def _summary(found: Collation) -> str:
    came = sum(state is not FormState.NOT_SENT for state in found.states.values())
    sound = sum(state in _SOUND for state in found.states.values())
    new = sum(one.new for one in found.receipts)
    return (
        f"Поступило форм: {came} из {len(found.states)}; принято полностью: {sound}. "
        f"Прочитано файлов: {len(found.receipts)}, новых и изменённых ответов: {new}; "
        f"отложено файлов: {len(found.aside)}."
    )


def _party(place: int, party: str, family: Family, found: Collation) -> Context:
    own = [one for one in found.receipts if one.party == party]
    return {
        "number": str(place),
        "party": family.directory.parties[party].label,
        "state": FORMS[found.states[party]],
        "file": ", ".join(_file(one) for one in own),
        "answers": str(sum(one.answers for one in own)) if own else "",
        "new": str(sum(one.new for one in own)) if own else "",
    }


def _file(one: Receipt) -> str:
    return f"{one.file} (по формулировкам)" if one.by_wording else one.file


DOCUMENT = Document(
    NAME, msg("the collation of the forms of a period"), (TEMPLATE,), vocabulary.COLLATION, _sheets, "collect"
)
