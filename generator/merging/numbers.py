"""The numbers of many parties as one: their sum, their mean, or the number on which they agree."""

from collections.abc import Collection, Mapping
from decimal import ROUND_HALF_UP, Decimal

from generator.model.execution import Answer
from generator.model.program import Amount
from generator.model.table import Merge

_PRECISION = Decimal("0.01")


def figures(answers: Mapping[str, Answer]) -> dict[str, Amount]:
    """Return the number of each party that gave one."""
    found = ((party, answer.values.get("actual", "")) for party, answer in answers.items())
    return {party: Amount(text, value) for party, text in found if (value := number(text)) is not None}


def number(text: str) -> Decimal | None:
    """Return the value of `1 250,5` or `-3.2`, None for anything else."""
    plain = "".join(text.split()).replace(",", ".").replace("−", "-").replace("–", "-")
    try:
        found = Decimal(plain)
    except ArithmeticError:
        return None
    return found if found.is_finite() and plain.isascii() and "e" not in plain.lower() else None


def settled(rule: Merge, found: Mapping[str, Amount], asked: Collection[str]) -> Amount | None:
    """Return the number that stands for all that are `asked`; a sum or mean waits for the last of them."""
    is_whole = rule not in (Merge.SUM, Merge.MEAN) or all(party in found for party in asked)
    return merged(rule, found) if is_whole else None


def merged(rule: Merge, found: Mapping[str, Amount]) -> Amount | None:
    """Return the number that stands for those given; None if they disagree and no rule says how they become one."""
    if not found:
        return None
    values = [one.value for one in found.values()]
    if rule is Merge.SUM:
        return amount(sum(values, Decimal(0)))
    if rule is Merge.MEAN:
        return amount(sum(values, Decimal(0)) / len(values))
    return next(iter(found.values())) if len(set(values)) == 1 and rule is not Merge.AUTHOR else None


def amount(value: Decimal) -> Amount:
    """Return a computed number as it is printed: a comma, two digits behind it at most, none that is superfluous."""
    rounded = value if value == value.to_integral_value() else value.quantize(_PRECISION, ROUND_HALF_UP)
    text = f"{rounded:f}"
    return Amount((text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ","), rounded)
