"""`generator check`: everything that is wrong with the specs and the templates they use, in one run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click

from generator.build import fixing
from generator.build.checking import check
from generator.build.fixing import Fix
from generator.build.values import Checked
from generator.cli import given
from generator.cli.console import as_json, data, note
from generator.cli.problems import as_data, distinct, lines, ordered, summary
from generator.cli.speech import counted
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Problem, Severity, msg
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Check the specs and the templates they use: the given programs, by default all. Nothing is built. Errors stop a "
    "build; warnings, such as values that are not given yet, do not."
)


@dataclass(frozen=True)
class _Filter:
    """Which problems are shown: those of `select` (all if it is empty) but for those of `ignore`."""

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
@option("--select", named=msg("CODE,…"), multiple=True, about=msg("Show only problems with these codes."))
@option("--ignore", named=msg("CODE,…"), multiple=True, about=msg("Do not show problems with these codes."))
def command(programs: Sequence[str], **options: Any) -> Exit:
    """Check, fix if asked, print what is left."""
    workspace = given.workspace()
    wanted = _Filter(_codes(options["select"]), _codes(options["ignore"]))
    slugs = given.programs(workspace, programs)
    if options["diff"]:
        return _difference(workspace, slugs, wanted)
    if options["fix"]:
        _fix(workspace, slugs, wanted)
    found = distinct(problem for slug in slugs for problem in wanted.shown(_checked(workspace, slug).problems))
    _show(ordered(found), options["shape"], workspace)
    return _status(found, options["strict"])


def _checked(workspace: Workspace, slug: str) -> Checked:
    return fixing.proofread(check(workspace, slug))


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
        for fix in _fixes(_checked(workspace, slug), wanted):
            fixing.write(workspace, fix)
            done += fix.count
    note(counted("{number} correction was written.", "{number} corrections were written.", done))


def _difference(workspace: Workspace, slugs: Sequence[str], wanted: _Filter) -> Exit:
    shown = {fix.diff() for slug in slugs for fix in _fixes(_checked(workspace, slug), wanted)}
    for text in sorted(shown):
        data(text.removesuffix("\n"))
    return Exit.OK


def _fixes(checked: Checked, wanted: _Filter) -> Iterator[Fix]:
    return fixing.fixes(checked, wanted.shown(checked.problems))


def _codes(given_: Sequence[str]) -> frozenset[str]:
    return frozenset(code.strip() for text in given_ for code in text.split(",") if code.strip())
