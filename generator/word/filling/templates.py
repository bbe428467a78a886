"""Compiling: a Word template is read once into what is filled and what stays as it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Template as Compiled
from markupsafe import Markup

from generator.errors import GeneratorError, Place, Problem, TemplateError, msg
from generator.model.look import Look
from generator.word.filling import hosts
from generator.word.filling.dialect import source, tidy
from generator.word.filling.faults import problem
from generator.word.filling.hosts import Host
from generator.word.filling.sandbox import Sandbox, compiled, sandbox
from generator.word.filling.tags import faults
from generator.word.looking.laying import laid
from generator.word.parts.contents import emptied
from generator.word.parts.forms import Blank, blank
from generator.word.parts.grids import grids
from generator.word.parts.known import known
from generator.word.parts.markup import Element, serialised, w
from generator.word.parts.outline import Outline, outline
from generator.word.parts.package import CONTENT_TYPES, Entry, pack, read
from generator.word.parts.properties import Core, anonymous
from generator.word.parts.relations import Package, opened
from generator.word.parts.styles import hint_style, paragraph_styles
from generator.word.verify import named, sides, story
from generator.word.verifying.story import references

_TAGS = (b"{{", b"{%", b"{#", b"{_")
_NUMBERED = re.compile(r"<(?:w:bookmark|w:fldChar|w:sdt|wp:docPr)")
_AS_MADE = Look()
_SAVE_AGAIN = msg("Open it in Word and save it as a Word document (.docx).")


@dataclass(frozen=True)
class Story:
    """A part of text ready to be filled; `places` are those of its tags.

    `numbered` says that it holds bookmarks, fields, pictures or controls, which loops copy with their identifiers.
    `outline` says what is a heading, None where there is no contents list to fill. `hints` is the character style of
    hints in controls, empty where the template has none.
    """

    part: str
    jinja: Compiled
    places: tuple[Place, ...]
    numbered: bool
    outline: Outline | None = None
    hints: str = ""


@dataclass(frozen=True)
class Template:
    """A compiled template: the stories to fill, the entries that stay as they are, and the properties.

    `links` are those of the entries that tell of other parts: content types and relationships; `blank` is what makes
    a form of the document.
    """

    name: str
    stories: tuple[Story, ...]
    fixed: tuple[Entry, ...]
    core: Core
    links: Mapping[str, bytes]
    blank: Blank


def compile_template(data: bytes, name: str, look: Look = _AS_MADE) -> Template:
    """Return the template of a .docx file under `look`; `name` is put into the places of problems.

    Raise `TemplateError` with everything found: a file that cannot be read, wrong tags, parts that are not sound.
    """
    try:
        return _template(read(data, name), name, look)
    except GeneratorError as fault:
        raise TemplateError(named(fault.problems, name)) from fault


def _template(raw: dict[str, bytes], name: str, look: Look) -> Template:
    made = opened(raw, TemplateError)
    _demand(_main_problems(made))
    before = opened(laid(made, look), TemplateError, made)
    parts, core = anonymous(before)
    package = opened(parts, TemplateError, before)
    compiler = _Compiler(package)
    compiler.problems += sides(package)
    for part in package.rendered():
        compiler.add(part)
    _demand(compiler.problems)
    filled = {story.part for story in compiler.stories} | {core.part}
    fixed = tuple(pack(part, content) for part, content in parts.items() if part not in filled)
    links = {part: content for part, content in parts.items() if part.endswith(".rels") or part == CONTENT_TYPES}
    return Template(name, tuple(compiler.stories), fixed, core, links, blank(package))


def _demand(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise TemplateError(found)


def _main_problems(package: Package) -> Iterator[Problem]:
    root = package.roots[package.main] if package.main else None
    if root is None or root.tag != w("document") or root.prefix != "w":
        message = msg("The file holds no text that Word wrote.")
        yield Problem("main-type", message, Place(part=package.main), _SAVE_AGAIN)


class _Compiler:
    """Compiles the stories of a template one after the other, gathering their problems."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._hosts: list[Host] = []
        self._environment: Sandbox = sandbox(self._paragraphs)
        self._styles = paragraph_styles(package.side("styles"))
        self._hints = hint_style(package.side("styles"))
        self._known = known(package)
        self.stories: list[Story] = []
        self.problems: list[Problem] = []

    def _paragraphs(self, value: Any, number: int) -> Markup:
        return hosts.paragraphs(value, self._hosts[number])

    def add(self, part: str) -> None:
        """Compile `part`; one without tags stays as it is, unless it is the document itself."""
        root = self._package.roots[part]
        listed = part == self._package.main and emptied(root)
        tidy(root)
        wrong = list(faults(root, part))
        self.problems += wrong
        # Filling copies what a part refers to, and adds nothing: it need not be asked again for every document.
        self.problems += references(root, part, self._known)
        if wrong:  # what Jinja says of a part with broken tags only repeats them
            return
        if part == self._package.main or any(tag in serialised(root) for tag in _TAGS):
            self._compile(root, part, outline(self._package.side("styles")) if listed else None)
        else:
            self.problems += story(root, part, grids(root), numbered=True)

    def _compile(self, root: Element, part: str, known: Outline | None) -> None:
        places: tuple[Place, ...] = ()
        try:
            text, places, found = source(root, part, self._styles, len(self._hosts))
            self._hosts += found
            jinja = compiled(self._environment, text)
            self.stories.append(Story(part, jinja, places, bool(_NUMBERED.search(text)), known, self._hints))
        except Exception as fault:  # Jinja and Python's compiler have many; all of them are about this template
            self.problems.append(problem(fault, places))
