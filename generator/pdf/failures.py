"""Why there is no PDF of a document: the problems of LibreOffice."""

import sys
from collections.abc import Sequence

from generator.errors import Message, Problem, msg

_HUNG, _MISSING, _NOT_RUN = "pdf-timeout", "no-office", "office-failed"
OF_THE_MACHINE = frozenset({_MISSING, _NOT_RUN})
"""The codes of what is wrong with the machine and not with a document."""

_LOOK = msg("Open the document in LibreOffice: if it opens well there, run the command again.")


def missing(system: str = sys.platform) -> Problem:
    """Return the problem of a machine without LibreOffice, with how to install it on `system`."""
    said = msg("LibreOffice was not found, so no PDF was made; the Word documents do not need it.")
    return Problem(_MISSING, said, hint=_installing(system))


def none() -> Problem:
    """Return the problem of a document of which LibreOffice made nothing."""
    return Problem("pdf-failed", msg("LibreOffice made no PDF of this document."), hint=_LOOK)


def hanging(seconds: float) -> Problem:
    """Return the problem of a document with which LibreOffice was not ready after `seconds`."""
    said = msg("LibreOffice was not ready after {seconds} s and was ended.", seconds=round(seconds))
    return Problem(_HUNG, said, hint=_LOOK)


def not_run(error: OSError) -> Problem:
    """Return the problem of a LibreOffice that the system does not start, or cannot give a temporary folder."""
    said = msg("LibreOffice cannot be run: {reason}.", reason=error.strerror or str(error))
    return Problem(_NOT_RUN, said, hint=msg("Check the free space on the disk, or install LibreOffice anew."))


def unreadable(error: Exception) -> Problem:
    """Return the problem of a PDF that is none."""
    return unsound([msg("it cannot be read ({reason})", reason=type(error).__name__)])


def unsound(faults: Sequence[Message]) -> Problem:
    """Return the problem of a PDF with faults."""
    said = msg("The PDF that LibreOffice made is not sound: {faults}.", faults=tuple(faults))
    return Problem("pdf-unsound", said, hint=_LOOK)


def hung(made: bytes | Problem) -> bool:
    """Return whether LibreOffice hung."""
    return isinstance(made, Problem) and made.code == _HUNG


def final(problem: Problem) -> bool:
    """Return whether another try is in vain."""
    return problem.code in OF_THE_MACHINE


def _installing(system: str) -> Message:
    if system == "win32":
        return msg("Install it from libreoffice.org, or run: winget install TheDocumentFoundation.LibreOffice")
    if system == "darwin":
        return msg("Install it from libreoffice.org, or run: brew install --cask libreoffice")
    return msg("Install it, for example: sudo apt install libreoffice-writer-nogui fonts-liberation")
