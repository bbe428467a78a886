"""Typical activities that a new program may begin with: a catalogue beside this module, one file a direction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.family import Limits
from generator.spec.source import read
from generator.spec.text.quoting import scalar
from generator.timing.reading import Frame
from generator.timing.terms import read as understood

CATALOGUE = Path(__file__).parent / "catalogue"

COMPONENTS: Mapping[int, str] = {
    1: "Цели",
    2: "Показатели",
    3: "Методы сбора и обработки информации",
    4: "Мониторинг показателей",
    5: "Анализ результатов мониторинга",
    6: "Адресные рекомендации",
    7: "Меры, мероприятия",
    8: "Управленческие решения",
    9: "Анализ эффективности принятых мер",
}
"""The nine components of the management cycle by which programs are judged (domain notes 1.2)."""

ROLES: Mapping[str, str] = {
    "schools": "школы – участники программы",
    "methods": "муниципальная методическая служба",
    "support": "педагоги-психологи школ",
    "leaders": "школы-партнёры",
}
"""Who does an activity, until ids of the directory are put there; the issuer has one already."""


@dataclass(frozen=True)
class Typical:
    """An activity: its component of the management cycle, its term (`{year}`: once, in the first year), who does it."""

    title: str
    component: int
    term: str
    who: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Direction:
    """A direction with its typical activities."""

    id: str
    title: str
    activities: tuple[Typical, ...]


@cache
def directions() -> Mapping[str, Direction]:
    """Return the directions of the catalogue by their ids, in order."""
    found = (_direction(path) for path in sorted(CATALOGUE.glob("*.yaml")))
    return {one.id: one for one in found}


def _direction(path: Path) -> Direction:
    data: Any = read(path.read_text(encoding="utf-8"), path.name, Limits()).data
    listed = (
        Typical(one["title"], int(one["component"]), one["term"], tuple(one["who"]), one["result"])
        for one in data["activities"]
    )
    return Direction(data["id"], data["title"], tuple(listed))


def term(one: Typical, frame: Frame) -> str:
    """Return the term of an activity; what is done once is done in the first year of the span that has such a day."""
    for year in frame.span.years:
        said = one.term.replace("{year}", str(year))
        found = understood(said, frame).occurrences
        if said == one.term or any(not day.outside for day in found):
            return said
    return "В течение срока действия программы"


def written(chosen: Sequence[Direction], frame: Frame, who: Mapping[str, str]) -> str:
    """Return the directions as YAML, indented as in a section; `who` are the ids or words for roles."""
    lines: list[str] = []
    for direction in chosen:
        lines += [f"      - title: {scalar(direction.title)}", "        activities:"]
        for one in direction.activities:
            named = [who.get(role) or ROLES[role] for role in one.who]
            lines += [
                f"          # {one.component}. {COMPONENTS[one.component]}",
                f"          - title: {scalar(one.title)}",
                f"            term: {scalar(term(one, frame))}",
                f"            responsible: [{', '.join(map(scalar, named))}]",
                f"            result: {scalar(one.result)}",
            ]
    return "\n".join(lines) + "\n"


def uncovered(chosen: Sequence[Direction]) -> tuple[str, ...]:
    """Return the components of the management cycle that no activity of these directions serves."""
    found = {one.component for direction in chosen for one in direction.activities}
    return tuple(name for number, name in COMPONENTS.items() if number not in found)
