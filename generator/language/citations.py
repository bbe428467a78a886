"""References to legal acts, as preambles and passports print them."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from generator.context.leaves import inline
from generator.context.rich import Block, Run
from generator.language import dates
from generator.model.directory import Act
from generator.model.gap import NOTHING_HERE, Gap, Printed


def citation(act: Act) -> Block:
    """Return «Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «Об образовании…»»; gaps stay marked."""
    kind = f"{act.kind} {act.body}" if act.body else act.kind
    return Block((Run(kind), *_dated(act), Run(f" {quoted(act.title)}")))


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
