"""`generator new SLUG --from PROGRAM`: the next program, what differs from the last one, and what is left to decide."""

from dataclasses import dataclass

import click

from generator.build import editions, following
from generator.cli import deciding, given
from generator.cli.changes import lines
from generator.cli.console import data, note
from generator.cli.outcomes import line
from generator.cli.questions import no_span
from generator.cli.speech import counted, say
from generator.documents.parts.amending.differences import differences
from generator.errors import Exit, msg
from generator.model.family import Family
from generator.model.period import Span, span
from generator.workspace import creating, places
from generator.workspace.places import Workspace


@dataclass(frozen=True)
class Wish:
    """What was asked for: the slug of the next program, that of the last one, its span and title, empty if not said."""

    slug: str
    last: str
    period: str = ""
    title: str = ""


def draft(workspace: Workspace, wish: Wish) -> Exit:
    """Write the next program, print the differences, check it."""
    (slug,) = given.programs(workspace, [wish.last])
    family, source = following.last(workspace, slug)
    made = following.drafted(family, source, _span(wish, family), say, wish.title)
    path = workspace.specs / wish.slug / places.PROGRAM
    for kept in creating.create({path: made.text.encode("utf-8")}, home=workspace.specs):
        data(line(kept))
    if not made.keeps_comments:
        note(say(msg("The comments of the last spec were lost: its aliases or brackets stood in the way.")))
    _differences(workspace, slug, wish.slug)
    return deciding.checked(workspace, wish.slug, made.decisions)


def _differences(workspace: Workspace, last: str, slug: str) -> None:
    found = differences(editions.now(workspace, last), editions.now(workspace, slug))
    for text in lines(found):
        data(text)
    note(counted("{number} change since {last}.", "{number} changes since {last}.", len(found), last=last))


def _span(wish: Wish, family: Family) -> Span:
    """Return the span asked for, else the one that follows; wrong usage if it is none, or not a later one."""
    name = wish.period or following.following(family.program.span)
    found = span(name)
    if found is None:
        raise click.UsageError(say(no_span(name)))
    if not following.is_later(found, family):
        before = family.program.span.name
        said = msg("The next program must begin in a later year than the last one ({before}).", before=before)
        raise click.UsageError(say(said))
    if not wish.period:
        note(say(msg("The span is the one that follows: {period}.", period=name)))
    return found
