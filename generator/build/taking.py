"""Brings edits of finished documents back into the spec they are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.build import handedits, making, papers
from generator.build.checking import check
from generator.build.handedits import Session
from generator.build.proving import Prover
from generator.build.retold import Told, retold
from generator.build.values import Built, Mode, Progress, Wanted, errors
from generator.errors import Exit, GeneratorError, Problem
from generator.spec.source import Source
from generator.workspace import creating
from generator.workspace.manifest import digest
from generator.workspace.places import Workspace

__all__ = ["Taken", "Told", "take"]


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


def take(workspace: Workspace, slug: str, wanted: Wanted, mode: Mode, progress: Progress = lambda _: None) -> Taken:
    """Bring the edits of the wanted documents into the spec and build it; every problem is in the result."""
    checked = check(workspace, slug, wanted)
    if found := errors(checked.problems):
        return Taken(slug, problems=found, status=Exit.ERRORS)
    try:
        return _taken(handedits.begun(workspace, checked, mode, wanted), wanted, progress)
    except GeneratorError as error:
        return Taken(slug, problems=error.problems, status=error.exit)


def _taken(session: Session, wanted: Wanted, progress: Progress) -> Taken:
    cases, unread = handedits.cases(session)
    proved = Prover(session.checked, session.texts, cases).proved()
    told, left = retold(session, cases, proved)
    besides = (papers.besides(session.shown(name), case.before, case.now) for name, case in cases.items())
    problems = (*unread, *(one for found in besides for one in found))
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


def _write(session: Session, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Write the specs, all or none; raises Refused if one was changed since it was read."""
    root, old = session.workspace.root, session.checked.sources
    files = {root / file: (old[file].text.encode(), new.text.encode()) for file, new in sources.items()}
    creating.begin({}, files, session.workspace.specs)
    return tuple(sources)
