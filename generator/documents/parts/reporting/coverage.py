"""Who has answered: of how many of the rows that a party was asked about it told something."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.context.rich import Block, Kind, Run
from generator.model.execution import Answer, Execution
from generator.model.family import Family
from generator.timing.asking import asked


@dataclass(frozen=True)
class Asked:
    """A party, the number of its rows and of those it answered."""

    name: str
    rows: int
    answered: int


def coverage(family: Family, execution: Execution) -> tuple[Asked, ...]:
    """Return every party asked; nothing where nobody has answered anything, because no forms were sent then."""
    given = {row: entry.answers for row, entry in execution.activities.items()}
    if not any(map(_said, (answer for answers in given.values() for answer in answers.values()))):
        return ()
    return tuple(
        Asked(family.directory.parties[party].label, len(rows), sum(_has(given.get(row, {}), party) for row in rows))
        for party, rows in asked(family, execution.period).items()
    )


def lines(found: tuple[Asked, ...]) -> tuple[Block, ...]:
    """Return an item for each party: «МБОУ «СОШ № 2» – 14 из 16;»."""
    said = (f"{one.name} – {one.answered} из {one.rows}{'.' if one is found[-1] else ';'}" for one in found)
    return tuple(Block((Run(text),), Kind.ITEM) for text in said)


def _has(answers: Mapping[str, Answer], party: str) -> bool:
    return party in answers and _said(answers[party])


def _said(answer: Answer) -> bool:
    return any(answer.said.values())
