"""`generator check`: everything that is wrong with the specs and the templates they use, in one run."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from generator.build.quick import Quick, inputs
from generator.build.recalled import Said, keep, recalled
from generator.build.values import errors
from generator.cli import given
from generator.cli.choice import Filter, codes, status
from generator.cli.console import as_json, data, note
from generator.cli.problems import as_data, distinct, lines, ordered, summary
from generator.cli.speech import counted
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Place, Problem, msg
from generator.workspace.places import Workspace

if TYPE_CHECKING:
    from generator.build.fixing import Fix
    from generator.build.linting import Linted
    from generator.build.values import Checked

_ABOUT = msg(
    "Check the specs and the templates they use: the given programs, by default all. Nothing is built. Errors stop a "
    "build; warnings, such as values that are not given yet, do not."
)

_ROUNDS = 5
"""How often a program is checked and fixed again: two rounds are usual, one more would change nothing."""


@spoken_command("check", about=_ABOUT)
@argument("programs", named=msg("PROGRAM"), nargs=-1)
@option(
    "--format",
    "shape",
    type=click.Choice(("text", "json")),
    default="text",
    about=msg("Lines for people, or JSON for other programs."),
)
@option("--fix", is_flag=True, about=msg("Write what can be written safely, such as missing ids, into the specs."))
@option("--diff", is_flag=True, about=msg("Show what --fix would write; change nothing."))
@option("--strict", is_flag=True, about=msg("Exit with status 1 when there are warnings, too."))
@option(
    "--select",
    named=msg("CODE,…"),
    multiple=True,
    about=msg("Show only problems with these codes, or of these themes."),
)
@option(
    "--ignore",
    named=msg("CODE,…"),
    multiple=True,
    about=msg("Do not show problems with these codes, or of these themes."),
)
def command(programs: Sequence[str], **options: Any) -> Exit:
    """Check, fix if asked, print what is left."""
    workspace = given.workspace()
    wanted = Filter(codes(options["select"]), codes(options["ignore"]))
    slugs = given.programs(workspace, programs)
    if options["diff"]:
        return _difference(workspace, slugs, wanted)
    if options["fix"]:
        _fix(workspace, slugs, wanted)
    quick = Quick(workspace)
    said = [recalled(workspace, quick, slug, wanted.select) or _said(workspace, slug, wanted) for slug in slugs]
    found = distinct(wanted.shown(_together(said)))
    _show(ordered(found), options["shape"], workspace)
    for unknown in wanted.unknown(problem for one in said for problem in one.problems):
        note(unknown)
    return status(found, strict=options["strict"])


def _said(workspace: Workspace, slug: str, wanted: Filter) -> Said:
    """Return what is wrong with a program; kept for the next run, unless errors come first."""
    linted = _linted(workspace, slug, wanted)
    said = Said(linted.checked.problems, frozenset((one.code, one.place) for one in linted.used))
    if not errors(said.problems):
        keep(workspace, slug, wanted.select, inputs(linted.checked), said)
    return said


def _linted(workspace: Workspace, slug: str, wanted: Filter) -> Linted:
    # What examines a program takes long to load.
    from generator.build import linting
    from generator.build.checking import check

    return linting.lint(check(workspace, slug), wanted.select)


def _together(said: Sequence[Said]) -> Iterator[Problem]:
    """Yield what was found: a comment in a file that programs share is unused only if none of them uses it."""
    used = {comment for one in said for comment in one.used}
    for one in said:
        yield from (each for each in one.problems if not _is_used(each, used))


def _is_used(problem: Problem, used: Collection[tuple[str, Place]]) -> bool:
    return problem.code == "suppression-unused" and (problem.message.values["code"], problem.place) in used


def _show(problems: Sequence[Problem], shape: str, workspace: Workspace) -> None:
    if shape == "json":
        data(as_json(as_data(problems)))
        return
    for line in lines(problems, workspace.root):
        data(line)
    note(summary(problems))


def _fix(workspace: Workspace, slugs: Sequence[str], wanted: Filter) -> None:
    done = sum(_fixed(workspace, slug, wanted) for slug in slugs)
    note(counted("{number} correction was written.", "{number} corrections were written.", done))


def _fixed(workspace: Workspace, slug: str, wanted: Filter) -> int:
    """Return how many corrections were written: of two that overlap the second one is found when the first is there."""
    from generator.build import fixing

    done = 0
    for _ in range(_ROUNDS):
        found = list(_fixes(_linted(workspace, slug, wanted).checked, wanted))
        for fix in found:
            fixing.write(workspace, fix)
        done += sum(fix.count for fix in found)
        if not found:
            break
    return done


def _difference(workspace: Workspace, slugs: Sequence[str], wanted: Filter) -> Exit:
    shown = {fix.diff() for slug in slugs for fix in _fixes(_linted(workspace, slug, wanted).checked, wanted)}
    for text in sorted(shown):
        data(text.removesuffix("\n"))
    return Exit.OK


def _fixes(checked: Checked, wanted: Filter) -> Iterator[Fix]:
    from generator.build import fixing

    return fixing.fixes(checked, wanted.shown(checked.problems))
