"""The goal of a program and its objectives: are they there, do they read as such, does anything serve them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.checks.chain.where import is_whole, speaks_of, written
from generator.checks.plans import groups, placed, plans, shown
from generator.checks.rule import Found, at
from generator.context.rich import Kind, blocks
from generator.errors import Path, msg
from generator.language.cases import is_infinitive
from generator.language.letters import listed
from generator.language.likeness import key, roots, words
from generator.model.family import Family

_GOAL = re.compile(r"\bцел(?:ь|и|ью|ей|ям|ями|ях)\b", re.IGNORECASE)
_OBJECTIVE = re.compile(r"\bзадач", re.IGNORECASE)
_ACTIVITY = listed(
    "проведение провести организация организовать реализация реализовать выполнение выполнить осуществление "
    "осуществить разработка разработать утверждение утвердить участие участвовать проведя мониторинг контроль"
)
_LABEL = re.compile(r"\s*задача\s*(?:№\s*)?\d+\s*[.:–—-]\s*", re.IGNORECASE)
_ALIKE = 0.6
_FEWEST = 4
_FEW = 5


def goal_missing(family: Family) -> Iterator[Found]:
    """Yield a finding where a program has a passport, objectives or indicators, and no goal anywhere."""
    if is_whole(family) and not family.program.goal and not speaks_of(family.program, _GOAL):
        said = msg("The program has no goal: nothing says what its objectives and indicators lead to.")
        yield Found(said, at(family, ("title",)), msg("Write “goal: …”: what will be different in the last year."))


def goal_form(family: Family) -> Iterator[Found]:
    """Yield a finding where the goal is an activity: «Проведение мероприятий …», «Реализация …»."""
    for text, path in _goals(family):
        first = next(iter(words(text)), "")
        if first in _ACTIVITY:
            said = msg("The goal reads as an activity: “{text}”.", text=shown(text))
            hint = msg("Name what will have changed by the end, not what will be done for it.")
            yield Found(said, at(family, path), hint)


def goals_several(family: Family) -> Iterator[Found]:
    """Yield a finding where several goals stand as one."""
    for text, path in _goals(family):
        listed = [one for one in blocks(text) if one.kind is not Kind.SUBITEM and not one.text.rstrip().endswith(":")]
        if len(listed) > 1:
            said = msg("There are {count} goals: each needs indicators of its own.", count=len(listed))
            yield Found(said, at(family, path), msg("Keep one goal; make objectives of the others."))


def objective_missing(family: Family) -> Iterator[Found]:
    """Yield a finding where a program has a goal and no objectives anywhere."""
    if not is_whole(family) or not any(_goals(family)):
        return
    if not family.program.objectives and not speaks_of(family.program, _OBJECTIVE):
        said = msg("The program has a goal and no objectives: nothing leads from it to the activities.")
        yield Found(said, at(family, ("goal",)), msg("Write “objectives: …”."))


def objective_unused(family: Family) -> Iterator[Found]:
    """Yield a finding for each objective that no row serves, where rows name objectives at all."""
    used = {row.objective for row in family.program.rows() if row.objective}
    if not used:
        return
    headed = {key(_LABEL.sub("", group.title)) for plan in plans(family) for group in groups(plan.table)}
    for place, objective in enumerate(family.program.objectives):
        if objective.id not in used and key(objective.text) not in headed:
            said = msg("No activity serves the objective “{text}”.", text=shown(objective.text))
            hint = msg("Write “objective: {id}” into the rows that serve it, or add an activity.", id=objective.id)
            yield Found(said, at(family, ("objectives", place)), hint)


def objective_unlinked(family: Family) -> Iterator[Found]:
    """Yield a finding for each row that names no objective, where nearly all the others of its table do."""
    for plan in plans(family):
        rows = [one.row for one in placed(plan.table) if one.parent is None]
        lacking = [row for row in rows if not row.objective]
        if len(lacking) * _FEW <= len(rows):
            for row in lacking:
                said = msg("The activity serves no objective: “{title}”.", title=shown(row.title))
                yield Found(said, at(family, row.path), msg("Write “objective: …”, as the other rows have it."))


def objective_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each objective that stands a second time."""
    seen: dict[str, int] = {}
    for place, objective in enumerate(family.program.objectives):
        first = seen.setdefault(key(objective.text), place)
        if first != place:
            said = msg("The objective stands twice: “{text}”.", text=shown(objective.text))
            yield Found(said, at(family, ("objectives", place, "text")), msg("Delete one of the two."))


def objectives_form(family: Family) -> Iterator[Found]:
    """Yield a finding where some objectives begin with an infinitive and some do not."""
    texts = [objective.text for objective in family.program.objectives]
    forms = [is_infinitive(next(iter(words(text)), "")) for text in texts]
    if len(set(forms)) < 2:
        return
    odd = Counter(forms).most_common()[-1][0]
    place = forms.index(odd)
    said = msg("The objectives are worded in two ways: “{one}”, “{other}”.", **_pair(texts, forms, place))
    hint = msg("Word them alike: all with a verb (to create …) or all with a noun (creation of …).")
    yield Found(said, at(family, ("objectives", place, "text")), hint)


def objective_text_differs(family: Family) -> Iterator[Found]:
    """Yield a finding for each heading of a cyclogram that is nearly an objective of the program, and not quite."""
    known = {key(one.text): frozenset(roots(one.text)) for one in family.program.objectives}
    for plan in plans(family, "cyclogram"):
        for group in plan.table.groups:
            own = _LABEL.sub("", group.title)
            if key(own) not in known and _near(frozenset(roots(own)), known.values()):
                said = msg("The heading is worded otherwise than the objective: “{text}”.", text=shown(own))
                hint = msg("Take the wording of the objective.")
                yield Found(said, at(family, (*group.path, "title")), hint)


def _goals(family: Family) -> Iterator[tuple[str, Path]]:
    if family.program.goal.strip("— \n"):
        yield family.program.goal, ("goal",)
    else:
        yield from written(family.program, _GOAL)


def _pair(texts: list[str], forms: list[bool], place: int) -> dict[str, str]:
    other = next(number for number, form in enumerate(forms) if form != forms[place])
    return {"one": shown(texts[other], 40), "other": shown(texts[place], 40)}


def _near(own: frozenset[str], known: Iterable[frozenset[str]]) -> bool:
    return len(own) >= _FEWEST and any(len(own & one) >= _ALIKE * len(own | one) for one in known)
