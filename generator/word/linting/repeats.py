"""Rules about how much a template would repeat: what filling it would refuse is said before."""

from collections.abc import Iterator

from generator.errors import Severity, msg
from generator.word.linting.blocks import Step, around
from generator.word.linting.fault import Fault, Flaw, at_tag
from generator.word.linting.names import dotted
from generator.word.linting.pairs import TOO_DEEP
from generator.word.linting.template import Template

_DEEPEST, _MOST = 8, 3_000


def loops(template: Template) -> Iterator[Fault]:
    """Loops stand inside each other a few deep at most, and no list is gone through again inside a loop over it."""
    for rendered in template.rendered:
        for step, heads in around(rendered.tree):
            if step.sense.word == "for":
                yield from _faults(step, [head for head in heads if head.sense.word == "for"])


def _faults(step: Step, outer: list[Step]) -> Iterator[Fault]:
    if len(outer) == _DEEPEST:
        yield at_tag(Flaw(TOO_DEEP.code, TOO_DEEP.message, _LOOPS), step.tag)
    name = dotted(step.sense.expression)
    if name != "…" and name in [dotted(head.sense.expression) for head in outer]:
        message = msg('The loop goes through "{name}" inside a loop over the same list.', name=name)
        yield at_tag(Flaw("template-loop-again", message, _AGAIN, Severity.WARNING), step.tag)


def crowds(template: Template) -> Iterator[Fault]:
    """A part has no more tags than can be read in a moment."""
    for rendered in template.rendered:
        for step in rendered.steps[_MOST : _MOST + 1]:
            yield at_tag(_CROWD, step.tag)


_LOOPS = msg("Close each loop before the next is opened; more than {limit} are not read.", limit=_DEEPEST)
_AGAIN = msg("A hundred rows would become ten thousand; name a list of the outer item, or take the loop out.")
_CROWD = Flaw(
    "template-crowd",
    msg("There are more than {limit} tags up to here.", limit=_MOST),
    msg("Let a loop repeat what is there many times."),
)
