"""The point on control: one, and at the end."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import Said, acts, every, small, text_of
from generator.checks.rule import Found
from generator.errors import msg
from generator.model.family import Family
from generator.model.order import Point
from generator.model.points import Appoint, Approve, Assign, Control

_CONTROL = re.compile(
    r"\W*(?:общий |персональный )?контроль\b|.*\bконтроль\b.*\b(?:возложить|возлагаю|оставля|осуществля)"
)
_OF_PART = re.compile(r"\bпункт|\bподпункт|\bраздел\b|\bв части\b")
_ORDERS = re.compile(r"\W*(?:утвердить|назначить|обеспечить|организовать|провести|создать|разработать|представить)\b")


def order_no_control(family: Family) -> Iterator[Found]:
    """Yield an order (приказ) in which nobody keeps the control; other acts often leave that out."""
    for act in acts(family):
        points = act.order.points if act.order.kind == "order" else ()
        if points and not any(_is_control(one) for one in every(points)):
            hint = msg("Add a last point: “control: self”, or the id of the person who keeps the control.")
            yield act.found(msg("No point of the act says who controls its execution."), "points", hint=hint)


def control_twice(family: Family) -> Iterator[Found]:
    """Yield each point but the first that gives the control of the whole act to somebody."""
    for act in acts(family):
        for point in _of_whole(act)[1:]:
            hint = msg("Leave one such point; who controls a part is told so: «контроль за исполнением пункта 2».")
            yield act.at_point(point, msg("The control of the act is given once more here."), hint)


def control_place(family: Family) -> Iterator[Found]:
    """Yield a point on control behind which the act goes on with orders."""
    for act in acts(family):
        for place, point in enumerate(act.order.points):
            if _is_whole(point) and any(_is_order(one) for one in act.order.points[place + 1 :]):
                hint = msg("Move the point to the end; only publication, repeal and entry into force may follow.")
                yield act.at_point(point, msg("The point on control is followed by points with new orders."), hint)


def _of_whole(act: Said) -> list[Point]:
    return [point for point in every(act.order.points) if _is_whole(point)]


def _is_whole(point: Point) -> bool:
    return _is_control(point) and not (point.text and _OF_PART.search(small(point)))


def _is_control(point: Point) -> bool:
    if point.text or point.fact is None:
        return _CONTROL.match(small(point)) is not None
    return isinstance(point.fact, Control)


def _is_order(point: Point) -> bool:
    if text_of(point):
        return _ORDERS.match(small(point)) is not None
    return isinstance(point.fact, Assign | Appoint | Approve)
