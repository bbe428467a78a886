"""Who issues a program: the body of the letterhead, of the signature, of the passport."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.intake.importing.draft import Entries
from generator.intake.importing.known import Known
from generator.intake.importing.texts import flat
from generator.language.cases import Case
from generator.language.cases.phrases.whole import phrase
from generator.model.directory import Party

_POST = re.compile(
    r"(?:И\.\s?о\.\s*)?(?:директор|начальник|председатель|министр|руководитель|глава|заведующ\w+|ректор)"
    r"(?:\s+(?P<of>.+))?$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"[А-ЯЁ]{2,}")
_PROPER = re.compile(r"\w+(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")
_COMMON = re.compile(
    r"(?:город|сель|дет|муниципаль|област|район|поселк|российск|педагогическ|методическ)", re.IGNORECASE
)
_REPORT = re.compile(
    r"(?:Информация|Отч[её]т\w*|Сведения|Справка)\s+(?P<of>[А-ЯЁ].+?)\s+об?\s+(?:реализации|исполнени|выполнени|ходе)"
)
_PLACES = re.compile(
    r"\b(?!муниципал|городск|сельск|автономн)\w+(?:ого|ей|ой)(?= (?:края|области|район[а]?|округа|республики)\b)"
)
_INSIDE = re.compile("«[^»]+»")


_LONGEST = 250
_NOBODY = "Организация (впишите название)"
_FROM_TEXT = "? организация взята из текста документа: проверьте полное название в справочнике"
_FROM_HEAD = "? название организации – из бланка; проверьте прописные буквы"
_UNKNOWN = "? кто утверждает документ, из него не видно: впишите организацию в справочник"


@dataclass(frozen=True)
class Issuer:
    """A body: the id of the directory, or what is to be added to it; `doubt` says how far it is a guess."""

    id: str = ""
    name: str = ""
    short: str = ""
    letterhead: str = ""
    doubt: str = ""


Said = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""Posts of who signs, what the passport and the first lines name, the titles."""


def issuer(letterhead: Sequence[str], said: Said, corpus: str, known: Known) -> Issuer:
    """Return who issues: by the letterhead, else by the posts of who signs, else by the passport and the title."""
    posts, others, titles = said
    short = next((name for post in posts if (name := _organisation(post))), "")
    for name in (" ".join(letterhead), "\n".join(letterhead), *letterhead, short, *others):
        if name and (id := known.party(name)):
            return Issuer(id)
    others = [*others, *_reporting(titles)]
    if not letterhead and (id := named_in([*posts, *others, *titles], known)):
        return Issuer(id)
    if letterhead:
        return _new(letterhead, short, corpus)
    named = short or next((flat(one) for one in reversed(others) if one and len(flat(one)) < _LONGEST), "")
    return Issuer(known.party(named or _NOBODY), named or _NOBODY, doubt=_FROM_TEXT if named else _UNKNOWN)


def parties_of(passport: Iterable[Entries]) -> list[str]:
    """Return what the passport says of who has made the program and who answers for it."""
    wanted = re.compile(r"(?:ответственный исполнитель|(?:основной )?разработчик|заказчик)", re.IGNORECASE)
    return [one.text("text") for one in passport if wanted.match(one.text("heading")) and "\n" not in one.text("text")]


def _reporting(titles: Iterable[str]) -> list[str]:
    """Return who reports, by titles like «Информация МО город Лесной о реализации …»: only what is not declined."""
    found = (_REPORT.match(flat(title)) for title in titles)
    return [match["of"] for match in found if match and _ABBREVIATED.match(match["of"])]


def _organisation(post: str) -> str:
    """Return the organisation in a post, where its name is an abbreviation and so is not declined."""
    found = _POST.match(flat(post))
    of = found["of"] if found else ""
    return of if of and _ABBREVIATED.match(of) else ""


def _new(letterhead: Sequence[str], short: str, corpus: str) -> Issuer:
    said = flat(" ".join(_own(letterhead)))
    at = corpus.lower().find(said.lower())
    same = corpus[at : at + len(said)] if at >= 0 else said
    if not said.isupper() or not same.isupper():
        return Issuer("", same if said.isupper() else said, short, "\n".join(letterhead))
    return Issuer("", _cased(said), short, "\n".join(letterhead), _FROM_HEAD)


def _own(letterhead: Sequence[str]) -> Sequence[str]:
    """Return the lines of the letterhead that name the body itself: bodies above it come first."""
    begins = [
        place
        for place, line in enumerate(letterhead)
        if place
        and re.match(r"(?:управлени|отдел|комитет|департамент|муниципальн\w+ (?:каз|бюдж))", line, re.IGNORECASE)
    ]
    return letterhead[begins[-1] :] if begins else letterhead


def named_in(texts: Iterable[str], known: Known) -> str:
    """Return the id of the party whose name the texts have in the genitive: «Начальник Отдела образования …»."""
    said = flat(" ".join(texts)).casefold().replace("ё", "е")
    found = ((flat(_genitive(one)).casefold().replace("ё", "е"), one.id) for one in known.directory.parties.values())
    return max(((len(name), id) for name, id in found if name and name in said), default=(0, ""))[1]


def _genitive(party: Party) -> str:
    return party.forms.genitive or phrase(party.name, Case.GENITIVE).text


def _cased(text: str) -> str:
    """Return a name in capitals as it stands in a sentence: what looks like the name of a place keeps a capital."""
    words = [_word(word) for word in text.lower().split(" ")]
    plain = _PLACES.sub(lambda found: found[0].capitalize(), " ".join(words))
    plain = _INSIDE.sub(lambda found: f"«{found[0][1:2].upper()}{found[0][2:]}", plain)
    return plain[:1].upper() + plain[1:]


def _word(word: str) -> str:
    is_name = _PROPER.match(word) and not _COMMON.match(word)
    is_short = len(word) < 4 and not re.search("[аеёиоуыэюя]", word) and word not in {"с", "к", "в"}
    return word.upper() if is_short else word.capitalize() if is_name else word
