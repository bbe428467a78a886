"""Abbreviations: explained before they are used, in one way, by words that begin with their letters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.registers.known import in_directory, own, parties_short
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.abbreviations import COMMON, Explained, Use, explained, fits, roots, uses
from generator.model.passage import Passage, Role

_NO_USE = frozenset({Role.OTHER, Role.NAME, Role.STATUS})
_LEAST = 4
_KIND = re.compile(r"(?<!\w)[А-ЯЁ]{2,8}[ \u00a0]?«$")
_ENDS = ("»", " им. ", " имени ", "\u00a0им.")


_Told = tuple[int, Passage, Explained]
_Used = tuple[int, Passage, Use]
"""Each with the number of its text."""


@dataclass(frozen=True)
class _Seen:
    """The abbreviations of a subject: explained ones, every use, what the directory explains."""

    told: tuple[_Told, ...]
    used: tuple[_Used, ...]
    given: Mapping[str, str]
    short: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """What needs no further explanation."""
        return COMMON | self.short | frozenset(self.given) | {one.name for _, _, one in self.told}


def _seen(subject: Subject) -> _Seen:
    told, used = _found(tuple(own(subject)))
    return _Seen(told, used, subject.directory.abbreviations, parties_short(subject.directory))


@lru_cache(maxsize=1)
def _found(passages: tuple[Passage, ...]) -> tuple[tuple[_Told, ...], tuple[_Used, ...]]:
    """Return what texts explain and what they use: three rules ask for it one after another."""
    told: list[_Told] = []
    used: list[_Used] = []
    for place, passage in enumerate(passages):
        if passage.role not in _NO_USE and (here := tuple(uses(passage.text))):
            told += [(place, passage, one) for one in explained(passage.text)]
            used += [(place, passage, one) for one in here]
    return tuple(told), tuple(used)


def abbr_undefined(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation that neither a text nor the directory explains, where it is first used."""
    seen = _seen(subject)
    known, near = seen.known, _near(seen)
    first: dict[str, Passage] = {}
    names = {one.name for _, passage, one in seen.used if _is_name(passage.text, one)}
    for _, passage, one in seen.used:
        if one.name not in names and one.name not in known and one.name not in near and _plural(one.name) not in known:
            first.setdefault(one.name, passage)
    together: dict[Passage, list[str]] = {}
    for name, passage in first.items():
        together.setdefault(passage, []).append(name)
    for passage, names in together.items():
        said = msg("Nothing explains {names}.", names=", ".join(f"«{name}»" for name in names))
        hint = msg(
            "Write it out where it is first used: “… (далее – {name})”, or put it under “abbreviations”.", name=names[0]
        )
        yield Found(said, passage.place, hint)


def _is_name(text: str, one: Use) -> bool:
    """Return whether it is all that an institution is called by: МКУ «ИМЦ», ФГБОУ ВО «НГПУ им. …»."""
    return _KIND.search(text, 0, one.start) is not None and text.startswith(_ENDS, one.end)


def _plural(name: str) -> str:
    """Return the abbreviation without an ending: «ФГОСы», «СОШам»."""
    return name.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")


def abbr_variant(subject: Subject) -> Iterator[Found]:
    """Yield a warning for two abbreviations of one thing, or one that is a slip of another."""
    seen = _seen(subject)
    near = _near(seen)
    for name, other in {**_same_words(seen), **near}.items():
        passage = next((passage for _, passage, one in seen.used if one.name == name), None)
        if passage:
            said = msg("Two abbreviations for one thing: “{name}” and “{other}”.", name=name, other=other)
            yield Found(said, passage.place, msg("Keep one of them through all documents."))


def _same_words(seen: _Seen) -> dict[str, str]:
    """Return each abbreviation explained by nearly the words of another one, with that."""
    by_letters: dict[str, list[tuple[str, str]]] = {}
    found: dict[str, str] = {}
    for name, words in (*seen.given.items(), *((one.name, one.words) for _, _, one in seen.told if one.words)):
        others = by_letters.setdefault("".join(sorted(name)), [])
        other = next((other for other, said in others if other != name and _alike(said, words)), "")
        if other:
            found.setdefault(name, other)
        elif (name, words) not in others:
            others.append((name, words))
    return found


def _near(seen: _Seen) -> dict[str, str]:
    """Return each unexplained abbreviation that is a slip of an explained one, with that."""
    known = frozenset(seen.given) | {one.name for _, _, one in seen.told}
    others = {one.name for _, _, one in seen.used} - seen.known
    by_letters: dict[str, str] = {}
    for name in sorted(known):
        for key in _keys(name):
            by_letters.setdefault(key, name)
    pairs = ((name, next((by_letters[key] for key in _keys(name) if key in by_letters), "")) for name in sorted(others))
    return {name: other for name, other in pairs if other}


def _keys(name: str) -> Iterable[str]:
    """Return what a slip leaves alike: the same letters in another order, all but one that is not the first."""
    if len(name) < _LEAST or not name.isupper():
        return ()
    return (
        "=" + "".join(sorted(name)),
        *(f"{len(name)}{at}{name[:at]}.{name[at + 1 :]}" for at in range(1, len(name) - 1)),
    )


def abbr_expansion(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation whose letters are not those of the words that explain it."""
    for passage in own(subject):
        for one in explained(passage.text):
            if one.words and not fits(one.name, one.words):
                yield _unfit(passage, one.name, one.words)
    for passage in in_directory(subject, "abbreviations"):
        name = str(passage.place.path[-1])
        # «Минпросвещения», «Рособрнадзор» are parts of words, not letters of a name.
        if name.isupper() and not fits(name, passage.text):
            yield _unfit(passage, name, passage.text)


def _unfit(passage: Passage, name: str, words: str) -> Found:
    said = msg("The letters of “{name}” are not those of “{words}”.", name=name, words=words)
    return Found(
        said, passage.place, msg("Put the letters in the order of the words, or the words in that of the letters.")
    )


def abbr_redefined(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation that is explained in two ways."""
    first: dict[str, str] = dict(subject.directory.abbreviations)
    for passage in own(subject):
        for one in explained(passage.text):
            words = first.setdefault(one.name, one.words) if one.words else ""
            if words and fits(one.name, one.words) and not _alike(words, one.words):
                said = msg(
                    "“{name}” is explained in two ways: “{first}” and “{second}”.",
                    name=one.name,
                    first=words,
                    second=one.words,
                )
                yield Found(said, passage.place, msg("Explain it once, in the same words everywhere."))


def _alike(words: str, others: str) -> bool:
    first, second = roots(words), roots(others)
    return first <= second or second <= first


def abbr_late(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation used in a document before its «(далее – …)»."""
    seen = _seen(subject)
    told: dict[tuple[str, str, object], tuple[int, int]] = {}
    for place, passage, one in seen.told:
        told.setdefault((one.name, *_document(passage)), (place, one.start if one.later else -1))
    reported: set[str] = set()
    for place, passage, use in seen.used:
        at = told.get((use.name, *_document(passage)))
        if (
            at
            and at[1] >= 0
            and (place, use.start) < at
            and use.name not in (reported | COMMON)
            and use.name not in seen.given
        ):
            reported.add(use.name)
            said = msg("“{name}” is used here and explained only further on.", name=use.name)
            yield Found(
                said, passage.place, msg("Explain it where it first stands: “… (далее – {name})”.", name=use.name)
            )


def _document(passage: Passage) -> tuple[str, object]:
    """Return what is read from beginning to end: the order, the sections of the program, a report."""
    return passage.place.file, passage.place.path[:1]
