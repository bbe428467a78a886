"""References to legal acts, as preambles, points and passports print them (ГОСТ Р 7.0.97-2016, 5.18)."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from generator.context.leaves import inline
from generator.context.rich import Block, Run
from generator.language import dates
from generator.language.acts import CITED, in_running_text
from generator.language.cases.grammar import Agreement, Case, Inflected
from generator.language.cases.phrases.whole import agreement, phrase
from generator.model.directory import Act
from generator.model.gap import NOTHING_HERE, Gap, Printed


def citation(act: Act) -> Block:
    """Return «Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «Об образовании…»»; gaps stay marked."""
    return Block(reference(act, act.kind))


def reference(act: Act, kind: str) -> tuple[Run, ...]:
    """Return the reference with the kind of the act in the form `kind`; the body stays in the genitive.

    A code and the constitution have no title of their own: a dash in the directory leaves it out.
    """
    issued = f"{kind} {act.body}" if act.body else kind
    title = () if act.title == NOTHING_HERE else (Run(f" {quoted(act.title)}"),)
    return (Run(issued), *_dated(act), *title)


def kind_in(act: Act, case: Case) -> Inflected:
    """Return the kind of the act in the case, as it stands inside a sentence: «приказом», «Федеральным законом»."""
    kind = in_running_text(act.kind)
    if case is Case.NOMINATIVE:
        return Inflected(kind)
    if known := CITED.get(kind.lower()):
        form = known.forms[case]
        return Inflected(form[:1].upper() + form[1:] if kind[:1].isupper() else form)
    return phrase(kind, case)


def kind_asks(act: Act) -> Agreement | None:
    """Return what the kind of the act asks of words that agree with it; None where that cannot be told."""
    known = CITED.get(act.kind.lower())
    return known.agreement if known else agreement(act.kind)


def quoted(title: str) -> str:
    """Return the title in quotation marks; a title that stands in them already gets no others."""
    return title if _closed_at_the_end(title) else f"«{title}»"


def _closed_at_the_end(title: str) -> bool:
    depths = tuple(accumulate((sign == "«") - (sign == "»") for sign in title))
    return title.startswith("«") and depths[-1] == 0 and 0 not in depths[:-1]


def _dated(act: Act) -> Iterator[Run]:
    if act.date not in ("", NOTHING_HERE):
        yield Run(" от ")
        yield _run(act.date, dates.day)
    if act.number not in ("", NOTHING_HERE):
        yield Run(" № ")
        yield _run(act.number, str)


def _run(value: Printed, words: Callable[[str], str]) -> Run:
    return inline(value if isinstance(value, Gap) else words(value))
