"""Facts of an order from which its points and preamble are worded."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """Who is meant: a party, group, person or post of the directory by its id, or a text already in the right case.

    With `name` it is a person who is not in the directory: `post` (which may be a text) and `name` in the nominative.
    """

    party: str = ""
    group: str = ""
    person: str = ""
    post: str = ""
    text: str = ""
    name: str = ""


@dataclass(frozen=True)
class Approve:
    """«Утвердить …»: the title of what is approved in the nominative, empty for the program itself.

    `appendix` is its number, empty for a single one; `attached` prints «прилагаемый» instead of naming the appendix.
    `short` is how it is called from then on: «(далее – Программа)».
    """

    what: str = ""
    attached: bool = True
    appendix: str = ""
    short: str = ""


@dataclass(frozen=True)
class Assign:
    """«Директору … до 1 марта … обеспечить …»: `do` begins with an infinitive; `until` is an ISO day or a text.

    `recommend` words it «Рекомендовать …», for those whom the issuer cannot command. `do` may be empty where
    the point has points of its own.
    """

    to: tuple[Named, ...]
    do: str = ""
    until: str = ""
    recommend: bool = False


@dataclass(frozen=True)
class Appoint:
    """«Назначить … ответственным за …»: the person, and the role in the instrumental, or what they answer for."""

    person: Named
    role: str = ""
    responsible_for: str = ""


@dataclass(frozen=True)
class Publish:
    """«Разместить настоящий приказ на …»: `by` may name who does it, `where` is in the prepositional, `term` a text."""

    where: str
    term: str = ""
    by: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Repeal:
    """«Признать утратившим силу …»: ids of acts; those that amended them are added; `since` is an ISO day."""

    acts: tuple[str, ...]
    since: str = ""


@dataclass(frozen=True)
class Control:
    """«Контроль за исполнением …»: nobody named means the one who signs keeps it."""

    on: Named | None = None


@dataclass(frozen=True)
class Force:
    """«Настоящий приказ вступает в силу …»: `signing`, `publication`, an ISO day, or the words that follow."""

    since: str


Fact = Approve | Assign | Appoint | Publish | Repeal | Control | Force


@dataclass(frozen=True)
class Ground:
    """A ground in the preamble: a `link` (`accordance`, `execution`, `basis`, `connection`, `guided`, `purpose`).

    Its objects are acts of the directory, or a text already in the case that the link wants.
    """

    link: str
    acts: tuple[str, ...] = ()
    text: str = ""
