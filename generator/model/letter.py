"""The covering letter of a report."""

from dataclasses import dataclass

from generator.model.gap import Gap, Printed
from generator.model.order import Executor, Signatory


@dataclass(frozen=True)
class Request:
    """The letter that is answered: its date in ISO form and its number."""

    date: str
    number: str


@dataclass(frozen=True)
class Letter:
    """A letter to the party `to`, or to a `person` of it, by id; dates in ISO form.

    `title` and `text` (Markdown) win over the wording made from the report; `sheets` 0: how many sheets are enclosed
    is written by hand.
    """

    to: str
    date: Printed
    number: Printed
    signatory: Signatory | Gap
    person: str = ""
    request: Request | None = None
    title: str = ""
    text: str = ""
    sheets: int = 0
    executor: Executor | None = None
