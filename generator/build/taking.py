"""Brings edits of finished documents back into the spec they are made from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.build import making, papers, texts
from generator.build.checking import check
from generator.build.proving import Case, Proved, Prover
from generator.build.values import Built, Checked, Mode, Progress, Wanted, errors
from generator.errors import Exit, FormError, GeneratorError, Message, Place, Problem, msg
from generator.intake.importing.known import known
from generator.intake.taking.changes import Change, Kind, changes
from generator.intake.taking.ground import ground
from generator.intake.taking.placing import Papers, Placed, placed
from generator.intake.taking.units import Unit
from generator.model.family import Family
from generator.spec.source import Source
from generator.spec.tracing import Traced, traced
from generator.workspace import comparing, creating, manifest, memory, reading
from generator.workspace.manifest import digest
from generator.workspace.places import Workspace

LARGEST = 50 * 1024 * 1024
"""The largest edited file that is read, in bytes."""

_CONTRARY = msg("the same text was changed in two places, and differently")
_NOT_PRINTED = msg("the document would print something else there than what you typed")
_UNKNOWN = msg("What was changed cannot be told: the document as it was written last is not kept.")
_MOVE = msg("Run again with --keep to write the new document beside it, or with --force to overwrite it.")


@dataclass(frozen=True)
class Told:
    """An edit: where it stands, what was there before and after, where it went in the spec, or why it went nowhere."""

    place: Place
    before: str
    after: str
    spec: Place | None = None
    why: Message | None = None


@dataclass(frozen=True)
class Taken:
    """What came of it: the edits that were (or would be) brought in and those that could not, the build after it."""

    slug: str
    told: tuple[Told, ...] = ()
    left: tuple[Told, ...] = ()
    problems: tuple[Problem, ...] = ()
    built: Built | None = None
    status: Exit = Exit.OK
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Session:
    """A sound program, its folder, and the files in it that were edited by hand with their bytes."""

    workspace: Workspace
    checked: Checked
    mode: Mode
    edited: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def family(self) -> Family:
        """The family, which a sound program has."""
        assert self.checked.family
        return self.checked.family

    def shown(self, name: str) -> str:
        """Return the name of a file of the output in messages."""
        return str(self.mode.folder(self.workspace, self.checked.slug) / name)


def take(workspace: Workspace, slug: str, wanted: Wanted, mode: Mode, progress: Progress = lambda _: None) -> Taken:
    """Bring the edits of the wanted documents into the spec and build it; every problem is in the result."""
    checked = check(workspace, slug, wanted)
    if found := errors(checked.problems):
        return Taken(slug, problems=found, status=Exit.ERRORS)
    try:
        return _taken(_Session(workspace, checked, mode), wanted, progress)
    except GeneratorError as error:
        return Taken(slug, problems=error.problems, status=error.exit)


def _taken(session: _Session, wanted: Wanted, progress: Progress) -> Taken:
    session = replace(session, edited=dict(_edited(session, wanted)))
    cases, problems = _cases(session)
    found = texts.read(session.workspace, session.checked.slug)
    assert found.texts
    proved = Prover(session.checked, found.texts, cases).proved()
    told, left = _told(session, cases, proved)
    problems = (
        *problems,
        *(one for name, case in cases.items() for one in papers.besides(session.shown(name), case.before, case.now)),
    )
    whole = {name: digest(session.edited[name]) for name in cases if not _is_left(session.shown(name), left, problems)}
    status = Exit.REFUSED if left or problems else Exit.OK
    result = Taken(session.checked.slug, told, left, problems, status=status)
    if session.mode.dry_run:
        return result
    changed = _write(session, proved.sources)
    built = making.build(session.workspace, session.checked.slug, wanted, replace(session.mode, taken=whole), progress)
    return replace(result, built=built, changed=changed, status=max(status, built.status))


def _is_left(file: str, left: Sequence[Told], problems: Sequence[Problem]) -> bool:
    return file in {one.place.file for one in left} | {one.place.file for one in problems}


def _edited(session: _Session, wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    """Yield the files that were edited by hand, among those that the program makes."""
    folder = session.mode.folder(session.workspace, session.checked.slug)
    ours = comparing.Known(folder)
    for name in making.outputs_of(session.checked, folder, wanted):
        path = folder / name
        if not path.exists():
            continue
        data = reading.read(path, str(path), LARGEST)
        if not ours.has(name, data):
            yield name, data


def _cases(session: _Session) -> tuple[dict[str, Case], tuple[Problem, ...]]:
    """Return the cases of the edited files, and what is wrong with those that cannot be read or compared."""
    if not session.edited:
        return {}, ()
    current = papers.made(session.checked, session.family, session.edited)
    bases = dict(_bases(session, current))
    found = texts.read(session.workspace, session.checked.slug)
    assert found.texts
    marks = traced(session.checked.slug, found.texts, session.checked.sources)
    marked = _marked(session, marks)
    cases: dict[str, Case] = {}
    problems: list[Problem] = []
    for name, data in session.edited.items():
        try:
            now = papers.read(name, data)
        except FormError as error:
            problems += (replace(one, place=replace(one.place, file=session.shown(name))) for one in error.problems)
            continue
        before, here, traces = (papers.readable(name, of.get(name, b"")) for of in (bases, current, marked))
        if before is None or here is None:
            problems.append(Problem("edited-by-hand", _UNKNOWN, Place(session.shown(name)), _MOVE))
            continue
        about = ground(
            here.units,
            traces.units if traces else (),
            marks,
            (session.family, known(session.family.directory), _period(name)),
        )
        cases[name] = Case(
            before, now, placed(Papers(before.units, now.units, about), changes(before.units, now.units))
        )
    return cases, tuple(problems)


def _bases(session: _Session, current: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the files as they were written last: kept beside the manifest, or made again just so."""
    folder = session.mode.folder(session.workspace, session.checked.slug)
    records, kept = manifest.read(folder / manifest.NAME), memory.read(folder)
    for name in session.edited:
        record = records.get(name)
        if record and record.sha256 in kept:
            yield name, kept[record.sha256]
        elif record and name in current and digest(current[name]) == record.sha256:
            yield name, current[name]


