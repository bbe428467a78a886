"""The covering letter with which the forms of a period go to those who fill them."""

from collections.abc import Iterator

from generator.context.leaves import Context, page, rich
from generator.context.rich import Block, Run
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import joined, template
from generator.documents.parts.papers.letter import Said, letter
from generator.errors import msg
from generator.language import dates, wording
from generator.language.cases import Case
from generator.language.wording.letters import to_all
from generator.language.wording.scene import Scene
from generator.model.family import Family
from generator.model.form import Asked
from generator.model.order import Signatory

NAME, TEMPLATE = "form-letter", "letter.docx"
DATE, NUMBER = "____________", "________"
"""Where date and number of a letter are written that is not in any spec."""


def _sheets(family: Family) -> Iterator[Sheet]:
    if asked := family.asked:
        title = f"О представлении сведений {dates.period(asked.period)}"
        context = letter(family, _said(family, asked, title))
        yield Sheet(f"forms/{asked.period.name}/letter", template(family.program, NAME, TEMPLATE), title, context)


def _said(family: Family, asked: Asked, title: str) -> Said:
    order = family.program.order
    head = family.directory.parties[family.program.issuer].head
    return Said(
        date=DATE,
        number=NUMBER,
        addressee=to_all(asked.parties, Scene(family.under(None), ())),
        title=title,
        text=tuple(Block((Run(paragraph),)) for paragraph in _text(family, asked)),
        enclosure="Приложение: перечень форм на ___ л. в 1 экз.",
        signatory=Signatory(person=head) if head else family.gaps[-1],
        executor=order.executor if order else None,
        appendix=_appendix(family, asked),
    )


def _text(family: Family, asked: Asked) -> Iterator[str]:
    what = f"сведения об исполнении мероприятий {wording.program(family, Case.GENITIVE)} {dates.period(asked.period)}"
    until = f"до {dates.day(asked.due)}" if asked.due else ""
    where = _where(family.settings.forms.address)
    yield joined("Просим", until, "представить", what, "по прилагаемым формам") + (f" {where}." if where else ".")
    yield (
        "Форма заполняется в Word или Excel. Просим заполнять только выделенные ячейки, не добавлять и не удалять "
        "строки и графы, не изменять и не удалять обозначения строк: по ним сведения переносятся в сводный отчёт."
    )
    yield (
        "Если мероприятие выполнено не полностью или не выполнено, просим указать причину, "
        "а если перенесено – и новый срок."
    )
    yield "Заполненную форму просим направить тем же файлом (не сканированной копией), не меняя его названия."


def _where(address: str) -> str:
    if not address:
        return ""
    return f"на адрес электронной почты {address}" if "@" in address else f"по адресу: {address}"


def _appendix(family: Family, asked: Asked) -> Context:
    parties = (family.directory.parties[name] for name in asked.parties)
    issuer = wording.issuer(family.under(None), Case.GENITIVE).text
    block = ("Приложение", f"к письму {issuer}", f"от {DATE} № {NUMBER}")
    return {
        "page": page("", new_page=True),
        "block": rich([Block((Run(line),)) for line in block]),
        "title": f"ПЕРЕЧЕНЬ ФОРМ\n{dates.period(asked.period)}",
        "forms": [
            {"number": str(at), "name": party.name, "file": f"{party.id}.docx"} for at, party in enumerate(parties, 1)
        ],
    }


DOCUMENT = Document(NAME, msg("the letter that goes with forms"), (TEMPLATE,), vocabulary.LETTER, _sheets, "forms")
