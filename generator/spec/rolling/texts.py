"""Printed texts on their way to the next program: years move; names and citations written out are asked about."""

import re
from collections.abc import Iterator, Mapping

from generator.errors import Message, Path, msg
from generator.language.typography.changes import changed
from generator.model.gap import NOTHING_HERE
from generator.spec import printed
from generator.spec.rolling.state import Past
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.rolling.trees import value_at
from generator.spec.rolling.years import citations, has_years
from generator.spec.scalars import MISSING
from generator.spec.text.nodes import Data

_WIDE = frozenset(
    {("row", "term"), ("assign", "until"), ("title-page", "year"), ("publish", "term"), ("point", "text")}
)
"""Texts whose years are those of the program, the one before and the one after it too."""

_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_INITIALS = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
_NAME = re.compile(
    rf"(?<!имени )(?<!им\. )(?:{_SURNAME}\s{_INITIALS}(?!\s?[А-ЯЁ][а-яё])|{_INITIALS}\s?{_SURNAME}"
    rf"|{_SURNAME}\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:ович|евич|ьич|овн|евн|ичн|инич)[а-яё]{{0,3}})"
)
_FIGURE = re.compile(r"(?<![\d–-])(?!(?:20|21)\d\d(?!\d))\d+(?:,\d+)?")
_LONGEST = 70

_FIGURES: Mapping[Path, Message] = {
    ("goal",): msg("The goal: look at its figures, they are those of the last program."),
    ("results",): msg("The expected results: look at their figures, they are those of the last program."),
}


def texts(past: Past) -> Iterator[Step]:
    """Yield what is done to the printed texts, and what is asked about them."""
    seen: set[int] = set()
    for leaf in printed.texts(past.source):
        if leaf.text in {MISSING, NOTHING_HERE} or leaf.node.start in seen:
            continue
        seen.add(leaf.node.start)
        yield from _moved(past, leaf.path, leaf.text, wide=(leaf.record, leaf.key) in _WIDE)
        yield from _asked(leaf.path, leaf.text)
    for path, text in _parts_of_terms(past.source.data, ()):
        yield from _moved(past, path, text, wide=True)
    yield from _sections(past)


def in_short(text: str) -> str:
    """Return a text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _moved(past: Past, path: Path, text: str, *, wide: bool) -> Iterator[Step]:
    if found := past.shift.changes(text, wide=wide):
        yield Put(path, changed(text, found), found)
        if path[-1] == "result" and _FIGURE.search(text):
            yield Note(
                path, msg("The result names a year and figures of the last program: {text}", text=in_short(text))
            )


def _asked(path: Path, text: str) -> Iterator[Step]:
    names = tuple(dict.fromkeys(" ".join(one[0].split()) for one in _NAME.finditer(text)))
    if names:
        yield Note(path, msg("Written as text: “{names}”. Is this still the right person?", names=names))
    if cited := tuple(" ".join(one.split()) for one in citations(text)):
        yield Note(path, msg("Cited as text: {acts}. Is this still in force, and still right?", acts=cited))
    if path in _FIGURES and _FIGURE.search(text):
        yield Note(path, _FIGURES[path])


def _sections(past: Past) -> Iterator[Step]:
    """Yield a question for each section of text or data that speaks of years: it tells how things stood then."""
    for section in past.family.program.of_kind("text", "table"):
        own = [one for one in _texts(value_at(past.source.data, section.path)) if has_years(one)]
        if own:
            said = msg(
                "Tells how things stood before the last program; bring it up to date: {text}", text=in_short(own[0])
            )
            yield Note(section.path, said)


def _parts_of_terms(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the texts of terms that are given by their parts."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in items:
        if "term" in path and isinstance(inner, str):
            yield (*path, key), inner
        yield from _parts_of_terms(inner, (*path, key))


def _texts(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(inner)
