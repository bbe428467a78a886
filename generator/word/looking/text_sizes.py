"""The size of the text and that of the tables (ГОСТ Р 7.0.97-2016, 3.3)."""

import re
from collections.abc import Iterator, Mapping

from generator.word.looking.styles import Sizes, defaults, of_paragraphs, sizes, style_of, whole
from generator.word.looking.trees import Trees
from generator.word.parts.markup import PARAGRAPH, TABLE, TEXT, VALUE, Element, nearest, put, w
from generator.word.parts.styles import CELL_LISTS, OF_MONTHS, paragraph_styles

_RUN = w("rPr")
_SIZES = ("sz", "szCs")
_SMALLEST = 20
"""Half points; what is smaller in a table is a caption, not the text of the table."""
_ONLY_TAGS = re.compile(r"(?:\s*\{%.*?%\})+\s*", re.DOTALL)


def set_sizes(trees: Trees, body: int, table: int) -> None:
    """Make text of the template's own body size `body` points and that of its tables `table`; 0 leaves it.

    The text of tables is what is smaller than the body there, down to 10 points; the columns of months stay
    as they are.
    """
    styles = trees.side("styles")
    if styles is None:
        return
    before = sizes(styles)
    texts = {before.body: 2 * body} if body else {}
    of_tables = _of_tables(trees, styles, before) if table else frozenset()
    tables = {before.styles[id]: 2 * table for id in of_tables}
    for root in trees.with_lists():
        for run in root.iter(_RUN):
            _resize(run, texts | tables if nearest(run, TABLE) is not None else texts)
    _set_styles(styles, texts, {id: 2 * table for id in of_tables})
    if body and before.body and sizes(styles).body != 2 * body:
        _say(defaults(styles), 2 * body)


def _set_styles(styles: Element, texts: Mapping[int, int], of_tables: Mapping[str, int]) -> None:
    for run in styles.iter(_RUN):
        _resize(run, texts)
    for style in of_paragraphs(styles):
        if size := of_tables.get(style.get(w("styleId"), "")):
            _say(_run(style), size)


def _run(style: Element) -> Element:
    found = style.find(_RUN)
    return put(style, "rPr") if found is None else found


def _resize(run: Element, changes: Mapping[int, int]) -> None:
    for name in _SIZES:
        own = run.find(w(name))
        if own is not None and (size := changes.get(whole(own))):
            own.set(VALUE, str(size))


def _say(run: Element, size: int) -> None:
    for name in _SIZES:
        put(run, name, {"val": str(size)})


def _of_tables(trees: Trees, styles: Element, known: Sizes) -> frozenset[str]:
    """Return the ids of the styles that make the text of tables smaller than the body."""
    named = paragraph_styles(styles)
    used = {*_used(trees), *(named[name] for name in CELL_LISTS.values() if name in named)}
    used -= {named[name] for name in OF_MONTHS if name in named}
    return frozenset(id for id in used if _SMALLEST <= known.styles.get(id, 0) < known.body)


def _used(trees: Trees) -> Iterator[str]:
    for root in trees.texts.values():
        for paragraph in root.iter(PARAGRAPH):
            words = "".join(text.text or "" for text in paragraph.iter(TEXT))
            if nearest(paragraph, TABLE) is not None and not _ONLY_TAGS.fullmatch(words):
                yield style_of(paragraph)
