"""The files of a program with a mark around every printed text: where a mark comes out, the text was printed.

A mark is a pair of characters that nobody types. So no document needs to remember where its words are from, and a
template may print them wherever it likes. What is computed from a text and not printed as it stands loses its mark,
or says something else than without: of such places nothing is known.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.errors import Path, Severity
from generator.language import dates
from generator.model.family import Family
from generator.spec import printed
from generator.spec.load import Text, Texts, load
from generator.spec.scalars import iso_date
from generator.spec.source import Source
from generator.spec.text.dumping import dumped
from generator.spec.text.nodes import Data

FIRST, LAST = 0xF0000, 0x10FFFD
"""The private characters that marks are made of: a pair for each line of a text."""

_FIGURE = 88_000_000
_ID = re.compile(r"[A-Za-z0-9-]*")
_PREFIX = re.compile(r"(?: *- +|\d{1,3}[.)] +)?")
_REFERRING = frozenset({"responsible", "to", "person", "signatory"})
"""Keys whose texts may be ids."""
_UNMARKED = frozenset({"?", "—", "^"})
_NOT_WORDS = frozenset({"shared", "measure"})
_ACTS = frozenset({"order", "amendment", "act", "consent"})
"""Records whose number is a text; that of a row or of a heading takes part in the count."""
_TRIES = 5


@dataclass(frozen=True)
class Origin:
    """Where a printed line is from: file, path, which line of the text; `source` is all of the text."""

    file: str
    path: Path
    line: int
    source: str
    kind: str
    is_open: bool


@dataclass(frozen=True)
class Traced:
    """A program with marks, and what they mean: `marks` by their number, `figures` by the figure printed instead.

    `family` is None where the program cannot be read with marks. `days` are dates that stand in one place only, by
    how they are printed.
    """

    family: Family | None = None
    marks: Sequence[Origin] = ()
    figures: Mapping[str, Origin] = field(default_factory=dict)
    days: Mapping[str, Origin] = field(default_factory=dict)


def traced(slug: str, texts: Texts, sources: Mapping[str, Source]) -> Traced:
    """Return the program with marks."""
    without: set[tuple[str, Path]] = set()
    for _ in range(_TRIES):
        found = _Marks(without)
        loaded = load(slug, _marked(texts, sources, found))
        if loaded.family is not None:
            files = (texts.program, *texts.executions.values())
            days = _days(sources[text.file] for text in files)
            return Traced(loaded.family, tuple(found.marks), dict(found.figures), days)
        bad = {(one.place.file, one.place.path) for one in loaded.problems if one.severity is Severity.ERROR}
        if not bad - without:
            break
        without |= bad
    return Traced()


def _days(sources: Iterable[Source]) -> Mapping[str, Origin]:
    """Return the dates of the files: they cannot be marked, because much depends on them, but few are the same."""
    found: dict[str, list[Origin]] = {}
    for source in sources:
        for one in printed.texts(source, printed.DAYS):
            if day := iso_date(one.text):
                found.setdefault(dates.day(day), []).append(Origin(source.file, one.path, 0, one.text, one.kind, True))
    return {day: one for day, (one, *others) in found.items() if not others}


def _marked(texts: Texts, sources: Mapping[str, Source], found: "_Marks") -> Texts:
    def one(text: Text) -> Text:
        source = sources[text.file]
        return replace(text, text=dumped(found.taken(source)))

    executions = {name: one(text) for name, text in texts.executions.items()}
    return replace(texts, program=one(texts.program), executions=executions)


class _Marks:
    """Gives marks; `without` are files and paths that must have none, those of their parts neither."""

    def __init__(self, without: Iterable[tuple[str, Path]]) -> None:
        self.marks: list[Origin] = []
        self.figures: dict[str, Origin] = {}
        self._without = frozenset(without)

    def taken(self, source: Source) -> Data:
        """Return the data of a file with marks."""
        new = {one.path: self._text(source.file, one) for one in printed.texts(source, printed.WITH_FIGURES)}
        return _with(source.data, new, ())

    def _text(self, file: str, one: printed.Text) -> str:
        if not self._may_mark(file, one):
            return one.text
        whole = Origin(file, one.path, 0, one.text, one.kind, one.is_open)
        if one.kind == "number":
            figure = str(_FIGURE + len(self.figures))
            self.figures[figure] = whole
            return figure
        lines = one.text.split("\n")
        return "\n".join(self._line(line, replace(whole, line=place)) for place, line in enumerate(lines))

    def _may_mark(self, file: str, one: printed.Text) -> bool:
        banned = any((file, one.path[:length]) in self._without for length in range(1, len(one.path) + 1))
        is_count = one.key == "number" and one.record not in _ACTS
        if banned or is_count or one.key in _NOT_WORDS or one.text.strip() in _UNMARKED:
            return False
        return (
            one.kind == "number" or not _ID.fullmatch(one.text) or (one.text.isdecimal() and one.key not in _REFERRING)
        )

    def _line(self, line: str, origin: Origin) -> str:
        number = FIRST + 2 * len(self.marks)
        if not line.strip() or number + 1 > LAST:
            return line
        self.marks.append(origin)
        begins = _prefix(line, origin.kind)
        ends = len(line.rstrip())
        return line[:begins] + chr(number) + line[begins:ends] + chr(number + 1) + line[ends:]


def prefix(origin: Origin) -> str:
    """Return the sign of a list before the words of a line."""
    line = origin.source.split("\n")[origin.line]
    return line[: _prefix(line, origin.kind)]


def _prefix(line: str, kind: str) -> int:
    found = _PREFIX.match(line) if kind == "rich" else None
    return found.end() if found else len(line) - len(line.lstrip())


def _with(data: Data, new: Mapping[Path, str], path: Path) -> Data:
    if isinstance(data, dict):
        return {key: _with(inner, new, (*path, key)) for key, inner in data.items()}
    if isinstance(data, list):
        return [_with(inner, new, (*path, place)) for place, inner in enumerate(data)]
    return new.get(path, data)


def pieces(text: str, known: Traced) -> Iterator[str | tuple[Origin, str]]:
    """Yield what stands between marks as text, and what they enclose with where it is from."""
    done = 0
    for found in _MARKED.finditer(text):
        origin, inner = _meant(found, known)
        if origin is not None:
            yield text[done : found.start()]
            yield origin, inner
            done = found.end()
    yield text[done:]


def _meant(found: re.Match[str], known: Traced) -> tuple[Origin | None, str]:
    if origin := known.figures.get(found[0]):
        return origin, origin.source
    number = (ord(found[1] or chr(FIRST)) - FIRST) // 2
    is_pair = bool(found[1]) and ord(found[3]) == ord(found[1]) + 1 and number < len(known.marks)
    return (known.marks[number], found[2]) if is_pair else (None, "")


_MARK = f"[{chr(FIRST)}-{chr(LAST)}]"
_MARKED = re.compile(f"({_MARK})([^{chr(FIRST)}-{chr(LAST)}]*)({_MARK})|88[0-9]{{6}}")
