"""Every guessed form in the papers around reports: acts that approve them, letters, recommendations."""

from collections.abc import Iterator

from generator.language.cases.grammar import Case
from generator.language.guesses import Guess
from generator.language.wording import letters
from generator.language.wording.advice import advice
from generator.language.wording.scene import Scene
from generator.language.wording.titles import report, report_in_short
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.letter import Letter

TITLE, TEXT = ("letter", "title"), ("letter", "text")
"""The keys by which an author words a covering letter."""


def addressee(letter: Letter, family: Family) -> letters.Lines:
    """Return whom a covering letter goes to: a person in the dative, else the party in the nominative."""
    scene = Scene(family.under(None), ())
    return (
        letters.to_person(letter.person, scene)
        if letter.person
        else letters.to_party(scene.directory.parties[letter.to])
    )


def of_letters(family: Family) -> Iterator[Guess]:
    """Yield every form guessed in the covering letters of reports."""
    for execution in family.executions.values():
        if letter := execution.letter:
            for line in addressee(letter, family):
                yield from line.guesses
            yield from _of_wording(execution, letter, family)


def of_recommendations(family: Family) -> Iterator[Guess]:
    """Yield every form guessed in the addressees of recommendations."""
    scene = Scene(family.under(None), ())
    for execution in family.executions.values():
        for one in advice(execution, family):
            for line in letters.to_responsible(one, scene):
                yield from line.guesses


def of_forms(family: Family) -> Iterator[Guess]:
    """Yield every form guessed in the addressee of the letter that goes with forms."""
    if family.asked:
        for line in letters.to_all(family.asked.parties, Scene(family.under(None), ())):
            yield from line.guesses


def _of_wording(execution: Execution, letter: Letter, family: Family) -> Iterator[Guess]:
    period, under = execution.period, family.under(None)
    if not letter.title:
        yield from report_in_short(period, Case.GENITIVE, Scene(under, TITLE, period.name)).guesses
    if not letter.text:
        yield from report(period, Case.ACCUSATIVE, Scene(under, TEXT, period.name)).guesses
