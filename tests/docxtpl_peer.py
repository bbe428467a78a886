"""What docxtpl itself makes of a template and a context, finished as ours is, and both in one canonical spelling.

docxtpl is given the file as it is. One thing is told to it: a paragraph of formatted text calls the filter that prints
it, because docxtpl has no formatted text of this kind. Then it opens, fills, mends tables and identifiers and saves by
itself; only what values left as processing instructions is carried out afterwards.

Left out of the comparison, each for its reason:

* what Word leaves behind for itself (`rsid`, `paraId`, marks of the speller): ours is taken away once, when compiling;
* how a line is cut into runs of one look: docxtpl makes a run of its own of every tab, ours stays in its run;
* `xml:space`: docxtpl has spaces kept around some tags, ours around all;
* the order of properties of a cell: docxtpl puts its own at either end, the schema has an order;
* the numbers of pictures (`docPr`): docxtpl counts all of them from 1001, ours changes those that are there twice;
* the widths of a table whose columns docxtpl has added or taken away: ours are those that values ask for;
* the properties of the file, which are sealed, the settings of a form, which protect it, and the lists of parts and
  relationships, which python-docx writes anew.
"""

import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from lxml import etree

from generator.context.leaves import Context
from generator.errors import TemplateError
from generator.word import render
from generator.word.filling import formatting
from generator.word.filling.prepared import Printer
from generator.word.parts.contents import emptied
from generator.word.parts.markup import parse, rank, serialised
from generator.word.parts.package import read, write
from generator.word.parts.relations import opened
from tests.word_files import W, parts

_FORMATTED = re.compile(r"\s*\{\{p\s+(.+?)\}\}\s*", re.DOTALL)
_OF_WORD = re.compile(r"rsid\w*$|paraId$|textId$|namespace\}space$")
_LEFT_BEHIND = {f"{W}proofErr", f"{W}lastRenderedPageBreak"}
_WIDTHS = (f"{W}tblGrid", f"{W}tcW")
_LOOK, _TEXT, _RUN = f"{W}rPr", f"{W}t", f"{W}r"
_OWN = re.compile(r"docProps/|\[Content_Types\]|\.rels$|word/settings\.xml$")


def pairs(
    data: bytes, context: Context, form: Mapping[str, str] = render._NO_FORM, environment: Environment | None = None
) -> Iterator[tuple[str, str, str]]:
    """Yield the name of every part, and what it is in our document and in docxtpl's.

    docxtpl works in `environment`, or in that of our templates.
    """
    template = _compiled(data)
    ours = parts(render.render(template, context, "Название", (), form))
    theirs = parts(_filled(data, context, environment or _ours(template.hosts)))
    raw = read(data, "template.docx")
    for one in template.stories:
        asked = _grids(parse(raw[one.part], one.part))
        mended = [number for number, grid in enumerate(_grids(parse(theirs[one.part], one.part))) if grid not in asked]
        root, _ = render._finished(one, theirs[one.part], (), bool(form))
        yield one.part, *(canonical(found, mended) for found in (parse(ours[one.part], one.part), root))
    filled = {one.part for one in template.stories}
    for part in ours.keys() & theirs.keys() - filled:
        if part.endswith(".xml") and not _OWN.search(part):
            yield part, *(canonical(parse(found[part], part)) for found in (ours, theirs))


@cache
def _compiled(data: bytes) -> render.Template:
    return render.compile_template(data, "template.docx")


def plain() -> Environment:
    """Return Jinja as docxtpl uses it when it is asked to escape values, but that unknown names are mistakes."""
    return Environment(autoescape=True, undefined=StrictUndefined)


def _ours(known: Sequence[formatting.Host]) -> Environment:
    return Printer(list(known)).environment


def _filled(data: bytes, context: Context, environment: Environment) -> bytes:
    document = DocxTemplate(io.BytesIO(_told(data)))
    document.render(context, environment)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _told(data: bytes) -> bytes:
    """Return the template with calls of the filter for formatted text, in the order of our hosts."""
    package = opened(read(data, "template.docx"), TemplateError)
    changed, number = dict(package.parts), 0
    for part in package.rendered():
        root = package.roots[part]
        if part == package.main:
            emptied(root)
        for texts in map(_texts, root.iter(f"{W}p")):
            if found := _FORMATTED.fullmatch("".join(one.text or "" for one in texts)):
                for one in texts:
                    one.text = ""
                texts[0].text = f"{{{{p ({found[1].strip()})|paragraphs({number}) }}}}"
                number += 1
        changed[part] = serialised(root)
    return write(changed)


def _texts(paragraph: Any) -> list[Any]:
    return [one for one in paragraph.iter(_TEXT) if next(one.iterancestors(f"{W}p")) is paragraph]


def _grids(root: Any) -> list[list[str]]:
    """Return the widths of the columns of every table."""
    return [[column.get(f"{W}w", "") for column in grid] for grid in root.iter(f"{W}tblGrid")]


def canonical(root: Any, mended: Collection[int] = ()) -> str:
    """Return a part in the spelling in which both are compared, without the widths of the tables `mended`."""
    tables = list(root.iter(f"{W}tbl"))
    unwanted = [width for number in mended for width in tables[number].iter(*_WIDTHS)]
    for one in (*unwanted, *root.iter(*_LEFT_BEHIND)):
        one.getparent().remove(one)
    for one in root.iter():
        _bare(one)
    for cell in list(root.iter(f"{W}tcPr")):
        cell[:] = sorted(cell, key=lambda child: rank("tcPr", etree.QName(child).localname))
        if not len(cell):
            cell.getparent().remove(cell)
    for run in list(root.iter(_RUN)):
        _melt(run)
    return etree.tostring(root, method="c14n", exclusive=True).decode()


def _bare(one: Any) -> None:
    """Take away what is not compared of an element, and the white space between elements."""
    one.tail = (one.tail or "").strip() or None
    if len(one):
        one.text = (one.text or "").strip() or None
    unwanted = [
        name for name in one.attrib if _OF_WORD.search(str(name)) or (one.tag.endswith("}docPr") and name == "id")
    ]
    for name in unwanted:
        del one.attrib[name]


def _melt(run: Any) -> None:
    """Make one run of it and the one before it, if they look the same; one text of texts; nothing of an empty run."""
    before = run.getprevious()
    if before is not None and before.tag == _RUN and _look(before) == _look(run):
        run[:] = [*(one for one in before if one.tag == _LOOK), *_content(before), *_content(run)]
        before.getparent().remove(before)
    for one, following in pairwise(list(run)):
        if one.tag == following.tag == _TEXT:
            following.text = (one.text or "") + (following.text or "")
            run.remove(one)
    for text in run.findall(_TEXT):
        if not text.text:
            run.remove(text)
    if not _content(run):
        run.getparent().remove(run)


def _content(run: Any) -> list[Any]:
    return [one for one in run if one.tag != _LOOK]


def _look(run: Any) -> bytes:
    return b"".join(etree.tostring(one, method="c14n", exclusive=True) for one in run.findall(_LOOK))
