"""Values that documents print and the spec does not give yet."""

from collections.abc import Callable, Iterator, Mapping

from generator.checks.drafts.holders import Holder, Kind, holders
from generator.checks.rule import Found
from generator.errors import Message, Place, msg
from generator.model.family import Family

WHAT: Mapping[str, Message] = {
    "date": msg("the date"),
    "number": msg("the number"),
    "signatory": msg("who signs"),
    "person": msg("who approves"),
    "amendment-date": msg("the date of the amending act"),
    "amendment-number": msg("the number of the amending act"),
    "term": msg("the term"),
    "responsible": msg("who is responsible"),
    "result": msg("the expected result"),
    "base": msg("the base value"),
    "targets": msg("the target"),
    "amounts": msg("the amount"),
    "status": msg("the status"),
    "reason": msg("the reason"),
    "actual": msg("the actual value"),
    "text": msg("the text"),
    "conclusions": msg("the conclusions"),
}
"""Words for the keys of missing values; any other key (a year, a free column) stands for itself."""


def gap(family: Family) -> Iterator[Found]:
    """Yield a warning for every gap of the program and its executions: its number, what is missing and where."""
    if not family.gaps:
        return
    found = holders(family)
    for missing in family.gaps:
        yield Found(
            msg(
                "Gap {number} – not given: {what} ({where}).",
                number=missing.number,
                what=WHAT.get(missing.what, missing.what),
                where=_where(found.get(missing.number, Holder())),
            ),
            Place(file=missing.file, path=missing.path),
            msg("Write the value; write “—” where it is left empty on purpose."),
        )


def _where(holder: Holder) -> Message:
    told = _IN_PERIOD.get(holder.kind) if holder.period else None
    return (told or _NAMED[holder.kind])(holder)


def _row(holder: Holder) -> Message:
    return msg("the row “{title}”", title=holder.name)


def _row_told(holder: Holder) -> Message:
    return msg("the row “{title}” in {period}", title=holder.name, period=_period(holder))


def _report(holder: Holder) -> Message:
    return msg("the report on {period}", period=_period(holder))


def _indicator_told(holder: Holder) -> Message:
    return msg("the indicator “{name}” in {period}", name=holder.name, period=_period(holder))


def _period(holder: Holder) -> str:
    return holder.period.name if holder.period else ""


_NAMED: Mapping[Kind, Callable[[Holder], Message]] = {
    Kind.PROGRAM: lambda _: msg("the program"),
    Kind.ACT: lambda holder: msg("the act “{title}”", title=holder.name),
    Kind.ORDER: lambda _: msg("the order"),
    Kind.APPROVAL: lambda _: msg("the approval block"),
    Kind.LETTER: lambda holder: msg("the covering letter of the report of {period}", period=_period(holder)),
    Kind.PASSPORT: lambda holder: msg("the passport field “{name}”", name=holder.name),
    Kind.INDICATOR: lambda holder: msg("the indicator “{name}”", name=holder.name),
    Kind.SOURCE: lambda holder: msg("the source of money “{name}”", name=holder.name),
    Kind.ROW: _row,
    Kind.RESOURCE: _row,
    Kind.TASK: lambda holder: msg("the recommendation “{text}” in {period}", text=holder.name, period=_period(holder)),
    Kind.TABLE: lambda holder: msg("the table “{name}”", name=holder.name) if holder.name else msg("a table"),
}

_IN_PERIOD: Mapping[Kind, Callable[[Holder], Message]] = {
    Kind.PROGRAM: _report,
    Kind.ORDER: lambda holder: msg("the order on the report of {period}", period=_period(holder)),
    Kind.INDICATOR: _indicator_told,
    Kind.ROW: _row_told,
    Kind.RESOURCE: _row_told,
}
