"""Words and marks that stand twice."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import Edit, msg
from generator.language.letters import listed
from generator.model.passage import Role

_TWICE = re.compile(
    r"(?<![\w-])([А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*)(?:[ \u00a0]+|(?<=ами),[ \u00a0]|(?<=ями),[ \u00a0])\1(?![\w-])",
    re.IGNORECASE,
)
_SMALL = listed(
    "в во на по из за для от до с со к ко о об у и а но или не при через под над между без также что как том "
    "том-числе которые который которая которое"
)
_MEANT = listed("так чуть едва только ещё еще вот да нет ну давно далее очень раз шаг")
_MARKS = re.compile(
    r"(?<=[\w»)“\"]) ?([,;:])[ \u00a0]?([,;])|(?<=[\w»)])([,;:])\.(?=\s|$)|(?<=[\w»)])\.([,;])(?=\s|$)"
    r"|(?<![.?!\d])\.\.(?![./\w])"
)
_TWO_MARKS = re.compile(r"[,;:.][ \u00a0]?[,;.]")
_SHORTENED = re.compile(r"(?:\b\d*\w{1,4}|\b[А-ЯЁ]\.[А-ЯЁ])$")
_TITLES = frozenset({Role.TITLE, Role.HEADING, Role.GOAL, Role.ACTIVITY, Role.INDICATOR, Role.ACT, Role.NAME})
_TRAILING = re.compile(r"[,;:–-]\s*$")


def word_repeated(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a word that stands twice in a row; a small word is deleted safely."""
    for passage in written(subject):
        for match in _TWICE.finditer(passage.text):
            word = match[1].lower()
            if word in _MEANT or match[1].isupper() or (match[0][-1].isupper() and len(word) > 1):
                continue
            said = msg("A word is written twice: “{text}”.", text=excerpt(passage.text, *match.span()))
            change = (Edit(match.start() + len(match[1]), match.end(), ""),) if word in _SMALL else ()
            yield found(passage, said, msg("Delete one of them."), *change)
            break


def marks_doubled(subject: Subject) -> Iterator[Found]:
    """Yield a warning for two marks where one belongs: «,,», «;.», «..»."""
    for passage in written(subject):
        if not _TWO_MARKS.search(passage.text):
            continue
        match = next((one for one in _MARKS.finditer(passage.text) if not _is_abbreviated(passage.text, one)), None)
        if match:
            said = msg("Two marks of punctuation side by side: “{text}”.", text=excerpt(passage.text, *match.span()))
            same = match[0].strip() in (",,", ";;", "..")
            change = (Edit(*match.span(), match[0].strip()[:1]),) if same else ()
            yield found(passage, said, msg("Leave the right one of them."), *change)


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    """Return whether the point belongs to a shortened word: «2025 г., …», «и др.;», «И.И.,»."""
    return match[4] is not None and _SHORTENED.search(text, max(match.start() - 12, 0), match.start()) is not None


def mark_trailing(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a title that ends in a comma, a semicolon or a dash: its end is lost, or the mark is over."""
    for passage in written(subject):
        match = _TRAILING.search(passage.text) if passage.role in _TITLES and "\n- " not in passage.text else None
        if match and not (match[0].strip() == ":" and passage.role in (Role.ACTIVITY, Role.HEADING)):
            said = msg(
                "The title ends in “{sign}”: “{text}”.",
                sign=match[0].strip(),
                text=excerpt(passage.text, match.start(), match.end()),
            )
            yield found(passage, said, msg("Delete the mark, or write the end of the title."))
        elif passage.role is Role.RESULT and passage.text.rstrip().endswith((";", ",")):
            text = passage.text.rstrip()
            said = msg(
                "The text ends in “{sign}”: “{text}”.", sign=text[-1], text=excerpt(text, len(text) - 1, len(text))
            )
            yield found(passage, said, msg("Write a full stop, or what is left out behind the mark."))
