"""What is wrong with the comments of the specs that silence rules: unknown codes, nothing silenced, no reason."""

from collections.abc import Collection, Iterable, Iterator

from generator.checks.choosing import Choice
from generator.checks.table import BY_CODE
from generator.errors import Message, Problem, msg
from generator.spec.nearest import nearest
from generator.spec.suppressing import Suppression


def faults(comments: Iterable[Suppression], used: Collection[Suppression], choice: Choice) -> Iterator[Problem]:
    """Yield what is wrong with `comments`, of which those `used` silence something."""
    for comment in comments:
        yield from (one for one in _faults(comment, comment in used, choice) if choice.runs(BY_CODE[one.code]))


def _faults(comment: Suppression, is_used: bool, choice: Choice) -> Iterator[Problem]:
    rule = BY_CODE.get(comment.code)
    if rule is None:
        yield _unknown(comment)
    elif not is_used and choice.runs(rule):
        said = msg("Nothing here has the finding {code}, which this comment silences.", code=comment.code)
        yield _fault("suppression-unused", comment, said, msg("Delete the comment."))
    elif is_used and not comment.reason:
        said = msg("The comment does not say why {code} is silenced.", code=comment.code)
        yield _fault(
            "suppression-reason", comment, said, msg("Write it after a dash: # check: ignore CODE — the reason.")
        )


def _unknown(comment: Suppression) -> Problem:
    if comment.is_text:
        said = msg("This is no comment: it stands inside of a text, and is printed with it.")
        hint = msg("Put the comment on a line of its own, above the key of the text.")
    elif not comment.code:
        said = msg("A comment that silences rules is written otherwise.")
        hint = msg("This is how: # check: ignore CODE — the reason.")
    else:
        said = msg("There is no rule “{code}”.", code=comment.code)
        hint = unknown_rule(comment.code)
    return _fault("suppression-unknown", comment, said, hint)


def unknown_rule(code: str) -> Message:
    """Return the way out where a code is that of no rule: the nearest ones, or where to see all."""
    near = nearest(code, BY_CODE)
    listed = msg("All rules: generator rule")
    return msg("Did you mean “{near}”?", near=near) if near else listed


def _fault(code: str, comment: Suppression, said: Message, hint: Message) -> Problem:
    return Problem(code, said, comment.place, hint, BY_CODE[code].severity)
