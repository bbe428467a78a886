"""`generator build`: the documents, a line for each."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.build.values import Mode, Wanted
from generator.cli import given, rounds
from generator.cli.rounds import Round
from generator.cli.speech import say
from generator.cli.spoken import Named, argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg

_ABOUT = msg(
    "Make the documents of the given programs, by default of all. Files in which nothing changes are not rewritten; a "
    "file edited by hand is never overwritten unless --force is given. A program with errors is passed over whole."
)
_TOGETHER = msg("{one} and {other} cannot be given together.")


def _kinds() -> tuple[str, ...]:
    from generator.build import workbooks  # the table of documents is needed by few runs
    from generator.build.templates import BUILT

    return (*BUILT, workbooks.KIND)


@spoken_command("build", about=_ABOUT)
@argument("programs", named=msg("PROGRAM"), nargs=-1)
@option("--only", type=Named(_kinds), about=msg("Make only this kind of document."))
@option("--period", named=msg("PERIOD"), default="", about=msg("Of the reports make only that of this period: 2025."))
@option("--pdf", is_flag=True, about=msg("Make a PDF of each document, too, and bind the order with its appendices."))
@option("--final", is_flag=True, about=msg("Refuse to make documents in which something is not given yet."))
@option("--strict", is_flag=True, about=msg("Exit with status 1 when there are warnings, too."))
@option("--dry-run", is_flag=True, about=msg("Only say what would be written, and why."))
@option("--watch", is_flag=True, about=msg("Build again whenever a spec or a template is saved, until Ctrl+C."))
@option("--verify", is_flag=True, about=msg("Only say what in output/ is not as a build would leave it."))
@option("--force", is_flag=True, about=msg("Overwrite files that were edited by hand."))
@option("--keep", "aside", is_flag=True, about=msg("Write new documents beside those that were edited by hand."))
@option("--take", is_flag=True, about=msg("Bring what was edited by hand back into the spec, and build from it."))
@option(
    "--jobs",
    named=msg("N"),
    type=click.IntRange(0),
    default=1,
    about=msg("Build so many programs at once; 0: as many as the machine has processors."),
)
@option(
    "--cluster",
    named=msg("ADDRESS"),
    default="",
    about=msg("Build on the machines of a Dask cluster; the address is that of its scheduler: tcp://HOST:8786."),
)
@option(
    "--out",
    named=msg("DIR"),
    type=click.Path(path_type=Path),
    about=msg("The folder for the results instead of output/; each program gets a folder in it."),
)
def command(programs: Sequence[str], only: str | None, period: str, **options: Any) -> Exit:
    """Build each program and print what became of its documents."""
    _check_together(options | {"only": only, "period": period})
    watch, verify, strict, take = (options.pop(name) for name in ("watch", "verify", "strict", "take"))
    jobs, cluster = options.pop("jobs") or os.cpu_count() or 1, options.pop("cluster")
    workspace, mode = given.workspace(), Mode(**options)
    if watch:
        from generator.cli import watching  # with what only it needs

        return watching.watch(workspace, lambda: _round(programs, only, period, mode, strict))
    if verify:
        from generator.cli import verifying

        return verifying.verify(workspace, given.programs(workspace, programs), mode.out, everything=not programs)
    with rounds.press(mode.pdf) as press:
        if take:
            from generator.cli import taking

            return taking.run(_round(programs, only, period, mode, strict), press)
        return rounds.build(replace(_round(programs, only, period, mode, strict), jobs=jobs, cluster=cluster), press)[0]


def _round(programs: Sequence[str], only: str | None, period: str, mode: Mode, strict: bool) -> Round:
    workspace = given.workspace()
    slugs = given.programs(workspace, programs)
    wanted = Wanted(only or "", given.period(workspace, slugs, period))
    return Round(workspace, slugs, wanted, mode, strict, named=bool(programs))


_APART = (
    ("force", "aside"),
    ("watch", "verify"),
    ("watch", "dry_run"),
    *(("take", other) for other in ("force", "aside", "watch", "verify")),
    ("take", "cluster"),
    ("cluster", "pdf"),
    ("cluster", "watch"),
    ("cluster", "verify"),
    *(("verify", other) for other in ("only", "period", "pdf", "final", "force", "aside", "dry_run")),
)
_SAID = {"aside": "--keep", "dry_run": "--dry-run"}


def _check_together(options: dict[str, Any]) -> None:
    for pair in _APART:
        if all(options[name] for name in pair):
            one, other = (_SAID.get(name, f"--{name}") for name in pair)
            raise click.UsageError(say(msg(_TOGETHER.text, one=one, other=other)))
