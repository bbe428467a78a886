"""`generator schema`: JSON Schemas, by which editors complete and check specs while they are typed."""

import json
from pathlib import Path

import click

from generator.cli.console import as_json, data, note
from generator.cli.outcomes import line
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.spec.json_schema import json_schema
from generator.spec.schema import FILES
from generator.workspace import creating

_ABOUT = msg(
    "Print the JSON Schema of the files of KIND (by default program), or write all of them into a folder. Editors with "
    "a YAML extension use them to complete keys and to explain them."
)
_NEXT = msg("In VS Code with the YAML extension, put this into .vscode/settings.json of the workspace:")
_FILES = {
    "program": "program_specs/*/program.yaml",
    "execution": "program_specs/*/execution/*.yaml",
    "directory": "program_specs/directory.yaml",
    "settings": "program_specs/settings.yaml",
}


@spoken_command("schema", about=_ABOUT)
@argument("kind", named=msg("KIND"), type=click.Choice(tuple(FILES)), required=False, default="program")
@option(
    "--write",
    named=msg("DIR"),
    type=click.Path(path_type=Path),
    about=msg("Write the schemas of all kinds into this folder instead."),
)
@option("--force", is_flag=True, about=msg("Overwrite files that are there already."))
def command(kind: str, write: Path | None, force: bool) -> Exit:
    """Print one schema, or write all."""
    if write is None:
        data(as_json(json_schema(kind, say)))
        return Exit.OK
    files = {write / f"{name}.schema.json": _bytes(name) for name in FILES}
    for kept in creating.create(files, force, creating.FORCE):
        data(line(kept))
    note(say(_NEXT))
    note(
        json.dumps(
            {"yaml.schemas": {f"{write.as_posix()}/{name}.schema.json": _FILES[name] for name in FILES}}, indent=2
        )
    )
    return Exit.OK


def _bytes(name: str) -> bytes:
    return json.dumps(json_schema(name, say), ensure_ascii=False, indent=2).encode() + b"\n"
