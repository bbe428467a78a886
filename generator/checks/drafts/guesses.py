"""Case forms that the program guessed: a person looks at them, or gives them by hand."""

from collections.abc import Iterator, Mapping

from generator.checks.rule import Found
from generator.errors import Message, Place, msg
from generator.language.guesses import Guess
from generator.language.wording import guesses
from generator.model.family import Family

_CASES: Mapping[str, Message] = {
    "genitive": msg("genitive"),
    "dative": msg("dative"),
    "accusative": msg("accusative"),
    "instrumental": msg("instrumental"),
    "prepositional": msg("prepositional"),
}
_BY_HAND = ("title", "preamble")
_OF_A_LETTER = ("title", "text")


def guessed_form(family: Family) -> Iterator[Found]:
    """Yield a warning for every form that the documents print and nobody has given or reviewed, with the key for it."""
    for guess in guesses(family):
        file = family.files.get("directory" if guess.in_directory else guess.period or "program", "")
        yield Found(
            msg("Guessed: “{of}” → “{form}” ({case}).", of=guess.of, form=guess.form, case=_CASES[guess.case]),
            Place(file=file, path=guess.path),
            _way_out(guess),
        )


def _way_out(guess: Guess) -> Message:
    if not guess.in_directory:
        return _in_program(guess)
    entry, key = str(guess.path[1]), str(guess.path[2])
    if key == "post":
        return _a_post(guess)
    if key == "gender":
        return _gender(guess, entry)
    yaml = f"{key}: {{{guess.case}: {guess.whole or guess.form}}}"
    return msg("Look at the form and write the right one under “{id}”: {yaml}", id=entry, yaml=yaml)


def _gender(guess: Guess, entry: str) -> Message:
    if not guess.whole:
        return msg("Write “gender: f” or “gender: m” under “{id}”.", id=entry)
    yaml = f"forms: {{{guess.case}: {guess.whole}}}"
    return msg("Write “gender: f” or “gender: m” under “{id}”, or the right form: {yaml}", id=entry, yaml=yaml)


def _in_program(guess: Guess) -> Message:
    key = str(guess.path[-1]) if guess.path else ""
    if guess.path[:1] == ("letter",) and key in _OF_A_LETTER:
        return msg("If it is wrong, write it by hand under “letter”: “{key}: …”.", key=key)
    if key == "text":
        return msg("If it is wrong, write the whole point beside its fact: “text: …”.")
    if key in _BY_HAND:
        return msg("If it is wrong, write it by hand under “order”: “{key}: …”.", key=key)
    return _a_post(guess)


def _a_post(guess: Guess) -> Message:
    yaml = f"forms: {{{guess.case}: {guess.form}}}"
    return msg("Put the post under “posts” in the directory with its forms, and write its id here: {yaml}", yaml=yaml)
