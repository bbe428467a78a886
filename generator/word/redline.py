"""What changed between two editions of a document, as tracked changes that a person can accept or reject in Word."""

from collections.abc import Iterator
from datetime import date

from generator.errors import DocumentError
from generator.word.parts.additions import Addition, added
from generator.word.parts.markup import BODY, NAMESPACES, Element, serialised, w
from generator.word.parts.package import read, write
from generator.word.parts.relations import Package, opened
from generator.word.redlining.blocks import compare
from generator.word.redlining.carrying import revision, side
from generator.word.redlining.marking import Marks

_NUMBERED = (f"{{{NAMESPACES['wp']}}}docPr", *(w(name) for name in ("bookmarkStart", "ins", "del", "comment")))
_IDS = ("id", w("id"))


def redline(old: bytes, new: bytes, author: str, day: date) -> bytes:
    """Return the Word file `new` with its differences from `old` marked as changes of `author` on `day`.

    Accepting every change leaves the text of `new`, rejecting every one that of `old`. Styles, sections, numbering and
    formatting, the numbers of pages and the kind of a space (no-break or not) are those of `new` and are not marked.
    Raise `DocumentError` where one of the two is no Word file.
    """
    before, after = (opened(read(data, "", DocumentError), DocumentError) for data in (old, new))
    marks = Marks(author, day, _free(after))
    changed: dict[str, bytes] = {}
    additions: list[Addition] = []
    for part in _shared(before, after):
        asked = revision(side(before, part[0]), side(after, part[1]), marks)
        given = marks.given
        compare(_text(before.roots[part[0]]), _text(after.roots[part[1]]), asked)
        if marks.given > given:
            changed[part[1]] = serialised(after.roots[part[1]])
            additions += asked.additions
    return write({**after.parts, **changed, **_added(after, additions)})


def _added(package: Package, additions: list[Addition]) -> dict[str, bytes]:
    return added(package.parts, additions) if additions else {}


def _shared(old: Package, new: Package) -> Iterator[tuple[str, str]]:
    """Yield the parts of text that both documents have: the documents themselves, then headers and footers by name."""
    yield old.main, new.main
    yield from ((part, part) for part in new.rendered() if part != new.main and part in old.rendered())


def _text(root: Element) -> Element:
    body = root.find(BODY)
    return root if body is None else body


def _free(package: Package) -> int:
    """Return the first number above those of all that has one in the file."""
    numbers = (one.get(name, "") for root in package.roots.values() for one in root.iter(*_NUMBERED) for name in _IDS)
    return max((int(number) for number in numbers if number.isdecimal() and len(number) < 10), default=0) + 1
