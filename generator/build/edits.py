"""What a person has changed in a document: the text as it was written last against the text that is there now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import islice, zip_longest
from pathlib import Path
from textwrap import shorten
from typing import TypeVar

from generator.errors import FormError, Message, Place, Problem, Severity, msg
from generator.model.returned import Returned, Row
from generator.workspace import manifest, memory
from generator.workspace.comparing import EDITED
from generator.workspace.reading import contents

CODE = "hand-edit"
MOST = 5
"""How many changes of a document are told."""

_WIDEST, _BEFORE = 80, 15
"""Characters of a text that are shown, and how many of them stand before the change."""

_HINT = msg(
    "Run again with --take to bring the changes into the spec, with --keep to write the new document beside it, or "
    "with --force to overwrite it; or move it away."
)
_UNKNOWN = msg("What was changed cannot be told: the document as it was written last is not kept.")
_UNREADABLE = msg("What was changed cannot be told: it is no Word file any more.")
_SAME = msg("Its text is as it was written last; something else in it was changed.")
_T = TypeVar("_T")


def told(folder: Path, refused: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of refused outputs, behind that of a document edited by hand what was changed in it."""
    found = list(refused)
    kept = memory.read(folder) if any(one.code == EDITED for one in found) else {}
    records = manifest.read(folder / manifest.NAME) if kept else {}
    for problem in found:
        if problem.code != EDITED:
            yield problem
            continue
        yield replace(problem, hint=_HINT)
        path = Path(problem.place.file)
        record = records.get(path.name)
        if path.suffix == ".docx":
            yield from _changes(path, kept.get(record.sha256) if record else None)


def _changes(path: Path, before: bytes | None) -> Iterator[Problem]:
    now = contents(path)
    if before is None or now is None:
        yield _note(_UNKNOWN, Place(str(path)))
        return
    try:
        found = list(differences(_read(before), _read(now), str(path)))
    except FormError:
        yield _note(_UNREADABLE, Place(str(path)))
        return
    yield from islice(found, MOST)
    if len(found) > MOST:
        yield _note(msg("There are {number} changes more.", number=len(found) - MOST), Place(str(path)))
    if not found:
        yield _note(_SAME, Place(str(path)))


def _read(data: bytes) -> Returned:
    from generator.word.reading.forms import read  # few runs need it

    return read(data, "")


def differences(before: Returned, now: Returned, file: str) -> Iterator[Problem]:
    """Yield what of the text of a document was changed, in tables with its place."""
    for old, new in _unlike(before.texts, now.texts):
        yield from _changed(old or "", new or "", Place(file))
    for number, (one, other) in enumerate(zip_longest(before.tables, now.tables, fillvalue=()), 1):
        places = {id(row): index for table in (one, other) for index, row in enumerate(table, 1)}
        for was, row in _unlike([*one], [*other]):
            place = Place(file, table=number, row=places[id(row if row is not None else was)])
            yield from _row(was or (), row or (), place)


def _row(was: Row, now: Row, place: Place) -> Iterator[Problem]:
    if not was or not now:
        yield from _changed(" | ".join(one.text for one in was), " | ".join(one.text for one in now), place)
        return
    for number, (one, other) in enumerate(zip_longest(was, now), 1):
        old, new = (cell.text if cell else "" for cell in (one, other))
        yield from _changed(old, new, replace(place, cell=number))


def _unlike(before: Sequence[_T], now: Sequence[_T]) -> Iterator[tuple[_T | None, _T | None]]:
    """Yield what stands in one sequence and not in the other, pairs where one took the place of the other."""
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[a:b], now[c:d])


def _changed(old: str, new: str, place: Place) -> Iterator[Problem]:
    was, is_ = (" ".join(text.split()) for text in (old, new))
    if was == is_:
        return
    was, is_ = apart(was, is_)
    if not was:
        yield _note(msg("was added: “{text}”", text=is_), place)
    elif not is_:
        yield _note(msg("was taken out: “{text}”", text=was), place)
    else:
        yield _note(msg("was “{old}”, now “{new}”", old=was, new=is_), place)


def apart(was: str, now: str) -> tuple[str, str]:
    """Return two texts, long ones from a little before the place where they begin to differ."""
    start = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    cut = was.rfind(" ", 0, max(start - _BEFORE, 0)) + 1 if max(len(was), len(now)) > _WIDEST and was and now else 0
    return _from(was, cut), _from(now, cut)


def _from(text: str, start: int) -> str:
    return shorten(("… " if start else "") + text[start:], _WIDEST, placeholder=" …")


def _note(said: Message, place: Place) -> Problem:
    return Problem(CODE, said, place, severity=Severity.INFO)
