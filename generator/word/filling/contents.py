"""The contents list: an entry for every heading of the filled document, its page where it is known."""

import copy
from collections.abc import Iterator, Sequence
from itertools import chain, count, repeat
from typing import NamedTuple

from generator.word.parts.contents import Contents, code, contents, mark
from generator.word.parts.markup import PARAGRAPH, RUN, SECTION, SPACE, TEXT, Element, made, properties, put, w
from generator.word.parts.outline import Outline, headings

_PROPERTIES = w("pPr")
_ONCE = (SECTION, w("pageBreakBefore"))
_BOOKMARK_START, _BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")


class _Entry(NamedTuple):
    level: int
    text: str
    bookmark: str
    page: str


def fill(root: Element, known: Outline, pages: Sequence[str]) -> None:
    """Write the headings of `root` into its contents field, which is empty; `pages` are theirs, in order.

    Word is told to bring the field up to date by itself when it next opens the file.
    """
    field = contents(root)
    if field is None:
        return
    entries = list(_entries(root, known, field, pages))
    field.begin.set(w("dirty"), "true")
    first = next(field.begin.iterancestors(PARAGRAPH))
    if entries:
        _write(entries, field, known, first)


def _entries(root: Element, known: Outline, field: Contents, pages: Sequence[str]) -> Iterator[_Entry]:
    names = _names(root)
    found = list(headings(root, known, field.levels))
    for (heading, level, text), page in zip(found, chain(pages, repeat("")), strict=False):
        yield _Entry(level, text, _marked(heading, next(names)), page)


def _names(root: Element) -> Iterator[str]:
    """Yield names of bookmarks, hidden as Word's own, that nothing in `root` has."""
    taken = {one.get(w("name"), "").lower() for one in root.iter(_BOOKMARK_START)}
    names = (f"_Toc{number:09d}" for number in count(1))
    return (name for name in names if name.lower() not in taken)


def _marked(heading: Element, name: str) -> str:
    """Put a bookmark around the words of `heading` and return its name."""
    start = heading.makeelement(_BOOKMARK_START, {w("id"): name, w("name"): name})
    heading.insert(0 if heading.find(_PROPERTIES) is None else 1, start)
    heading.append(heading.makeelement(_BOOKMARK_END, {w("id"): name}))
    return name


def _write(entries: list[_Entry], field: Contents, known: Outline, first: Element) -> None:
    end = next(field.end.iterancestors(RUN))
    look = _look(first)
    rest = [end, *end.itersiblings()]
    for one in rest:
        first.remove(one)
    last = first
    for entry in entries:
        last = first if entry is entries[0] else _following(last, look)
        if entry.level in known.entries:
            put(properties(last), "pStyle", {"val": known.entries[entry.level]})
        last.extend(_line(entry, field.links))
    last.extend(rest)
    _end_section(first, last)


def _look(paragraph: Element) -> Element:
    """Return the properties of further entries: those of the first, without what can be only once."""
    look = copy.deepcopy(properties(paragraph))
    for once in _ONCE:
        for one in look.findall(once):
            look.remove(one)
    return look


def _following(paragraph: Element, look: Element) -> Element:
    following = paragraph.makeelement(PARAGRAPH)
    following.append(copy.deepcopy(look))
    following.tail, paragraph.tail = paragraph.tail, None
    paragraph.addnext(following)
    return following


def _end_section(first: Element, last: Element) -> None:
    if first is not last:
        for section in properties(first).findall(SECTION):
            properties(last).append(section)


def _line(entry: _Entry, linked: bool) -> list[Element]:
    runs = [_text(entry.text), *([_tab()] if entry.page else [])]
    runs += [mark("begin"), code(f" PAGEREF {entry.bookmark} \\h "), mark("separate")]
    runs += [*([_text(entry.page)] if entry.page else []), mark("end")]
    if not linked:
        return runs
    link = made("hyperlink")
    link.set(w("anchor"), entry.bookmark)
    link.set(w("history"), "1")
    link.extend(runs)
    return [link]


def _text(content: str) -> Element:
    run = made("r")
    text = run.makeelement(TEXT, {SPACE: "preserve"})
    text.text = content
    run.append(text)
    return run


def _tab() -> Element:
    run = made("r")
    run.append(run.makeelement(w("tab")))
    return run
