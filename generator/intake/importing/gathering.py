"""What a document names that the directory has not: parties of the responsible column, acts, abbreviations."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.intake.importing import requisites
from generator.intake.importing.issuers import Issuer
from generator.intake.importing.known import Known, items, known
from generator.intake.importing.naming import Names
from generator.intake.importing.people import people
from generator.intake.importing.sheets import Sheet
from generator.intake.importing.texts import flat, lines
from generator.model.directory import Act, Party, Person
from generator.model.manuscript import Cell
from generator.spec.text.splicing import Entry

Added = dict[str, dict[str, Entry]]
"""Entries of the directory: under `parties`, `acts` and `abbreviations`, by their ids."""

_BODY = re.compile(
    r"(?:[А-ЯЁ]{2,7} «|[МГ][КБА]?У |Управление |Отдел |Министерство |Комитет |Департамент |Администрация |"
    r"Комиссия |Совет |\w+ский (?:центр|институт|отдел)|Методический центр|Центр «|Институт )[^,;]*$"
)
_SEVERAL = re.compile("[»А-ЯЁ] и (?:[А-ЯЁ]|«)|\\n")
_OFTEN = 2
_ACT = re.compile(
    r"(?P<kind>Федеральный закон|Указ|Постановление|Распоряжение|Приказ|Закон)(?P<body>(?: [А-ЯЁа-яё-]+){0,12}?)\s+"
    r"от (?P<date>.{8,25}?)\s*№\s*(?P<number>[\w/.-]+)\s*«(?P<title>[^«»]+(?:«[^»]+»[^«»]*)?)»"
)
_SHORTENED = re.compile(r"([^().;:]{5,120}?)\s*\(далее\s*[–—-]\s*([А-ЯЁ]{2,8})\)")
_SMALL = frozenset(["с", "со", "и", "в", "во", "на", "по", "для", "о", "об", "от", "из", "к", "у", "за", "при"])


@dataclass(frozen=True)
class Gathered:
    """What is to be added to the directory, the names known with it, and the id of the issuer."""

    added: Added
    known: Known
    issuer: str


def gathered(sheets: Sequence[Sheet], texts: Sequence[str], issuer: Issuer, found: Known) -> Gathered:
    """Return what is to be added to the directory for these tables, texts and issuer."""
    directory = found.directory
    names = Names([*directory.parties, *directory.groups, *directory.posts, *directory.people, *directory.acts])
    parties: dict[str, Party] = {}
    id = issuer.id
    if not id:
        id = names.new(issuer.short or issuer.name, "party")
        parties[id] = Party(id, issuer.name, issuer.short, issuer.letterhead)
    for name in _bodies(sheets, found, issuer):
        new = names.new(name, "party")
        parties[new] = Party(new, name)
    acts = dict(_acts(texts, directory.acts.values(), names))
    added: Added = {
        "parties": {one.id: _party(one) for one in parties.values()},
        "people": {one.id: _person(one) for one in people(texts, directory, names)},
        "acts": {key: _act(one) for key, one in acts.items()},
        "abbreviations": {key: said for key, said in _abbreviations(texts) if key not in directory.abbreviations},
    }
    more = replace(directory, parties={**directory.parties, **parties}, acts={**directory.acts, **acts})
    return Gathered({key: one for key, one in added.items() if one}, known(more), id)


def _bodies(sheets: Sequence[Sheet], found: Known, issuer: Issuer) -> list[str]:
    """Return the bodies that are named as responsible more than once and stand in no directory."""
    cells = [lines(cell.paragraphs) for sheet in sheets for cell in _responsible(sheet)]
    named = Counter(item for cell in cells for line in cell.split("\n") for item in items(line.lstrip("-– ")))
    there = {issuer.name, issuer.short} | set(found.labels) | set(found.names)
    often = (name for name, count in named.items() if count >= _OFTEN and name not in there)
    return [name for name in often if _BODY.fullmatch(name) and not _SEVERAL.search(name)]


def _responsible(sheet: Sheet) -> Iterable[Cell]:
    places = [place for place, key in enumerate(sheet.keys) if key in {"responsible", "provider"}]
    return (cell for line in sheet.lines for place in places if (cell := line.cells[place]) is not None)


def _acts(texts: Iterable[str], there: Iterable[Act], names: Names) -> Iterable[tuple[str, Act]]:
    seen = {(one.number, one.date) for one in there}
    for text in texts:
        for found in _ACT.finditer(flat(text)):
            day = requisites.date(found["date"])
            if day and (found["number"], day) not in seen:
                seen.add((found["number"], day))
                body = found["body"].strip()
                id = names.new(f"{found['kind'].split()[-1]} {found['number']}", "act")
                yield id, Act(id, found["kind"], found["title"], body, day, found["number"])


def _abbreviations(texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    for text in texts:
        for found in _SHORTENED.finditer(flat(text)):
            if said := _expanded(found[1].split(" "), found[2]):
                yield found[2], said


def _expanded(words: Sequence[str], letters: str) -> str:
    """Return the last of `words` whose first letters are those of an abbreviation; empty if they are not."""
    begin, wanted = len(words), len(letters)
    while begin and wanted:
        begin -= 1
        wanted -= words[begin].lower() not in _SMALL
    initials = "".join(word[:1] for word in words[begin:] if word.lower() not in _SMALL)
    return " ".join(words[begin:]) if initials.upper() == letters.upper() else ""


def _party(one: Party) -> dict[str, Entry]:
    return _filled({"name": one.name, "short": one.short, "letterhead": one.letterhead})


def _person(one: Person) -> dict[str, Entry]:
    return _filled({"name": one.name, "post": one.post})


def _act(one: Act) -> dict[str, Entry]:
    return _filled(
        {"kind": one.kind, "body": one.body, "date": str(one.date), "number": str(one.number), "title": one.title}
    )


def _filled(values: dict[str, str]) -> dict[str, Entry]:
    return {key: value for key, value in values.items() if value}
