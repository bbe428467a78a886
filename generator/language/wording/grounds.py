"""The preamble worded from its grounds: «В соответствии с …, во исполнение …, в целях …»."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from generator.context.rich import blocks
from generator.language.cases.grammar import Case
from generator.language.wording.force import cited
from generator.language.wording.scene import Scene
from generator.language.wording.values import Wording, Words, joined, sentence, spaced, words
from generator.model.family import Family
from generator.model.order import Order
from generator.model.points import Ground

_LINKS = {
    "accordance": ("в соответствии с", Case.INSTRUMENTAL),
    "execution": ("во исполнение", Case.GENITIVE),
    "basis": ("на основании", Case.GENITIVE),
    "connection": ("в связи с", Case.INSTRUMENTAL),
    "guided": ("руководствуясь", Case.INSTRUMENTAL),
    "purpose": ("в целях", Case.GENITIVE),
}
_WITH_VOWEL = re.compile("[сзшж][бвгджзйклмнпрстфхцчшщ]|щ|вс|вт|льг|льв|мног", re.IGNORECASE)
_QUOTES = '«„“"'
_LOOSE = " \t\n,;"


def preamble(order: Order, family: Family) -> Wording:
    """Return the preamble without the verb: what its author wrote, else made from the grounds; no mark at its end.

    After «руководствуясь …» there is a comma, because the verb follows a participle clause.
    """
    if order.preamble:
        return Wording(blocks(order.preamble))
    scene = Scene(family, ("order", "preamble"))
    last = order.grounds[-1] if order.grounds else None
    grounds = (one if one is last else replace(one, text=one.text.rstrip(_LOOSE)) for one in order.grounds)
    said = joined(", ", (_linked(link, same, scene) for link, same in groupby(grounds, lambda one: one.link)))
    return sentence(said, "," if last and last.link == "guided" else "")


def _linked(link: str, grounds: Iterable[Ground], scene: Scene) -> Words:
    """Return the grounds of one link; it is said once for those that stand together."""
    said, case = _LINKS[link]
    objects = joined(", ", (one for ground in grounds for one in _objects(ground, case, scene)))
    vowel = "о" if said.endswith(" с") and _asks_vowel(objects.text.lstrip(_QUOTES)) else ""
    return spaced(said + vowel, objects)


def _asks_vowel(text: str) -> bool:
    """Return whether «с» before the text is «со»; an abbreviation is read by its letters: «с СП 2.4.3648-20»."""
    first = re.split(r"\W", text, maxsplit=1)[0]
    return _WITH_VOWEL.match(text) is not None and not (len(first) > 1 and first.isupper())


def _objects(ground: Ground, case: Case, scene: Scene) -> Iterable[Words]:
    yield from (cited(scene.directory.acts[act], case, scene) for act in ground.acts)
    yield words(ground.text)
