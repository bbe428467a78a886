"""Names of the directory, by what documents print of them: which id is meant by the text of a cell or of a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.intake.importing.texts import flat
from generator.language.people import initials, surname_first
from generator.model.directory import Directory, Party, PartyGroup

_OPEN, _CLOSE = "«(„", "»)“"


@dataclass(frozen=True)
class Named:
    """One who is responsible: an id of the directory, or a text."""

    text: str
    is_known: bool


@dataclass(frozen=True)
class Known:
    """What is in the directory; `labels` are the ids by what tables print, `names` the ids by full names."""

    directory: Directory
    labels: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def listed(self, text: str) -> list["Named"]:
        """Return the items of a cell as ids where tables print these just so, as texts else."""
        found: list[Named] = []
        rest = items(text)
        while rest:
            # A name may have commas of its own.
            longest = next((n for n in range(len(rest), 1, -1) if ", ".join(rest[:n]) in self.labels), 1)
            item = ", ".join(rest[:longest])
            found.append(Named(self.labels.get(item, item), item in self.labels))
            rest = rest[longest:]
        return found

    def party(self, *texts: str) -> str:
        """Return the id of the party called so, whatever its letters; empty if there is none."""
        wanted = {_folded(text) for text in texts}
        for one in self.directory.parties.values():
            if wanted & {_folded(name) for name in (one.name, one.short, one.letterhead) if name}:
                return one.id
        return ""

    def person(self, name: str) -> str:
        """Return the id of the person called so, in full or with initials; empty if there is none or are several."""
        wanted = _tight(name)
        people = self.directory.people.values()
        found = [one.id for one in people if wanted in {_tight(one.name), _tight(initials(one.name))}]
        return found[0] if len(found) == 1 else ""


def known(directory: Directory) -> Known:
    """Return the names of a directory; what two of it are called is nobody's."""
    every: list[Party | PartyGroup] = [*directory.parties.values(), *directory.groups.values()]
    labels = [(flat(one.label), one.id) for one in every]
    labels += [(flat(surname_first(one.name)), one.id) for one in directory.people.values()]
    return Known(directory, _single(labels), _single((flat(one.name), one.id) for one in every))


def items(text: str) -> list[str]:
    """Return what stands between the commas of a text; commas inside quotes and brackets part nothing."""
    return list(_items(flat(text)))


def _items(text: str) -> Iterator[str]:
    begun = depth = 0
    for place, sign in enumerate(text):
        depth = max(depth + (sign in _OPEN) - (sign in _CLOSE), 0)
        if sign == "," and not depth:
            yield text[begun:place].strip()
            begun = place + 1
    yield text[begun:].strip()


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    twice: set[str] = set()
    for text, id in pairs:
        if text in found:
            twice.add(text)
        found[text] = id
    return {text: id for text, id in found.items() if text not in twice}


def _folded(text: str) -> str:
    return flat(text).casefold().replace("ё", "е")


def _tight(text: str) -> str:
    return "".join(_folded(text).split())
