"""The approval block: by an act, by a person, or the plain «Приложение»."""

from collections.abc import Callable, Iterator, Mapping

from generator.context.leaves import Context, inline, rich
from generator.context.rich import Block
from generator.documents.parts.naming import joined
from generator.documents.parts.signature import signed
from generator.language import acts, dates
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order

LINE_TO_SIGN = "____________"


def approval(family: Family, kind: str, title: str) -> Context:
    """Return the block of what is called `title`; `kind` decides the agreement where the title does not."""
    lines = list(_FORMS[family.program.approval.form](family, acts.approved(kind, title)))
    return {"has_approval": bool(lines), "approval": rich(lines)}


def no_approval() -> Context:
    """Return the block of a document that has none."""
    return {"has_approval": False, "approval": rich("")}


def _by_act(family: Family, word: str) -> Iterator[Block]:
    if family.program.approval.number:
        yield _appendix(family)
    yield _line(word)
    yield from _of_act(family, _act(family).instrumental)


def _plain(family: Family, _: str) -> Iterator[Block]:
    yield _appendix(family)
    yield from _of_act(family, f"к {_act(family).dative}")


def _by_person(family: Family, _: str) -> Iterator[Block]:
    block = family.program.approval
    post, name = signed(block.signatory, family.directory)
    yield _line("УТВЕРЖДАЮ")
    yield from (_line(post),) if post else ()
    yield _line(f"{LINE_TO_SIGN} ", name)
    if block.date not in (None, "", NOTHING_HERE):
        yield _line(_day(block.date))


_FORMS: Mapping[str, Callable[[Family, str], Iterator[Block]]] = {
    "act": _by_act,
    "plain": _plain,
    "person": _by_person,
    "none": lambda _, __: iter(()),
}


def _act(family: Family) -> acts.ActKind:
    return acts.ACTS[family.program.order.kind if family.program.order else "order"]


def _appendix(family: Family) -> Block:
    number = family.program.approval.number
    return _line(f"Приложение № {number}" if number else "Приложение")


def _of_act(family: Family, words: str) -> Iterator[Block]:
    """Yield «приказом Управления образования» and «от 24 декабря 2024 г. № 268»."""
    issuer = family.directory.parties[family.program.issuer].forms.genitive
    yield _line(joined(words, issuer))
    if family.program.order:
        yield from _requisites(family.program.order)


def _requisites(order: Order) -> Iterator[Block]:
    date = () if order.date == NOTHING_HERE else ("от ", _day(order.date))
    number = () if order.number == NOTHING_HERE else ("№ ", order.number)
    parts: tuple[Printed, ...] = (*date, *((" ",) if date and number else ()), *number)
    if parts:
        yield _line(*parts)


def _day(value: Printed | None) -> Printed:
    return value if isinstance(value, Gap) else dates.day(value or "")


def _line(*parts: Printed) -> Block:
    return Block(tuple(inline(part) for part in parts if part))
