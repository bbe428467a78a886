"""Keeps the approved edition of a program, and reads one back as the family that it was."""

from pathlib import Path

from generator.build.checking import check
from generator.build.drafts import draft
from generator.build.values import Checked, Job, Wanted
from generator.documents.parts.amending.elements import Edition as State
from generator.errors import Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.spec.load import Loaded, Text, Texts, load
from generator.spec.source import decode
from generator.workspace import editions, reading, specs
from generator.workspace.comparing import Kept
from generator.workspace.editions import Content, Edition
from generator.workspace.manifest import digest
from generator.workspace.places import PROGRAM, Workspace

KINDS = ("order", "program", "roadmap", "cyclogram", "cyclogram-grid", "amendment", "consolidated")
"""The documents that an act approves; reports and papers around them are none of an edition."""

_LARGEST = 100 * 1024 * 1024
"""The largest signed file that is kept, in bytes."""


def keep(workspace: Workspace, checked: Checked, date: str, number: str, signed: Path | None) -> tuple[Kept, ...]:
    """Keep the present state as the edition that an act made; raises Refused if there is another of this name."""
    limit = checked.family.settings.limits.size if checked.family else Limits().size
    files = {**specs.common(workspace, limit).data, **specs.program(workspace, checked.slug, limit).data}
    wanted = {name.rpartition("/")[2]: data for name, data in files.items() if f"/{specs.EXECUTION}/" not in name}
    made = [job for job in checked.jobs if job.document.name in KINDS]
    content = Content(
        wanted,
        {job.template.name: digest(job.template.data) for job in made},
        {
            f"{job.sheet.name}.docx": _issued(workspace, checked, f"{job.sheet.name}.docx") or _rendered(checked, job)
            for job in made
        },
        (signed.name, reading.read(signed, signed.name, _LARGEST)) if signed else None,
    )
    return editions.keep(workspace, checked.slug, editions.place(workspace, checked.slug, date, number), content)


def _issued(workspace: Workspace, checked: Checked, name: str) -> bytes | None:
    """Return a document as it stands in the results: what was issued may have been edited by hand."""
    path = workspace.output / checked.slug / name
    return path.read_bytes() if path.is_file() else None


def _rendered(checked: Checked, job: Job) -> bytes:
    assert checked.family
    return draft(job, checked.family.settings.look).data


def state(edition: Edition, slug: str) -> State:
    """Return the state that an edition keeps; raises SpecError with everything that is wrong with it."""
    data = editions.read(edition, Limits().size)
    texts = {
        name: Text(f"{edition.name}/{name}", decode(content, f"{edition.name}/{name}"))
        for name, content in data.items()
    }
    found = load(slug, Texts(texts[PROGRAM], texts.get(specs.DIRECTORY), texts.get(specs.SETTINGS), {}))
    if found.family is None:
        raise SpecError(found.problems)
    return _state(found, f"{edition.name}/")


def now(workspace: Workspace, slug: str) -> State:
    """Return the present state; raises SpecError for a program with errors."""
    checked = check(workspace, slug, Wanted(only="order"))
    if checked.family is None:
        raise SpecError(checked.problems)
    sources = {name.rpartition("/")[2]: source.data for name, source in checked.sources.items()}
    return State(checked.family, sources.get(PROGRAM), sources.get(specs.DIRECTORY))


def _state(found: Loaded, folder: str) -> State:
    assert found.family
    data = {name.removeprefix(folder): source.data for name, source in found.sources.items()}
    return State(found.family, data.get(PROGRAM), data.get(specs.DIRECTORY))


def none(slug: str) -> Problem:
    """Return the problem of a program without editions."""
    hint = msg("Keep the approved one: generator edition {slug} --date 2026-12-20 --number 412", slug=slug)
    return Problem("no-edition", msg("No approved edition is kept of this program yet."), Place(slug), hint)
