"""Makes what an amendment needs: the amending act, the tracked changes, the consolidated text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.build import editions
from generator.build.checking import jobs
from generator.build.drafts import Draft, draft
from generator.build.values import Built, Checked, Job, Wanted, errors
from generator.documents.parts.amending.comparing import EDITION
from generator.documents.parts.amending.writing import amendments
from generator.documents.parts.sections import alone_of
from generator.errors import Exit, GeneratorError, Message, Place, Problem, msg
from generator.model.family import Amending, Family, Issued
from generator.word.redline import redline
from generator.workspace import editions as kept
from generator.workspace import outputs
from generator.workspace.outputs import Output
from generator.workspace.places import Workspace

COMMAND = "amend"
_DOCUMENTS = ("amendment", "consolidated", "consolidated-plan")


@dataclass(frozen=True)
class Order:
    """How to amend: the technique (empty: by size), the day of tracked changes, files edited by hand lost (`force`)."""

    technique: str = ""
    on: date = date.min
    force: bool = False


def amend(workspace: Workspace, checked: Checked, order: Order) -> Built | None:
    """Make the documents of the next amendment; None where nothing printed has changed.

    Raises what reading the edition in force raises; all other problems are in the result.
    """
    assert checked.family
    known = editions.all_of(workspace, checked.slug)
    if not known:
        return Built(checked.slug, problems=(editions.none(checked.slug),), status=Exit.ERRORS)
    if stale := _stale(checked.family, known):
        return Built(checked.slug, problems=(stale,), status=Exit.ERRORS)
    amending = _amending(workspace, checked.family, known, order.technique)
    family = replace(checked.family, amending=amending)
    found = amendments(family, amending)
    if not found:
        return None
    made = _made(workspace, replace(checked, family=family), order)
    notes = [_anew()] if found.program.whole and order.technique != EDITION else []
    return replace(made, notes=(*notes, *map(_still_named, found.old_names)))


def _amending(workspace: Workspace, family: Family, known: tuple[kept.Edition, ...], technique: str) -> Amending:
    """Return what the program is amended from; the old edition is printed with the present settings and reports."""
    old = editions.state(known[-1], family.program.slug).family
    old = replace(old, settings=family.settings, executions=family.executions, pictures=family.pictures)
    return Amending(old, tuple(Issued(one.date, one.number) for one in known), technique)


def _made(workspace: Workspace, checked: Checked, order: Order) -> Built:
    assert checked.family
    found: list[Job] = []
    faults: list[Problem] = []
    for name in _DOCUMENTS:
        made, wrong = jobs(workspace, checked.family, checked.sources, Wanted(only=name))
        found += made
        faults += wrong
    if wrong_ones := errors(faults):
        return Built(checked.slug, problems=wrong_ones, status=Exit.ERRORS)
    try:
        files = [draft(job, checked.family.settings.look).output(checked.specs, COMMAND) for job in found]
        files[1:1] = _redlined(workspace, checked, order.on)
        result = outputs.keep(workspace.output / checked.slug, files, order.force)
    except GeneratorError as error:
        return Built(checked.slug, problems=error.problems, status=error.exit)
    refused = tuple(one.problem for one in result if one.problem)
    return Built(checked.slug, result, refused, Exit.REFUSED if refused else Exit.OK)


def _redlined(workspace: Workspace, checked: Checked, on: date) -> Iterator[Output]:
    """Yield the program document with tracked changes; both states are printed with the present templates."""
    family = checked.family
    assert family
    assert family.amending
    both = [_printed(workspace, checked, one) for one in (family.amending.old, family)]
    if all(both):
        old, new = (one.data for one in both if one)
        data = redline(old, new, family.directory.parties[family.program.issuer].label, _day(family, on))
        assert both[1]
        record = both[1].record(data, checked.specs, COMMAND)
        yield Output(f"redline-{family.amending.number}.docx", data, record)


def _printed(workspace: Workspace, checked: Checked, family: Family) -> Draft | None:
    assert checked.family
    assert checked.family.amending
    plans = all(alone_of(one) for one in (checked.family, checked.family.amending.old))
    wanted = Wanted(only="roadmap" if plans else "program")
    made, faults = jobs(workspace, replace(_apart(family), amending=None), checked.sources, wanted)
    if wrong := errors(faults):
        raise GeneratorError(wrong)
    return draft(made[0], checked.family.settings.look) if made else None


def _apart(family: Family) -> Family:
    """Return the family with the program as a document of its own, even where it is printed behind its act."""
    order = family.program.order
    return family.under(replace(order, together=False)) if order else family


def _day(family: Family, on: date) -> date:
    record = family.program.amendment
    try:
        return date.fromisoformat(str(record.date)) if record else on
    except ValueError:
        return on


def _anew() -> Message:
    return msg(
        "The whole program is given in a new edition: its changes are too many, or cannot be addressed one by one."
    )


def _stale(family: Family, known: tuple[kept.Edition, ...]) -> Problem | None:
    """Return the problem of a record that is still that of an earlier amendment."""
    record = family.program.amendment
    named = next((one for one in known if record and (one.date, one.number) == (record.date, record.number)), None)
    if named is None:
        return None
    said = msg("The record “amendment” is that of the edition {edition}, which is kept already.", edition=named.name)
    hint = msg("Write the date and the number of the next amending act, or “?” where they are not known yet.")
    return Problem("amendment-old", said, Place(family.files.get("program", ""), path=("amendment",)), hint)


def _still_named(name: str) -> Message:
    return msg("“{name}” was renamed in the directory, and the program still says so: look at its texts.", name=name)
