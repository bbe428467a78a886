"""What an act leans on and what it ends: its preamble, the acts it repeals, its date and number elsewhere."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import acts, every
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import Path, msg
from generator.language import dates
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import OF_AN_ACT, Order
from generator.model.points import Repeal

_DATED = re.compile(
    r"\bот\s+[«\"]?(?P<day>\d{1,2})[»\"]?[\s.](?P<month>\d{1,2}|" + "|".join(dates.OF_MONTHS) + r")[\s.](?P<year>\d{4})"
    r"(?:\s*г(?:\.|ода)?)?(?:\s*№\s*(?P<number>[\w/.-]*\w))?",
    re.IGNORECASE,
)
_OF_APPROVAL = re.compile(r"утвержд[её]н\w*\s+(?:приказом|распоряжением|постановлением)", re.IGNORECASE)


def preamble_missing(family: Family) -> Iterator[Found]:
    """Yield an act without a preamble and without grounds."""
    for act in acts(family):
        if act.order.points and not act.order.preamble and not act.order.grounds and act.base != ("amendment",):
            hint = msg("Name what the act is issued on: “grounds”, or a “preamble” of your own.")
            yield act.found(msg("The act does not say what it is based on."), hint=hint)


def preamble_stale(family: Family) -> Iterator[Found]:
    """Yield a ground of an act that was not in force any more, or not yet, when the act was signed."""
    for act in acts(family):
        signed = act.order.date
        for place, ground in enumerate(act.order.grounds):
            for name in ground.acts if isinstance(signed, str) else ():
                cited = family.directory.acts[name]
                if cited.valid_until and str(signed)[:1].isdecimal() and cited.valid_until < str(signed):
                    said = msg(
                        "The act leans on “{title}”, which was in force until {day} only.",
                        title=cited.title,
                        day=dates.figures(cited.valid_until),
                    )
                    yield act.found(said, "grounds", place, hint=msg("Name the act that took its place."))


def repeal_gone(family: Family) -> Iterator[Found]:
    """Yield a repeal of an act that is not in force any more, or that is later than the repeal."""
    for act in acts(family):
        signed = act.order.date
        for point in every(act.order.points):
            for name in point.fact.acts if isinstance(point.fact, Repeal) and isinstance(signed, str) else ():
                ended = family.directory.acts[name].valid_until
                if ended and ended < str(signed):
                    said = msg(
                        "“{title}” has not been in force since {day}: there is nothing to repeal.",
                        title=family.directory.acts[name].title,
                        day=dates.figures(ended),
                    )
                    yield act.at_point(
                        point, said, msg("Delete it from the point, or correct “valid_until” in the directory.")
                    )


def order_requisites_differ(family: Family) -> Iterator[Found]:
    """Yield a date or number of the program's own act that its approval block or a report gives otherwise."""
    order = family.program.order
    for path, period, text in _quoting(family) if order else ():
        for found in _DATED.finditer(text):
            if order and (said := _other(order, found)):
                hint = msg(
                    "Write what the act itself says: from {date}, № {number}.",
                    date=dates.figures(str(order.date)),
                    number=order.number,
                )
                yield Found(
                    msg("The act of the program is quoted with another date or number: {text}.", text=said),
                    at(family, path, period),
                    hint,
                )


def _other(order: Order, found: re.Match[str]) -> str:
    """Return the words of a text that quote the act with another date or number, empty where they agree."""
    if isinstance(order.date, Gap) or isinstance(order.number, Gap) or not order.date[:1].isdecimal():
        return ""
    month = found["month"].lower()
    number = int(month) if month.isdecimal() else dates.OF_MONTHS.index(month) + 1
    same_day = order.date == f"{found['year']}-{number:02}-{int(found['day']):02}"
    same_number = found["number"] is None or _plain(found["number"]) == _plain(order.number)
    return "" if same_day and same_number else found[0]


def _plain(number: str) -> str:
    return re.sub(r"\s", "", number).lower().removeprefix("№")


def _quoting(family: Family) -> Iterator[tuple[Path, str, str]]:
    """Yield the texts that quote the act of the program: path, period, the text from where the quotation begins."""
    block = family.program.approval
    if block.text and block.form in OF_AN_ACT:
        yield ("approval", "text"), "", line(block.text)
    for execution in family.executions.values():
        for key, said in (("title", execution.title), ("conclusions", execution.conclusions)):
            text = line(said) if isinstance(said, str) else ""
            for found in _OF_APPROVAL.finditer(text):
                yield (key,), execution.period.name, text[found.end() : found.end() + 200].partition("(")[0]
