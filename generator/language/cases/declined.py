"""Parties, groups, posts and people of the directory in a case: the form given by hand first."""

from generator.language.cases.grammar import Case, Gender, Inflected
from generator.language.cases.names.people import person
from generator.language.cases.phrases.whole import phrase
from generator.model.directory import Party, PartyGroup, Person, Post

GENDERS = {"m": Gender.MASCULINE, "f": Gender.FEMININE}
"""Genders by the letters that stand for them in the directory."""


def declined(named: Party | PartyGroup | Post | Person, case: Case) -> Inflected:
    """Return the name in the case; a form given by hand always wins and is never guessed."""
    if case is Case.NOMINATIVE:
        return Inflected(named.name)
    given = str(getattr(named.forms, case.value))
    if given:
        return Inflected(given)
    if isinstance(named, Person):
        return person(named.name, case, GENDERS.get(named.gender))
    return phrase(named.name, case)
