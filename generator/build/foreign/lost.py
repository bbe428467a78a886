"""Why a file from elsewhere was not read: what it did to the process that read it, with the way out."""

from generator.build.foreign import limited
from generator.build.foreign.limited import MB, Fault, Limits
from generator.errors import Message, Place, Problem, msg

_AGAIN = msg("Open it in Word or Excel and save it under a new name, or ask for it again.")
_SYSTEM = msg("Close other programs, or give fewer files at once, and run the command again.")


def late(name: str, limits: Limits) -> Problem:
    """Return the problem of a file that takes too long."""
    said = msg("Reading the file takes longer than {seconds} s; it was left.", seconds=f"{limits.seconds:g}")
    return _problem("form-time", name, said)


def died(name: str, status: int | None) -> Problem:
    """Return the problem of a file whose reader ended with `status`, a negative one by a signal of the system."""
    said = msg("The process that read the file has died (status {status}).", status="?" if status is None else status)
    return _problem("form-died", name, said)


def not_begun(name: str, error: OSError) -> Problem:
    """Return the problem of a file for which the system began no process."""
    said = msg("No process to read the file in can be started: {reason}.", reason=error.strerror or str(error))
    return Problem("no-process", said, Place(file=name), _SYSTEM)


def broken(name: str, fault: Fault, limits: Limits) -> Problem:
    """Return the problem of a file with which reading broke off."""
    if fault == limited.NO_MEMORY:
        said = msg("Reading the file takes more than {limit} MB of memory; it was left.", limit=limits.memory // MB)
        return _problem("form-memory", name, said)
    if fault == limited.TOO_MUCH:
        said = msg("More than {limit} MB of text is in the file; it was left.", limit=limits.said // MB)
        return _problem("form-too-large", name, said)
    return _problem("form-broke", name, msg("Reading the file broke off ({reason}).", reason=fault.broke))


def _problem(code: str, name: str, said: Message) -> Problem:
    return Problem(code, said, Place(file=name), _AGAIN)
