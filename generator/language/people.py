"""Names of people as documents print them."""

from itertools import dropwhile, takewhile


def initials(name: str) -> str:
    """Return «И.С. Лаврова» for «Лаврова Ирина Сергеевна»; a name that is not in full stays as it is.

    A patronymic may be missing; small words before the surname («де», «фон») belong to it, those at the end
    («оглы», «кызы») are left out. Of more than three words the last two are the name and the patronymic.
    """
    words = name.split()
    while len(words) > 2 and words[-1].islower():
        words.pop()
    small = next((place for place, word in enumerate(words) if not word.islower()), 0)
    begins = max(small + 1, len(words) - 2)
    given, surname = words[begins:], " ".join(words[:begins])
    if not given or "." in surname:
        return name
    return "".join(_initial(word) for word in given) + " " + surname


def surname_first(name: str) -> str:
    """Return «Лаврова И.С.» for «Лаврова Ирина Сергеевна» or «И.С. Лаврова», in whatever case the surname is.

    So names stand in the text of a document (ГОСТ Р 7.0.97-2016, 5.18); initials come first in signatures.
    """
    parts = initials(name).split(" ")
    first = list(takewhile(lambda part: part.endswith("."), parts))
    rest = list(dropwhile(lambda part: part.endswith("."), parts))
    return " ".join((*rest, "".join(first))) if first and rest else name


def given_names(name: str) -> str:
    """Return «Ирина Сергеевна» for «Лаврова Ирина Сергеевна»: name and patronymic; empty where one is missing."""
    words = name.split()
    found = words[-2:] if len(words) == 3 and not words[-1].islower() else ()
    return "" if any("." in word for word in found) else " ".join(found)


def _initial(word: str) -> str:
    if "." in word:
        return word
    return "-".join(part[:1].upper() + "." for part in word.split("-") if part)
