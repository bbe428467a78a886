"""The nine components of the management of quality, and what of a program covers each of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.chain.where import PROGRAM, fields, joined
from generator.checks.plans import plans, shown
from generator.checks.rule import Found, at
from generator.errors import Message, msg
from generator.model.family import Family


@dataclass(frozen=True)
class Component:
    """A component of the cycle: its name, and how texts speak of it."""

    name: Message
    spoken: re.Pattern[str]


def _spoken(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


COMPONENTS: Mapping[str, Component] = {
    "goals": Component(msg("goals"), _spoken(r"\bцел(?:ь|и|ей|ям)\b")),
    "indicators": Component(msg("indicators"), _spoken(r"показател|индикатор|критери")),
    "methods": Component(
        msg("methods of collecting data"),
        _spoken(
            r"метод\w* сбора|\bсбор\b|анкетировани|опрос|сбору|источник\w* данных|обработк\w+ (?:данных|информации)"
        ),
    ),
    "monitoring": Component(msg("monitoring"), _spoken(r"мониторинг|диагностик|отслеживани|оценк\w+ достижения")),
    "analysis": Component(msg("analysis"), _spoken(r"анализ|аналитич")),
    "recommendations": Component(msg("addressed recommendations"), _spoken(r"рекомендаци")),
    "measures": Component(msg("measures"), _spoken(r"\bмер[ыа]?\b|мероприяти")),
    "decisions": Component(
        msg("management decisions"), _spoken(r"управленческ\w+ решени|приняти\w+ решени|решени\w+ по итогам|приказ")
    ),
    "effect": Component(
        msg("analysis of the effect of measures"),
        _spoken(
            r"эффективност\w+ (?:принятых |реализации |мер|программы)|оценк\w+ (?:эффективности|достижения)"
            r"|анализ\w* эффективности|итогов\w+ (?:анализ|доклад|отч[её]т)|ежегодн\w+ (?:доклад|отч[её]т)"
            r"|результативност\w+ (?:принятых|мер)"
        ),
    ),
}
"""The components in their order, as municipal departments publish them, by the names of the columns."""


def coverage(family: Family) -> Mapping[str, tuple[str, ...]]:
    """Return for each component the texts that speak of it: fields, headings, activities and events, in order."""
    texts = tuple(_texts(family))
    found = {name: tuple(text for text in texts if one.spoken.search(text)) for name, one in COMPONENTS.items()}
    program = family.program
    known = {
        "goals": (program.goal, *(one.text for one in program.objectives)),
        "indicators": tuple(one.name for one in program.indicators()),
        "measures": tuple(row.title for plan in plans(family, "roadmap", "plan") for row in plan.table.walk()),
    }
    return {name: (*(text for text in known.get(name, ()) if text), *texts) for name, texts in found.items()}


def cycle_missing(family: Family) -> Iterator[Found]:
    """Yield one finding for a program with a cyclogram, in which nothing covers some components of the cycle."""
    if family.program.kind != PROGRAM or not family.program.of_kind("cyclogram"):
        return
    lacking = [COMPONENTS[name].name for name, texts in coverage(family).items() if not texts]
    if lacking:
        said = msg("Nothing in the program covers these components of the cycle: {names}.", names=joined(lacking))
        hint = msg("Add an event to the cyclogram, or an activity, for each of them.")
        yield Found(said, at(family, family.program.of_kind("cyclogram")[0].path), hint)


def cycle_coverage(family: Family) -> Iterator[Found]:
    """Yield one finding for each component of the cycle: how much of the program speaks of it, and what first."""
    if family.program.kind != PROGRAM:
        return
    for name, texts in coverage(family).items():
        component = COMPONENTS[name].name
        said = (
            msg("{component} – {count}: “{text}”.", component=component, count=len(texts), text=shown(texts[0]))
            if texts
            else msg("{component} – nothing.", component=component)
        )
        yield Found(said, at(family, ("title",)), msg("The table of the management cycle; nothing is wrong with it."))


def _texts(family: Family) -> Iterator[str]:
    yield from (f"{row.heading}" for row in fields(family.program))
    yield from (section.heading for section in family.program.sections)
    for plan in plans(family):
        for row in plan.table.walk():
            yield row.title
            if isinstance(row.result, str):
                yield row.result
