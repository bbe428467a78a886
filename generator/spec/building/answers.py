"""What forms brought, what the department did with them, and what an earlier period left to be confirmed."""

from generator.errors import Path, msg
from generator.merging import statuses, texts
from generator.model.directory import Directory
from generator.model.execution import Answer, Handling, Status, Task
from generator.model.gap import NOTHING_HERE, Gap
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, inner, plain, text
from generator.spec.scalars import MISSING, iso_date


def answers(scope: Scope, given: Raw, path: Path) -> dict[str, Answer]:
    """Return the answers under the ids of the parties that gave them."""
    found = ((scope.party(party, (*path, party), at_key=True), inner(given, party)) for party in given)
    return {party: Answer({key: _value(key, plain(value)) for key, value in said.items()}) for party, said in found}


def _value(key: str, said: str) -> str:
    return iso_date(said) or said if key == "received" else said


def status(scope: Scope, said: str, path: Path, *, owes: bool) -> Status | Gap | None:
    """Return the status; its gap if it is `?`, or absent and owed; None if it is left empty."""
    if said == MISSING or (not said and owes):
        return scope.ledger.gap("status", (*path, "status"))
    return None if said in {"", NOTHING_HERE} else Status(said)


def tasks(scope: Scope, given: Raw) -> dict[str, Task]:
    """Return the tasks to be confirmed; each owes its status."""
    return {name: _task(scope, name, inner(given, name)) for name in given}


def _task(scope: Scope, name: str, data: Raw) -> Task:
    path: Path = ("tasks", name)
    given = answers(scope, inner(data, "answers"), (*path, "answers"))
    found = next((one for answer in given.values() if (one := statuses.status(answer))), None)
    said = text(data, "status").replace(MISSING, "")
    return Task(
        id=name,
        text=text(data, "text"),
        to=scope.to(text(data, "to"), (*path, "to")),
        term=text(data, "term"),
        status=found if found and not said else status(scope, said, path, owes=True),
        account=text(data, "account") or texts.listed(given, "account", (), scope.directory or Directory()),
        answers=given,
        path=path,
    )


def forms(scope: Scope, given: Raw) -> dict[str, Handling]:
    """Return how the forms of parties were handled."""
    return {
        scope.party(name, ("forms", name), at_key=True): Handling(
            *(iso_date(text(inner(given, name), key)) or "" for key in ("returned", "accepted"))
        )
        for name in given
    }


def clash(scope: Scope, data: Raw, rows: frozenset[str]) -> None:
    """Note tasks whose ids are those of activities or indicators: a form could not tell them apart."""
    for name in inner(data, "tasks"):
        if name in rows:
            message = msg("The id “{id}” of the task is that of an activity or indicator.", id=name)
            hint = msg("Give the task another id, for example “task-{id}”.", id=name)
            scope.ledger.problem("duplicate-id", message, ("tasks", name), hint, at_key=True)
