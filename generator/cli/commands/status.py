"""`generator status`: what is stale, missing or edited by hand, what is due soon, which forms are still out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import shorten

import click

from generator.build.checking import check
from generator.build.standing import FormsOut, Standing, standing
from generator.build.values import Wanted
from generator.cli import given
from generator.cli.console import as_json, data, near
from generator.cli.outcomes import reasons
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.context.rich import line as in_one_line
from generator.errors import Exit, Message, msg
from generator.language.dates import figures
from generator.model.collation import FormState
from generator.workspace.comparing import Kept, Outcome

FORMAT = 1
"""The version of the JSON."""

_ABOUT = msg(
    "Show how the given programs stand, by default all: documents that are missing, stale or edited by hand, what is "
    "overdue or due within a month, and which forms are still out, with the days that are left."
)
_DOCUMENTS: Mapping[Outcome, Message] = {
    Outcome.WOULD_BE_WRITTEN: msg("stale"),
    Outcome.HELD_BACK: msg("stale"),
    Outcome.REFUSED: msg("edited by hand"),
    Outcome.OBSOLETE: msg("obsolete"),
}
_FORMS: Mapping[FormState, Message] = {
    FormState.NOT_SENT: msg("not sent"),
    FormState.RECEIVED: msg("received, not complete"),
    FormState.HAS_ERRORS: msg("received, has errors"),
    FormState.RETURNED: msg("returned for revision"),
    FormState.CORRECTED: msg("corrected"),
    FormState.ACCEPTED: msg("accepted"),
    FormState.MERGED: msg("merged into the report"),
}
_TODAY = msg("today is the last day")
_MISSING = msg("missing")
_WIDEST = 100
"""Characters of the longest title."""


@spoken_command("status", about=_ABOUT)
@argument("programs", named=msg("PROGRAM"), nargs=-1)
@option(
    "--format", "shape", type=click.Choice(("text", "json")), default="text", about=msg("text, or json for programs.")
)
def command(programs: Sequence[str], shape: str) -> Exit:
    """Print how each program stands."""
    workspace, on = given.workspace(), given.on()
    found = [
        standing(workspace, check(workspace, slug, Wanted(only="form")), on)
        for slug in given.programs(workspace, programs)
    ]
    if shape == "json":
        data(as_json({"format": FORMAT, "on": on.isoformat(), "programs": [_as_data(one, on) for one in found]}))
    else:
        data(say(msg("As of {day}", day=figures(on))))
        for one in found:
            for text in _lines(one, on):
                data(text)
    return max((one.built.status for one in found if one.built.status is Exit.ERRORS), default=Exit.OK)


def _lines(one: Standing, on: date) -> Iterator[str]:
    yield ""
    yield click.style(one.slug, bold=True)
    if one.family is None or one.built.status is Exit.ERRORS:
        wrong = msg("It has errors; see them with: generator check {slug}", slug=one.slug)
        yield f"  {say(wrong)}"
        return
    yield from _documents(one)
    yield from _since(one)
    yield from _due(one)
    for forms in one.forms:
        yield from _forms(one, forms, on)


def _documents(one: Standing) -> Iterator[str]:
    states = [(kept, _state(kept.outcome, there=kept.path.exists())) for kept in one.built.kept]
    current = sum(state is None for _, state in states)
    said = counted("{number} document is up to date.", "{number} documents are up to date.", current)
    yield f"  {said}"
    for kept, state in states:
        if state:
            yield f"  {say(state)}: {near(kept.path)}"
            if kept.why and state is not _MISSING:
                yield f"    {reasons(kept)}"


def _since(one: Standing) -> Iterator[str]:
    if one.since and one.since.changes:
        changed = counted(
            "{number} change since {edition}.",
            "{number} changes since {edition}.",
            one.since.changes,
            edition=one.since.edition,
        )
        act = msg("The amending act is drafted by: generator amend {slug}", slug=one.slug)
        yield f"  {changed} {say(act)}"


def _state(outcome: Outcome, *, there: bool) -> Message | None:
    return _MISSING if outcome in _DOCUMENTS and not there else _DOCUMENTS.get(outcome)


def _due(one: Standing) -> Iterator[str]:
    if one.overdue:
        overdue = counted("{number} term is overdue.", "{number} terms are overdue.", one.overdue)
        where = msg("See them with: generator calendar {slug}", slug=one.slug)
        yield f"  {overdue} {say(where)}"
    for found in one.due:
        word = msg("due by {day}", day=figures(found.occurrence.end))
        title = shorten(in_one_line(found.planned.row.title), _WIDEST, placeholder=" …")
        yield f"  {say(word)}: {title}"


def _forms(one: Standing, forms: FormsOut, on: date) -> Iterator[str]:
    assert one.family
    words = msg("Forms for {period}, due by {day}", period=forms.period.name, day=figures(forms.due))
    yield f"  {say(words)}{_left(forms, on)}:"
    for state in FormState:
        names = [one.family.directory.parties[party].label for party, said in forms.states.items() if said is state]
        if names:
            yield f"    {say(_FORMS[state])} – {len(names)}: {', '.join(names)}"


def _left(forms: FormsOut, on: date) -> str:
    """Return the days that are left, or by which forms are late; nothing where none is out any more."""
    if set(forms.states.values()) <= {FormState.ACCEPTED, FormState.MERGED}:
        return ""
    left = (forms.due - on).days
    if not left:
        return f" ({say(_TODAY)})"
    late = counted("{number} day too late", "{number} days too late", -left)
    ahead = counted("{number} day is left", "{number} days are left", left)
    return f" ({late if left < 0 else ahead})"


def _as_data(one: Standing, on: date) -> dict[str, object]:
    return {
        "program": one.slug,
        "errors": one.family is None,
        "documents": [_document(kept) for kept in one.built.kept],
        "due": [{"id": found.planned.row.id, "end": found.occurrence.end.isoformat()} for found in one.due],
        "overdue": one.overdue,
        "since": None if one.since is None else {"edition": one.since.edition, "changes": one.since.changes},
        "forms": list(_forms_as_data(one.forms, on)),
    }


def _document(kept: Kept) -> dict[str, object]:
    return {"file": near(kept.path), "outcome": kept.outcome.value, "why": [*map(say, kept.why)]}


def _forms_as_data(forms: Iterable[FormsOut], on: date) -> Iterator[dict[str, object]]:
    for one in forms:
        yield {
            "period": one.period.name,
            "due": one.due.isoformat(),
            "days_left": (one.due - on).days,
            "states": {party: state.value for party, state in one.states.items()},
        }
