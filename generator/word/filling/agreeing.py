"""Whether our reading of a part says what docxtpl's own says; where it does not, docxtpl is given the part to fill.

Ours is made of a part that was tidied, with every tag whole in one run; docxtpl's of the part as it is.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from lxml import etree

from generator.errors import Place, Problem, Severity, msg
from generator.word.filling import dialect, hosts
from generator.word.filling.dialect import Source
from generator.word.filling.tags import TAG
from generator.word.parts.markup import parse

_PARAGRAPH = re.compile(r"<w:p(?=[ >])")


def agreed(ours: Source, markup: str, part: str, first: int) -> Source:
    """Return `ours` if docxtpl's own source of a part says the same, else docxtpl's with a note.

    `markup` is the part as it is in the file, `first` the number of the first of its hosts.
    """
    apart = _apart(dialect.alike(dialect.patched(markup)), dialect.alike(ours.text))
    if apart is None:
        return ours
    root = parse(markup.encode(), part)
    hosts.tell(root, first)
    text = dialect.patched(etree.tostring(root, encoding="unicode"))
    return Source(text, tuple(_places(text, part)), ours.hosts, _note(part, apart))


def _apart(theirs: Sequence[str], ours: Sequence[str]) -> str | None:
    """Return the tag at which both part, empty where docxtpl's has no more; None where they say the same."""
    both = enumerate(zip_longest(theirs, ours))
    first = next((number for number, (one, another) in both if one != another), None)
    # Shapes and tags stand by turns, each tag at an odd number.
    return None if first is None else "".join(theirs[first | 1 : (first | 1) + 1])


def _places(source: str, part: str) -> Iterable[Place]:
    """Yield a place for every line of what docxtpl gives to Jinja: it begins one with every paragraph."""
    for line in _PARAGRAPH.sub("\n<w:p", source).split("\n"):
        yield Place(part=part, excerpt=" ".join(TAG.findall(line))[:120])


def _note(part: str, apart: str) -> Problem:
    message = msg("This part is filled by docxtpl itself: the program reads its tags in another way.")
    hint = msg("Look at the document, which takes longer to make; type the tags anew in one go, each in one paragraph.")
    return Problem("template-by-docxtpl", message, Place(part=part, excerpt=apart[:120]), hint, Severity.INFO)
