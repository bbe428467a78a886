"""`generator forms`: a form for each party that is asked about a period."""

from collections.abc import Sequence
from difflib import get_close_matches

import click

from generator.build import forming
from generator.build.values import Built
from generator.cli import beginning, given
from generator.cli.console import note
from generator.cli.outcomes import line
from generator.cli.problems import lines
from generator.cli.progress import shown
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.language.dates import figures
from generator.model.family import Family
from generator.model.form import Asked
from generator.model.period import ReportingPeriod
from generator.timing.asking import questions
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Make the forms of a period: for each party that is responsible for something, members of groups too, a Word file "
    "with only its rows, and a covering letter. Filled forms are read back with: generator collect. The execution file "
    "of the period is begun if it is not there."
)


@spoken_command("forms", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@option("--period", named=msg("PERIOD"), required=True, about=msg("The period that is asked about: 2026, 2026-h1."))
@option("--party", "named", named=msg("ID"), multiple=True, about=msg("Make only the form of this party."))
@option("--xlsx", "excel", is_flag=True, about=msg("Make an Excel file of each form, too."))
@option("--force", is_flag=True, about=msg("Overwrite files that were edited by hand."))
def command(program: str, period: str, named: Sequence[str], excel: bool, force: bool) -> Exit:
    """Begin the execution file, make the forms, print what became of them."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    checked = beginning.sound(workspace, slug)
    if checked is None or not checked.family:
        return Exit.ERRORS
    wanted = given.reported(checked.family, period)
    # Recommendations and unfinished rows are asked about only once the execution file is begun.
    _check_parties(checked.family, wanted, [one for one in named if one not in checked.family.directory.parties])
    checked = beginning.begun(workspace, checked, wanted)
    if checked is None or not checked.family:
        return Exit.ERRORS
    _check_parties(checked.family, wanted, named)
    order = forming.Order(forming.asked(checked, Asked(wanted, tuple(dict.fromkeys(named)))), excel, not named, force)
    if not order.asked.parties:
        return given.said([forming.nobody()], workspace)
    with shown(1) as progress:
        built = forming.make(workspace, checked, order, progress.told)
        progress.step(map(line, built.kept))
    return _summary(workspace, built, order.asked)


def _check_parties(family: Family, period: ReportingPeriod, named: Sequence[str]) -> None:
    known = tuple(questions(family, period))
    for one in named:
        if one not in known:
            near = get_close_matches(one, known, n=3) or known
            said = msg("“{party}” is not asked about anything in {period}. Asked are: {names}", party=one)
            raise click.UsageError(say(msg(said.text, party=one, period=period.name, names=tuple(near))))


def _summary(workspace: Workspace, built: Built, asked: Asked) -> Exit:
    for text in lines(built.problems, workspace.root):
        note(text)
    if built.status is Exit.OK:
        assert asked.due
        note(counted("{number} form was made.", "{number} forms were made.", len(asked.parties)))
        note(say(msg("They are due by {day}.", day=figures(asked.due))))
    return built.status
