"""The letterhead of an act: who issues it, alone or together with others, and their arms."""

from collections.abc import Iterator

from generator.context import pictures
from generator.context.leaves import Context, picture, rich
from generator.context.rich import Block, Run
from generator.language.signers import issuers
from generator.model.family import Family

ARMS_HEIGHT = 20.0
"""Millimetres."""


def letterhead(family: Family) -> Context:
    """Return the names of all who issue the act (ГОСТ Р 7.0.97-2016, 5.5), the arms and where the letterhead stands."""
    return {
        **_arms(family),
        "is_corner": family.settings.look.letterhead == "corner",
        "letterhead": rich(_lines(family)),
    }


def _arms(family: Family) -> Context:
    issuer = issuers(family)[0]
    data = family.pictures.get(issuer.arms, b"")
    found = pictures.size(data)
    if not found:
        return {"has_arms": False, "arms": picture(b"", "", 0, 0)}
    across, down = found
    width = round(ARMS_HEIGHT * across / down, 1)
    # Of a letterhead in the corner the arms are the first line; along the sheet they stand in the top margin.
    place = "inline" if family.settings.look.letterhead == "corner" else "top"
    return {"has_arms": True, "arms": picture(data, f"Герб: {issuer.name}", width, ARMS_HEIGHT, place)}


def _lines(family: Family) -> Iterator[Block]:
    for party in issuers(family):
        lines = (party.letterhead or party.name).split("\n")
        yield from (Block((Run(line),)) for line in lines if line.strip())
