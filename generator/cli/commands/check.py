"""`generator check`: everything that is wrong with the specs and the templates they use, in one run."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import click

from generator.build import fixing, linting
from generator.build.checking import check
from generator.build.fixing import Fix
from generator.build.linting import Linted
from generator.build.values import Checked
from generator.checks import RULES
from generator.checks.rule import Theme
from generator.cli import given
from generator.cli.console import as_json, data, note
from generator.cli.problems import as_data, distinct, lines, ordered, summary
from generator.cli.speech import counted
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Place, Problem, Severity, msg
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Check the specs and the templates they use: the given programs, by default all. Nothing is built. Errors stop a "
    "build; warnings, such as values that are not given yet, do not."
)


_OF_THEMES = {theme.value: tuple(rule.code for rule in RULES if rule.theme is theme) for theme in Theme}


@dataclass(frozen=True)
class _Filter:
    """Which problems are shown: those of `select` (all if it is empty) but for those of `ignore`; both name codes."""

    select: frozenset[str]
    ignore: frozenset[str]

    def shown(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return tuple(
            one for one in problems if (not self.select or one.code in self.select) and one.code not in self.ignore
        )


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
    wanted = _Filter(_codes(options["select"]), _codes(options["ignore"]))
    slugs = given.programs(workspace, programs)
    if options["diff"]:
        return _difference(workspace, slugs, wanted)
    if options["fix"]:
        _fix(workspace, slugs, wanted)
    checked = [_linted(workspace, slug, wanted) for slug in slugs]
    found = distinct(problem for one in _together(checked) for problem in wanted.shown(one.problems))
    _show(ordered(found), options["shape"], workspace)
    return _status(found, options["strict"])


def _linted(workspace: Workspace, slug: str, wanted: _Filter) -> Linted:
    return linting.lint(check(workspace, slug), wanted.select)


def _together(linted: Sequence[Linted]) -> Iterator[Checked]:
    """Yield the programs as checked: a comment in a file they share is unused only if none of them uses it."""
    used = {(comment.code, comment.place) for one in linted for comment in one.used}
    for one in linted:
        yield replace(one.checked, problems=tuple(each for each in one.checked.problems if not _is_used(each, used)))


def _is_used(problem: Problem, used: Collection[tuple[str, Place]]) -> bool:
    return problem.code == "suppression-unused" and (problem.message.values["code"], problem.place) in used


def _show(problems: Sequence[Problem], shape: str, workspace: Workspace) -> None:
    if shape == "json":
        data(as_json(as_data(problems)))
        return
    for line in lines(problems, workspace.root):
        data(line)
    note(summary(problems))


def _status(problems: Iterable[Problem], strict: bool) -> Exit:
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return Exit.ERRORS if any(problem.severity in stopping for problem in problems) else Exit.OK


def _fix(workspace: Workspace, slugs: Sequence[str], wanted: _Filter) -> None:
    done = 0
    for slug in slugs:
        for fix in _fixes(_linted(workspace, slug, wanted).checked, wanted):
            fixing.write(workspace, fix)
            done += fix.count
    note(counted("{number} correction was written.", "{number} corrections were written.", done))


def _difference(workspace: Workspace, slugs: Sequence[str], wanted: _Filter) -> Exit:
    shown = {fix.diff() for slug in slugs for fix in _fixes(_linted(workspace, slug, wanted).checked, wanted)}
    for text in sorted(shown):
        data(text.removesuffix("\n"))
    return Exit.OK


def _fixes(checked: Checked, wanted: _Filter) -> Iterator[Fix]:
    return fixing.fixes(checked, wanted.shown(checked.problems))


def _codes(given_: Sequence[str]) -> frozenset[str]:
    """Return the codes that are listed; the name of a theme stands for all of its rules."""
    named = (code.strip() for text in given_ for code in text.split(",") if code.strip())
    return frozenset(code for name in named for code in _OF_THEMES.get(name, (name,)))
