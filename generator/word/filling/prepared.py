"""Templates ready to be filled: what compiling leaves, kept in memory or as bytes that are ready again in no time."""

import marshal
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import Template as Compiled
from jinja2.utils import pass_context
from markupsafe import Markup

from generator.errors import Place, Problem
from generator.opc.zips import Entry
from generator.word.filling import formatting
from generator.word.filling.by_docxtpl import Foreign
from generator.word.filling.formatting import Host
from generator.word.filling.sandbox import Sandbox, sandbox
from generator.word.filling.spending import Run
from generator.word.parts.forms import Blank
from generator.word.parts.outline import Outline
from generator.word.parts.properties import Core

Filling = Compiled | Foreign
"""What fills a part."""


class Printer:
    """The environment that the code of a template runs in, and the hosts that formatted text is printed through."""

    def __init__(self, known: list[Host]) -> None:
        """Print through the hosts `known`, which may grow."""
        self.hosts = known
        self.environment: Sandbox = sandbox(self._paragraphs)

    @pass_context
    def _paragraphs(self, run: Run, value: Any, number: int) -> Markup:
        return formatting.paragraphs(value, self.hosts[number], run.make)

    def loaded(self, code: CodeType | str) -> Filling:
        """Return the template of a code, or of the source that docxtpl has made of a part."""
        if isinstance(code, str):
            return Foreign(code, self.environment)
        return Compiled.from_code(self.environment, code, self.environment.globals)


@dataclass(frozen=True)
class Story:
    """A part of text ready to be filled; `places` are those of its tags.

    `numbered` says that it holds bookmarks, fields, pictures or controls, which loops copy with their identifiers.
    `outline` says what is a heading, None where there is no contents list to fill. `hints` is the character style of
    hints in controls, empty where the template has none. `code` is what `jinja` was loaded from.
    """

    part: str
    jinja: Filling
    places: tuple[Place, ...]
    numbered: bool
    outline: Outline | None = None
    hints: str = ""
    code: CodeType | str = field(default_factory=lambda: compile("", "", "exec"), repr=False)


@dataclass(frozen=True)
class Template:
    """A compiled template: the stories to fill, the entries that stay as they are, and the properties.

    `links` are those of the entries that tell of other parts: content types and relationships; `blank` is what makes
    a form of the document; `hosts` are those of all stories; `notes` tell of parts that docxtpl itself fills.
    """

    name: str
    stories: tuple[Story, ...]
    fixed: tuple[Entry, ...]
    core: Core
    links: Mapping[str, bytes]
    blank: Blank
    hosts: tuple[Host, ...] = ()
    notes: tuple[Problem, ...] = ()


class _Kept(NamedTuple):
    stories: list[tuple[Any, ...]]
    rest: tuple[Any, ...]
    hosts: tuple[Host, ...]
    notes: tuple[Problem, ...]


def dump(template: Template) -> bytes:
    """Return the bytes that `load` makes the same template of."""
    stories = [
        (one.part, marshal.dumps(one.code), one.places, one.numbered, one.outline, one.hints)
        for one in template.stories
    ]
    rest = (template.fixed, template.core, dict(template.links), template.blank)
    return pickle.dumps(_Kept(stories, rest, template.hosts, template.notes), protocol=5)


def load(data: bytes, name: str) -> Template:
    """Return the template of what `dump` has made, under the name `name`; only for bytes that are surely its own."""
    kept: _Kept = pickle.loads(data)
    printer = Printer(list(kept.hosts))
    stories = tuple(_story(printer, one) for one in kept.stories)
    fixed, core, links, blank = kept.rest
    return Template(name, stories, fixed, core, links, blank, kept.hosts, kept.notes)


def _story(printer: Printer, kept: tuple[Any, ...]) -> Story:
    part, data, places, numbered, outline, hints = kept
    code = marshal.loads(data)
    return Story(part, printer.loaded(code), places, numbered, outline, hints, code)
