"""Paragraphs that host formatted text: the look given to them in Word is kept for every paragraph printed there."""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from jinja2.runtime import Undefined
from lxml import etree
from markupsafe import Markup

from generator.errors import msg
from generator.word.filling.printing import NotPrintable, text
from generator.word.filling.tags import formatted, own_texts
from generator.word.parts.markup import (
    CELL,
    PARAGRAPH,
    PRESERVE,
    RANGES,
    RUN,
    SECTION,
    Element,
    made,
    nearest,
    put,
    remove,
    w,
)
from generator.word.parts.styles import BODY_LISTS, CELL_LISTS

_BOLD, _SPACED, _GAP = 1, 2, 4
_LOOKS = {_BOLD: ("b", {}), _SPACED: ("spacing", {"val": "60"}), _GAP: ("highlight", {"val": "yellow"})}
_KEPT_BY_LISTS = ("keepNext", "keepLines")
_DASH = "– "
_MERGES = ("", "start", "next")


class Host(NamedTuple):
    """What is printed around the runs of a paragraph, as markup; `plain` is what opens a paragraph of one plain run.

    `heads` are the paragraph properties by kind of paragraph; `marks` the characters that stand before a kind whose
    style the template lacks; `runs` open a run, by the sum of its looks; `section` is what ends a section.
    """

    heads: Mapping[str, str]
    marks: Mapping[str, str]
    runs: tuple[str, ...]
    section: str
    plain: str


def take(root: Element, styles: Mapping[str, str], first: int) -> list[Host]:
    """Put a call of the filter `paragraphs` in the place of every paragraph of `root` that is nothing but `{{p … }}`.

    Return the hosts; a call is given the number of its host, from `first` on. `styles` are ids by name.
    """
    hosts: list[Host] = []
    for paragraph in list(root.iter(PARAGRAPH)):
        if expression := formatted(paragraph):
            hosts.append(_host(paragraph, styles))
            _replace(paragraph, f"{{{{ ({expression})|paragraphs({first + len(hosts) - 1}) }}}}")
    return hosts


def tell(root: Element, first: int) -> None:
    """Have docxtpl print formatted text through the hosts that `take` has returned, numbered from `first`."""
    hosted = (one for one in root.iter(PARAGRAPH) if formatted(one))
    for number, paragraph in enumerate(hosted, first):
        call = f"{{{{p ({formatted(paragraph)})|paragraphs({number}) }}}}"
        begin, *rest = own_texts(paragraph)
        begin.text = call
        for piece in rest:
            piece.text = ""


def _replace(paragraph: Element, call: str) -> None:
    for mark in list(paragraph.iter(*RANGES)):
        remove(mark)
        paragraph.addprevious(mark)
    paragraph.tail = call + (paragraph.tail or "")
    remove(paragraph)


def _host(paragraph: Element, styles: Mapping[str, str]) -> Host:
    properties = paragraph.find(w("pPr"))
    properties = made("pPr") if properties is None else copy.deepcopy(properties)
    section = [_taken(child) for child in properties.findall(SECTION)]
    names = BODY_LISTS if nearest(paragraph, CELL) is None else CELL_LISTS
    known = {kind: styles[name] for kind, name in names.items() if name in styles}
    heads = {kind: _inner(_listed(properties, style)) for kind, style in known.items()}
    own = _inner(properties)
    missing = {kind: own for kind in names if kind not in known}
    marks = {kind: "" if kind == "number" else _DASH for kind in missing}
    runs, ends = tuple(_runs(paragraph)), "".join(map(_xml, section))
    inner = f"<w:pPr>{own}{ends}</w:pPr>" if own or ends else ""
    return Host({"text": own} | missing | heads, marks, runs, ends, f"<w:p>{inner}{runs[0]}")


def _taken(child: Element) -> Element:
    remove(child)
    return child


def _listed(properties: Element, style: str) -> Element:
    """Return the properties of a list item: the indents and alignment of the host would override its style."""
    listed = made("pPr")
    put(listed, "pStyle", {"val": style})
    for name in _KEPT_BY_LISTS:
        for child in properties.findall(w(name)):
            listed.append(copy.deepcopy(child))
    return listed


