"""Forms that the tool is not sure of, for a person to look at."""

from dataclasses import dataclass

from generator.errors import Path
from generator.language.cases.grammar import Case, Inflected


@dataclass(frozen=True)
class Guess:
    """A form that a person should look at: the form as printed, what it is a form of, the case (a field of `Forms`).

    `path` is the key that gives the form by hand, in the directory or in the program; it need not be there yet.
    `whole` is the form in full where initials are printed, as that key wants it. `period` is the name of the period
    whose execution file has the key; empty where the program or the directory has it.
    """

    form: str
    of: str
    case: str
    path: Path
    in_directory: bool
    whole: str = ""
    period: str = ""


def guessed(found: Inflected, of: str, case: Case, path: Path, *, in_directory: bool = True) -> tuple[Guess, ...]:
    """Return the form `found` of the text `of` as a guess; nothing for a form that is sure."""
    return (Guess(found.text, of, case.value, path, in_directory),) if found.guessed else ()
