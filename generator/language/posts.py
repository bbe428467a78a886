"""Posts as papers print them: with the organisation or without it, acting, with a capital at the head of a line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from generator.errors import Path
from generator.language.cases.declined import declined
from generator.language.cases.grammar import Case
from generator.language.guesses import Guess, guessed
from generator.model.directory import Directory, Party, Post
from generator.model.order import Signatory

_QUOTED = re.compile("«[^»]+»")
_ALREADY = ("и.о.", "и. о.", "врио", "исполняющ", "временно исполняющ")
_NAMED_AFTER = {"министр": "министерство"}
"""Heads called after their organisation, whose name goes on after its first word: «министр образования …»."""


@dataclass(frozen=True)
class Held:
    """Who signs, found in the directory: the post, the name, the party.

    `path` is the key of the directory that gives the forms of the post; empty for a post given in place.
    """

    post: Post
    name: str
    party: Party | None = None
    acting: bool = False
    path: Path = ()


@dataclass(frozen=True)
class Shown:
    """A post as printed, and what was guessed in it; a form of a post given in place has no key in the directory."""

    text: str
    guesses: tuple[Guess, ...] = ()


def held(signatory: Signatory, directory: Directory) -> Held:
    """Return the post, the name in full (or as given in place) and the party of who signs."""
    given = Post("", signatory.post)
    if not signatory.person:
        return Held(given, signatory.name, acting=signatory.acting)
    person = directory.people[signatory.person]
    found = Held(given, person.name, directory.parties.get(person.party), signatory.acting)
    if signatory.post:
        return found
    if post := directory.posts.get(person.post):
        return replace(found, post=post, path=("posts", post.id, "forms", "genitive"))
    return replace(found, post=Post("", person.post), path=("people", person.id, "post"))


def shown(who: Held, issuers: Sequence[Party] = ()) -> Shown:
    """Return the post as printed: without the name of one of `issuers` on their own paper, else with the party's.

    ГОСТ Р 7.0.97-2016, 5.22 and 5.16: on a blank without the organisation, elsewhere with it.
    """
    post = acting(who) if who.acting else Shown(who.post.name)
    if issuers and (who.party is None or who.party in issuers):
        return replace(post, text=on_blank(post.text, issuers))
    whole = with_party(post.text, who.party)
    return Shown(whole.text, post.guesses + whole.guesses)


def acting(who: Held) -> Shown:
    """Return «и.о. начальника …» (ГОСТ Р 7.0.97-2016, 5.22); a post that says so already stays as it is."""
    name = who.post.name
    if not name or name.lower().startswith(_ALREADY):
        return Shown(name)
    found = declined(who.post, Case.GENITIVE)
    guesses = guessed(found, name, Case.GENITIVE, who.path, in_directory=bool(who.path))
    return Shown(f"и.о. {found.text}", guesses)


def on_blank(post: str, issuers: Iterable[Party]) -> str:
    """Return the post without the name of an issuer it ends with: the blank names the organisation (5.22)."""
    words = post.split()
    names = (one.text for party in issuers for one in _in_case(party, Case.GENITIVE))
    ends = max((_overlap(words, name.split()) for name in names), default=0)
    return post.rsplit(None, ends)[0] if 0 < ends < len(words) else post


@lru_cache(maxsize=1024)
def with_party(post: str, party: Party | None) -> Shown:
    """Return the post with the organisation in the genitive, unless its name stands in the post already (5.16)."""
    if not party or not post.split() or _contains(post, party):
        return Shown(post)
    return _named_after(post, party) or _completed(post, party) or _followed(post, party)


def capital(words: str) -> str:
    """Return the words with a capital at their beginning, as a line of its own has it."""
    return words[:1].upper() + words[1:]


def _followed(post: str, party: Party) -> Shown:
    """Return «директор Школы № 3», or with as much of the name as the post has not said yet."""
    words, names = post.split(), _in_case(party, Case.GENITIVE)
    ends, name = max(((_overlap(words, one.text.split()), one) for one in names), key=lambda found: found[0])
    rest = name.text.split(None, ends)[ends:]
    return Shown(" ".join((post, *rest)), name.guesses)


def _completed(post: str, party: Party) -> Shown | None:
    """Return «заведующий Заболотским филиалом …» for «заведующий филиалом»: the post ends with the noun of the name."""
    before, last = post.rsplit(None, 1) if len(post.split()) > 1 else ("", post)
    for case in Case:
        for (_, plain), form in zip(_names(party), _in_case(party, case, by_review=False), strict=True):
            pairs = zip(_words(plain.name), _words(form.text), strict=False)
            if any(word == last.lower() != usual for usual, word in pairs):
                return Shown(f"{before} {form.text}".strip(), form.guesses)
    return None


def _named_after(post: str, party: Party) -> Shown | None:
    first, _, rest = party.name.partition(" ")
    return Shown(f"{post} {rest}") if rest and _NAMED_AFTER.get(_words(post)[-1]) == first.lower() else None


def _in_case(party: Party, case: Case, *, by_review: bool = True) -> list[Shown]:
    """Return the short and the full name in the case, if `by_review` those first that nobody has to look at."""
    found = []
    for key, name in _names(party):
        form = declined(name, case)
        path = ("parties", party.id, key, case.value)
        found.append(Shown(form.text, guessed(form, name.name, case, path)))
    return sorted(found, key=lambda one: len(one.guesses)) if by_review else found


def _names(party: Party) -> tuple[tuple[str, Party], ...]:
    """Return the party under its short name, where it has one, and under its full one; the keys of their forms."""
    short = replace(party, name=party.short, forms=party.short_forms)
    return (*((("short_forms", short),) if party.short else ()), ("forms", party))


def _contains(post: str, party: Party) -> bool:
    """Return whether the post holds a name of the party in any case, its name in quotes, or its first two words."""
    if any(name in post for _, known in _names(party) for name in _QUOTED.findall(known.name)):
        return True
    forms = [_words(declined(name, case).text) for _, name in _names(party) for case in Case]
    begun = (form[:2] for form in forms if len(form) > 1)
    inside = _words(post)
    return any(_within(words, inside) for words in chain(forms, begun))


def _overlap(words: Sequence[str], name: Sequence[str]) -> int:
    """Return how many words at the end of `words` are those with which `name` begins."""
    ends, begins = [one.lower() for one in words], [one.lower() for one in name]
    lengths = range(min(len(ends), len(begins)), 0, -1)
    return next((length for length in lengths if ends[-length:] == begins[:length]), 0)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip(",.;()").lower() for word in text.split())


def _within(wanted: Sequence[str], words: Sequence[str]) -> bool:
    size = len(wanted)
    return size > 0 and any(words[start : start + size] == wanted for start in range(len(words) - size + 1))
