"""The shape of tables: their columns and what stands in them, headings and parts."""

import re
from collections.abc import Iterator

from generator.checks.plans import Plan, groups, owners, placed, plans, shown
from generator.checks.rule import Found, at
from generator.errors import Message, msg
from generator.language.cases import is_infinitive
from generator.language.likeness import key
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Row
from generator.timing.reading import Kind, Occurrence
from generator.timing.schedule import frame
from generator.timing.terms import read, understood

_NEEDED: tuple[tuple[str, re.Pattern[str], Message], ...] = (
    ("term", re.compile(r"срок|дата|период|месяц|квартал|время|когда", re.IGNORECASE), msg("of terms")),
    ("responsible", re.compile(r"ответствен|исполнител|участник", re.IGNORECASE), msg("of who is responsible")),
)
_APART = re.compile(r"за пределами|без точной даты", re.IGNORECASE)
_TASK = re.compile(r"\s*Задача\s*\d*\s*[.:–-]\s*([А-Яа-яё]+)")
_FEWEST = 2


def column_missing(family: Family) -> Iterator[Found]:
    """Yield one finding for each plan or roadmap without a column of terms, or of who is responsible.

    A plan that is known from its report only may lack the latter: usual forms of reports print none.
    """
    needed = [one for one in _NEEDED if one[0] == "term" or not family.executions]
    for plan in plans(family):
        lacking = [said for name, heading, said in needed if not _has(plan, name, heading)]
        if lacking and any(plan.table.walk()):
            both = msg("{first}, {others}", first=lacking[0], others=lacking[-1])
            said = msg(
                "{table} has no column {columns}.",
                table=plan.name,
                columns=both if len(lacking) > 1 else lacking[0],
            )
            yield Found(said, at(family, plan.section.path), msg("Add the column; nobody can be asked without it."))


def columns_swapped(family: Family) -> Iterator[Found]:
    """Yield one finding for a table in which most cells of who is responsible hold terms, or of terms hold names."""
    for plan in plans(family):
        rows = list(plan.table.walk())
        named = [owners(row, family.directory)[0] for row in rows if len(owners(row, family.directory)) == 1]
        terms = [row.term for row in rows if isinstance(row.term, str)]
        known = _names(family.directory)
        are_terms = sum(bool(understood(name).clauses) and key(name) not in known for name in named)
        are_names = sum(key(term) in known for term in terms)
        if _most(are_terms, len(named)) or _most(are_names, len(terms)):
            said = msg("{table} has terms where those responsible belong, or the other way round.", table=plan.name)
            yield Found(said, at(family, plan.section.path), msg("Put the cells under their headings."))


def single_part(family: Family) -> Iterator[Found]:
    """Yield a finding for each row with exactly one part; what a cyclogram lists apart may leave its parts there."""
    for plan in plans(family):
        if _APART.match(plan.section.heading):
            continue
        for row in plan.table.walk():
            if len(row.parts) == 1:
                said = msg("The activity has one part only: “{title}”.", title=shown(row.title))
                yield Found(said, at(family, row.path), msg("Make one row of the two, or add the other parts."))


def part_term_outside(family: Family) -> Iterator[Found]:
    """Yield a finding for each part no day of which lies in the term of its row."""
    for plan in plans(family):
        for one in placed(plan.table):
            if one.parent is not None and _is_outside(family, plan.section, one.row, one.parent):
                said = msg(
                    "The term of the part, “{term}”, lies outside of that of its row, “{whole}”.",
                    term=str(one.row.term),
                    whole=str(one.parent.term),
                )
                hint = msg("Correct one of the two terms; a row whose parts have terms needs none.")
                yield Found(said, at(family, (*one.row.path, "term")), hint)


def group_single(family: Family) -> Iterator[Found]:
    """Yield a finding for each heading with one row only, in a table with several headings."""
    for plan in plans(family):
        every = [group for group in groups(plan.table) if group.title and not group.groups]
        for group in every:
            if len(group.rows) == 1 and len(every) > 1:
                said = msg("One row only stands under the heading “{title}”.", title=shown(group.title))
                yield Found(said, at(family, group.path), msg("Move the row under another heading, or add rows."))


def group_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each heading that stands a second time in its table, at the same level."""
    for plan in plans(family):
        seen: set[tuple[str, object]] = set()
        for group in groups(plan.table):
            known = (key(group.title), group.path[:-1])
            if known[0] and known in seen:
                said = msg("The heading stands twice in the table: “{title}”.", title=shown(group.title))
                yield Found(said, at(family, (*group.path, "title")), msg("Put the rows under one heading."))
            seen.add(known)


def objectives_unlike(family: Family, plan: Plan) -> Iterator[Found]:
    """Yield the first heading of a table that words its objective otherwise than the others: «Задача 3: Создать …»."""
    tasks = [(group, match[1]) for group in groups(plan.table) if (match := _TASK.match(group.title))]
    odd = [group for group, first in tasks if is_infinitive(first.lower())]
    if odd and len(odd) * 2 < len(tasks):
        said = msg("The objective is worded otherwise than the others: “{title}”.", title=shown(odd[0].title))
        hint = msg("Word them alike: all with a noun (Проведение …) or all with a verb (Провести …).")
        yield Found(said, at(family, (*odd[0].path, "title")), hint)


def _has(plan: Plan, name: str, heading: re.Pattern[str]) -> bool:
    return name in plan.keys or any(heading.search(column.heading) for column in plan.table.columns)


def _names(directory: Directory) -> frozenset[str]:
    named = [name for one in directory.parties.values() for name in (one.name, one.short)]
    named += [name for one in directory.groups.values() for name in (one.name, one.short)]
    return frozenset(key(name) for name in (*named, *(one.name for one in directory.people.values())) if name)


def _most(count: int, all_: int) -> bool:
    return count >= _FEWEST and count * 2 > all_


def _is_outside(family: Family, section: Section, part: Row, whole: Row) -> bool:
    """Return whether both terms are dated and have no day in common; a part that ends too late is another rule's."""
    if not isinstance(part.term, str) or not isinstance(whole.term, str):
        return False
    inner, outer = (read(term, frame(family, section)) for term in (part.term, whole.term))
    days, around = inner.occurrences, outer.occurrences
    if not days or not around or outer.kind is Kind.DEADLINE or days[-1].end > around[-1].end:
        return False  # what leads to a deadline lies before it
    return not any(_meet(one, other) for one in days for other in around)


def _meet(one: Occurrence, other: Occurrence) -> bool:
    return one.start <= other.end and other.start <= one.end
