"""What letters and recommendations say of whom they are for: the addressee in its case, the salutation."""

from generator.language.cases.declined import GENDERS
from generator.language.cases.grammar import Case, Gender
from generator.language.cases.names.people import gender_of
from generator.language.people import given_names
from generator.language.posts import capital
from generator.language.wording.names import party_name, titled
from generator.language.wording.scene import Scene
from generator.language.wording.values import Words, words
from generator.model.directory import Party, Person
from generator.model.points import Named
from generator.model.table import Responsible

_HEADS = "Руководителям организаций (по списку)"
_DEAR = {Gender.MASCULINE: "Уважаемый", Gender.FEMININE: "Уважаемая"}

Lines = tuple[Words, ...]


def to_person(person: str, scene: Scene) -> Lines:
    """Return the post with its organisation and the name, both in the dative (ГОСТ Р 7.0.97-2016, 5.15)."""
    found = titled(Named(person=person), Case.DATIVE, scene)
    return tuple(_begun(line) for line in (found.post, found.name) if line.runs)


def to_party(party: Party) -> Lines:
    """Return the full name of an organisation in the nominative, as letters are addressed to it (5.15)."""
    return (words(party.name),)


def to_head(party: str, scene: Scene) -> Lines:
    """Return the head of a party in the dative; the party itself where the directory does not say who heads it."""
    found = scene.directory.parties[party]
    return to_person(found.head, scene) if found.head else (_begun(party_name(found, Case.DATIVE)),)


def to_responsible(one: Responsible, scene: Scene) -> Lines:
    """Return who answers for a row: heads and people in the dative, a text as it is."""
    if one.party:
        return to_head(one.party, scene)
    if one.person:
        return to_person(one.person, scene)
    if one.group:
        return (_begun(titled(Named(group=one.group), Case.DATIVE, scene).post),)
    return tuple(words(line) for line in capital(one.text).split("\n"))


def to_all(parties: tuple[str, ...], scene: Scene) -> Lines:
    """Return the one head that the letter with a form goes to, or «Руководителям … (по списку)»."""
    return to_head(parties[0], scene) if len(parties) == 1 else (words(_HEADS),)


def salutation(person: Person) -> str:
    """Return «Уважаемый Иван Петрович!»; empty where the name is not in full, or nothing tells the gender."""
    gender, names = GENDERS.get(person.gender) or gender_of(person.name), given_names(person.name)
    return f"{_DEAR[gender]} {names}!" if names and gender in _DEAR else ""


def _begun(said: Words) -> Words:
    """Return the words with a capital at their beginning, as a line of its own has it."""
    return words(capital(said.text), *said.guesses)
