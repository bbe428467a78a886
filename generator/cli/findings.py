"""What was noticed in returned forms, in lines for people."""

from collections.abc import Iterator, Mapping

import click

from generator.cli.speech import say
from generator.errors import NOTHING, Message, msg
from generator.language import statuses
from generator.model.collation import Collation, Finding, Kind

_WORDS: Mapping[Kind, Message] = {
    Kind.CHANGED: msg("the answer has changed ({field}): it was “{before}”, now it is “{said}”"),
    Kind.BY_WORDING: msg("the row has no code and was found by its wording"),
    Kind.DISAGREEMENT: msg("code and wording mean different rows; the code counts"),
    Kind.UNKNOWN_ROW: msg("the row is not in the program: “{said}”"),
    Kind.REPEATED_ROW: msg("the row is there twice with different answers; the first one was taken"),
    Kind.MISSING_ROW: msg("the row is missing"),
    Kind.NOT_ASKED: msg("the party does not answer for the row; the answer was not taken"),
    Kind.NO_ANSWER: msg("the row has no status or value"),
    Kind.WRONG_VALUE: msg("the value is not known ({field}): “{said}”"),
    Kind.NO_REASON: msg("the status “{said}” has no reason"),
    Kind.EARLIER_VERSION: msg("the form was made from an earlier edition of the program"),
    Kind.LOOK_AT: msg("look at the file: {field}"),
    Kind.CONTRADICTION: msg("contradiction ({field}): {before}; {said}"),
}
_FIELDS: Mapping[str, Message] = {
    "status": msg("the state"),
    "actual": msg("the figure"),
    "account": msg("what was done"),
    "evidence": msg("what confirms it"),
    "reason": msg("the reason"),
    "new_term": msg("the new term"),
}
_WIDEST = 80
"""Characters of the longest value."""

_REMARKS: Mapping[str, Message] = {
    "revisions": msg("it has tracked changes; insertions were read, deletions were not"),
    "comments": msg("it has comments"),
    "hidden": msg("it has hidden text, which was not read"),
    "boxes": msg("it has text boxes"),
    "linked": msg("it shows pictures or pieces that lie outside of the file; they were not fetched"),
    "columns": msg("it lacks columns: {said}"),
    "party": msg("it names another party: {said}; check whose form it is"),
    "outside": msg("it has text outside of the cells: “{said}”"),
}


def lines(found: Collation) -> Iterator[str]:
    """Yield a line for each thing noticed: file, party, row, what."""
    return (_line(one) for one in found.findings)


def _line(one: Finding) -> str:
    place = (one.file, one.party, one.row)
    start = "".join(f"{part}: " for part in place if part)
    words = _REMARKS.get(one.field, _WORDS[one.kind]) if one.kind is Kind.LOOK_AT else _WORDS[one.kind]
    field = _FIELDS.get(one.field, NOTHING)
    said = msg(words.text, field=field, said=_short(one.said), before=_short(one.before))
    return click.style(start, bold=True) + say(said)


def _short(text: str) -> str:
    """Return a value as forms print it, in one line that is not too long; it may stand behind the id of a party."""
    party, colon, value = text.rpartition(": ")
    line = " ".join(f"{party}{colon}{statuses.in_words(value)}".split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
