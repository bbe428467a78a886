"""Points about acts in force: what is repealed, when this act begins."""

from collections.abc import Iterable, Iterator, Mapping

from generator.language import dates
from generator.language.cases.agreeing import agreeing
from generator.language.cases.grammar import Agreement, Case, Gender, Inflected
from generator.language.citations import kind_asks, kind_in, reference
from generator.language.wording.scene import Scene
from generator.language.wording.values import Words, is_day, joined, spaced, words
from generator.model.directory import Act
from generator.model.points import Force, Repeal

_MASCULINE = Agreement(Gender.MASCULINE, plural=False, animate=False)
_SINCE = {"signing": "со дня его подписания", "publication": "со дня его официального опубликования"}


def force(fact: Force, scene: Scene) -> Words:
    """Return «настоящий приказ вступает в силу со дня его подписания», or from a day."""
    since = _from(fact.since) if is_day(fact.since) else _SINCE.get(fact.since, fact.since)
    return spaced(scene.this_act, "вступает в силу", since)


def repeal(fact: Repeal, scene: Scene) -> Words:
    """Return «признать утратившим силу приказ …»; several acts stand each in a paragraph of its own.

    Every act that amended a repealed one is repealed with it.
    """
    acts = tuple(with_amending(fact.acts, scene.directory.acts))
    since = _from(fact.since) if is_day(fact.since) else fact.since
    if len(acts) == 1:
        return spaced("признать", _lost(acts[0], scene), "силу", since, cited(acts[0], Case.ACCUSATIVE, scene))
    opening = spaced("признать утратившими силу", since) + words(":\n")
    return opening + joined(";\n", (cited(act, Case.ACCUSATIVE, scene) for act in acts))


def cited(act: Act, case: Case, scene: Scene) -> Words:
    """Return the reference to the act inside a sentence; only its kind is in the case, gaps stay marked."""
    kind = scene.here(kind_in(act, case), act.kind, case)
    return Words(reference(act, kind.text), kind.guesses)


def with_amending(ids: Iterable[str], known: Mapping[str, Act]) -> Iterator[Act]:
    """Yield each act, followed by those that amended it and, in turn, them; none twice."""
    seen: set[str] = set()
    waiting = list(reversed(tuple(ids)))
    while waiting:
        act = known[waiting.pop()]
        if act.id not in seen:
            seen.add(act.id)
            yield act
            waiting += reversed(act.amended_by)


def _from(iso: str) -> str:
    """Return «с 1 января 2025 г.»; the second of a month is read «второго»: «со 2 июня 2025 г.»."""
    day = dates.day(iso)
    return f"со {day}" if day.startswith("2 ") else f"с {day}"


def _lost(act: Act, scene: Scene) -> Words:
    asked = kind_asks(act)
    form = agreeing("утративший", asked or _MASCULINE, Case.INSTRUMENTAL)
    return scene.here(Inflected(form, guessed=asked is None), f"утративший – {act.kind}", Case.INSTRUMENTAL)
