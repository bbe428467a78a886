"""Computed figures: totals and deviations, written as their terms are."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from generator.model.program import Amount

MINUS = "−"
_NO_BREAK = "\u00a0"
_TENTH = Decimal("0.1")


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


def fulfilment(actual: Amount, planned: Amount, better: str) -> str:
    """Return how far the plan is fulfilled in per cent, 100 or more where it is reached: «107,5»; empty for no sense.

    Where less is better that is plan to fact. Rounding never makes a missed plan look reached.
    """
    part, whole = (planned, actual) if better == "down" else (actual, planned)
    if part.value < 0 or whole.value <= 0:
        return ""
    value = (part.value * 100 / whole.value).quantize(_TENTH, ROUND_HALF_UP)
    return figure(min(value, 100 - _TENTH) if part.value < whole.value else value, 1)


def share(part: int, whole: int) -> str:
    """Return what per cent of a whole a part is, with one decimal: «78,4», «100»; only the whole is 100."""
    if part in {0, whole}:
        return "100" if part else "0"
    value = (Decimal(part) * 100 / whole).quantize(_TENTH, ROUND_HALF_UP)
    return figure(min(max(value, _TENTH), 100 - _TENTH), 1)


def figure(value: Decimal, places: int) -> str:
    """Return `value` with `places` decimals after a comma, its thousands parted by no-break spaces."""
    grouped = f"{abs(value):,.{places}f}".replace(",", _NO_BREAK).replace(".", ",")
    return (MINUS if value < 0 else "") + grouped


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
