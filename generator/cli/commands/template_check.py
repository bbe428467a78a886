"""`generator template check`: faults of templates, found before anything is made from them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.build.templates import BY_NAME, check, document_of, unknown
from generator.build.uses import Use, template_uses
from generator.build.values import errors
from generator.cli import given
from generator.cli.console import data, note
from generator.cli.problems import lines, summary
from generator.cli.speech import counted
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, GeneratorError, Problem, msg
from generator.workspace import templates
from generator.workspace.places import Workspace
from generator.workspace.templates import Template

_ABOUT = msg(
    "Check templates: the given files or names, by default all that the workspace uses. Every fault is named with the "
    "part, table, row and cell it is in, and the nearest right name."
)


@spoken_command("check", about=_ABOUT)
@argument("files", named=msg("FILE"), nargs=-1)
@option(
    "--document",
    type=click.Choice(tuple(BY_NAME)),
    about=msg("The document that the templates are for, where their names do not tell."),
)
def command(files: Sequence[str], document: str | None) -> Exit:
    """Check each template and print its faults."""
    workspace = given.workspace()
    uses = tuple(template_uses(workspace))
    names = [name for file in files for name in _matching(file)] or tuple(templates.available(workspace))
    found = [problem for name in names for problem in _faults(workspace, name, uses, document)]
    for line in lines(found, workspace.root):
        data(line)
    note(counted("{number} template checked.", "{number} templates checked.", len(names)) + " " + summary(found))
    return Exit.ERRORS if errors(found) else Exit.OK


def _matching(name: str) -> Sequence[str]:
    """Return the files that `name` stands for: cmd on Windows leaves “*.docx” to us."""
    path = Path(name)
    return sorted(str(one) for one in path.parent.glob(path.name)) if "*" in path.name else [name]


def _faults(workspace: Workspace, name: str, uses: Iterable[Use], wanted: str | None) -> tuple[Problem, ...]:
    try:
        template = _template(workspace, name)
    except GeneratorError as error:
        return error.problems
    document = BY_NAME[wanted] if wanted else document_of(template.path.name, uses)
    return check(template, document) if document else (unknown(name),)


def _template(workspace: Workspace, name: str) -> Template:
    """Return the template in the file `name`, or the one that builds would use by that name."""
    path = Path(name)
    return templates.read(path, name) if path.is_file() else templates.find(workspace, name)
