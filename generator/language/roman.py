"""Roman numerals of quarters and parts."""

_SIGNS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return `number`, from 1 to 39, in Roman numerals; raises ValueError for any other."""
    if not 1 <= number <= 39:
        raise ValueError(f"no Roman numeral here for {number}")
    written = ""
    for value, sign in _SIGNS:
        count, number = divmod(number, value)
        written += sign * count
    return written
