"""The act, the approval and the acts cited on their way to the next program."""

from collections.abc import Iterator

from generator.errors import Message, Path, msg
from generator.language import dates
from generator.model.directory import Act
from generator.model.gap import Printed
from generator.spec.rolling.state import Past
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.rolling.texts import in_short
from generator.spec.scalars import MISSING, iso_date
from generator.spec.text.nodes import Data

_OPEN = frozenset({("order",), ("approval",), ("approval", "consents")})
"""Where dates and numbers are those of papers that do not exist yet; the number of an appendix is none."""


def papers(past: Past) -> Iterator[Step]:
    """Yield what is done to the order and the approval, and what is asked about them."""
    for path, key, value in _leaves(past.source.data, ()):
        where = tuple(step for step in path if isinstance(step, str))
        if where in _OPEN and (key == "date" or (key == "number" and where != ("approval",))) and value != MISSING:
            yield Put((*path, key), MISSING)
        elif where == ("order", "visas") and key in {"date", "remarks"}:
            yield Put((*path, key), None)
        elif where[:2] == ("order", "points") and where[-1] == "repeal" and key == "from":
            yield Put((*path, key), _moved(past, str(value)))
        elif (where, key) == (("order",), "amended_by"):
            yield Put((*path, key), None)
    yield from _questions(past)


def _moved(past: Past, day: str) -> str:
    iso = iso_date(day) or day
    found = past.shift.changes(iso, wide=True)
    text = list(iso)
    for change in found:
        text[change.start : change.end] = change.text
    return "".join(text)


def _questions(past: Past) -> Iterator[Step]:
    data = past.source.data if isinstance(past.source.data, dict) else {}
    if isinstance(data.get("order"), dict):
        yield Note(("order",), msg("The act: write its date and number once it is signed."))
        yield from _repealed(past)
    elif "approval" in data and past.family.program.approval.date:
        yield Note(("approval",), msg("The approval: write its date once it is given."))


def _repealed(past: Past) -> Iterator[Step]:
    order = past.family.program.order
    named = [path for path, key, _ in _leaves(past.source.data, ()) if "repeal" in (*path, key) and path[0] == "order"]
    act = (_said(order.date, order.number) if order else "") or "—"
    if named:
        at = tuple(named[0][: named[0].index("points") + 2]) if "points" in named[0] else ("order",)
        said = msg("The acts repealed here are those of the last program. Is it now the act on it ({act})?", act=act)
        yield Note(at, said)
    else:
        yield Note(("order",), msg("Is the act on the last program ({act}) to be repealed by a point?", act=act))


def cited(past: Past) -> Iterator[Step]:
    """Yield a question for each cited act of the directory that is not in force in the new span, or may not be."""
    unknown: dict[Path, list[str]] = {}
    seen: set[str] = set()
    for path, key, value in _leaves(past.source.data, ()):
        within = path if isinstance(key, int) else (*path, key)
        act = past.family.directory.acts.get(str(value))
        is_citing = "acts" in within[-1:] or "repeal" in within[-1:]
        if act is None or not is_citing or act.id in seen or "repeal" in within:
            continue
        seen.add(act.id)
        if said := _standing(past, act):
            yield Note((*path, key), said)
        elif not (act.valid_from or act.valid_until):
            unknown.setdefault(path, []).append(_named(act))
    for path, names in unknown.items():
        said = msg(
            "Are these acts in force? The directory does not say (valid_from, valid_until): {acts}",
            acts="; ".join(names),
        )
        yield Note(path, said)


def _standing(past: Past, act: Act) -> Message | None:
    """Return what is wrong with an act in the next program."""
    first, last = past.span.start.isoformat(), past.span.end.isoformat()
    if act.valid_until and act.valid_until < first:
        return msg(
            "No longer in force after {day}: {act}. Cite another act.",
            day=dates.figures(act.valid_until),
            act=_named(act),
        )
    if act.valid_until and act.valid_until < last:
        return msg("In force only until {day}: {act}.", day=dates.figures(act.valid_until), act=_named(act))
    if act.valid_from > first:
        return msg("Not in force before {day}: {act}.", day=dates.figures(act.valid_from), act=_named(act))
    return None


def _named(act: Act) -> str:
    return " ".join(filter(None, (act.kind, act.body, _said(act.date, act.number), f"«{in_short(act.title)}»")))


def _said(date: Printed, number: Printed) -> str:
    """Return «от 20.12.2024 № 412», as much of it as is known."""
    day = f"от {dates.figures(date)}" if isinstance(date, str) and iso_date(date) else ""
    return " ".join(filter(None, (day, f"№ {number}" if isinstance(number, str) and number else "")))


def groups(past: Past) -> Iterator[Step]:
    """Yield a question for each group that is named and has no member in the years of the next program."""
    seen: set[str] = set()
    for path, key, value in _leaves(past.source.data, ()):
        group = past.family.directory.groups.get(str(value))
        if group is None or group.id in seen:
            continue
        seen.add(group.id)
        if not any(group.in_year(year) for year in past.span.years):
            yield Note(
                (*path, key),
                msg("The group “{name}” has no members in {years}.", name=group.name, years=past.span.name),
            )


def _leaves(data: Data, path: Path) -> Iterator[tuple[Path, str | int, Data]]:
    """Yield every text and list of texts with the path around it and its key there."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in items:
        if isinstance(inner, str) or (isinstance(inner, list) and key == "amended_by"):
            yield path, key, inner
        if not isinstance(inner, str):
            yield from _leaves(inner, (*path, key))
