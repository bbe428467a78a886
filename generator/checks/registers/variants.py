"""Two abbreviations of one thing, and an abbreviation that is a slip of another one."""

import re
from collections.abc import Iterator

from generator.checks.registers.seen import LEAST, Seen, alike, looked_at, slips
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.abbreviations import COMMON, Explained, roots

_WORD = re.compile(r"[А-Яа-яЁё]+")


def abbr_variant(subject: Subject) -> Iterator[Found]:
    """Yield a warning for two abbreviations of one thing, or one that is a slip of another."""
    seen = looked_at(subject)
    for name, other in {**_longer(seen), **_same_words(seen), **slips(seen)}.items():
        passage = next((passage for _, passage, one in seen.used if one.name == name), None)
        if passage:
            said = msg("Two abbreviations for one thing: “{name}” and “{other}”.", name=name, other=other)
            yield Found(said, passage.place, msg("Keep one of them through all documents."))


def _same_words(seen: Seen) -> dict[str, str]:
    """Return each abbreviation explained by nearly the words of another one, with that."""
    by_letters: dict[str, list[tuple[str, str]]] = {}
    found: dict[str, str] = {}
    for name, words in (*seen.given.items(), *((one.name, one.words) for _, _, one in seen.told if one.words)):
        others = by_letters.setdefault("".join(sorted(name)), [])
        other = next((other for other, said in others if other != name and alike(said, words)), "")
        if other:
            found.setdefault(name, other)
        elif (name, words) not in others:
            others.append((name, words))
    return found


def _longer(seen: Seen) -> dict[str, str]:
    """Return each explained abbreviation that another one has in it, with a letter twice or with one more at first.

    Those with one more letter are of one thing only where they stand behind the same words.
    """
    tails = {one.name: _tail(passage.text, one) for _, passage, one in seen.told if one.name.isupper()}
    own_ = sorted(name for name in tails if name not in COMMON and name not in seen.given)
    found: dict[str, str] = {}
    for name in own_:
        doubled = (name[:at] + name[at + 1 :] for at in range(1, len(name)) if name[at] == name[at - 1])
        other = next((one for one in doubled if one in tails and len(one) >= LEAST), "")
        cut = name[1:]
        if not other and len(cut) >= LEAST - 1 and cut in tails and tails[cut] and tails[cut] == tails[name]:
            other = cut
        if other:
            found[name] = other
    return found


def _tail(text: str, one: Explained) -> frozenset[str]:
    """Return the roots of the last words before the brackets in which an abbreviation is explained."""
    return roots(" ".join(_WORD.findall(text[: text.rfind("(", 0, one.start) if "(" in text else 0])[-3:]))
