"""Differences between two editions: lines for people, a record for other programs."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from os.path import commonprefix

import click

from generator.changes.trees import Put
from generator.cli.speech import say
from generator.documents.parts.amending.differences import Action, Difference
from generator.errors import Message, msg
from generator.workspace.editions import Edition

FORMAT = 1
"""The version of the JSON."""

_ELEMENTS: Mapping[str, Message] = {
    "program": msg("the program"),
    "section": msg("section"),
    "direction": msg("direction"),
    "activity": msg("activity"),
    "part": msg("part of an activity"),
    "event": msg("event"),
    "group": msg("group"),
    "resource": msg("resource"),
    "indicator": msg("indicator"),
    "source": msg("source of money"),
    "point": msg("point of the order"),
    "field": msg("field of the passport"),
    "objective": msg("objective"),
    "party": msg("party"),
    "party-group": msg("group of parties"),
    "person": msg("person"),
    "post": msg("post"),
    "act": msg("act"),
    "item": msg("item"),
}
_FIELDS: Mapping[str, Message] = {
    "title": msg("the title"),
    "heading": msg("the heading"),
    "name": msg("the name"),
    "term": msg("the term"),
    "responsible": msg("who is responsible"),
    "result": msg("the expected result"),
    "text": msg("the text"),
    "unit": msg("the unit"),
    "base": msg("the base value"),
    "targets": msg("the target"),
    "amounts": msg("the amount"),
    "goal": msg("the goal"),
    "results": msg("the expected results of the whole program"),
    "period": msg("the span"),
    "short": msg("the short name"),
    "members": msg("the members"),
    "number": msg("the number"),
    "date": msg("the date"),
}
_ACTIONS: Mapping[Action, Message] = {
    Action.ADDED: msg("added"),
    Action.REMOVED: msg("removed"),
    Action.MOVED: msg("moved"),
}
_COLOURS = {Action.ADDED: "green", Action.REMOVED: "red", Action.MOVED: "cyan", Action.CHANGED: "yellow"}
_WIDEST = 160
_AROUND = 40
"""Signs of what two long texts have in common that are shown before their difference."""


def lines(found: Iterable[Difference]) -> Iterator[str]:
    """Yield the differences under the headings of their sections."""
    for section, ones in groupby(found, key=lambda one: one.section):
        if section:
            yield click.style(section, bold=True)
        for one in ones:
            yield f"{'  ' if section else ''}{_line(one)}"


def _line(one: Difference) -> str:
    kind = "act" if one.element.kind == "program" and one.field.startswith("order.") else one.element.kind
    element = say(_ELEMENTS.get(kind, _ELEMENTS["item"]))
    number = f" {one.element.number.rstrip('.')}" if one.element.number else ""
    quoted = msg("“{title}”", title=_short(one.element.name))
    name = f" {say(quoted)}" if one.element.name else ""
    return f"{element}{number}{name}: {click.style(_what(one), fg=_COLOURS[one.action])}"


def _what(one: Difference) -> str:
    if one.action is Action.MOVED and one.before != one.after:
        return say(msg("moved, was {before}", before=one.before.rstrip(".")))
    if one.action is not Action.CHANGED:
        return say(_ACTIONS[one.action])
    first, _, within = one.field.partition(".")
    field = _FIELDS.get(first) or _FIELDS.get(within) or (_FIELDS["text"] if one.element.kind == "point" else one.field)
    before, after = _apart(one.before, one.after)
    values = {"field": field, "within": f" {within}" if within.isdigit() else "", "after": after}
    if not one.before:
        return say(msg("{field}{within} – now “{after}”", **values))
    if not one.after:
        return say(msg("{field}{within} – taken out, was “{before}”", **values, before=before))
    return say(msg("{field}{within} – was “{before}”, now “{after}”", **values, before=before))


def _apart(before: str, after: str) -> tuple[str, str]:
    """Return two texts short enough for a line, begun late enough to show where they differ."""
    same = len(commonprefix((before, after)))
    if max(len(before), len(after)) <= _WIDEST or same <= _AROUND:
        return _short(before), _short(after)
    start = before.rfind(" ", 0, same - _AROUND + 1) + 1
    begun = "…" if start else ""
    return _short(f"{begun}{before[start:]}"), _short(f"{begun}{after[start:]}")


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def as_data(edition: Edition, found: Iterable[Difference]) -> dict[str, object]:
    """Return the differences as data for JSON; its shape is stable."""
    return {
        "format": FORMAT,
        "edition": {"name": edition.name, "date": edition.date, "number": edition.number},
        "changes": [_as_data(one) for one in found],
    }


def _as_data(one: Difference) -> dict[str, object]:
    return {
        "action": one.action.value,
        "element": one.element.kind,
        "id": one.element.id,
        "number": one.element.number,
        "name": one.element.name,
        "section": one.section,
        "field": one.field,
        "before": one.before,
        "after": one.after,
        "path": _path(one),
    }


def _path(one: Difference) -> str:
    if one.change is None:
        return ""
    steps = one.change.path if isinstance(one.change, Put) else (*one.change.path, f"@{one.change.name}")
    return "/".join(steps)
