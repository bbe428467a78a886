"""The form of a noun that a number asks for."""


def nominative(number: int, one: str, few: str, many: str) -> str:
    """Return «1 мероприятие», «2 мероприятия», «5 мероприятий», «11 мероприятий», «21 мероприятие»."""
    if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}:
        return f"{number} {few}"
    return oblique(number, one, many)


def oblique(number: int, one: str, many: str) -> str:
    """Return the number and its noun in another case than the nominative: «по 21 мероприятию», «по 22 мероприятиям»."""
    return f"{number} {one if number % 10 == 1 and number % 100 != 11 else many}"
