"""Letters: faces, sizes, colours."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.checks.layout.sight import layout, once, prose
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.layout import Line, Run

_SIGNS = frozenset({"symbol", "wingdings", "webdings", "wingdings 2", "wingdings 3"})
_GAP = re.compile(r"_+\[\d+\]")
"""What our own drafts print where a value is missing; their list at the end tells of each."""
_SIZES = frozenset({12.0, 13.0, 14.0})
_LEAST, _FEW, _SHARE = 10.0, 20, 0.05
"""The smallest letters of a table, in points; signs that may stray; the share of a size that counts as one."""


def font_several(subject: Subject) -> Iterator[Found]:
    """One face for the whole document (its choice is the organisation's: ГОСТ Р 7.0.97-2016, 3.3)."""
    every = layout(subject).lines
    used: Counter[str] = Counter()
    for run in _letters(every):
        used[run.face] += len(run.text.strip())
    others = [face for face, count in used.most_common()[1:] if count > _FEW]
    if others:
        usual = used.most_common(1)[0][0]
        found = [line for line in every if any(run.face in others for run in _letters([line]))]
        said = msg("Most of the text is set in {usual}, parts of it in {others}.", usual=usual, others=tuple(others))
        yield from once(found, said, msg("Choose one font for the whole document."))


def _letters(every: Iterable[Line]) -> Iterator[Run]:
    for line in every:
        for run in line.runs:
            if run.face and run.face.lower() not in _SIGNS and any(map(str.isalpha, run.text)):
                yield run


def font_size(subject: Subject) -> Iterator[Found]:
    """12, 13 or 14 points (ГОСТ Р 7.0.97-2016 with change 1, 3.3)."""
    found = prose(subject)
    used = _sizes(found)
    if used and (usual := used.most_common(1)[0][0]) not in _SIZES:
        said = msg("The text is set in {size} points, not in 12, 13 or 14.", size=_figure(usual))
        yield from once([line for line in found if _size(line) == usual], said, msg("Choose 14 points in Word."))


def font_size_mixed(subject: Subject) -> Iterator[Found]:
    """One size for the running text (ГОСТ Р 7.0.97-2016 with change 1, 3.3)."""
    notes = _notes(subject)
    found = [one for one in prose(subject) if one.place.paragraph not in notes]
    used = _sizes(found)
    whole = sum(used.values())
    usual = [size for size, count in used.most_common() if count > whole * _SHARE]
    if len(usual) > 1:
        sizes = tuple(_figure(size) for size in usual)
        said = msg("The text is set in several sizes: {sizes} points.", sizes=sizes)
        yield from once(
            [line for line in found if _size(line) in usual[1:]], said, msg("Choose one size for all of it.")
        )


def _notes(subject: Subject) -> frozenset[int]:
    """Return the paragraphs right below tables: what explains a table may be as small as its text."""
    found: set[int] = set()
    every = [one for one in layout(subject).lines if not one.is_empty]
    for above, one in pairwise(every):
        goes_on = above.place.paragraph in found and _size(above) == _size(one)
        if not one.place.table and (above.place.table or goes_on):
            found.add(one.place.paragraph)
    return frozenset(found)


def _sizes(found: Iterable[Line]) -> Counter[float]:
    used: Counter[float] = Counter()
    for line in found:
        for run in line.runs:
            used[run.size] += len(run.text.strip())
    return used


def _size(line: Line) -> float:
    return next(iter(_sizes([line]).most_common(1)), (0.0, 0))[0]


def _figure(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def table_font_small(subject: Subject) -> Iterator[Found]:
    """Letters of tables may be smaller, but not so small that nobody reads them (practice: 10 points and more)."""
    for table in layout(subject).tables:
        for line in (line for row in table.rows for cell in row.cells for line in cell.lines):
            small = [run.size for run in line.runs if run.size < _LEAST and any(map(str.isalpha, run.text))]
            if small:
                said = msg("Letters of {size} points are hard to read.", size=_figure(small[0]))
                yield Found(said, line.place, msg("Choose 10 to 12 points for tables."))
                break


def text_highlight(subject: Subject) -> Iterator[Found]:
    """Marks of an unfinished draft."""
    found = [one for one in layout(subject).lines if any(_is_marked(run) for run in one.runs)]
    said = msg("Text is highlighted with a marker (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Look at each place, and take the marker off."))


def _is_marked(run: Run) -> bool:
    return bool(run.highlight and run.text.strip()) and not _GAP.fullmatch(run.text.strip())


def text_colour(subject: Subject) -> Iterator[Found]:
    """A document is printed in black; addresses of web pages may keep their look."""
    found = [one for one in layout(subject).lines if any(_is_coloured(run) for run in one.runs)]
    said = msg("Text is not black (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Set the colour of the letters to “Automatic”."))


def _is_coloured(run: Run) -> bool:
    is_address = run.underline or "/" in run.text or "@" in run.text
    return bool(run.colour) and any(map(str.isalpha, run.text)) and not is_address and not _is_dark(run.colour)


def _is_dark(colour: str) -> bool:
    """Return whether a colour is black to the eye: «Word» has near blacks of its own."""
    try:
        return max(bytes.fromhex(colour)) < 0x40
    except ValueError:
        return True
