"""`generator template check`: faults of templates, found before anything is made from them."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from generator.build.templates import BY_NAME, document_of, told, unknown
from generator.build.templates import audit as audited
from generator.build.uses import Use, template_uses
from generator.cli import given
from generator.cli.choice import status
from generator.cli.console import as_json, data, note
from generator.cli.problems import as_data, lines, summary
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.documents.base import Document
from generator.errors import Exit, GeneratorError, Problem, Severity, msg
from generator.workspace import templates
from generator.workspace.places import Workspace
from generator.workspace.templates import Template

Asked = Callable[[Template, Document | None], tuple[Problem, ...]]
_ABOUT = msg(
    "Check templates: the given files or names, by default all that the workspace uses. Every fault is named with the "
    "part, table, row and cell it is in, and the nearest right name. With --audit everything is told that a template "
    "received by mail could do besides being a template, and what it says of its author."
)
_REFUSE = msg("Do not use it as it is: what is called an error could do harm or keeps documents from being made.")
_LOOK = msg("Nothing in it does harm by itself; look at the warnings before it is used.")
_NOT_THERE = frozenset({"no-template", "no-file", "not-a-file"})
"""Of what nobody has looked at there is no verdict."""
_SOUND = msg("It does nothing besides being a template.")


@spoken_command("check", about=_ABOUT)
@argument("files", named=msg("FILE"), nargs=-1)
@option(
    "--document",
    type=click.Choice(tuple(BY_NAME)),
    about=msg("The document that the templates are for, where their names do not tell."),
)
@option("--audit", is_flag=True, about=msg("Tell all that a template received from elsewhere could do."))
@option(
    "--format",
    "shape",
    type=click.Choice(("text", "json")),
    default="text",
    about=msg("Lines for people, or JSON for other programs."),
)
@option("--strict", is_flag=True, about=msg("Exit with status 1 when there are warnings, too."))
def command(files: Sequence[str], document: str | None, audit: bool, shape: str, strict: bool) -> Exit:
    """Check each template and print its faults."""
    names = [name for file in files for name in _matching(file)]
    # A template from elsewhere may be looked at anywhere.
    workspace = given.around() if audit and names and all(map(_is_file, names)) else given.workspace()
    uses = tuple(template_uses(workspace)) if workspace else ()
    names = names or [*(templates.available(workspace) if workspace else ())]
    asked = audited if audit else _checked
    found = [problem for name in names for problem in _faults(workspace, name, asked, document, uses)]
    if shape == "json":
        data(as_json(as_data(found)))
    else:
        _show(found, workspace, len(names), audit)
    return status(found, strict=strict)


def _show(found: Sequence[Problem], workspace: Workspace | None, number: int, audit: bool) -> None:
    for line in lines(found, workspace.root if workspace else None):
        data(line)
    note(counted("{number} template checked.", "{number} templates checked.", number) + " " + summary(found))
    if audit and not any(problem.code in _NOT_THERE for problem in found):
        gravest = {problem.severity for problem in found}
        note(say(_REFUSE if Severity.ERROR in gravest else _LOOK if Severity.WARNING in gravest else _SOUND))


def _is_file(name: str) -> bool:
    return Path(name).is_file()


def _matching(name: str) -> Sequence[str]:
    """Return the files that `name` stands for: cmd on Windows leaves “*.docx” to us."""
    path = Path(name)
    return sorted(str(one) for one in path.parent.glob(path.name)) if "*" in path.name else [name]


def _faults(
    workspace: Workspace | None, name: str, asked: Asked, wanted: str | None, uses: Iterable[Use]
) -> tuple[Problem, ...]:
    try:
        template = _template(workspace, name)
    except GeneratorError as error:
        return error.problems
    document = BY_NAME[wanted] if wanted else document_of(template.path.name, uses)
    return asked(template, document)


def _checked(template: Template, document: Document | None) -> tuple[Problem, ...]:
    return told(template, document) if document else (unknown(template.shown),)


def _template(workspace: Workspace | None, name: str) -> Template:
    """Return the template in the file `name`, or the one that builds would use by that name."""
    path = Path(name)
    return templates.read(path, name) if workspace is None or path.is_file() else templates.find(workspace, name)
