"""What holds nothing: sections, headings, expected results, sources of money."""

from collections.abc import Iterator

from generator.checks.plans import groups, plans, shown
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.language.likeness import key
from generator.language.measuring import is_countable
from generator.model.family import Family
from generator.model.program import Amount, Content, Financing
from generator.model.table import DataTable, PlanTable


def results_not_measurable(family: Family) -> Iterator[Found]:
    """Yield one finding where no expected result of the whole program names a number."""
    text = family.program.results
    if line(text).strip("— ") and not any(is_countable(one) for one in text.splitlines()):
        said = msg("The expected results name no number: nobody can tell whether they are reached.")
        hint = msg("Say how much, of how many, by what year; or refer to the targets.")
        yield Found(said, at(family, ("results",)), hint)


def section_empty(family: Family) -> Iterator[Found]:
    """Yield a finding for each section that has a place in the program and nothing in it."""
    for section in family.program.sections:
        if _is_empty(section.content):
            said = msg("The section “{name}” is empty.", name=shown(section.heading or section.id))
            yield Found(said, at(family, section.path), msg("Fill it, or delete it."))


def group_empty(family: Family) -> Iterator[Found]:
    """Yield a finding for each heading of a table under which no row stands."""
    for plan in plans(family, "roadmap", "plan", "cyclogram", "resources"):
        if not any(plan.table.walk()):
            continue
        for group in groups(plan.table):
            if group.title and not any(group.walk()):
                said = msg("No row stands under the heading “{title}”.", title=shown(group.title))
                yield Found(said, at(family, group.path), msg("Add its rows, or delete the heading."))


def financing_zero(family: Family) -> Iterator[Found]:
    """Yield a finding for each source of money that gives nothing in any year."""
    for content in _money(family):
        for source in content.sources:
            known = [amount for amount in source.amounts.values() if isinstance(amount, Amount)]
            if known and len(known) == len(source.amounts) and not any(amount.value for amount in known):
                said = msg("The source gives nothing in any year: “{name}”.", name=shown(source.name))
                yield Found(said, at(family, source.path), msg("Write the amounts, or delete the source."))


def financing_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each source of money that stands a second time in its table."""
    for content in _money(family):
        seen: set[str] = set()
        for source in content.sources:
            if key(source.name) in seen:
                said = msg("The source of money stands twice: “{name}”.", name=shown(source.name))
                yield Found(said, at(family, (*source.path, "name")), msg("Add up the amounts in one row."))
            seen.add(key(source.name))


def _money(family: Family) -> Iterator[Financing]:
    for section in family.program.of_kind("financing"):
        if isinstance(section.content, Financing):
            yield section.content


def _is_empty(content: Content) -> bool:
    if isinstance(content, PlanTable):
        return not any(content.walk())
    if isinstance(content, DataTable):
        return not content.rows
    if isinstance(content, Financing):
        return not content.sources
    return not (content.strip() if isinstance(content, str) else content)
