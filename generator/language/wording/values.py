"""Words of a sentence being put together, the forms guessed in it, and the finished wording."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from generator.context.rich import Block, Run
from generator.language.guesses import Guess

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LOOSE = " \t\n,;:"
_CLOSING = ("…", "!", "?")
_LONGEST_ABBREVIATION = 4


@dataclass(frozen=True)
class Wording:
    """Finished paragraphs, and what was guessed in them."""

    blocks: tuple[Block, ...]
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True)
class Words:
    """Words inside a sentence, and what was guessed in them; a line end in them begins a paragraph."""

    runs: tuple[Run, ...] = ()
    guesses: tuple[Guess, ...] = ()

    def __add__(self, other: "Words") -> "Words":
        """Return these words with `other` straight after them."""
        return Words(self.runs + other.runs, self.guesses + other.guesses)

    @property
    def text(self) -> str:
        """The characters printed."""
        return "".join(run.text for run in self.runs)


def words(text: str, *guesses: Guess) -> Words:
    """Return a text as words."""
    return Words((Run(text),) if text else (), guesses)


def joined(between: str, parts: Iterable[Words]) -> Words:
    """Return the words that are not empty, `between` them."""
    said = [part for part in parts if part.runs]
    return reduce(lambda before, part: before + words(between) + part, said) if said else Words()


def spaced(*parts: Words | str) -> Words:
    """Return the words that are not empty with a space between them."""
    return joined(" ", (words(part) if isinstance(part, str) else part for part in parts))


def listed(parts: Iterable[Words]) -> Words:
    """Return «А, Б и В»."""
    every = tuple(parts)
    return joined(" и ", (joined(", ", every[:-1]), *every[-1:]))


def sentence(said: Words, end: str = ".") -> Wording:
    """Return the words as paragraphs that begin with a capital letter and end with `end`."""
    runs = [run for run in said.runs if run.text]
    if runs and not runs[0].gap:
        runs[0] = replace(runs[0], text=runs[0].text[:1].upper() + runs[0].text[1:])
    if runs and end:
        runs[-1:] = _ended(runs[-1], end)
    return Wording(tuple(Block(tuple(line)) for line in _lines(runs) if line), said.guesses)


def lowered(text: str) -> str:
    """Return `text` with a small first letter, unless its first word is an abbreviation or stands in quotes."""
    first = re.match(r"[А-ЯЁ]?[а-яё]*", text)
    if not first or (text[len(first[0]) : len(first[0]) + 1].isalpha()):
        return text
    return text[:1].lower() + text[1:]


def is_day(text: str) -> bool:
    """Return whether the text is a day of the calendar in ISO form."""
    if not _DATE.fullmatch(text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _ended(run: Run, end: str) -> Iterator[Run]:
    """Yield the last piece with `end`, which is not doubled and takes the place of a weaker mark of the author's."""
    if run.gap:
        yield from (run, Run(end))
        return
    text = run.text.rstrip(_LOOSE)
    if end == ":" and text.endswith(".") and not _abbreviated(text):
        text = text[:-1]
    closed = text.endswith((end, *_CLOSING) if end == "." else end)
    yield replace(run, text=text if closed else text + end)


def _abbreviated(text: str) -> bool:
    """Return whether the dot at the end belongs to an abbreviation: «г.», «руб.», «И.О.»."""
    return len(re.split(r"[\s.]", text[:-1])[-1]) <= _LONGEST_ABBREVIATION


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line += [replace(run, text=first)] if first else []
        for text in rest:
            yield line
            line = [replace(run, text=text)] if text else []
    yield line
