"""The executor's mark: name, telephone and e-mail of who drew the document up."""

from collections.abc import Iterator

from generator.context.leaves import Context, rich
from generator.context.rich import Block, Run
from generator.model.directory import Directory, Person
from generator.model.family import Family
from generator.model.order import Executor


def executor(family: Family) -> Context:
    """Return the mark of who drew the act of the family up."""
    order = family.program.order
    return drawn_up(order.executor if order else None, family.directory)


def drawn_up(given: Executor | None, directory: Directory) -> Context:
    """Return the mark, a paragraph each for name, telephone and e-mail (ГОСТ Р 7.0.97-2016, 5.25)."""
    lines = list(_lines(given, directory)) if given else []
    return {"has_executor": bool(lines), "executor": rich(Block((Run(line),)) for line in lines)}


def _lines(given: Executor, directory: Directory) -> Iterator[str]:
    person = directory.people.get(given.person, Person("", given.name))
    yield f"Исполнитель: {given.name or person.name}"
    yield from filter(None, (given.phone or person.phone, given.email or person.email))
