"""What the importer says in the files it writes: where they come from, and what a person has to decide."""

from collections.abc import Iterator
from textwrap import wrap

from generator.intake.importing.composing import Composed
from generator.intake.importing.draft import Entries

_ABOUT = "Составлено по файлу «{name}»."
_DOUBTS = "Строки «# ? …» – места, где прочитанное нужно проверить."
_DECIDE = "Решить человеку:"
_NOTHING = "Решать нечего: всё прочитано без вопросов."
_COUNT = "– отметок «# ?» в тексте: {count}"
_WIDTH = 110


def head(composed: Composed) -> list[str]:
    """Return the lines at the beginning of a file."""
    return [_ABOUT.format(name=composed.name), _DOUBTS]


def foot(composed: Composed) -> list[str]:
    """Return the list of decisions at the end of the spec."""
    doubts = sum(1 for _ in _doubts(composed.program))
    questions = composed.account.questions
    if not questions and not doubts:
        return [_NOTHING]
    said = [line for place, one in enumerate(questions, 1) for line in _wrapped(f"{place}. {one}")]
    return [_DECIDE, *said, *([_COUNT.format(count=doubts)] if doubts else [])]


def doubts(draft: Entries) -> int:
    """Return how many remarks stand in a draft."""
    return sum(1 for _ in _doubts(draft))


def _doubts(value: object) -> Iterator[str]:
    if isinstance(value, Entries):
        yield from value.above
        for said in value.doubts.values():
            yield from said
        for inner in value.values.values():
            yield from _doubts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _doubts(inner)


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH, subsequent_indent="   ", break_long_words=False, break_on_hyphens=False)
