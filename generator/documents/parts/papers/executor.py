"""The executor's mark: name, telephone and e-mail of who drew the document up."""

from collections.abc import Iterator

from generator.context.leaves import Context, rich
from generator.context.rich import Block, Run
from generator.model.directory import Person
from generator.model.family import Family


def executor(family: Family) -> Context:
    """Return the mark, a paragraph each for name, telephone and e-mail (ГОСТ Р 7.0.97-2016, 5.25)."""
    lines = list(_lines(family))
    return {"has_executor": bool(lines), "executor": rich(Block((Run(line),)) for line in lines)}


def _lines(family: Family) -> Iterator[str]:
    order = family.program.order
    if not order or not order.executor:
        return
    given = order.executor
    person = family.directory.people.get(given.person, Person("", given.name))
    yield f"Исполнитель: {given.name or person.name}"
    yield from filter(None, (given.phone or person.phone, given.email or person.email))
