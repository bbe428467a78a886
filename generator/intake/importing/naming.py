"""Ids for what has none: Latin letters made of Russian words, each once."""

import re
from collections.abc import Iterable

_LETTERS = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True)) | {
    **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"},
    **{"ъ": "", "ь": ""},
}
_LONGEST = 28
_WORD = re.compile("[a-z0-9]+")


def latin(text: str) -> str:
    """Return a text in small Latin letters and digits with hyphens between its words."""
    spelt = "".join(_LETTERS.get(sign, sign) for sign in text.lower())
    return "-".join(_WORD.findall(spelt))


class Names:
    """Gives ids that were not there before."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Know those that are `taken`."""
        self._taken = set(taken)

    def new(self, text: str, otherwise: str) -> str:
        """Return an id made of the first words of `text`, of `otherwise` where there are none."""
        words = latin(text)
        name = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST] if len(words) > _LONGEST else words
        name = name if name[:1].isalpha() else f"{otherwise}-{name}".rstrip("-")
        found, count = name, 1
        while found in self._taken:
            count += 1
            found = f"{name}-{count}"
        self._taken.add(found)
        return found
