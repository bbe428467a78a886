"""The files of a program that were edited by hand: each as it was written last, as it is now, as the spec stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.build import foreign, making, papers, texts
from generator.build.foreign import Reader
from generator.build.papers import Paper
from generator.build.proving import Case
from generator.build.values import Checked, Mode, Wanted
from generator.errors import FormError, Place, Problem, msg
from generator.intake.importing.known import known
from generator.intake.taking.changes import changes, is_another
from generator.intake.taking.ground import ground
from generator.intake.taking.placing import Papers, placed
from generator.model.family import Family
from generator.spec.load import Texts
from generator.spec.tracing import Traced, traced
from generator.workspace import comparing, manifest, memory, reading
from generator.workspace.manifest import digest
from generator.workspace.places import Workspace

LARGEST = 50 * 1024 * 1024
"""The largest edited file that is read, in bytes."""

_UNKNOWN = msg("What was changed cannot be told: the document as it was written last is not kept.")
_ANOTHER = msg("Hardly a text of the document is left in the file; it seems to be another one. Nothing was taken.")
_MOVE = msg("Run again with --keep to write the new document beside it, or with --force to overwrite it.")


@dataclass(frozen=True)
class Session:
    """A sound program, its folder, and the files in it that were edited by hand with their bytes."""

    workspace: Workspace
    checked: Checked
    mode: Mode
    texts: Texts
    edited: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def family(self) -> Family:
        """The family, which a sound program has."""
        assert self.checked.family
        return self.checked.family

    def shown(self, name: str) -> str:
        """Return the name of a file of the output in messages."""
        return str(self.mode.folder(self.workspace, self.checked.slug) / name)


def begun(workspace: Workspace, checked: Checked, mode: Mode, wanted: Wanted) -> Session:
    """Return the session of a sound program; raises what reading its files raises."""
    found = texts.read(workspace, checked.slug)
    assert found.texts
    session = Session(workspace, checked, mode, found.texts)
    return replace(session, edited=dict(_edited(session, wanted)))


def _edited(session: Session, wanted: Wanted) -> Iterator[tuple[str, bytes]]:
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


def cases(session: Session) -> tuple[dict[str, Case], tuple[Problem, ...]]:
    """Return the cases of the edited files, and what is wrong with those that cannot be read or compared."""
    with foreign.readers(1) as reader:
        return _cases(session, reader)


def _cases(session: Session, reader: Reader) -> tuple[dict[str, Case], tuple[Problem, ...]]:
    found, problems = dict[str, Case](), list[Problem]()
    versions = _Versions.of(session) if session.edited else None
    for name, data in session.edited.items():
        assert versions
        try:
            case = versions.case(session, name, papers.read(name, data, reader))
        except FormError as error:
            problems += (replace(one, place=replace(one.place, file=session.shown(name))) for one in error.problems)
            continue
        if case is None:
            problems.append(Problem("edited-by-hand", _UNKNOWN, Place(session.shown(name)), _MOVE))
        else:
            found[name] = case
    return found, tuple(problems)


@dataclass(frozen=True)
class _Versions:
    """The edited files as they were written last, as the spec stands, and so with marks; what these mean."""

    bases: Mapping[str, bytes]
    current: Mapping[str, bytes]
    marked: Mapping[str, bytes]
    marks: Traced

    @classmethod
    def of(cls, session: Session) -> "_Versions":
        """Return the versions of the edited files of a session."""
        current = papers.made(session.checked, session.family, session.edited)
        marks = traced(session.checked.slug, session.texts, session.checked.sources)
        return cls(dict(_bases(session, current)), current, _marked(session, marks), marks)

    def case(self, session: Session, name: str, now: Paper) -> Case | None:
        """Return the case of a file, None where it is not known how it was written."""
        base, current = self.bases.get(name, b""), self.current.get(name, b"")
        before, traces = papers.readable(name, base), papers.readable(name, self.marked.get(name, b""))
        here = before if base == current else papers.readable(name, current)
        if before is None or here is None:
            return None
        if is_another(before.units, now.units):
            raise FormError([Problem("another-document", _ANOTHER, Place(name), _MOVE)])
        given = (session.family, known(session.family.directory), _period(name))
        about = ground(here.units, traces.units if traces else (), self.marks, given)
        found = changes(before.units, now.units)
        return Case(before, now, placed(Papers(before.units, now.units, about), found))


def _bases(session: Session, current: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the files as they were written last: kept beside the manifest, or made again just so."""
    folder = session.mode.folder(session.workspace, session.checked.slug)
    records, kept = manifest.read(folder / manifest.NAME), memory.read(folder)
    for name in session.edited:
        record = records.get(name)
        if record and record.sha256 in kept:
            yield name, kept[record.sha256]
        elif record and name in current and digest(current[name]) == record.sha256:
            yield name, current[name]


def _marked(session: Session, marks: Traced) -> dict[str, bytes]:
    if marks.family is None:
        return {}
    family = replace(marks.family, pictures=session.family.pictures)
    return papers.made(session.checked, family, session.edited)


def _period(name: str) -> str:
    return name.removeprefix("report-").removesuffix(".docx") if name.startswith("report-") else ""
