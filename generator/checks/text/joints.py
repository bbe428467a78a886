"""Words torn apart or glued together: hyphens with blanks, blanks that are missing."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import LETTER, excerpt, found, written
from generator.errors import Edit, msg
from generator.language.cases import is_word, parts, readings
from generator.language.typography.addresses import addresses
from generator.model.passage import Passage, Role

_TORN = re.compile(rf"(?<![\w-])({LETTER}{{2,}}(?:-{LETTER}{{2,}})*)-[ \u00a0\n]({LETTER}{{2,}})(?![\w])")
_JOINS = frozenset(["и", "или", "либо", "а", "да"])
_GLUED_ADJECTIVE = re.compile(
    rf"(?<![\w-])(?:{LETTER}+-)+({LETTER}+(?:ого|его|ому|ему|ых|их|ыми|ими))-({LETTER}{{5,}})(?![\w-])"
)
_FIRSTS = (
    "информационно|нормативно|организационно|материально|научно|инструктивно|консультативно|консультационно|общественно"
    "|государственно|учебно|воспитательно|психолого|социально|медико|физкультурно|культурно|спортивно|финансово"
    "|хозяйственно|административно|практико|проектно|программно|художественно|контрольно|экспертно|лечебно|санитарно"
    "|контрактно|духовно|гражданско|военно|естественно|опытно|планово|кадрово|образовательно|коррекционно|профессионально"
)
_SPACED = re.compile(
    rf"(?<![\w-])(?P<first>{_FIRSTS})(?P<mark>[ \u00a0][-–—][ \u00a0]?)(?P<second>{LETTER}{{4,}})"
    rf"|(?<![\w-])(?P<who>учител|педагог){LETTER}{{1,4}}(?P<dash>[ \u00a0][-–—][ \u00a0])"
    r"(?=(?:предметник|психолог|логопед|дефектолог|организатор|библиотекар|специалист)[а-яё]*)",
    re.IGNORECASE,
)
_PREPOSITIONS = "до|от|из|для|на|по|за|во|со|около|более|менее|не менее|не более"
_DIGIT = re.compile(rf"(?<![\w.-])({_PREPOSITIONS})(?=\d)(?!\d+[-/\d]*[а-яА-Я])", re.IGNORECASE)
# Each begins with the sign it is about: so a long text is searched fast.
_LETTER_AND_DIGIT = re.compile(rf"\d(?<={LETTER}\d)")
_COMMA = re.compile(rf"[,;](?:(?<={LETTER}[,;])(?={LETTER}{{2,}})|(?<=[»)][,;])(?={LETTER}))")
_CLOSING = re.compile(rf"\)(?:(?<={LETTER}{{2}}\))|(?<=\d\)))(?={LETTER}{{3,}})")
_SENTENCE = re.compile(r"\.(?<=[а-яё]{3}\.)(?=[А-ЯЁ][а-яё]+[ ,])")
_OPENING = re.compile(rf"\((?<={LETTER}{{3}}\()(?={LETTER}{{2,}}[^()]* )")
_VILLAGE = re.compile(r"(?<![\w.])(?:с|д|дер|п|пос|ст|х)\.[А-ЯЁ][а-яё]{2,}")
_LISTED = re.compile(r"(?<![\d,])\d{1,2},(?=\d{1,2}-[хе](?!\w))")
_PEOPLE = re.compile(r"^[ ]*[-–—](?=\d+ [а-яё]{4})", re.MULTILINE)
_NUMBER = re.compile(
    r"^[ ]*(?:\d{1,2})[.)](?=[А-ЯЁ](?:[а-яё]|[А-ЯЁ]+,? ))|^[ ]*(?:\d{1,2}\))(?=[а-яё]{2})", re.MULTILINE
)
_DASH = re.compile(r"^[ ]*[-–—](?=[А-ЯЁа-яё]{2})", re.MULTILINE)


def hyphen_broken(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a word that a hyphen tears or glues: «образова- тельных», «социального-сопровождения»."""
    for passage in written(subject):
        text = passage.text
        yield from _spaced(passage)
        if "-" not in text:
            continue
        for match in _TORN.finditer(text):
            if match[2].lower() not in _JOINS and not _is_half(match[1], match[2]):
                yield _torn(passage, match)
        for match in _GLUED_ADJECTIVE.finditer(text):
            if _is_adjective(match[1]) and parts(match[2]) == {"NOUN"}:
                said = msg("A hyphen ties a noun to its adjective: “{text}”.", text=match[0])
                yield found(passage, said, msg("Write a blank there."), Edit(match.start(2) - 1, match.start(2), " "))


