"""A roadmap, plan or cyclogram as a document of its own; its rows keep the numbers they have in the program."""

from collections.abc import Callable, Iterable, Iterator

from generator.context.leaves import Context
from generator.context.rich import Block
from generator.documents.base import Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.papers.approval import approval
from generator.documents.parts.papers.editions import amended
from generator.documents.parts.sections import alone
from generator.documents.parts.tables.numbering import Lines, numbered
from generator.language.acts import APPROVED
from generator.model.family import Family
from generator.model.program import Section

PORTRAIT, LANDSCAPE = "roadmap.docx", "roadmap-landscape.docx"
"""The packaged templates of roadmaps and plans."""


def plans(family: Family, document: str, kinds: tuple[str, ...], chosen: Callable[[Section], str]) -> Iterator[Sheet]:
    """Yield a sheet per section of these kinds: the first is called `document`, further ones have their id after it."""
    for name, item, lines in named(family, document, kinds):
        name_of = template(family.program, document, chosen(item), item.template)
        context = plan(family, item, lines)
        yield Sheet(name, name_of, one_line(context["title"]), context)


def packaged(section: Section) -> str:
    """Return the packaged template of a roadmap or plan."""
    return LANDSCAPE if section.orientation == "landscape" else PORTRAIT


def named(family: Family, document: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, Section, Lines]]:
    """Yield the sections of these kinds, each with the name of its sheet and the lines of its plan."""
    found = [(item, lines) for item, lines in numbered(family.program.sections) if item.kind in kinds]
    for place, (item, lines) in enumerate(found):
        yield (f"{document}-{item.id or place + 1}" if place else document), item, lines


def plan(family: Family, item: Section, lines: Lines, editions: Iterable[Block] = ()) -> Context:
    """Return a plan as a document of its own; `editions` are the lines that name the acts which amended it."""
    return head(family, item) | amended(editions) | {"section": alone(family, item, lines)}


def head(family: Family, item: Section) -> Context:
    """Return what stands above the plan: how it is approved, its title and that of the program."""
    program = family.program
    title = item.title or item.heading or APPROVED[item.kind].name.capitalize()
    subtitle = program.title if program.title != title else ""
    return {
        **approval(family, item.kind, title, whole=False),
        "title": title,
        "has_subtitle": bool(subtitle),
        "subtitle": subtitle,
    }
