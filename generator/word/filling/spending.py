"""What filling a template may cost: steps of its loops and characters of its document, counted, never timed.

A count gives the same answer on any machine, in any thread and process. Steps are charged as a loop begins, for all its
turns at once, so that counting costs next to nothing.
"""

from collections.abc import Generator, Mapping
from itertools import islice
from typing import Any, cast

from jinja2 import Template
from jinja2.runtime import Context

from generator.errors import NOTHING, Message, msg

MOST_STEPS = 30_000_000
"""Steps of one part; a table of 10,000 rows with twelve months takes about three million."""
MOST_CHARACTERS = 150_000_000
"""Characters of one part, markup included; a table of 100,000 rows has some 110 million."""
LONG = 10_000
"""Characters of a value that is counted at once and not only with what is around it."""
_TOGETHER = 500


class Excess(Exception):
    """A template asks for more than any document needs; says what, and the way out."""

    def __init__(self, code: str, message: Message, hint: Message = NOTHING) -> None:
        """Keep what is said of it."""
        self.code, self.message, self.hint = code, message, hint
        super().__init__(message.text)


class Run(Context):
    """One filling of one part: the values it sees, and what it has cost so far."""

    steps = 0
    characters = 0

    def step(self, number: int) -> None:
        """Count steps; raise `Excess` beyond the limit."""
        self.steps += number
        if self.steps > MOST_STEPS:
            raise Excess("too-many-steps", _STEPS, _LOOPS)

    def make(self, number: int) -> None:
        """Count the characters of a long value about to be made or just made; raise `Excess` beyond the limit."""
        if number > LONG:
            self.characters += number
            if self.characters > MOST_CHARACTERS:
                raise _too_large()


def whole(template: Template, context: Mapping[str, Any]) -> str:
    """Return what `template` prints of `context`; raise what it raises, `Excess` where it prints too much."""
    printed: list[str] = []
    characters = 0
    pieces = template.root_render_func(template.new_context(dict(context)))
    try:
        while some := list(islice(pieces, _TOGETHER)):
            characters += sum(map(len, some))
            if characters > MOST_CHARACTERS:
                cast(Generator[str, None, None], pieces).throw(_too_large())
            printed += some
    except Exception:
        template.environment.handle_exception()  # raises again, with lines of the template
    return "".join(printed)


def _too_large() -> Excess:
    message = msg("Here the document grows beyond {limit} million characters.", limit=MOST_CHARACTERS // 1_000_000)
    return Excess("output-too-large", message, _LOOPS)


_STEPS = msg("The loops of the template repeat more often than any document needs.")
_LOOPS = msg("Look at the loops around this place: is one going through a list again inside a loop over the same list?")
