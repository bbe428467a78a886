"""A program that is only a plan, as amended, with the acts that amended it under its title."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.plans import LANDSCAPE, PORTRAIT, packaged, plan
from generator.documents.parts.sections import alone_of
from generator.documents.parts.tables.numbering import numbered
from generator.errors import msg
from generator.language.wording.amending_act import editions
from generator.language.wording.values import sentence
from generator.model.family import Family

NAME, SHEET = "consolidated-plan", "consolidated"


def _sheets(family: Family) -> Iterator[Sheet]:
    amending, item = family.amending, alone_of(family)
    if amending and item:
        ((_, lines),) = numbered(family.program.sections)
        own = template(family.program, "roadmap", packaged(item), item.template)
        context = plan(family, item, lines, sentence(editions(family, amending), "").blocks)
        name = template(family.program, NAME, own)
        yield Sheet(f"{SHEET}-{amending.number}", name, one_line(context["title"]), context)


DOCUMENT = Document(
    NAME,
    msg("a plan by itself as amended, with the acts that amended it"),
    (PORTRAIT, LANDSCAPE),
    vocabulary.PLAN,
    _sheets,
    "amend",
)
