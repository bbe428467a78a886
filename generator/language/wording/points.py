"""A point of an act: its author's text, or the wording of its fact."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.context.rich import blocks
from generator.language.wording.assignments import appoint, assign, control, publish
from generator.language.wording.force import force, repeal
from generator.language.wording.scene import Scene
from generator.language.wording.titles import approve
from generator.language.wording.values import Wording, Words, sentence
from generator.model import points as facts
from generator.model.family import Family
from generator.model.order import Point

_WORDED: Mapping[type, Callable[[Any, Scene], Words]] = {
    facts.Approve: approve,
    facts.Assign: assign,
    facts.Appoint: appoint,
    facts.Publish: publish,
    facts.Repeal: repeal,
    facts.Control: control,
    facts.Force: force,
}


def point(point: Point, family: Family) -> Wording:
    """Return the paragraphs of a point without its number: it ends with a full stop, before sub-points with a colon."""
    if point.text or point.fact is None:
        return Wording(blocks(point.text))
    scene = Scene(family, (*point.path, "text"))
    return sentence(_WORDED[type(point.fact)](point.fact, scene), ":" if point.points else ".")
