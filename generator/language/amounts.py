"""Computed figures: totals and deviations, written as their terms are."""

from collections.abc import Iterable
from decimal import Decimal

from generator.model.program import Amount

MINUS = "−"
_NO_BREAK = "\u00a0"


def total(amounts: Iterable[Amount]) -> Amount:
    """Return the sum, with as many decimals as the most precise amount; 0 for no amounts."""
    terms = tuple(amount.value for amount in amounts)
    value = sum(terms, Decimal(0))
    return Amount(figure(value, max(map(_places, terms), default=0)), value)


def deviation(actual: Amount, planned: Amount) -> str:
    """Return `actual` less `planned` with its sign: «+1,5», «−2,0», «0»."""
    value = actual.value - planned.value
    if value == 0:
        return "0"
    return ("+" if value > 0 else "") + figure(value, max(_places(actual.value), _places(planned.value)))


def figure(value: Decimal, places: int) -> str:
    """Return `value` with `places` decimals after a comma, its thousands parted by no-break spaces."""
    grouped = f"{abs(value):,.{places}f}".replace(",", _NO_BREAK).replace(".", ",")
    return (MINUS if value < 0 else "") + grouped


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
