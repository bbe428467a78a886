"""Points about people: who does what by when, who gets a role, who keeps the control."""

from generator.language import dates
from generator.language.cases.grammar import Case
from generator.language.wording.names import everyone, responsible, titled, who
from generator.language.wording.scene import Scene
from generator.language.wording.values import Words, is_day, lowered, spaced, words
from generator.model.points import Appoint, Assign, Control, Publish


def assign(fact: Assign, scene: Scene) -> Words:
    """Return «директору … Сотниковой М.В. до 1 марта 2025 г. обеспечить …», after «рекомендовать» where it only may."""
    to = everyone(fact.to, Case.DATIVE, scene)
    return spaced("рекомендовать" if fact.recommend else "", to, until(fact.until), lowered(fact.do))


def appoint(fact: Appoint, scene: Scene) -> Words:
    """Return «назначить Ермилова П.Н., заместителя начальника …, координатором» or «назначить ответственной за …»."""
    found = titled(fact.person, Case.ACCUSATIVE, scene)
    apart = found.name + words(", ") + found.post if found.post.runs and found.name.runs else Words()
    person = apart if apart.runs else spaced(found.name, found.post)
    duty = spaced(responsible(fact.person, scene), f"за {fact.responsible_for}") if fact.responsible_for else Words()
    if not fact.role:
        return spaced("назначить", duty, person)
    after = words(",") if apart.runs else Words()
    also = words(",") if duty.runs else Words()
    return spaced("назначить", person + after, words(fact.role) + also, duty)


def publish(fact: Publish, scene: Scene) -> Words:
    """Return «разместить настоящий приказ на официальном сайте …», after who does it if that is said."""
    by = everyone(fact.by, Case.DATIVE, scene) if fact.by else Words()
    return spaced(by, "разместить", scene.this_act, fact.where, until(fact.term))


def control(fact: Control, scene: Scene) -> Words:
    """Return «контроль за исполнением настоящего приказа оставляю за собой» or «… возложить на заведующую …»."""
    said = f"контроль за исполнением настоящего {scene.act.genitive}"
    if fact.on:
        return spaced(said, "возложить на", who(fact.on, Case.ACCUSATIVE, scene))
    return spaced(said, "оставляем за собой" if scene.is_joint else "оставляю за собой")


def until(term: str) -> str:
    """Return «до 1 марта 2025 г.» for a day in ISO form, any other text as it is."""
    return f"до {dates.day(term)}" if is_day(term) else term
