"""What Russian grammar tells apart: cases, genders, what a head noun asks of the words that agree with it."""

from dataclasses import dataclass
from enum import Enum


class Case(Enum):
    """A case; the values of the oblique ones are the names of the fields of `generator.model.directory.Forms`."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


class Gender(Enum):
    """A grammatical gender; a person is masculine or feminine."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


@dataclass(frozen=True)
class Inflected:
    """A text in a case; `guessed` when a person should look at it."""

    text: str
    guessed: bool = False


@dataclass(frozen=True)
class Agreement:
    """What a head noun asks of its adjectives, participles and verbs."""

    gender: Gender
    plural: bool
    animate: bool
