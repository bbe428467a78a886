"""What an act has that its edition of the standard did not know yet."""

from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.errors import msg
from generator.language.editions import EDITIONS, edition
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Order


def code_too_early(family: Family) -> Iterator[Found]:
    """Yield a warning where an act has a QR code and is older than the edition that brought it (2025, requisite 31)."""
    first = next(one for one in EDITIONS if one.has_code)
    for order in filter(_is_too_old, family.orders):
        said = msg(
            "A QR code came with {edition}, for acts from {day} on; this act is older.",
            edition=first.name,
            day=first.since,
        )
        hint = msg("Delete “code”, unless your house prints it anyway.")
        yield Found(said, at(family, ("order", "code"), order.report), hint)


def _is_too_old(order: Order) -> bool:
    return bool(order.code) and not isinstance(order.date, Gap) and not edition(order.date).has_code
