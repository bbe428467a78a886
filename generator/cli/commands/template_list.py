"""`generator template list`: every template and where it is taken from."""

from generator.build.templates import document_of
from generator.cli import given
from generator.cli.console import columns, data, near
from generator.cli.speech import say
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.workspace import templates

_ABOUT = msg(
    "List the templates: name, document, file. A template in docx_templates/ of the workspace is used instead of the "
    "packaged one of the same name."
)


@spoken_command("list", about=_ABOUT)
def command() -> Exit:
    """Print a line for each template."""
    found = templates.available(given.workspace())
    documents = {name: document_of(name) for name in found}
    kinds = columns((name, document.name if document else "?") for name, document in documents.items())
    for line in columns((kind, near(path)) for kind, path in zip(kinds, found.values(), strict=True)):
        data(line)
    if not found:
        data(say(msg("There are no templates.")))
    return Exit.OK
