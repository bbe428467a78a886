"""Keeps the approved edition of a program, and reads one back as the family that it was."""

from collections.abc import Iterator
from pathlib import Path

from generator.build.checking import check
from generator.build.drafts import Before, draft
from generator.build.values import Checked, Job, Wanted
from generator.documents.parts.amending.elements import Edition as State
from generator.errors import Message, Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.model.gap import Gap
from generator.opc import seals
from generator.spec.load import Loaded, Text, Texts, load
from generator.spec.source import decode
from generator.workspace import editions, manifest, reading, specs
from generator.workspace.comparing import Kept
from generator.workspace.editions import Content, Edition
from generator.workspace.manifest import Record, digest
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
        {f"{job.sheet.name}.docx": _issued(workspace.output / checked.slug, checked, job) for job in made},
        (signed.name, reading.read(signed, signed.name, _LARGEST)) if signed else None,
    )
    return editions.keep(workspace, checked.slug, editions.place(workspace, checked.slug, date, number), content)


def all_of(workspace: Workspace, slug: str) -> tuple[Edition, ...]:
    """Return the editions of a program by their dates; raises SpecError where one of them cannot be told.

    An edition passed over would make the next act amend another one than that which approved the program.
    """
    if damaged := editions.damaged(workspace, slug):
        raise SpecError(map(_damaged, damaged))
    return editions.all_of(workspace, slug)


def _damaged(folder: Path) -> Problem:
    said = msg("The record {file} of this edition is not there, or cannot be read.", file=editions.RECORD)
    hint = msg("Take it from a copy; or move the folder away, if it is no edition.")
    return Problem("edition-damaged", said, Place(str(folder)), hint)


def doubts(workspace: Workspace, checked: Checked, edition: Edition) -> Iterator[Message]:
    """Yield what speaks against the date and the number given for an edition, where it is the first by its date.

    The first edition is that of the act that approved the program, which all later ones amend.
    """
    known = editions.all_of(workspace, checked.slug)
    if not known or known[0].name != edition.name:
        return
    if len(known) > 1:
        yield _earlier(edition, known[1])
    order = checked.family.program.order if checked.family else None
    said = (order.date, order.number) if order else ()
    if said and not any(isinstance(one, Gap) for one in said) and said != (edition.date, edition.number):
        yield msg(
            "The spec says that the act is that of {date} No. {number}; acts that amend it will name the date and the "
            "number given here.",
            date=str(said[0]),
            number=str(said[1]),
        )


def _earlier(edition: Edition, other: Edition) -> Message:
    return msg(
        "This edition is earlier than {edition}; from now on the act of {date} No. {number} is taken for the one "
        "that approved the program. If that is a mistake, delete the folder {folder}.",
        edition=other.name,
        date=edition.date,
        number=edition.number,
        folder=f"{editions.FOLDER}/{edition.name}",
    )


def _issued(folder: Path, checked: Checked, job: Job) -> bytes:
    """Return a document as it was issued: edited by hand perhaps, else as the spec that is kept with it makes it."""
    assert checked.family
    name, records = f"{job.sheet.name}.docx", manifest.read(folder / manifest.NAME)
    data = (folder / name).read_bytes() if (folder / name).is_file() else None
    if data is not None and not _is_ours(data, records.get(name)):
        return data
    return draft(job, checked.family.settings.look, Before(folder, records)).data


def _is_ours(data: bytes, record: Record | None) -> bool:
    return digest(data) == record.sha256 if record else seals.is_untouched(data)


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
    return present(checked)


def present(checked: Checked) -> State:
    """Return the state of a program that was checked and has no errors."""
    assert checked.family
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
