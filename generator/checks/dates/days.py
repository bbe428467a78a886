"""Days as files give them."""

from datetime import date


def day(value: object) -> date | None:
    """Return the day of an ISO text, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
