"""Words as rules and readers compare and list them."""


def small(text: str) -> str:
    """Return a text in small letters with е for ё: two spellings that say the same; every letter keeps its place."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else "".join(map(_small, text))).replace("ё", "е")


def listed(those: str, apart: str | None = None) -> frozenset[str]:
    """Return the words of a list in one text, parted by blanks or by `apart`."""
    return frozenset(those.split(apart))


def _small(letter: str) -> str:
    lower = letter.lower()
    return letter if len(lower) > 1 else lower
