"""The dialect of docxtpl: a part of a template becomes the source of a Jinja template. Nothing else calls docxtpl."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any, NamedTuple

from docxtpl import DocxTemplate
from lxml import etree

from generator.context.leaves import Context
from generator.errors import Place, Problem
from generator.word.filling.formatting import Host
from generator.word.filling.hosts import take
from generator.word.filling.tags import COMMENT, TAG, Tag, join, tags
from generator.word.parts.markup import CELL, NAMESPACES, Element, properties, rank, remove, w

_LITERAL = {"{_{": "&#123;&#123;", "}_}": "&#125;&#125;", "{_%": "&#123;%", "%_}": "%&#125;"}
_ESCAPE = re.compile("|".join(map(re.escape, _LITERAL)))
_CALL = re.compile(r"\((.*)\)\|paragraphs\(\d+\)", re.DOTALL)
_PREFIX = re.compile(r"^(?:p|tr|tc|r|colspan|cellbg)\s+")
_CELL = re.compile(r"<w:tcPr>((?:(?!</w:tcPr>).)*\{[{%].*?)</w:tcPr>")
_VALUE = r"""="(?:\{[{%].*?[}%]\}|[^"])*\""""
_CHILD = re.compile(rf"<w:(\w+)(?:\s+[\w:]+{_VALUE})*\s*(?:/>|>.*?</w:\1>)")
_SHAPE = re.compile(r"</?w:(?:tbl|tr|tc|p)(?=[ />])|(?:^|(?<=>))[^<>]+(?=<|$)")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_STALE = (w("proofErr"), w("lastRenderedPageBreak"), etree.Comment, etree.PI)
_SAVED_BY = re.compile(rf"\{{{re.escape(NAMESPACES['w14'])}\}}(?:paraId|textId)|\{{{NAMESPACES['w']}\}}rsid\w*")


class Source(NamedTuple):
    """The Jinja source of a part; the tag on its line n stands in the template at `places[n - 1]`.

    `note` says that it is docxtpl's own, which docxtpl is to fill.
    """

    text: str
    places: tuple[Place, ...]
    hosts: list[Host]
    note: Problem | None = None


def tidy(root: Element) -> None:
    """Make `root` fit for copying: each tag whole in one run, nothing that only the last editor of the file needs."""
    for element in list(root.iter(*_STALE)):
        remove(element)
    for element in root.iter():
        for name in [name for name in map(str, element.attrib) if _SAVED_BY.fullmatch(name)]:
            del element.attrib[name]
    for cell in root.iter(CELL):
        filled = properties(cell)
        filled.text = filled.text or ""
    join(root)


def source(root: Element, part: str, styles: Mapping[str, str], first: int) -> Source:
    """Return the Jinja source of a tidy part, and its hosts, numbered from `first`; `root` is used up."""
    typed = list(tags(root, part))
    hosts = take(root, styles, first)
    markup = etree.tostring(root, encoding="unicode").replace("\n", " ")
    pieces = _pieces(patched(markup))
    return Source("".join(pieces), _places(pieces[1::2], typed, part), hosts)


def patched(markup: str) -> str:
    """Return what docxtpl itself makes of a part before it gives it to Jinja; properties of cells are put in order."""
    return _CELL.sub(_ordered, DocxTemplate(BytesIO()).patch_xml(markup))


def filled(source: str, context: Context, environment: Any) -> str:
    """Return the part that docxtpl itself makes of what `patched` has returned; raises what Jinja raises."""
    return str(DocxTemplate(BytesIO()).render_xml_part(source, None, context, environment))


def alike(source: str) -> list[str]:
    """Return what a source says, however it is spelled: texts and blocks, and the tags between them by turns."""
    source = COMMENT.sub("", source)
    shapes = (_ESCAPE.sub(_literal, "".join("".join(_SHAPE.findall(text)).split())) for text in TAG.split(source))
    tags = (wording(tag) for tag in TAG.findall(source))
    return [piece for both in zip(shapes, (*tags, ""), strict=True) for piece in both]


def _ordered(found: re.Match[str]) -> str:
    """docxtpl puts spans, merges and backgrounds at either end of the properties of a cell; the schema has an order."""
    if _CHILD.sub("", found[1]).strip():  # nothing is lost that cannot be put in order
        return found[0]
    children = sorted(_CHILD.finditer(found[1]), key=lambda child: rank("tcPr", child[1]))
    return f"<w:tcPr>{''.join(child[0] for child in children)}</w:tcPr>"


def _pieces(markup: str) -> list[str]:
    """Return text and tags by turns, a line break at the end of each tag, so that its line tells which it is."""
    texts = [_ESCAPE.sub(_literal, text) for text in TAG.split(markup)]
    pieces = [texts[0]]
    for tag, text in zip(TAG.findall(markup), texts[1:], strict=True):
        pieces += [_ended(tag), text]
    return pieces


def _literal(found: re.Match[str]) -> str:
    return _LITERAL[found[0]]


def _ended(tag: str) -> str:
    end = -3 if tag[-3] in "-+" else -2
    return f"{tag[:end].replace('&amp;', '&')}\n{tag[end:]}"


def _places(sources: Iterable[str], typed: Iterable[Tag], part: str) -> tuple[Place, ...]:
    """Return the place of each tag: the nth of a wording in the source is the nth of that wording in the template."""
    left: dict[str, deque[Place]] = defaultdict(deque)
    for tag in typed:
        left[wording(tag.text)].append(tag.place)
    found: list[Place] = []
    for one in sources:
        same = left[wording(one)]
        found.append(same.popleft() if same else found[-1] if found else Place(part=part))
    return tuple(found)


def wording(tag: str) -> str:
    """Return what a tag says, in one spelling and without its prefix."""
    inner = tag[2:-2].replace("&amp;", "&").strip("-+ \n").translate(_STRAIGHT)
    call = _CALL.fullmatch(inner)
    return " ".join(_PREFIX.sub("", call[1] if call else inner).split())