def _spaced(passage: Passage) -> Iterator[Found]:
    """Yield the first compound of a text that is written with a dash or with blanks: «нормативно – правовой»."""
    for match in _SPACED.finditer(passage.text):
        if match["who"] or _is_adjective(match["second"].lower()):
            said = msg("A compound word is written with blanks: “{text}”.", text=excerpt(passage.text, *match.span()))
            yield found(
                passage,
                said,
                msg("Write a hyphen without blanks."),
                Edit(*match.span("dash" if match["who"] else "mark"), "-"),
            )
            return


def _is_half(first: str, second: str) -> bool:
    """Return whether the hyphen stands for the end of the word: «учебно- и …» is read before, «средне- , …» too."""
    return first.lower() in ("кино", "теле") and second.lower() in _JOINS


def _torn(passage: Passage, match: re.Match[str]) -> Found:
    said = msg("A hyphen and a blank inside a word: “{text}”.", text=" ".join(match[0].split()))
    first, second = match[1].rpartition("-")[2], match[2]
    whole = first + second
    between = (match.end(1), match.start(2))
    if is_word(whole) and not (is_word(first) and is_word(second)):
        return found(passage, said, msg("Write it in one: “{word}”.", word=match[1] + second), Edit(*between, ""))
    if first.endswith(("о", "е")) and _is_adjective(second):
        word = f"{match[1]}-{second}"
        return found(passage, said, msg("Delete the blank: “{word}”.", word=word), Edit(*between, "-"))
    return found(passage, said, msg("Write a dash with blanks, or a hyphen without any."))


def _is_adjective(word: str) -> bool:
    return any(one.part in ("ADJF", "PRTF") for one in readings(word))


def space_missing(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a text in which words or marks are glued together: «до7», «школ,которые»."""
    yield from _villages(subject)
    for passage in written(subject):
        glued = set(_glued(passage))
        spans = tuple(addresses(passage.text)) if glued else ()
        places = sorted(at for at in glued if not any(a <= at < b for a, b in spans))
        if places:
            first = places[0]
            said = msg("A blank is missing: “{text}”.", text=excerpt(passage.text, first - 1, first + 1))
            hint = msg("Write the blank.")
            yield found(passage, said, hint, *(Edit(at, at, " ") for at in places))


def _villages(subject: Subject) -> Iterator[Found]:
    """Yield the first village that is glued to its kind: «с.Заречное»; names in charters are not for us to change."""
    told = (one for one in written(subject) if one.role is not Role.NAME)
    every = [(one, match) for one in told for match in _VILLAGE.finditer(one.text)]
    if every:
        passage, match = every[0]
        said = msg("A blank is missing: “{text}”, places: {count}.", text=match[0], count=len(every))
        yield found(passage, said, msg("Write the blank, also in the names of schools."))


def _glued(passage: Passage) -> Iterator[int]:
    text = passage.text
    for pattern in (_COMMA, _CLOSING, _SENTENCE, _LISTED):
        yield from (match.end() for match in pattern.finditer(text))
    yield from (match.start() for match in _OPENING.finditer(text))
    if _LETTER_AND_DIGIT.search(text):
        yield from (match.end() for match in _DIGIT.finditer(text))
    if "\n" in passage.text or passage.role is not Role.CELL:
        yield from (match.end() for match in _NUMBER.finditer(passage.text))
    if "\n" in passage.text:
        yield from (match.end() for pattern in (_DASH, _PEOPLE) for match in pattern.finditer(passage.text))
