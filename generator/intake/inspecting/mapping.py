"""Places of a spec that was drafted from a document → places in this document.

The k-th text of the spec that says something is the k-th text of the document that does; an element stands where its
first text stands, a value without a text in the cell of its column.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import Path, Place
from generator.intake.importing.texts import flat, heard
from generator.intake.inspecting.reading import Texts
from generator.intake.words import words
from generator.model.layout import Layout
from generator.model.passage import Passage, Role

_OF_KEYS: Mapping[str, Role] = {
    "term": Role.TERM,
    "new_term": Role.TERM,
    "responsible": Role.RESPONSIBLE,
    "result": Role.RESULT,
    "title": Role.ACTIVITY,
    "account": Role.ACCOUNT,
    "evidence": Role.EVIDENCE,
    "status": Role.STATUS,
    "reason": Role.REASON,
}
_BEGINNING = 24
Key = tuple[str, Path]
"""A file of the spec and a path in it."""


@dataclass(frozen=True)
class Placing:
    """Where the texts of a spec stand in a document; `rows` are the paths of elements by their ids.

    `marks` are the places of keys of a program that may have no texts.
    """

    found: Mapping[Key, Place]
    rows: Mapping[str, Key]
    layout: Layout
    file: str
    marks: Mapping[str, Place] = field(default_factory=dict)

    def place(self, place: Place) -> Place:
        """Return the place in the document; only the file where it cannot be told."""
        key = place.file, place.path
        if key in self.found:
            return self.found[key]
        first = str(next(iter(place.path), ""))
        row = self.marks.get(first) or self._element(key)
        if row is None:
            return Place(self.file, excerpt=place.excerpt)
        role = next((_OF_KEYS[one] for one in map(str, reversed(place.path)) if one in _OF_KEYS), None)
        return self._beside(row, role) if role is not None else row

    def _element(self, key: Key) -> Place | None:
        """Return the place of the innermost element around a path, or of the row that an execution tells of."""
        file, path = key
        for end in range(len(path), 0, -1):
            if (file, path[:end]) in self.found:
                return self.found[file, path[:end]]
        told = next((self.rows[one] for one in path if isinstance(one, str) and one in self.rows), None)
        return self.found.get(told) if told is not None and told != key else None

    def _beside(self, row: Place, role: Role) -> Place:
        """Return the cell of the same row in the column that holds `role`."""
        roles = self.layout.roles.get(row.table, ())
        if not row.table or role not in roles:
            return row
        cells = self.layout.tables[row.table - 1].rows[row.row - 1].cells
        column = roles.index(role)
        return next((cell.place for cell in cells if cell.column <= column < cell.column + cell.span), row)


def mapping(told: Iterable[Passage], seen: Texts, rows: Mapping[str, Key], file: str) -> Placing:
    """Return where the texts `told` by specs stand among those `seen` in the document `file`."""
    index = _Index()
    for one in seen.passages:
        index.add(one)
    found: dict[Key, Place] = {}
    for one in told:
        place = index.take(one)
        if place is not None:
            for key in _around((one.place.file, one.place.path)):
                found.setdefault(key, place)
    return Placing(found, rows, seen.layout, file, seen.marks)


def _around(key: Key) -> Iterator[Key]:
    """Yield a path and those of the elements around it; a number stands in other tables, too, and says no more."""
    file, path = key
    yield key
    for end in range(len(path) - 1, 0, -1) if path[-1:] != ("number",) else ():
        yield file, path[:end]


class _Index:
    """The texts of the document by what they say; each is taken once, and again only where none is left."""

    def __init__(self) -> None:
        self._left: dict[object, deque[Place]] = defaultdict(deque)
        self._last: dict[object, Place] = {}

    def add(self, one: Passage) -> None:
        """Take a text of the document in."""
        for key in _keys(one):
            self._left[key].append(one.place)

    def take(self, one: Passage) -> Place | None:
        """Return where a text of the spec stands, None where it stands nowhere."""
        for key in _keys(one):
            if self._left.get(key):
                self._last[key] = self._left[key].popleft()
            if key in self._last:
                return self._last[key]
        return None


def _keys(one: Passage) -> Iterator[object]:
    """Yield what a text is known by: all it says in its role, all it says, its first line, its beginning."""
    whole = words(heard(one.text))
    if not whole:
        return
    yield one.role, whole
    yield whole
    first = words(flat(one.text.strip().split("\n")[0]))
    yield "line", first
    if len(whole) > _BEGINNING:
        yield "begins", whole[:_BEGINNING]
