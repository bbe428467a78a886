"""Data of a term given by its parts → the phrase that documents print."""

from generator.errors import Path, msg
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, items, plain, text, yes
from generator.timing.structured import Structured, Wrong, phrase

_KEYS = {"within": "in"}


def term(ledger: Ledger, data: Raw, path: Path) -> str:
    """Return the phrase of a term; a part that is not understood is a problem, and the phrase empty."""
    given = Structured(
        until=_texts(data, "until"),
        within=_texts(data, "in"),
        through=_texts(data, "through"),
        every=text(data, "every"),
        times=int(text(data, "times") or 1),
        at_least=yes(data, "at_least"),
        until_day=int(text(data, "until_day") or 0),
        after=yes(data, "after"),
        years=_texts(data, "years"),
    )
    try:
        return phrase(given)
    except Wrong as wrong:
        key = _KEYS.get(wrong.key, wrong.key)
        message = msg("The part “{key}” of the term is not understood, or does not fit the others.", key=key)
        hint = msg("For example: {example}. Or write the term in words.", example="{until: 09-01, every: year}")
        ledger.problem("wrong-value", message, (*path, key) if key in data else path, hint)
        return ""


def _texts(data: Raw, key: str) -> tuple[str, ...]:
    given = data.get(key)
    if isinstance(given, list):
        return tuple(plain(one) for _, one in items(data, key))
    return (plain(given),) if given else ()
