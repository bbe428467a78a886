"""The directory: parties, groups, posts, people, acts and abbreviations, each kept once for all programs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.gap import Printed


@dataclass(frozen=True)
class Forms:
    """Case forms given by hand; an empty text means the form is not given."""

    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""


@dataclass(frozen=True)
class Party:
    """An organisation: its full name, the short name printed in tables, its letterhead lines, the file of its arms.

    `forms` are those of the full name, `short_forms` those of the short one.
    """

    id: str
    name: str
    short: str = ""
    letterhead: str = ""
    place: str = ""
    head: str = ""
    arms: str = ""
    forms: Forms = field(default_factory=Forms)
    short_forms: Forms = field(default_factory=Forms)

    @property
    def label(self) -> str:
        """The name as tables print it."""
        return self.short or self.name


@dataclass(frozen=True)
class Member:
    """A party's time in a group, in years, both inclusive; 0 means no bound."""

    party: str
    since: int = 0
    until: int = 0


@dataclass(frozen=True)
class PartyGroup:
    """A named list of parties, for example the schools of a program, and the short name printed in tables."""

    id: str
    name: str
    short: str = ""
    members: tuple[Member, ...] = ()
    forms: Forms = field(default_factory=Forms)

    @property
    def label(self) -> str:
        """The name as tables print it."""
        return self.short or self.name

    def in_year(self, year: int) -> tuple[str, ...]:
        """Return the ids of those who are members in `year`, in order."""
        return tuple(one.party for one in self.members if one.since <= year <= (one.until or year))


@dataclass(frozen=True)
class Post:
    """A post (должность) in the nominative, with case forms given by hand."""

    id: str
    name: str
    forms: Forms = field(default_factory=Forms)


@dataclass(frozen=True)
class Person:
    """A person: surname, name and patronymic in this order, the post and the party; `gender` is `m`, `f` or empty."""

    id: str
    name: str
    post: str = ""
    party: str = ""
    gender: str = ""
    phone: str = ""
    email: str = ""
    forms: Forms = field(default_factory=Forms)


@dataclass(frozen=True)
class Act:
    """A legal act that programs cite: kind, body (in the genitive), date, number, title, the acts that amended it.

    It is in force from `valid_from` to `valid_until`, days in ISO form, both inclusive; empty where nobody has said so.
    """

    id: str
    kind: str
    title: str
    body: str = ""
    date: Printed = ""
    number: Printed = ""
    amended_by: tuple[str, ...] = ()
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True)
class Directory:
    """Everything kept once; every mapping is from id to value, in the order of the file."""

    parties: Mapping[str, Party] = field(default_factory=dict)
    groups: Mapping[str, PartyGroup] = field(default_factory=dict)
    posts: Mapping[str, Post] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)
