"""What an act approves, and its appendices: mentioned, numbered, each once."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import Said, acts, every, own_act, short, small, text_of
from generator.checks.orders.approving import APPROVES
from generator.checks.rule import Found, at
from generator.errors import msg
from generator.language.wording.titles import approvals
from generator.model.family import Family
from generator.model.order import OF_AN_ACT, Point

_ATTACHED = re.compile(r"прила?г|приложен|\bприл\.")
_NUMBERED = re.compile(r"приложени\w*\s*№?\s*(\d{1,2})\b(?!\s*(?:лист|стр|экз))")
_UNNUMBERED = re.compile(
    r"(?:согласно|\()\s*приложени[юея]\w*(?!\s*(?:№|n\b|\d|к\s+(?:приложени|положени|порядк|план|программ)))"
)
_OF_ANOTHER = re.compile(r"\s*(?:\)\s*)?(?:,\s*утвержд|к\s+(?!настоящ|данн))")
_ADOPTS = re.compile(r"утвер(?:дить|ждаю|ждается)|\bприня(?:ть|л)|ввести в действие|внести\b.*изменени|согласовать")


def order_no_approve(family: Family) -> Iterator[Found]:
    """Yield the act of a program whose points approve nothing, though the program says that it is approved by it."""
    for act in own_act(family):
        points = tuple(every(act.order.points))
        if family.program.approval.form not in OF_AN_ACT or any(approvals(act.order.points)):
            continue
        if not any(_ADOPTS.search(small(point)) for point in points):
            hint = msg("Begin with a point “approve: yes”: «Утвердить прилагаемую Программу …».")
            yield act.found(
                msg("The act approves nothing, and the approval block says that it does."), "points", hint=hint
            )


def appendix_unmentioned(family: Family) -> Iterator[Found]:
    """Yield a point that approves a document and does not say that it is attached (ГОСТ Р 7.0.97-2016, 5.19)."""
    for act in acts(family):
        for point in every(act.order.points):
            text = small(point)
            if APPROVES.match(text) and not _ATTACHED.search(text) and not point.points and ":" not in text:
                hint = msg(
                    "Write «прилагаемую Программу» or «согласно приложению к настоящему приказу»; or “approve: yes”."
                )
                said = msg(
                    "The point approves a document and does not mention that it is attached: “{text}”.",
                    text=short(text_of(point)),
                )
                yield act.at_point(point, said, hint)


def appendix_number(family: Family) -> Iterator[Found]:
    """Yield the approval block whose number is another than that of the appendix by which the act approves."""
    block = family.program.approval
    for act in own_act(family):
        said = _number_of_program(act)
        if said and block.number and block.form in OF_AN_ACT and said != block.number:
            message = msg("The block says appendix № {block}, the act says № {said}.", block=block.number, said=said)
            hint = msg("Make the numbers the same.")
            yield Found(message, at(family, ("approval", "number")), hint)


def appendix_sequence(family: Family) -> Iterator[Found]:
    """Yield an act whose appendices are not numbered 1, 2, 3 … without a gap."""
    for act in acts(family):
        numbers = sorted({number for point in every(act.order.points) for number in _numbers(point)})
        absent = [number for number in range(1, max(numbers, default=0) + 1) if number not in numbers]
        if len(absent) > sum(_is_unnumbered(point) for point in every(act.order.points)):
            listed = ", ".join(map(str, numbers))
            said = msg(
                "The points name the appendices {numbers}, and № {absent} is mentioned nowhere.",
                numbers=listed,
                absent=absent[0],
            )
            yield act.found(
                said, "points", hint=msg("Number the appendices in the order in which the points mention them.")
            )


def appendix_unnumbered(family: Family) -> Iterator[Found]:
    """Yield a point that refers to «приложение» without a number where other points refer to one, too."""
    for act in acts(family):
        mentions = [point for point in every(act.order.points) if _refers(point)]
        for point in mentions if len(mentions) > 1 else ():
            if _UNNUMBERED.search(small(point)):
                said = msg(
                    "Several points refer to appendices, and this one does not say to which: “{text}”.",
                    text=short(text_of(point)),
                )
                yield act.at_point(point, said, msg("Write the number: «согласно приложению № 2»."))


def _number_of_program(act: Said) -> str:
    """Return the number of the appendix that is the program, as the point that approves it says."""
    for fact in approvals(act.order.points):
        if not fact.what:
            return fact.appendix
    approving = (small(point) for point in every(act.order.points) if APPROVES.match(small(point)))
    found = [number for text in approving for number in _NUMBERED.findall(text)]
    return found[0] if len(found) == 1 else ""


def _numbers(point: Point) -> Iterator[int]:
    text = small(point)
    for found in _NUMBERED.finditer(text):
        if not _OF_ANOTHER.match(text, found.end()):
            yield int(found[1])
    fact = next(approvals((point,)), None) if not point.text else None
    if fact and fact.appendix.isdecimal():
        yield int(fact.appendix)


def _is_unnumbered(point: Point) -> bool:
    """Return whether the point approves something attached without giving it a number."""
    fact = next(approvals((point,)), None) if not point.text else None
    if fact:
        return not fact.appendix
    text = small(point)
    return "утвердить" in text and _ATTACHED.search(text) is not None and not any(_numbers(point))


def _refers(point: Point) -> bool:
    text = small(point)
    return any(_numbers(point)) or _UNNUMBERED.search(text) is not None
