"""What the user named on the command line: the workspace and the programs in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import caches
from generator.cli.console import near, note
from generator.cli.problems import distinct, lines, ordered
from generator.cli.speech import say
from generator.errors import Exit, Message, Place, Problem, SpecError, msg
from generator.workspace import completing, places, specs
from generator.workspace.places import Workspace

if TYPE_CHECKING:
    from generator.model.family import Family
    from generator.model.period import ReportingPeriod


def workspace() -> Workspace:
    """Return the workspace of `--workspace`, else that of the current folder; wrong usage if there is none."""
    given = click.get_current_context().find_root().obj
    found = around()
    if found:
        completing.complete(found)
    if found is None and given:
        raise click.UsageError(say(msg("There is no folder {folder}/ in {given}.", folder=places.SPECS, given=given)))
    if found is None:
        said = msg("There is no folder {folder}/ here or above. Make a workspace: generator init", folder=places.SPECS)
        raise click.UsageError(say(said))
    return found


ON = "generator.on"
"""Where the context of the command keeps the day of `--on`."""


def on() -> date:
    """Return the day of `--on`, else that of the clock."""
    said = click.get_current_context().find_root().meta.get(ON)
    return said if isinstance(said, date) else date.today()


def around() -> Workspace | None:
    """Return the workspace of `--workspace`, else that of the current folder, None if there is none."""
    at = click.get_current_context().find_root().obj
    found = places.at(at) if isinstance(at, Path) else places.find(here())
    return replace(found, cache=caches.folder(os.environ, sys.platform)) if found else None


def here() -> Path:
    """Return the current folder; raises SpecError where it has been deleted."""
    try:
        return Path.cwd()
    except FileNotFoundError as fault:
        said = msg("The current folder is not there any more.")
        raise SpecError([Problem("no-folder", said, Place("."), msg("Go to another folder: cd"))]) from fault


def programs(found: Workspace, slugs: Sequence[str]) -> tuple[str, ...]:
    """Return the programs named by their slugs, each once, or all if none is named."""
    known = places.programs(found)
    for stray in places.strays(found):
        note(say(msg("{file} is not read: its name must be “{name}”.", file=near(stray), name=places.PROGRAM)))
    if not known:
        said = msg("There is no program in {folder}/ yet. Begin one: generator new SLUG", folder=places.SPECS)
        raise click.UsageError(say(said))
    named = tuple(dict.fromkeys(_slug(found, slug) for slug in slugs))
    for slug in named:
        if slug not in known:
            raise click.UsageError(say(_unknown(slug, known)))
    return named or known


def _slug(found: Workspace, given: str) -> str:
    """Return the slug; shells complete it to the path of the folder."""
    path = Path(given).resolve()
    return path.name if path.parent == found.specs else given


def period(found: Workspace, slugs: Sequence[str], name: str) -> str:
    """Return the name of the reporting period, which at least one of the programs must have; empty stays empty."""
    known = sorted({one for slug in slugs for one in specs.periods(found, slug)})
    if not name or name in known:
        return name
    if not known:
        said = msg("There is no execution file in {folder}/.", folder=f"{places.SPECS}/{slugs[0]}/{specs.EXECUTION}")
    else:
        said = msg("There is no execution of “{name}”. There are: {known}", name=name, known=known)
    raise click.UsageError(say(said))


def reported(family: Family, name: str) -> ReportingPeriod:
    """Return the reporting period called `name`; wrong usage if it is none, or lies outside of the program."""
    from generator.model.period import reporting_period  # few commands ask, and the schema takes long to load
    from generator.spec.scalars import SCALARS

    found = reporting_period(name)
    if found is None:
        said = msg("“{name}” is not the name of a reporting period.", name=name)
        raise click.UsageError(f"{say(said)} {say(SCALARS['period'].hint)}")
    span = family.program.span
    if found.span.end < span.start or found.span.start > span.end:
        said = msg("The period {name} lies outside of the program ({span}).", name=name, span=span.name)
        raise click.UsageError(say(said))
    return found


def said(problems: Iterable[Problem], found: Workspace) -> Exit:
    """Say the problems, and return the status of a command that they stop."""
    for line in lines(ordered(distinct(problems)), found.root):
        note(line)
    return Exit.ERRORS


def _unknown(slug: str, known: Sequence[str]) -> Message:
    from difflib import get_close_matches  # rarely wanted, and at every start

    if close := get_close_matches(slug, known, n=1):
        return msg("There is no program “{slug}”. Did you mean “{near}”?", slug=slug, near=close[0])
    return msg("There is no program “{slug}”. There are: {known}", slug=slug, known=known)
