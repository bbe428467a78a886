"""Abbreviations: explained before they are used, in one way, by words that begin with their letters."""

import re
from collections.abc import Iterator

from generator.checks.registers.known import in_directory, own
from generator.checks.registers.seen import alike, looked_at, slips
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.abbreviations import COMMON, Use, explained, fits
from generator.model.passage import Passage

_KIND = re.compile(r"(?<!\w)[А-ЯЁ]{2,8}[ \u00a0]?«$")
_ENDS = ("»", " им. ", " имени ", "\u00a0им.")


def abbr_undefined(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation that neither a text nor the directory explains, where it is first used."""
    seen = looked_at(subject)
    known, near = seen.known, slips(seen)
    first: dict[str, Passage] = {}
    known |= near.keys() | {one.name for _, passage, one in seen.used if _is_name(passage.text, one)}
    for _, passage, one in seen.used:
        if one.name not in known and _plural(one.name) not in known:
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
    return _KIND.search(text[max(one.start - 12, 0) : one.start]) is not None and text.startswith(_ENDS, one.end)


def _plural(name: str) -> str:
    """Return the abbreviation without an ending: «ФГОСы», «СОШам»."""
    return name.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")


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
            if words and fits(one.name, one.words) and not alike(words, one.words):
                said = msg(
                    "“{name}” is explained in two ways: “{first}” and “{second}”.",
                    name=one.name,
                    first=words,
                    second=one.words,
                )
                yield Found(said, passage.place, msg("Explain it once, in the same words everywhere."))


def abbr_late(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an abbreviation used in a document before its «(далее – …)»."""
    seen = looked_at(subject)
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
