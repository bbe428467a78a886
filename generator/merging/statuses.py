"""One status from those of many parties."""

from collections.abc import Collection, Iterable, Mapping

from generator.model.execution import OWES_REASON, Answer, Status

_WORST_FIRST = (
    *(Status.NOT_DONE, Status.NO_DATA, Status.CANCELLED, Status.MOVED, Status.PARTLY, Status.IN_PROGRESS),
    *(Status.DONE_LATE, Status.DONE, Status.NOT_PLANNED),
)
DONE = frozenset({Status.DONE, Status.DONE_LATE})
_KNOWN = {status.value: status for status in Status}


def status(answer: Answer) -> Status | None:
    """Return the status that a party gave, None if it gave none."""
    return _KNOWN.get(answer.values.get("status", ""))


def given(answers: Mapping[str, Answer]) -> dict[str, Status]:
    """Return the status of each party that gave one."""
    return {party: said for party, answer in answers.items() if (said := status(answer))}


def has_reason(answer: Answer) -> bool:
    """Return whether an answer gives the reason that its status owes, if it owes one."""
    return status(answer) not in OWES_REASON or bool(answer.values.get("reason"))


def worst(found: Iterable[Status]) -> Status | None:
    """Return the worst status; where nothing was planned counts only if nothing was planned anywhere."""
    return min(found, key=_WORST_FIRST.index, default=None)


def counted(found: Collection[Status]) -> Status | None:
    """Return the status of an activity that each party does for itself: done by some only is done in part."""
    planned = [one for one in found if one is not Status.NOT_PLANNED]
    done = [one for one in planned if one in DONE]
    return Status.PARTLY if 0 < len(done) < len(planned) else worst(planned or found)
