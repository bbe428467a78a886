"""`generator template fields`: what a template may print, each field as it is typed in Word, in plain words."""

from collections.abc import Iterator

import click

from generator.build.templates import BY_NAME
from generator.cli.console import columns, data
from generator.cli.speech import say
from generator.cli.spoken import argument
from generator.cli.spoken import command as spoken_command
from generator.context.fields import Field, Flag, Many, Record, Rich
from generator.errors import Exit, msg

_ABOUT = msg(
    "Explain the fields of DOCUMENT (by default of every document): each as it is typed in the template, then what it "
    "is. What stands further to the right belongs inside the loop above it."
)
_UNITS = {"rows": "tr", "passport": "tr", "columns": "tc", "cells": "tc"}
"""What a list usually repeats: rows of a table, cells of a row; anything else repeats paragraphs."""


@spoken_command("fields", about=_ABOUT)
@argument("document", named=msg("DOCUMENT"), required=False, type=click.Choice(tuple(BY_NAME)))
def command(document: str | None) -> Exit:
    """Print the fields of the document, or of all."""
    for index, chosen in enumerate([BY_NAME[document]] if document else BY_NAME.values()):
        data(("\n" if index else "") + f"{chosen.name}: {say(chosen.about)}")
        for line in columns(_fields(chosen.fields, "", 1)):
            data(line)
    return Exit.OK


def _fields(record: Record, owner: str, depth: int) -> Iterator[tuple[str, str]]:
    for name, field in record.fields.items():
        yield from _field(name, owner + name, field, depth)


def _field(name: str, path: str, field: Field, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(field, Record):
        yield from _fields(field, f"{path}.", depth)
        return
    yield "  " * depth + _tag(name, path, field), say(field.about)
    if isinstance(field, Many):
        yield from _items(field.item, _item(name), depth + 1)


def _items(item: Field, name: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(item, Record):
        yield from _fields(item, f"{name}.", depth)
    else:
        yield "  " * depth + _tag(name, name, item), say(item.about)


def _tag(name: str, path: str, field: Field) -> str:
    if isinstance(field, Many):
        return f"{{%{_UNITS.get(name, 'p')} for {_item(name)} in {path} %}}"
    if isinstance(field, Flag):
        return f"{{% if {path} %}}"
    return f"{{{{p {path} }}}}" if isinstance(field, Rich) else f"{{{{ {path} }}}}"


def _item(name: str) -> str:
    """Return a name for the items of a list: `row` for `rows`."""
    return name.removesuffix("s") if name.endswith("s") else "item"
