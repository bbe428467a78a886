"""Rendering: a template compiled once, filled with a context as often as needed; bytes in, bytes out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import MappingProxyType

from generator.context.leaves import Context
from generator.errors import DocumentError, GeneratorError, Place, Problem, TemplateError, msg
from generator.model.look import Look
from generator.opc.seals import sealed
from generator.word.filling import contents, folding
from generator.word.filling.by_docxtpl import Foreign
from generator.word.filling.faults import problem
from generator.word.filling.ids import renumber
from generator.word.filling.marks import carry_out, instructions
from generator.word.filling.prepared import Story, Template
from generator.word.filling.spending import whole
from generator.word.parts.additions import Addition, added
from generator.word.parts.forms import close, formed
from generator.word.parts.markup import Element, parse, serialised
from generator.word.parts.package import join, pack
from generator.word.verify import named, story

__all__ = ["Template", "compile_template", "render"]

_AS_MADE = Look()

_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = re.compile(r"<[^>]*>")
_CONTROLS = bytes(one for one in range(32) if one not in b"\t\n")
_NO_CHARACTERS = "\ufffe\uffff"
_NO_FORM: Mapping[str, str] = MappingProxyType({})
_IDENTIFIED = ("picture", "control", "name")
_Parts = tuple[dict[str, bytes], list[Addition]]
_Task = Callable[[], _Parts]


def compile_template(data: bytes, name: str, look: Look = _AS_MADE) -> Template:
    """Return the template of a .docx file under `look`; `name` is put into the places of problems.

    Raise `TemplateError` with everything found: a file that cannot be read, wrong tags, parts that are not sound.
    """
    # docxtpl takes long to load, and is needed only for templates that were not compiled before.
    from generator.word.filling.templates import compiled

    return compiled(data, name, look)


def render(
    template: Template,
    context: Context,
    title: str = "",
    pages: Sequence[str] = (),
    form: Mapping[str, str] = _NO_FORM,
) -> bytes:
    """Return the Word file of `template` filled with `context`, its title property `title`.

    `pages` are those of the headings in the contents list, in order; without them the list names no pages.
    `form` are custom properties that make a form of the document: all of it but its controls is protected.
    Raise `TemplateError` or `DocumentError` with every problem found; the same arguments always give the same bytes.
    """
    tasks: list[_Task] = [partial(_properties, template, title)]
    tasks += [partial(_filled, one, context, pages, bool(form)) for one in template.stories]
    tasks += [partial(formed, template.blank, form)] if form else []
    filled, additions = _done(tasks, template.name)
    if additions:
        filled |= added(template.links, additions)
    core = template.core.part
    entries = [
        *(entry for entry in template.fixed if entry.name not in filled),
        *(pack(part, data) for part, data in filled.items() if part != core),
    ]
    return join(sealed(entries, core, filled[core]))


def _done(tasks: Iterable[_Task], name: str) -> _Parts:
    """Return what all `tasks` make; raise one error with the problems of every task that fails."""
    filled: dict[str, bytes] = {}
    additions: list[Addition] = []
    faults: list[GeneratorError] = []
    for task in tasks:
        try:
            parts, new = task()
            filled |= parts
            additions += new
        except GeneratorError as fault:
            faults.append(fault)
    if faults:
        kind = TemplateError if any(isinstance(fault, TemplateError) for fault in faults) else DocumentError
        raise kind(named((one for fault in faults for one in fault.problems), name)) from faults[0]
    return filled, additions


def _properties(template: Template, title: str) -> _Parts:
    if found := tuple(_illegal(title, template.core.part)):
        raise DocumentError(found)
    return {template.core.part: template.core.filled(title)}, []


def _filled(one: Story, context: Context, pages: Sequence[str], protected: bool) -> _Parts:
    markup = _printed(one, context)
    headings = one.outline.headings if one.outline else frozenset[str]()
    less = None if headings is None else folding.folded(markup, headings)
    if less is not None:
        markup = ""  # of a large document nothing is held twice
        # What is wrong is said of the whole part, whose rows can be counted.
        with suppress(GeneratorError):
            root, additions = _finished(one, less.markup.encode(), pages, protected)
            return {one.part: less.unfolded(serialised(root))}, additions
    root, additions = _finished(one, (markup or _printed(one, context)).encode(), pages, protected)
    return {one.part: serialised(root)}, additions


def _finished(one: Story, data: bytes, pages: Sequence[str], protected: bool) -> tuple[Element, list[Addition]]:
    root = parse(data, one.part)
    asked = instructions(root) if b"<?" in data else {}
    done = carry_out(root, one.part, asked, one.hints)
    if one.outline is not None:
        contents.fill(root, one.outline, pages)
    if protected:
        close(root)
    if numbered := one.numbered or any(asked.get(name) for name in _IDENTIFIED):
        renumber(root)
    if found := [*story(root, one.part, done.tables, numbered)]:
        raise DocumentError(found)
    return root, done.additions


def _printed(one: Story, context: Context) -> str:
    """Return the text of a part; raise `DocumentError` for a character that XML cannot hold."""
    markup = _rendered(one, context)
    if not _is_sound(markup):
        raise DocumentError(_illegal(markup, one.part))
    return markup


def _rendered(one: Story, context: Context) -> str:
    try:
        return one.jinja.render(context) if isinstance(one.jinja, Foreign) else whole(one.jinja, context)
    except Exception as fault:  # whatever a template can make Jinja or a value raise is the template's fault
        raise TemplateError([problem(fault, one.places)]) from fault


def _is_sound(markup: str) -> bool:
    with suppress(UnicodeEncodeError):
        data = markup.encode()
        # Three times as fast as looking through the text.
        return len(data.translate(None, _CONTROLS)) == len(data) and not any(one in markup for one in _NO_CHARACTERS)
    return False


def _illegal(text: str, part: str) -> Iterator[Problem]:
    if found := _ILLEGAL.search(text):
        message = msg("A value holds the character U+{code}, which Word cannot store.", code=f"{ord(found[0]):04X}")
        yield Problem("illegal-character", message, Place(part=part, excerpt=_around(text, found.start())))


def _around(text: str, position: int) -> str:
    """Return what a person can read around `position`, without markup and what cannot be written down."""
    shown = _MARKUP.sub(" ", text[max(position - 400, 0) : position + 200].partition(">")[2] or text[position:][:60])
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", " ".join(shown.split()))[-160:]
