"""A term phrase in its frame → its kind, its occurrences and notes."""

from generator.timing.reading import Frame, Kind, Reading


def read(phrase: str, frame: Frame) -> Reading:
    """Return what `phrase` comes to in `frame`; any text is read, none raises."""
    return Reading(phrase, Kind.VAGUE)


def is_ditto(phrase: str) -> bool:
    """Return whether `phrase` only points at the term above it: «то же», «»»."""
    return False
