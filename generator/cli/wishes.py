"""What a new program may begin with beside title, span and issuer; asked on a terminal where options do not say it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from generator.cli import typical
from generator.cli.console import note
from generator.cli.questions import closest
from generator.cli.speech import say
from generator.errors import NOTHING, Message, msg
from generator.language import dates
from generator.model.directory import Directory
from generator.model.period import Span, YearKind
from generator.spec.scalars import looks_like_id
from generator.spec.schemas.rows import YEAR_KINDS
from generator.timing.reading import Frame

ALL = "all"
NONE = "none"
"""In the place of directions: the roadmap begins with two rows to be replaced."""

_Fault = Callable[[str], Message]


@dataclass(frozen=True)
class Wishes:
    """The municipality in the genitive, the kind of the year, the schools (an id of a group, or words), directions."""

    municipality: str = ""
    year_kind: str = YearKind.CALENDAR.value
    schools: str = ""
    directions: tuple[typical.Direction, ...] = ()

    def answers(self, span: Span, issuer: str) -> dict[str, Any]:
        """Return what the wishes make of the spec; what is as usual is empty. A gap in the cycle is noted."""
        if self.directions and (missing := typical.uncovered(self.directions)):
            note(say(msg("No activity serves these components of the management cycle: {names}", names=missing)))
        return {
            "goal": goal(self.municipality) if self.municipality else "",
            "year_kind": self.year_kind if self.year_kind != YearKind.CALENDAR.value else "",
            "directions": self.roadmap(span, issuer),
        }

    def roadmap(self, span: Span, issuer: str) -> str:
        """Return the chosen directions as YAML, empty for none."""
        if not self.directions:
            return ""
        frame = Frame(span, YearKind(self.year_kind))
        who = {"issuer": issuer, "schools": self.schools}
        return typical.written(self.directions, frame, who)


def wishes(options: Mapping[str, str | None], known: Directory, span: Span, *, asked: bool) -> Wishes:
    """Return the wishes of the options; what they do not say is asked, or left as usual."""
    usual = YearKind.SCHOOL if span.is_school_year else YearKind.CALENDAR
    questions: dict[str, tuple[Message, str, _Fault]] = {
        "municipality": (msg("Municipality in the genitive: whose schools? (may stay empty)"), "", lambda _: NOTHING),
        "year_kind": (msg("Year that terms count in ({names})", names=YEAR_KINDS), usual.value, _no_kind),
        "directions": (msg("Directions to begin with: ids, {all} or {none}", all=ALL, none=NONE), NONE, _no_directions),
        "schools": (_schools(known), next(iter(known.groups), ""), lambda text: _nobody(text, known)),
    }
    found: dict[str, str] = {}
    for name, (question, default, fault) in questions.items():
        if name == "schools" and not _chosen(found["directions"]):
            found[name] = ""
        elif asked and options.get(name) is None:
            found[name] = _answer(name, question, default, fault)
        else:
            found[name] = _given(options.get(name), "" if name == "schools" else default, fault)
    named = {key: value for key, value in found.items() if key != "directions"}
    return Wishes(**named, directions=_chosen(found["directions"]))


def title(municipality: str, span: Span) -> str:
    """Return the usual title of a program for the schools of a municipality, named in the genitive."""
    years = "" if ".." in span.name else f" на {dates.span(span)}"
    return f"Программа повышения качества образования в школах {municipality.strip()}{years}"


def goal(municipality: str) -> str:
    """Return a goal to begin with."""
    return f"Повышение качества образования в школах {municipality.strip()}."


def _schools(known: Directory) -> Message:
    return msg("The schools: an id of a group, or words ({names})", names=tuple(known.groups)[:12] or "—")


def _given(value: str | None, default: str, fault: _Fault) -> str:
    text = default if value is None else value.strip()
    if (wrong := fault(text)).text:
        raise click.UsageError(say(wrong))
    return text


def _answer(name: str, question: Message, default: str, fault: _Fault) -> str:
    if name == "directions":
        for one in typical.directions().values():
            note(f"  {one.id:<10} {one.title} ({len(one.activities)})")
    while True:
        text = str(click.prompt(say(question), default=default, show_default=bool(default), err=True)).strip()
        if not (wrong := fault(text)).text:
            return text
        note(say(wrong))


def _nobody(text: str, known: Directory) -> Message:
    if not looks_like_id(text) or text in known.groups or text in known.parties:
        return NOTHING
    near = closest(text, known.groups)
    return msg("There is no group “{text}” in directory.yaml. There are: {names}", text=text, names=near)


def _no_kind(text: str) -> Message:
    if text in YEAR_KINDS:
        return NOTHING
    return msg("“{text}” is no kind of year. There are: {names}", text=text, names=YEAR_KINDS)


def _no_directions(text: str) -> Message:
    for name in _names(text):
        if name not in typical.directions():
            near = closest(name, typical.directions())
            return msg("There is no direction “{name}”. There are: {names}", name=name, names=near)
    return NOTHING


def _names(text: str) -> tuple[str, ...]:
    if text.strip() in {"", NONE}:
        return ()
    known = typical.directions()
    return tuple(known) if text.strip() == ALL else tuple(filter(None, (one.strip() for one in text.split(","))))


def _chosen(text: str) -> tuple[typical.Direction, ...]:
    """Return the directions in the order of the catalogue."""
    return tuple(one for name, one in typical.directions().items() if name in _names(text))
