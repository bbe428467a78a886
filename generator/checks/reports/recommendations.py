"""Recommendations: to whom, by when, and what exactly."""

import re
from collections.abc import Iterator

from generator.checks.reports.told import Told, told
from generator.checks.rule import Found
from generator.context.rich import line
from generator.errors import msg
from generator.language.cases.lexicon import dictionary
from generator.model.execution import Recommendation
from generator.model.family import Family

_INFINITIVE = re.compile(r"\b[а-яё]+(?:ть|ти|чь|ться|тись)\b")
_TERM = re.compile(
    r"\b(?:до|к|в|не позднее)\s+\d|\bдо конца\b|\bв течение\b|\bежеквартально|\bежемесячно|\d{4}\s*г|\bпостоянно"
)


def recommendation_addressee(family: Family) -> Iterator[Found]:
    """Yield a recommendation to nobody in particular."""
    for one, given in _given(family):
        if not given.to:
            said = msg("The recommendation is given to nobody: “{text}”.", text=line(given.text))
            yield one.found(said, "recommendation", msg("Add “to: …”: the id of an organisation, or a text."))


def recommendation_term(family: Family) -> Iterator[Found]:
    """Yield a recommendation without a term."""
    for one, given in _given(family):
        if not given.term and not _TERM.search(given.text.lower()):
            said = msg("The recommendation has no term: “{text}”.", text=line(given.text))
            yield one.found(said, "recommendation", msg("Add “term: …”: the next report asks whether it was met."))


def recommendation_form(family: Family) -> Iterator[Found]:
    """Yield a recommendation that does not say what is to be done: no infinitive in it."""
    for one, given in _given(family):
        if given.text and not any(
            "INFN" in dictionary.parts_of_speech(word) for word in _INFINITIVE.findall(given.text.lower())
        ):
            said = msg("The recommendation does not say what is to be done: “{text}”.", text=line(given.text))
            yield one.found(said, "recommendation", msg("Begin with an infinitive: «провести …», «предусмотреть …»."))


def _given(family: Family) -> Iterator[tuple[Told, Recommendation]]:
    return ((one, one.one.recommendation) for one in told(family) if one.one.recommendation)
