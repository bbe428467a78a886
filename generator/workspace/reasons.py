"""Why the system would not read or write, in words; it speaks the language of the computer, not that of the user."""

import errno
from collections.abc import Mapping

from generator.errors import Exit, GeneratorError, Message, Place, Problem, msg

_WORDS: Mapping[int, Message] = {
    errno.ENOSPC: msg("there is no space left on the disk"),
    errno.EDQUOT: msg("there is no space left on the disk"),
    errno.EFBIG: msg("the file would be too large for this disk"),
    errno.EACCES: msg("access is denied"),
    errno.EPERM: msg("access is denied"),
    errno.EROFS: msg("the disk is read-only"),
    errno.EIO: msg("the disk failed"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ENOENT: msg("there is no such folder"),
    errno.ENOTDIR: msg("a file stands where a folder should be"),
    errno.EEXIST: msg("a file stands where a folder should be"),
    errno.EISDIR: msg("a folder stands where a file should be"),
    errno.ELOOP: msg("the link leads in a circle"),
}


class SystemRefused(GeneratorError):
    """The system would not do what nobody expected to fail: the disk is full, a folder forbidden, a name long."""

    exit = Exit.REFUSED


def refused(error: OSError) -> SystemRefused:
    """Return what an error of the system is for the user, wherever it came up."""
    said = msg("The system would not do this: {reason}.", reason=reason(error))
    hint = msg("Check the free space, the permissions and the length of the name, and run the command again.")
    return SystemRefused([Problem("system-refused", said, Place(str(error.filename or "")), hint)])


def reason(error: OSError) -> Message | str:
    """Return the reason of a failure; one that is not known here in the words of the system."""
    return _WORDS.get(error.errno or 0) or error.strerror or str(error)
