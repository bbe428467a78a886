"""Real documents, where REAL_DOCUMENTS names their folder: nothing of their wording is in the repository."""

import os
from pathlib import Path

import pytest

from tests import importing
from tests.cli_workspace import Shop
from tests.importing import family, take
from tests.reading import document, grids

SEEDS = Path(os.environ.get("REAL_DOCUMENTS", "real documents"))
KINDS = {
    "000": {"plan": 1},
    "001": {"table": 2, "passport": 1, "cyclogram": 1, "resources": 1, "roadmap": 1},
    "003": {"plan": 1},
}
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not here")


def seed(name: str) -> Path:
    return next(SEEDS.glob(f"{name}*.docx"))


@pytest.mark.parametrize("name", KINDS)
def test_at_least_98_per_cent_of_the_text_is_placed(name: str) -> None:
    found = take(seed(name).read_bytes())
    family(found)
    assert found.account.share >= 98
    assert found.account.tables == KINDS[name]
    assert found.alike == found.tables


@pytest.mark.parametrize("name", KINDS)
def test_every_character_of_the_document_stands_in_the_files(name: str) -> None:
    found = take(seed(name).read_bytes())
    files = _signs("".join((found.program, found.directory, *found.executions.values())))
    wanted = _signs("".join(str(cell) for block in document(seed(name)) for cell in block))
    missing = {sign: count - files.get(sign, 0) for sign, count in wanted.items() if count > files.get(sign, 0)}
    assert sum(missing.values()) <= 0.02 * sum(wanted.values())


@pytest.mark.parametrize("name", KINDS)
def test_what_is_built_has_the_same_cells(shop: Shop, name: str) -> None:
    wanted, built = grids(seed(name)), importing.rebuilt(shop, seed(name), f"old-{name}")
    pairs = zip(wanted, built[: len(wanted)], strict=True)
    assert [importing.differing(one, other) for one, other in pairs] == [[] for _ in wanted]


def _signs(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for sign in text.lower():
        if "а" <= sign <= "я":
            found[sign] = found.get(sign, 0) + 1
    return found
