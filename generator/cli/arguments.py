"""Reads the global options before anything else: help and errors must already be in the right language."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from generator.cli import speech
from generator.errors import GeneratorError
from generator.workspace import places, reading, specs
from generator.workspace.places import Workspace

GLOBAL = ("--workspace", "--lang", "--on")

_LANGUAGE = re.compile(r"^language:[ \t]*[\"']?(ru|en)\b", re.MULTILINE)
_LARGEST = 1024 * 1024
"""The largest file of settings looked into, in bytes."""


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the global options first: they may stand anywhere before `--`."""
    first: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting and waiting[0] != "--":
        argument = waiting.pop(0)
        name, _, value = argument.partition("=")
        if name not in GLOBAL:
            rest.append(argument)
        elif value or not waiting:
            first.append(argument)
        else:
            first += [argument, waiting.pop(0)]
    return first + rest + waiting


def language(arguments: Sequence[str], environment: Mapping[str, str], here: Path) -> str:
    """Return the language to speak: that of `--lang`, else the workspace's, else the locale's."""
    given = _values(arguments)
    if given.get("--lang") in speech.LANGUAGES:
        return given["--lang"]
    workspace = places.at(here / given["--workspace"]) if "--workspace" in given else places.find(here)
    return _of_settings(workspace) or speech.of_locale(environment)


def _values(hoisted_: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for argument, following in pairwise([*hoisted_, ""]):
        name, _, value = argument.partition("=")
        if name in GLOBAL:
            found[name] = value or following
    return found


def _of_settings(workspace: Workspace | None) -> str:
    """Return the language in the settings, read without the schema: this comes before every command, even `--help`."""
    if workspace is None:
        return ""
    try:
        data = reading.read(workspace.specs / specs.SETTINGS, specs.SETTINGS, _LARGEST)
    except GeneratorError:  # the command itself will say what is wrong with the file
        return ""
    found = _LANGUAGE.search(data.decode("utf-8", "replace"))
    return found[1] if found else ""