def _marked(session: _Session, marks: Traced) -> dict[str, bytes]:
    if marks.family is None:
        return {}
    family = replace(marks.family, pictures=session.family.pictures)
    return papers.made(session.checked, family, session.edited)


def _period(name: str) -> str:
    return name.removeprefix("report-").removesuffix(".docx") if name.startswith("report-") else ""


def _told(session: _Session, cases: Mapping[str, Case], proved: Proved) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Return the edits that are brought in, and those that are not; what the spec says already is neither."""
    told: list[Told] = []
    left: list[Told] = []
    for name, case in cases.items():
        for place, one in enumerate(case.placed):
            if not one.steps and one.why is None:
                continue
            said = _of_change(session.shown(name), case, one.change)
            if (name, place) in proved.kept:
                told.append(replace(said, spec=_spec(session, proved, one)))
            else:
                why = _CONTRARY if (name, place) in proved.contrary else one.why or _NOT_PRINTED
                left.append(replace(said, why=why))
    return tuple(told), tuple(left)


def _spec(session: _Session, proved: Proved, one: Placed) -> Place:
    step = one.steps[0]
    return proved.sources.get(step.file, session.checked.sources[step.file]).place(step.path)


def _of_change(file: str, case: Case, change: Change) -> Told:
    before = case.before.units[change.before] if change.before is not None else None
    after = case.now.units[change.after] if change.after is not None else None
    unit = after or before
    assert unit
    if change.kind not in (Kind.EDITED, Kind.LOOK):
        return Told(unit.place(file), _row(before), _row(after))
    units = case.before.units if before else case.now.units
    place = replace(
        unit.place(file, change.cell + 1 if unit.table else 0), excerpt=_heading(units, before or unit, change.cell)
    )
    return Told(place, before.texts[change.cell] if before else "", after.texts[change.cell] if after else "")


def _row(unit: Unit | None) -> str:
    return " | ".join(text for text in unit.texts if text) if unit else ""


def _heading(units: Sequence[Unit], unit: Unit, cell: int) -> str:
    """Return the heading of the column of a cell, as far as its table tells it."""
    heads = (one for one in units if one.is_head and one.table == unit.table)
    found = (
        text
        for one in heads
        for column, text in zip(one.columns, one.texts, strict=True)
        if column == unit.columns[cell] and len(one.cells) > 1
    )
    return next(found, "") if unit.table else ""


def _write(session: _Session, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Write the specs, all or none; raises Refused if one was changed since it was read."""
    root, old = session.workspace.root, session.checked.sources
    files = {root / file: (old[file].text.encode(), new.text.encode()) for file, new in sources.items()}
    creating.begin({}, files)
    return tuple(sources)
