"""The cyclograms of a program as month grids; of a program without any, its roadmaps and plans."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.grids import month_grids
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.plans import head, named
from generator.errors import msg
from generator.model.family import Family
from generator.timing.schedule import scheduled

NAME, TEMPLATE = "cyclogram-grid", "cyclogram-grid.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    kinds = ("cyclogram",) if family.program.of_kind("cyclogram") else ("roadmap", "plan")
    planned = tuple(scheduled(family, *kinds))
    chosen = template(family.program, NAME, TEMPLATE)
    for name, item, lines in named(family, NAME, kinds):
        own = [one for one in planned if one.section is item]
        context = head(family, item) | month_grids(family, item, lines, own)
        yield Sheet(name, chosen, one_line(context["title"]), context)


DOCUMENT = Document(NAME, msg("a cyclogram or plan as a month grid"), (TEMPLATE,), vocabulary.MONTH_GRIDS, _sheets)