def _runs(paragraph: Element) -> Iterator[str]:
    run = nearest(next(piece for piece in own_texts(paragraph) if "{{" in (piece.text or "")), RUN)
    own = None if run is None else run.find(w("rPr"))
    for look in range(sum(_LOOKS) + 1):
        properties = made("rPr") if own is None else copy.deepcopy(own)
        for bit, (name, attributes) in _LOOKS.items():
            if look & bit:
                put(properties, name, attributes)
        yield f"<w:r>{_xml(properties) if len(properties) else ''}{PRESERVE}"


def _inner(properties: Element) -> str:
    return "".join(map(_xml, properties))


def _xml(element: Element) -> str:
    """Return the markup of `element` as it stands inside a part, which has declared the namespaces."""
    markup = etree.tostring(element, encoding="unicode", with_tail=False)
    for prefix, address in element.nsmap.items():
        markup = markup.replace(f' xmlns:{prefix}="{address}"', "")
    return markup


def paragraphs(value: Any, host: Host, make: Callable[[int], object]) -> Markup:
    """Return the paragraphs of formatted text, a gap or plain text, at least one; raise `NotPrintable`.

    `make` is told beforehand how many characters these will have at most, and may raise what it likes.
    """
    words = _words(value)
    if words is not None:
        make(len(host.plain) + len(words))
        return Markup(f"{host.plain}{text(words)}</w:t></w:r></w:p>")
    blocks, merge = _blocks(value)
    mark = f"<?merge {merge}?>" if merge else ""
    if not blocks or merge == "next":
        return Markup(f"<w:p>{_head(host, 'text', True)}{mark}</w:p>")
    make(_size(blocks, host))
    marks = [mark, *("" for _ in blocks[1:])]
    lasts = [*(False for _ in blocks[1:]), True]
    try:
        return Markup("".join(map(_paragraph, blocks, repeat(host), lasts, marks)))
    except (KeyError, TypeError, AttributeError) as fault:
        raise NotPrintable(msg("no formatted text")) from fault


def _size(blocks: Sequence[Any], host: Host) -> int:
    """Return a bound of the characters around the words of `blocks`; a short text may have much formatting."""
    runs = sum(len(block["runs"]) for block in blocks if isinstance(block, dict) and "runs" in block)
    return len(blocks) * max(map(len, host.heads.values())) + runs * max(map(len, host.runs)) + len(host.section)


def _words(value: Any) -> str | None:
    """Return what formatted text says, if it is one paragraph without any look: most texts are."""
    try:
        (block,), (run,) = value["blocks"], value["blocks"][0]["runs"]
        words = run["text"]
    except (KeyError, TypeError, ValueError, IndexError):
        return None
    is_plain = len(value) == len(block) == len(run) == 1
    return words if is_plain and type(words) is str else None


def _blocks(value: Any) -> tuple[list[Any], str]:
    if isinstance(value, dict) and isinstance(value.get("blocks"), list) and value.get("merge", "") in _MERGES:
        return value["blocks"], value.get("merge", "")
    if isinstance(value, str):
        return [{"runs": [{"text": value}]}], ""
    if isinstance(value, dict) and value.keys() == {"gap", "text"}:
        return [{"runs": [value]}], ""
    if isinstance(value, Undefined):
        str(value)  # raises with the name that is missing
    raise NotPrintable(msg("no formatted text"), msg("Write {tag}.", tag="{{ … }}"))


def _head(host: Host, kind: str, last: bool) -> str:
    inner = host.heads[kind] + (host.section if last else "")
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _paragraph(block: dict[str, Any], host: Host, last: bool, mark: str) -> str:
    kind = block.get("kind", "text")
    runs = [_run(run, host) for run in block["runs"]]
    if kind in host.marks:
        runs.insert(0, f"{host.runs[0]}{host.marks[kind]}</w:t></w:r>")
    return f"<w:p>{_head(host, kind, last)}{mark}{''.join(runs)}</w:p>"


def _run(run: dict[str, Any], host: Host) -> str:
    look = _BOLD * bool(run.get("bold")) + _SPACED * bool(run.get("spaced")) + _GAP * bool(run.get("gap"))
    return f"{host.runs[look]}{text(run['text'])}</w:t></w:r>"
