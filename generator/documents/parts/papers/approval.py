"""The approval block – by an act, by a person, or the plain «Приложение» – and the external consents beside it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from generator.context.leaves import Context, inline, rich
from generator.context.rich import Block, blocks
from generator.documents.parts.naming import joined
from generator.documents.parts.papers.signature import signed
from generator.language import acts, dates, wording
from generator.language.cases import Case
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Approval, Consent, Signatory

LINE_TO_SIGN = "____________"


def approval(family: Family, kind: str, title: str, *, whole: bool = True) -> Context:
    """Return the block of what is called `title`; `kind` decides the agreement where the title does not.

    Consents are given to the program as a `whole`, not to a part of it.
    """
    block = family.program.approval
    lines = blocks(block.text) or tuple(_FORMS[block.form](family, acts.approved(kind, title)))
    consents = [rich(_consent(family, consent)) for consent in block.consents] if whole else []
    return {
        "has_approval": bool(lines),
        "approval": rich(lines),
        "has_consent": bool(consents),
        "consents": consents,
    }


def of_report(family: Family, execution: Execution, title: str) -> Context:
    """Return the block of a report, which has one where an act approves it."""
    if execution.order is None:
        return no_approval()
    under = family.under(execution.order)
    by_act = replace(under, program=replace(under.program, approval=Approval("act")))
    return approval(by_act, "report", title)


def no_approval() -> Context:
    """Return the block of a document that has none."""
    return {"has_approval": False, "approval": rich(""), "has_consent": False, "consents": []}


def _by_act(family: Family, word: str) -> Iterator[Block]:
    """Yield the block of an appendix that the act approves: «Приложение» does not name the act here (5.16, 5.19)."""
    if family.program.approval.number or family.settings.look.appendix_line:
        yield _appendix(family)
    yield _line(word)
    yield from _of_act(family, _act(family).instrumental)


def _plain(family: Family, _: str) -> Iterator[Block]:
    yield _appendix(family)
    yield from _of_act(family, f"к {_act(family).dative}")


def _by_person(family: Family, _: str) -> Iterator[Block]:
    block = family.program.approval
    yield _line("УТВЕРЖДАЮ")
    yield from _signed(family, block.signatory, block.date)


def _consent(family: Family, consent: Consent) -> Iterator[Block]:
    """Yield what stands below «СОГЛАСОВАНО»: who signs, or the paper of a body (5.20)."""
    if consent.paper:
        yield _line(consent.paper)
        yield from _requisites(consent.date, consent.number)
    else:
        yield from _signed(family, consent.signatory, consent.date)


_FORMS: Mapping[str, Callable[[Family, str], Iterator[Block]]] = {
    "act": _by_act,
    "plain": _plain,
    "person": _by_person,
    "none": lambda _, __: iter(()),
}


def _signed(family: Family, signatory: Signatory | Gap | None, date: Printed | None) -> Iterator[Block]:
    """Yield the post with its organisation, the place for the signature with the name, and the date."""
    post, name = signed(signatory, family.directory)
    yield from (_line(post),) if post else ()
    yield _line(f"{LINE_TO_SIGN} ", name)
    if date not in (None, "", NOTHING_HERE):
        yield _line(_day(date))


def _act(family: Family) -> acts.ActKind:
    return acts.ACTS[family.program.order.kind if family.program.order else "order"]


def _appendix(family: Family) -> Block:
    number = family.program.approval.number
    return _line(f"Приложение № {number}" if number else "Приложение")


def _of_act(family: Family, words: str) -> Iterator[Block]:
    """Yield «приказом Управления образования» and «от 24 декабря 2024 г. № 268»."""
    yield _line(joined(words, wording.issuer(family, Case.GENITIVE).text))
    if order := family.program.order:
        yield from _requisites(order.date, order.number)


def _requisites(day: Printed, number: Printed) -> Iterator[Block]:
    date = () if day in ("", NOTHING_HERE) else ("от ", _day(day))
    sign = () if number in ("", NOTHING_HERE) else ("№ ", number)
    parts: tuple[Printed, ...] = (*date, *((" ",) if date and sign else ()), *sign)
    if parts:
        yield _line(*parts)


def _day(value: Printed | None) -> Printed:
    return value if isinstance(value, Gap) else dates.day(value or "")


def _line(*parts: Printed) -> Block:
    return Block(tuple(inline(part) for part in parts if part))
