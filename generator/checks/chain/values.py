"""The values of indicators: their bounds, their units, their way from the base to the last target."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.checks.plans import shown
from generator.checks.rule import Found, at
from generator.errors import Message, Path, msg
from generator.model.family import Family
from generator.model.program import Amount, Indicator

_HUNDRED, _DOWN = Decimal(100), "down"
_PERCENT = re.compile(r"%|процент(?:ов|а|ы)?\.?|проц\.?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:тыс\.?\s*)?(?:чел(?:овек(?:а)?|\.)?|ед(?:иниц(?:а|ы)?|\.)?|шт(?:ук(?:а|и)?|\.)?|школ[аы]?|организаци[йи]|педагог(?:ов)?|обучающи(?:йся|хся))",
    re.IGNORECASE,
)
_A_SHARE = re.compile(r"\s*(?:доля|удельный вес|процент|охват)\b", re.IGNORECASE)
_A_COUNT = re.compile(r"\s*(?:число|количество|численность)\b", re.IGNORECASE)
# «Число … на 100 обучающихся», «количество … в процентах к»: quantities that are no plain counts.
_RELATIVE = re.compile(r"\b(?:процент|доля|на одного|на 100|на 1000|отношени|к общ)", re.IGNORECASE)


@dataclass(frozen=True)
class _Step:
    """From one known value of an indicator to the next, that of `year`."""

    year: int
    was: Amount
    now: Amount

    @property
    def sign(self) -> int:
        return _sign(self.now.value - self.was.value)


def indicator_range(family: Family) -> Iterator[Found]:
    """Yield a finding for each share beyond 0 to 100 per cent and each count below 0."""
    for one in family.program.indicators():
        most = _HUNDRED if _is_percent(one) and _A_SHARE.match(one.name) else None
        if most is None and not _A_COUNT.match(one.name):
            continue
        for value, path in _values(one):
            if value.value < 0 or (most is not None and value.value > most):
                said = msg("{value} {unit} cannot be: “{name}”.", value=value.text, unit=one.unit, name=shown(one.name))
                yield Found(said, at(family, path), msg("Correct the value, or the unit."))


def indicator_unit(family: Family) -> Iterator[Found]:
    """Yield a finding where the unit is missing, or is none that the name of the indicator asks for."""
    for one in family.program.indicators():
        said = _unit(one)
        if said:
            hint = msg("Correct the unit or the name: a share is told in %, a number in чел., ед.")
            yield Found(said, at(family, (*one.path, "unit")), hint)


def indicator_better(family: Family) -> Iterator[Found]:
    """Yield a finding where the values fall from year to year, and nothing says that less is better."""
    for one in family.program.indicators():
        steps = _steps(one)
        if one.better != _DOWN and _signs(steps) == {-1}:
            said = msg("The values fall, and more is taken to be better: “{name}”.", name=shown(one.name))
            hint = msg("Write “better: down” where less is better; otherwise correct the values.")
            yield Found(said, at(family, one.path), hint)


def indicator_no_progress(family: Family) -> Iterator[Found]:
    """Yield a finding where nothing changes from the base on, or values grow where less is said to be better."""
    for one in family.program.indicators():
        steps = _steps(one)
        if not steps or not isinstance(one.base, Amount):
            continue
        if not _signs(steps) and not _is_at_end(one, one.base):
            said = msg("Nothing changes: all values are {base}: “{name}”.", base=one.base.text, name=shown(one.name))
            yield Found(said, at(family, (*one.path, "targets")), msg("Write what the program is to reach."))
        elif one.better == _DOWN and _signs(steps) == {1}:
            said = msg("The values grow, and less is said to be better: “{name}”.", name=shown(one.name))
            yield Found(said, at(family, (*one.path, "better")), msg("Correct the values, or delete “better: down”."))


def indicator_setback(family: Family) -> Iterator[Found]:
    """Yield a finding for each indicator that goes one way and in some year back."""
    for one in family.program.indicators():
        steps = _steps(one)
        if len(_signs(steps)) < 2:
            continue
        way = _sign(steps[-1].now.value - steps[0].was.value) or (-1 if one.better == _DOWN else 1)
        step = next(step for step in steps if step.sign == -way)
        said = msg(
            "In {year} the indicator goes back, from {was} to {now}: “{name}”.",
            year=step.year,
            was=step.was.text,
            now=step.now.text,
            name=shown(one.name),
        )
        hint = msg("Correct the values; if it is meant so, say why in a comment that silences the rule.")
        yield Found(said, at(family, (*one.path, "targets", str(step.year))), hint)


def indicator_base_year(family: Family) -> Iterator[Found]:
    """Yield a finding where the base value is not older than the first target."""
    for one in family.program.indicators():
        first = min(one.targets, default=0)
        if first and one.base_year >= first:
            said = msg(
                "The base value is of {base}, the first target of {first}: “{name}”.",
                base=one.base_year,
                first=first,
                name=shown(one.name),
            )
            yield Found(said, at(family, (*one.path, "base_year")), msg("Take the year before the program begins."))


def _values(one: Indicator) -> Iterator[tuple[Amount, Path]]:
    if isinstance(one.base, Amount):
        yield one.base, (*one.path, "base")
    for year, value in one.targets.items():
        if isinstance(value, Amount):
            yield value, (*one.path, "targets", str(year))


def _is_percent(one: Indicator) -> bool:
    return _PERCENT.fullmatch(one.unit.strip()) is not None


def _unit(one: Indicator) -> Message | None:
    if not one.unit.strip("— "):
        return msg("The indicator has no unit: “{name}”.", name=shown(one.name))
    counted = _A_SHARE.match(one.name) and _COUNTED.fullmatch(one.unit.strip())
    of_count = _is_percent(one) and _A_COUNT.match(one.name) and not _RELATIVE.search(one.name)
    if counted or of_count:
        return msg("The unit “{unit}” does not fit the indicator “{name}”.", unit=one.unit, name=shown(one.name))
    return None


def _steps(one: Indicator) -> tuple[_Step, ...]:
    """Return the steps between the known values, the base first."""
    values = [(one.base_year, one.base), *sorted(one.targets.items(), key=lambda item: item[0])]
    known = [(year, value) for year, value in values if isinstance(value, Amount)]
    return tuple(_Step(year, was, now) for (_, was), (year, now) in pairwise(known))


def _signs(steps: tuple[_Step, ...]) -> set[int]:
    """Return the directions of the steps; those that change nothing have none."""
    return {step.sign for step in steps} - {0}


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _is_at_end(one: Indicator, value: Amount) -> bool:
    """Return whether nothing better can be: all of them, or none; what has come so far is only to be kept."""
    return value.value == 0 if one.better == _DOWN else _is_percent(one) and value.value == _HUNDRED
