"""Reads the pictures that lie beside the templates: the arms of those who issue acts."""

from dataclasses import replace
from pathlib import Path

from generator.context.pictures import size
from generator.errors import Place, Problem, SpecError, msg
from generator.workspace import names, reading
from generator.workspace.places import TEMPLATES, Workspace

LIMIT = 5 * 1024 * 1024
"""The largest picture read, in bytes: every document with it carries a copy."""


def shown(name: str) -> str:
    """Return what messages call the picture `name`."""
    return f"{TEMPLATES}/{name}"


def read(workspace: Workspace, name: str) -> bytes:
    """Return the picture `name` of `docx_templates/`.

    Raises SpecError if there is none, if it cannot be read, has more than 5 MB, or is no PNG or JPEG picture.
    """
    path = workspace.templates / name
    if next(names.faults(name), None) or not path.exists():
        said = msg("There is no picture “{name}” in {folder}/.", name=name, folder=TEMPLATES)
        hint = msg("Put the file there, or delete the key: the letterhead stands without arms then.")
        raise SpecError([Problem("no-picture", said, Place(shown(name)), hint)])
    data = _read(path, shown(name))
    if size(data) is None:
        said = msg("“{name}” is no PNG or JPEG picture, or a part of it is missing.", name=name)
        hint = msg("Open it in any program for pictures and save it as PNG.")
        raise SpecError([Problem("wrong-picture", said, Place(shown(name)), hint)])
    return data


def _read(path: Path, name: str) -> bytes:
    try:
        return reading.read(path, name, LIMIT)
    except SpecError as error:
        smaller = msg("Save the picture smaller: 600 dots across are enough for print.")
        found = (replace(one, hint=smaller) if one.code == "too-large" else one for one in error.problems)
        raise SpecError(found) from error
