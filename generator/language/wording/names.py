"""Who is meant, in a case: post and name, organisation with its head, heads of a group, or a text as given."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.language import posts, signers
from generator.language.cases.agreeing import agreeing
from generator.language.cases.declined import GENDERS, declined
from generator.language.cases.grammar import Agreement, Case, Gender
from generator.language.cases.names.people import gender_of, person
from generator.language.cases.phrases.whole import agreement, phrase
from generator.language.guesses import Guess
from generator.language.people import surname_first
from generator.language.wording.scene import Scene, kept
from generator.language.wording.values import Words, listed, lowered, spaced, words
from generator.model.directory import Party, PartyGroup, Person
from generator.model.points import Named

_HEADS = {
    Case.NOMINATIVE: "руководители",
    Case.GENITIVE: "руководителей",
    Case.DATIVE: "руководителям",
    Case.ACCUSATIVE: "руководителей",
    Case.INSTRUMENTAL: "руководителями",
    Case.PREPOSITIONAL: "руководителях",
}
# What of a text in the accusative tells the gender: a patronymic, a woman's surname with initials.
_ACCUSATIVES = {
    r"[а-яё](?:вн|чн)у(?!\w)": Gender.FEMININE,
    r"[а-яё]ича(?!\w)": Gender.MASCULINE,
    r"[А-ЯЁ][а-яё]+(?:[оеё]ву|[иы]ну|[сц]кую)\s+[А-ЯЁ]\.": Gender.FEMININE,
}
_FEMININE_POST = re.compile(r"\w+(?:ая|яя)(?:ся)?(?!\w)")


@dataclass(frozen=True)
class Titled:
    """A post (or whatever else says who is meant) and a name; either may be empty."""

    post: Words
    name: Words


def everyone(named: Iterable[Named], case: Case, scene: Scene) -> Words:
    """Return all who are meant: «директору … Сотниковой М.В. и Центру «Диалог» (Гордеева С.А.)»."""
    return listed(who(one, case, scene) for one in named)


def who(named: Named, case: Case, scene: Scene) -> Words:
    """Return who is meant, the post before the name and initials after the surname (ГОСТ Р 7.0.97-2016, 5.18)."""
    found = titled(named, case, scene)
    return spaced(found.post, found.name)


def titled(named: Named, case: Case, scene: Scene) -> Titled:
    """Return the post and the name apart."""
    if named.person:
        return _person(scene.directory.people[named.person], case, scene)
    gender = gender_of(named.name) or _told_by_post(_post_name(named.post, scene))
    name = scene.here(person(named.name, case, gender), named.name, case) if named.name else Words()
    return Titled(_unnamed(named, case, scene), _shortened(name))


def _unnamed(named: Named, case: Case, scene: Scene) -> Words:
    if named.party:
        return _party(scene.directory.parties[named.party], case, scene)
    if named.group:
        return _group(scene.directory.groups[named.group], case)
    return _post(named.post, case, scene) if named.post else words(named.text.rstrip(" :"))


def responsible(named: Named, scene: Scene) -> Words:
    """Return «ответственным» or «ответственной», as the person is; for others, and where nobody can tell, a guess."""
    known = scene.directory.people.get(named.person)
    name = known.name if known else named.name or named.text
    shown = gender_of(name) or _told_by_post(_post_name(known.post if known else named.post, scene))
    gender = (GENDERS.get(known.gender) if known else None) or shown or _told_by_accusative(named.text)
    asked = Agreement(gender or Gender.MASCULINE, plural=False, animate=True)
    form = agreeing("ответственный", asked, Case.INSTRUMENTAL)
    if gender:
        return words(form)
    path = ("people", named.person, "gender") if known else scene.key
    source = "" if known else scene.source
    asked_of = name or named.post
    guess = Guess(form, asked_of, Case.INSTRUMENTAL.value, path, in_directory=bool(known), period=source)
    return words(form, guess)


def _told_by_accusative(text: str) -> Gender | None:
    """Return the gender told by a patronymic or a surname in a text that its author put into the accusative."""
    return next((gender for form, gender in _ACCUSATIVES.items() if re.search(form, text)), None)


def _told_by_post(post: str) -> Gender | None:
    """Return the feminine for «заведующая …», «исполняющая обязанности …»; a masculine post tells nothing."""
    asked = agreement(post) if _FEMININE_POST.match(post) else None
    feminine = asked is not None and asked.animate and not asked.plural and asked.gender is Gender.FEMININE
    return Gender.FEMININE if feminine else None


def _person(found: Person, case: Case, scene: Scene) -> Titled:
    told = gender_of(found.name) or _told_by_post(_post_name(found.post, scene))
    key = ("forms", case.value) if found.gender or told else ("gender",)
    who = replace(found, gender=found.gender or ("f" if told is Gender.FEMININE else ""))
    name = kept(declined(who, case), found.name, case, ("people", found.id, *key))
    return Titled(_held(found, case, scene), _shortened(name))


def _held(found: Person, case: Case, scene: Scene) -> Words:
    """Return the post, with the organisation where it is not one that issues the act («директору МБОУ «СОШ № 3»»)."""
    said = _post_name(found.post, scene)
    path = ("people", found.id, "post")
    own = _post(found.post, case, scene) if found.post in scene.directory.posts else Words()
    form = own if own.runs else kept(phrase(said, case), said, case, path) if said else Words()
    party = scene.directory.parties.get(found.party)
    if party is None or party in signers.issuers(scene.family):
        return form
    whole = posts.with_party(said, party)
    completed = _completed(form.text, said, whole.text)
    return (
        words(completed, *form.guesses, *whole.guesses)
        if completed
        else kept(phrase(whole.text, case), said, case, path)
    )


def _completed(form: str, said: str, whole: str) -> str:
    """Return the post in its case with what the `whole` post adds to the `said` one; empty where that is not clear."""
    for begins in (said, f"{said.rpartition(' ')[0]} "):
        rest = said[len(begins) :]
        if whole.startswith(begins) and form.endswith(rest):
            return form.removesuffix(rest) + whole[len(begins) :]
    return ""


def _post_name(name: str, scene: Scene) -> str:
    """Return the post in the nominative, which the directory may keep under this id."""
    post = scene.directory.posts.get(name)
    return post.name if post else name


def _post(name: str, case: Case, scene: Scene) -> Words:
    """Return a post of the directory by its id, or one that the program gives in the nominative."""
    if post := scene.directory.posts.get(name):
        return kept(declined(post, case), post.name, case, ("posts", post.id, "forms", case.value))
    return scene.here(phrase(name, case), name, case) if name else Words()


def _party(party: Party, case: Case, scene: Scene) -> Words:
    head = scene.directory.people.get(party.head)
    return spaced(party_name(party, case), f"({surname_first(head.name)})" if head else "")


def party_name(party: Party, case: Case) -> Words:
    """Return the short name of the party, or the full one where it has no other."""
    if not party.short:
        return kept(declined(party, case), party.name, case, ("parties", party.id, "forms", case.value))
    short = Party(party.id, party.short, forms=party.short_forms)
    return kept(declined(short, case), short.name, case, ("parties", party.id, "short_forms", case.value))


def _group(group: PartyGroup, case: Case) -> Words:
    """Return «руководителям школ»; a group that is named by its people is in the case itself."""
    asked = agreement(group.name)
    of_people = asked is not None and asked.animate and asked.plural
    wanted = case if of_people else Case.GENITIVE
    found = declined(replace(group, name=lowered(group.name)), wanted)
    name = kept(found, group.name, wanted, ("groups", group.id, "forms", wanted.value))
    return name if of_people else spaced(_HEADS[case], name)


def _shortened(name: Words) -> Words:
    """Return a declined name with initials; what was guessed is the name in full."""
    short = surname_first(name.text)
    return words(short, *(replace(guess, form=short, whole=guess.form) for guess in name.guesses))
