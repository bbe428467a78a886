"""Compiling: a Word template is read once into what is filled and what stays as it is."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from generator.errors import GeneratorError, Place, Problem, TemplateError, msg
from generator.model.look import Look
from generator.word.filling import agreeing
from generator.word.filling.dialect import Source, source, tidy
from generator.word.filling.faults import problem
from generator.word.filling.prepared import Printer, Story, Template
from generator.word.filling.sandbox import coded
from generator.word.filling.tags import crowd, faults
from generator.word.looking.laying import laid
from generator.word.parts.contents import emptied
from generator.word.parts.forms import blank
from generator.word.parts.grids import grids
from generator.word.parts.known import known
from generator.word.parts.markup import Element, w
from generator.word.parts.outline import Outline, outline
from generator.word.parts.package import CONTENT_TYPES, pack, read
from generator.word.parts.properties import anonymous
from generator.word.parts.relations import Package, opened
from generator.word.parts.styles import hint_style, paragraph_styles
from generator.word.verify import named, sides, story
from generator.word.verifying.story import references

_TAGS = ("{{", "{%", "{#", "{_")
_NUMBERED = re.compile(r"<(?:w:bookmark|w:fldChar|w:sdt|wp:docPr)")
_SAVE_AGAIN = msg("Open it in Word and save it as a Word document (.docx).")


def compiled(data: bytes, name: str, look: Look) -> Template:
    """Return the template of a .docx file; see `render.compile_template`."""
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
    hosts = tuple(compiler.printer.hosts)
    return Template(name, tuple(compiler.stories), fixed, core, links, blank(package), hosts, tuple(compiler.notes))


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
        self.printer = Printer([])
        self._styles = paragraph_styles(package.side("styles"))
        self._hints = hint_style(package.side("styles"))
        self._known = known(package)
        self.stories: list[Story] = []
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []

    def add(self, part: str) -> None:
        """Compile `part`; one without tags stays as it is, unless it is the document itself."""
        root = self._package.roots[part]
        listed = part == self._package.main and emptied(root)
        raw = etree.tostring(root, encoding="unicode")
        tidy(root)
        wrong = list(crowd(root, part)) or list(faults(root, part))
        self.problems += wrong
        # Filling copies what a part refers to, and adds nothing: it need not be asked again for every document.
        self.problems += references(root, part, self._known)
        if wrong:  # what Jinja says of a part with broken tags only repeats them
            return
        whole = raw + etree.tostring(root, encoding="unicode")
        if part == self._package.main or any(tag in whole for tag in _TAGS):
            self._compile(raw, root, part, outline(self._package.side("styles")) if listed else None)
        else:
            self.problems += story(root, part, grids(root), numbered=True)

    def _compile(self, raw: str, root: Element, part: str, known: Outline | None) -> None:
        found = None
        try:
            found = self._source(raw, root, part)
            code = coded(self.printer.environment, found.text)
            kept = found.text if found.note else code
            jinja, numbered = self.printer.loaded(kept), bool(_NUMBERED.search(found.text))
            self.stories.append(Story(part, jinja, found.places, numbered, known, self._hints, kept))
        except Exception as fault:  # Jinja and Python's compiler have many; all of them are about this template
            self.problems.append(problem(fault, found.places if found else ()))

    def _source(self, raw: str, root: Element, part: str) -> Source:
        """Return the source of a part: ours or, with a note, docxtpl's, which is then left to docxtpl to fill."""
        first = len(self.printer.hosts)
        found = agreeing.agreed(source(root, part, self._styles, first), raw, part, first)
        self.printer.hosts += found.hosts
        self.notes += [found.note] if found.note else []
        return found
