"""Every sample, printed and imported again, is the same program as far as paper tells."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.build import texts
from generator.documents.parts.papers.act import act
from generator.intake.importing.texts import said
from generator.language.columns import OWN_HEADINGS
from generator.model.family import Family
from generator.model.manuscript import Grid
from generator.spec.load import load
from generator.word.reading.document import read
from generator.workspace import places
from tests import import_shapes as shapes
from tests.importing import ROOT, family, with_samples

PROGRAMS = {
    "shkoly-2025-2027": "program",
    "perechen-2026": "order",
    "kompleks-mer": "program",
    "gorod-plan-2025-26": "program",
    "monitoring-2025": "program",
}
REPORTS = {
    "shkoly-2025-2027": ("2025", "2026"),
    "gorod-plan-2025-26": ("2025-26", "2025-26-h1"),
    "monitoring-2025": ("2025",),
}
UNTOLD = {
    ("monitoring-2025", "kind"): "a table without a heading does not say whether it is a plan or a roadmap",
    (
        "shkoly-2025-2027",
        "lines",
    ): "names line by line are linked to the directory, though the author wrote them as text",
}
"""What paper does not tell. Besides: ids; the widths of columns as numbers; which fact a point of an act was made from,
and a term from its parts; objectives that rows serve; how answers are merged; the form «act» of an approval block where
the act is another file; `contents` where the program would print them anyway; statuses where the report prints the
account alone; the status `—`, which looks like one that is not known yet."""


def sample(slug: str) -> Family:
    read = texts.read(places.at(ROOT), slug).texts
    assert read
    found = load(slug, read).family
    assert found
    return found


def imported(built: Path, slug: str, name: str) -> Family:
    found = with_samples((built / slug / f"{name}.docx").read_bytes())
    assert found.alike == found.tables
    return family(found)


@pytest.mark.parametrize("slug", PROGRAMS)
def test_sections_come_back(built: Path, slug: str) -> None:
    wanted, found = shapes.sections(sample(slug)), shapes.sections(imported(built, slug, PROGRAMS[slug]))
    if (slug, "kind") in UNTOLD:
        wanted, found = _without_kinds(wanted), _without_kinds(found)
    if (slug, "lines") in UNTOLD:
        assert _linked(wanted) < _linked(found)
        wanted, found = _unlinked(wanted), _unlinked(found)
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert one == other


@pytest.mark.parametrize("slug", PROGRAMS)
def test_what_a_program_is_about_comes_back(built: Path, slug: str) -> None:
    wanted, found = sample(slug).program, imported(built, slug, PROGRAMS[slug]).program
    for key in ("title", "span", "year_kind", "issuer", "kind", "title_page", "title_above"):
        if (slug, key) not in UNTOLD or key != "kind":
            assert getattr(found, key) == getattr(wanted, key)
    assert shapes.text(found.goal) == shapes.text(wanted.goal)
    assert shapes.text(found.results) == shapes.text(wanted.results)
    assert [shapes.text(one.text) for one in found.objectives] == [shapes.text(one.text) for one in wanted.objectives]
    assert found.approval.form == wanted.approval.form
    assert found.approval.consents == wanted.approval.consents


@pytest.mark.parametrize("slug", ["shkoly-2025-2027", "perechen-2026"])
def test_an_act_prints_the_same_again(built: Path, slug: str) -> None:
    wanted, found = sample(slug), imported(built, slug, "order")
    assert wanted.program.order
    assert found.program.order
    first, second = (act(one, one.program.order) for one in (wanted, found))
    for key in ("kind", "date", "number", "place", "title", "verb", "verb_apart", "letterhead"):
        if key in first["order"]:
            assert first["order"][key] == second["order"][key], key
    assert _words(first["order"]["points"]) == _words(second["order"]["points"])
    assert _printed(first["order"]["preamble"]) == _printed(second["order"]["preamble"])
    assert first["signatures"] == second["signatures"]


@pytest.mark.parametrize(("slug", "period"), [(slug, one) for slug, all_ in REPORTS.items() for one in all_])
def test_what_was_done_comes_back(built: Path, slug: str, period: str) -> None:
    wanted, found = sample(slug), imported(built, slug, f"report-{period}")
    assert list(found.executions) == [period]
    ids = [[row.id for row in one.program.rows()] for one in (wanted, found)]
    first = shapes.execution(wanted.executions[period], _reported(ids[0], wanted, period))
    second = shapes.execution(found.executions[period], ids[1])
    untold = slug == "monitoring-2025"
    assert [_told(one, status=not untold) for one in second] == [_told(one, status=not untold) for one in first]
    conclusions = [shapes.text(one.executions[period].conclusions) for one in (wanted, found)]
    assert conclusions[0] in (None, conclusions[1])


def _reported(ids: Iterable[str], found: Family, period: str) -> list[str]:
    return [one for one in ids if one in found.executions[period].activities]


def _told(said: dict[str, object], *, status: bool) -> dict[str, object]:
    kept = {key: value for key, value in said.items() if status or key != "status"}
    return kept | {"reason": said["reason"] or None}


def _without_kinds(found: list[shapes.Shape]) -> list[shapes.Shape]:
    return [{**one, "kind": ""} for one in found]


def _rows(found: list[shapes.Shape]) -> list[dict[str, shapes.Shape]]:
    plans = (one["content"]["rows"] for one in found if isinstance(one["content"], dict))
    return [row for rows in plans for row in rows if isinstance(row, dict)]


def _linked(found: list[shapes.Shape]) -> int:
    return sum(str(row["responsible"]).count("'directory'") for row in _rows(found))


def _unlinked(found: list[shapes.Shape]) -> list[shapes.Shape]:
    for row in _rows(found):
        said = row["responsible"] or []
        names = [one[1] if isinstance(one[1], str) else "".join(text for text, _ in one[1]) for one in said]
        row["responsible"] = names
    return found


def _printed(leaf: dict[str, shapes.Shape]) -> list[str]:
    return [shapes.words("".join(run["text"] for run in block["runs"])) for block in leaf["blocks"]]


def _words(points: list[dict[str, shapes.Shape]]) -> list[tuple[bool, list[str]]]:
    return [(one["is_point"], _printed(one["body"]) + _printed(one["more"])) for one in points]


def test_the_tables_drawn_in_the_template_have_the_headings_that_an_import_knows() -> None:
    blocks = read((ROOT / "docx_templates" / "program.docx").read_bytes(), "program.docx").blocks
    heads = {tuple(said(cell) for cell in one.rows[0].cells) for one in blocks if isinstance(one, Grid)}
    assert set(OWN_HEADINGS.values()) <= {tuple(text.split("{")[0].strip() for text in head) for head in heads}
