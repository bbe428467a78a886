"""The values of indicators: their bounds, their units, their way from the base to the last target."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.checks.plans import shown
from generator.checks.rule import Found, at
from generator.errors import Message, Path, msg
from generator.model.family import Family
from generator.model.program import Amount, Indicator

_HUNDRED = Decimal(100)
_PERCENT = re.compile(r"%|процент(?:ов|а|ы)?\.?|проц\.?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:тыс\.?\s*)?(?:чел(?:овек(?:а)?|\.)?|ед(?:иниц(?:а|ы)?|\.)?|шт(?:ук(?:а|и)?|\.)?|школ[аы]?|организаци[йи]|педагог(?:ов)?|обучающи(?:йся|хся))",
    re.IGNORECASE,
)
_A_SHARE = re.compile(r"\s*(?:доля|удельный вес|процент|охват)\b", re.IGNORECASE)
_A_COUNT = re.compile(r"\s*(?:число|количество|численность)\b", re.IGNORECASE)
# «Число … на 100 обучающихся», «количество … в процентах к»: quantities that are no plain counts.
_RELATIVE = re.compile(r"\b(?:процент|доля|на одного|на 100|на 1000|отношени|к общ)", re.IGNORECASE)


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


def indicator_no_progress(family: Family) -> Iterator[Found]:
    """Yield a finding where the last target is worse than the base, or nothing changes from the base on."""
    for one in family.program.indicators():
        years = [(year, value) for year, value in sorted(one.targets.items()) if isinstance(value, Amount)]
        if isinstance(one.base, Amount) and years and (said := _progress(one, one.base, years)):
            year = years[-1][0]
            hint = msg("Correct the values, or say what is better: “better: down” where less is.")
            yield Found(said, at(family, (*one.path, "targets", str(year))), hint)


def indicator_setback(family: Family) -> Iterator[Found]:
    """Yield a finding for each target that is worse than that of the year before."""
    for one in family.program.indicators():
        known = [(year, value) for year, value in sorted(one.targets.items()) if isinstance(value, Amount)]
        for (before, was), (year, now) in pairwise(known):
            if _is_worse(one, now, was):
                said = msg(
                    "The target of {year} ({now}) is worse than that of {before} ({was}): “{name}”.",
                    year=year,
                    now=now.text,
                    before=before,
                    was=was.text,
                    name=shown(one.name),
                )
                hint = msg("Correct the values, or say what is better: “better: down” where less is.")
                yield Found(said, at(family, (*one.path, "targets", str(year))), hint)
                break


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


def _progress(one: Indicator, base: Amount, years: list[tuple[int, Amount]]) -> Message | None:
    last = years[-1][1]
    if _is_worse(one, last, base):
        return msg(
            "The last target ({last}) is worse than the base value ({base}): “{name}”.",
            last=last.text,
            base=base.text,
            name=shown(one.name),
        )
    if all(value.value == base.value for _, value in years) and not _is_at_end(one, base):
        return msg("Nothing changes: base and targets are all {base}: “{name}”.", base=base.text, name=shown(one.name))
    return None


def _is_worse(one: Indicator, value: Amount, than: Amount) -> bool:
    return value.value > than.value if one.better == "down" else value.value < than.value


def _is_at_end(one: Indicator, value: Amount) -> bool:
    """Return whether nothing better can be: all of them, or none; what has come so far is only to be kept."""
    return value.value == 0 if one.better == "down" else _is_percent(one) and value.value == _HUNDRED
