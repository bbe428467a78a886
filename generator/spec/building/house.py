"""Settings of the house: look on paper, typography, PDF, calendars."""

from dataclasses import fields
from typing import Any

from generator.model.family import Returning
from generator.model.look import Look, Pdf, Typography
from generator.spec.building.calendars import study, working_days
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, inner, text, yes


def house(ledger: Ledger, data: Raw) -> dict[str, Any]:
    """Return the settings `look`, `typography`, `pdf`, `forms`, `checks`, `study` and `working_days` by name."""
    kinds = {"look": Look, "typography": Typography, "pdf": Pdf, "forms": Returning}
    read = {name: _read(kind, inner(data, name)) for name, kind in kinds.items()}
    checks = {code: text(inner(data, "checks"), code) for code in inner(data, "checks")}
    return {**read, "checks": checks, "study": study(ledger, data), "working_days": working_days(ledger, data)}


def _read(kind: type[Any], data: Raw) -> Any:
    """Return a value of the data class `kind`, whose defaults say of what type each of its fields is."""
    return kind(**{one.name: _typed(data, one.name, one.default) for one in fields(kind) if one.name in data})


def _typed(data: Raw, key: str, usual: Any) -> Any:
    if isinstance(usual, bool):
        return yes(data, key, usual)
    return int(text(data, key) or usual) if isinstance(usual, int) else text(data, key) or usual
