"""What Jinja raises becomes a problem with its place in the template; no foreign error leaves the room."""

from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from generator.errors import NOTHING, NOWHERE, Message, Place, Problem, msg
from generator.word.filling.allowed import Refusal
from generator.word.filling.printing import NotPrintable
from generator.word.filling.spending import Excess

_SOURCE = "<template>"
_FIELDS = msg("The names a template may use are listed by `generator template fields`.")


def problem(fault: Exception, places: tuple[Place, ...]) -> Problem:
    """Return what `fault`, raised while a part was compiled or rendered, means; `places` are those of its tags."""
    place = _place_of(_line(fault), places)
    code, message, hint = _meaning(fault, place.excerpt)
    return Problem(code, message, place, hint)


def _line(fault: Exception) -> int:
    if isinstance(fault, TemplateSyntaxError):
        return fault.lineno
    line, step = 0, fault.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == _SOURCE:
            line = step.tb_lineno
        step = step.tb_next
    return line


def _meaning(fault: Exception, tag: str) -> tuple[str, Message, Message]:
    if isinstance(fault, NotPrintable):
        return (
            "value-not-printable",
            msg("{tag} cannot be printed: it is {what}.", tag=tag, what=fault.what),
            fault.hint,
        )
    if isinstance(fault, Excess):
        return fault.code, fault.message, fault.hint
    if isinstance(fault, SecurityError):
        return "forbidden-in-template", msg("{tag} is not allowed: {reason}.", tag=tag, reason=_reason(fault)), NOTHING
    if isinstance(fault, UndefinedError):
        return "undefined-name", msg("The document offers no such value: {tag}.", tag=tag), _FIELDS
    if isinstance(fault, Refusal):
        return "template-syntax", msg("The tag {tag} is wrong: {reason}.", tag=tag, reason=fault.reason), fault.hint
    if isinstance(fault, TemplateSyntaxError):
        return "template-syntax", msg("The tag {tag} is wrong: {reason}.", tag=tag, reason=_reason(fault)), NOTHING
    reason = _reason(fault)
    return "template-failed", msg("The tag {tag} could not be carried out: {reason}.", tag=tag, reason=reason), NOTHING


def _reason(fault: Exception) -> str:
    said = fault.message if isinstance(fault, TemplateSyntaxError) else str(fault)
    return (said or type(fault).__name__).rstrip(".")


def _place_of(line: int, places: tuple[Place, ...]) -> Place:
    """Return the place of the tag on `line` of a source; lines count from 1, a line beyond the last means the last."""
    return places[min(line, len(places)) - 1] if places and line > 0 else NOWHERE
