"""The rows of roadmaps and plans on their way to the next program: the finished go, the unfinished are carried over."""

from collections.abc import Iterator, Mapping

from generator.errors import Message, Path, msg
from generator.language.statuses import WORDS
from generator.language.typography.changes import changed
from generator.model.gap import NOTHING_HERE
from generator.model.program import REPORTED, Section
from generator.model.table import PlanTable, Row, RowGroup
from generator.spec.rolling.fates import Fate, Told, fate, readings, told
from generator.spec.rolling.state import Past
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.rolling.texts import in_short
from generator.timing.reading import Frame, Reading
from generator.timing.schedule import frame
from generator.timing.terms import is_ditto, read
from generator.timing.working import is_working


def rows(past: Past) -> Iterator[Step]:
    """Yield what is done to the rows that are reported on, and what is asked about them."""
    of_rows = _Rows(past)
    for section in past.family.program.of_kind(*REPORTED):
        yield from of_rows.of_section(section)


class _Rows:
    """The rows of one program with their terms and with what was last told of them."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._readings: Mapping[Path, Reading] = readings(past.family)
        self._told = told(past.family)
        self._gone: set[Path] = set()

    def of_section(self, section: Section) -> Iterator[Step]:
        """Yield the steps of one table; one of a single year, or one that would be empty, keeps all its rows."""
        assert isinstance(section.content, PlanTable)
        groups = section.content.groups
        fates = {row.path: self._fate(row) for row in section.content.walk() if not row.parts}
        finished = [path for path, one in fates.items() if one is Fate.FINISHED]
        drops: tuple[Path, ...] = tuple(path for group in groups for path in self._drops(group, frozenset(finished)))
        if not self._past.lasts_longer or len(finished) == len(fates):
            drops = ()
        self._gone.update(drops)
        if finished and not drops:
            said = msg(
                "{name}: {count} rows with days of the last years are done and are kept; "
                "delete those not wanted again.",
                name=_name(section),
                count=len(finished),
            )
            yield Note(section.path, said)
        yield from (Put(path, None) for path in drops)
        yield from self._notes(section, fates)
        yield from self._terms(section)

    def _fate(self, row: Row) -> Fate:
        return fate(row, self._readings.get(row.path), self._told.get(row.id), self._past.family.program.span)

    def _drops(self, group: RowGroup, finished: frozenset[Path]) -> Iterator[Path]:
        """Yield the outermost things of which nothing is left."""
        inner: list[Row | RowGroup] = [*group.rows, *group.groups]
        if inner and all(_is_gone(one, finished) for one in inner):
            yield group.path
            return
        for one in group.groups:
            yield from self._drops(one, finished)
        for row in group.rows:
            yield from _dropped(row, finished)

    def _notes(self, section: Section, fates: Mapping[Path, Fate]) -> Iterator[Step]:
        assert isinstance(section.content, PlanTable)
        listed = list(section.content.walk())
        for row in listed:
            yield from self._of_row(row, fates.get(row.path, Fate.KEPT))
        unknown = sum(one is Fate.UNKNOWN for one in fates.values())
        if unknown and not self._past.family.executions:
            said = msg(
                "{name}: {count} rows with days of the last years are kept, no execution tells what was done. "
                "Delete those that are finished.",
                name=_name(section),
                count=unknown,
            )
            yield Note(section.path, said)
        if any(row.pinned not in {None, NOTHING_HERE} for row in listed):
            said = msg(
                "{name}: some numbers are pinned as in the last program; delete the keys “number” not wanted.",
                name=_name(section),
            )
            yield Note(section.path, said)

    def _of_row(self, row: Row, own: Fate) -> Iterator[Step]:
        last, title = self._told.get(row.id), in_short(row.title)
        if own is Fate.UNKNOWN and self._past.family.executions:
            said = msg("“{title}”: nobody has said whether it was done; delete it if it was.", title=title)
            yield Note(row.path, said)
        if last is None:
            return
        if own is Fate.FINISHED and self._is_gone(row.path):
            values = {"title": title, "status": _word(last), "period": last.period}
            yield Note(row.path, msg("left out: {title} – {status} ({period})", **values), decision=False)
        elif own is Fate.CARRIED:
            yield Note(row.path, _carried(last))
        elif own is Fate.CANCELLED:
            said = msg("Cancelled in {period}: is “{title}” still wanted?", period=last.period, title=title)
            yield Note(row.path, said)

    def _is_gone(self, path: Path) -> bool:
        return any(path[:length] in self._gone for length in range(1, len(path) + 1))

    def _terms(self, section: Section) -> Iterator[Step]:
        """Yield the terms that lose the row they point at, and a question for each day that is no working day."""
        assert isinstance(section.content, PlanTable)
        around = _next(self._past, section)
        above, is_above_gone = "", False
        for row in section.content.walk():
            if not isinstance(row.term, str) or row.term == NOTHING_HERE:
                continue
            is_gone = self._is_gone(row.path)
            if not is_ditto(row.term):
                above, is_above_gone = row.term, is_gone
            elif is_above_gone and not is_gone:
                yield Put((*row.path, "term"), changed(above, self._past.shift.changes(above, wide=True)))
                is_above_gone = False
            if not is_gone:
                yield from _days_off(self._past, row, around)


def _next(past: Past, section: Section) -> Frame:
    found = frame(past.family, section)
    return Frame(past.span, found.year_kind, found.study, found.working)


def _days_off(past: Past, row: Row, around: Frame) -> Iterator[Step]:
    assert isinstance(row.term, str)
    moved = changed(row.term, past.shift.changes(row.term, wide=True))
    found = read(moved, around) if moved != row.term and any(_is_day(word) for word in moved.split()) else None
    days = [one.start for one in found.occurrences if one.start == one.end] if found else []
    off = tuple(day.strftime("%d.%m.%Y") for day in days if not is_working(day, around.working))
    if off:
        yield Note(row.path, msg("{days} is a day off: is the term “{term}” right?", days=off, term=in_short(moved)))


def _is_day(word: str) -> bool:
    """Return whether a word may be the number of a day: «17», «17–20», «25.12.2028»."""
    return word[:1].isdigit() and not word[:4].isdigit()


def _is_gone(one: Row | RowGroup, finished: frozenset[Path]) -> bool:
    inner: list[Row | RowGroup] = [*one.rows, *one.groups] if isinstance(one, RowGroup) else [*one.parts]
    return all(_is_gone(part, finished) for part in inner) if inner else one.path in finished


def _dropped(row: Row, finished: frozenset[Path]) -> Iterator[Path]:
    if _is_gone(row, finished):
        yield row.path
        return
    for part in row.parts:
        yield from _dropped(part, finished)


def _name(section: Section) -> str:
    return in_short(section.heading or section.title or section.id)


def _word(last: Told) -> str:
    return WORDS[last.status].lower()


def _carried(last: Told) -> Message:
    reason = last.execution.reason if isinstance(last.execution.reason, str) else ""
    values = {
        "status": _word(last),
        "period": last.period,
        "reason": in_short(reason),
        "term": in_short(last.execution.new_term),
    }
    if last.execution.new_term:
        return msg("carried over: {status} ({period}), the new term was “{term}”. Is the term right?", **values)
    if reason:
        return msg("carried over: {status} ({period}), {reason}. Is the term right?", **values)
    return msg("carried over: {status} ({period}). Is the term right?", **values)
