"""Every context of a family that has everything holds exactly what its document offers."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.context.conform import unfit
from generator.context.fields import RESERVED, Count, Field, Flag, Many, Record, Rich, Setting, Text, names
from generator.documents import ALL, finish
from generator.documents.base import Document, Sheet
from generator.model.directory import Party
from generator.model.family import Amending, Family, Issued
from generator.model.form import Asked
from generator.model.gap import Gap
from generator.model.letter import Letter
from generator.model.order import Approval, Consent, Signatory
from tests.families import (
    COLLATION,
    DIRECTORY,
    EDU,
    FAMILY,
    FREE,
    LAST_YEAR,
    PROGRAM,
    ROADMAP,
    SCHOOL_YEAR,
    SECTIONS,
    YEAR,
    period,
    with_order,
    with_program,
)
from tests.printed import sheets

HEADLESS = replace(DIRECTORY, parties={"edu": replace(EDU, head=""), "school": Party("school", "Школа")})
OPEN = with_order(date=Gap(9, "date"), number="—", report="2025", verb="inline").program.order
UNSIGNED = Letter("school", Gap(10, "date"), Gap(11, "number"), Gap(12, "signatory"))
PLAN_ALONE = replace(SECTIONS[7], heading="", title="План")


def amending(technique: str, *later: str) -> Amending:
    """Return an edition with other texts, fewer rows and another title, and the acts of this and later editions."""
    text, *rest = SECTIONS
    shorter = replace(SECTIONS[7], content=replace(ROADMAP, groups=ROADMAP.groups[:1]))
    sections = (replace(text, content="Пусто."), *rest[:6], shorter, *rest[7:])
    old = replace(FAMILY, program=replace(PROGRAM, sections=sections, title="Программа поддержки школ"))
    return Amending(old, tuple(Issued(day, "1") for day in ("2024-12-24", *later)), technique)


FAMILIES = {
    "full": FAMILY,
    "together": with_order(together=True, verb="spaced", date=Gap(1, "date"), signatories=(Gap(2, "signatory"),)),
    "bare": replace(with_program(order=None, sections=(), title_page=None, approval=Approval()), executions={}),
    "person": with_program(approval=Approval("person", Signatory(person="head"), "2024-12-24")),
    "joint": with_order(joint=("school",), executor=None, code="", verb="inline"),
    "agreed": with_program(approval=Approval("act", consents=(Consent(paper="письмом школы", date="2024-12-01"),))),
    "plain": with_program(approval=Approval("plain"), kind="plan"),
    "columns": replace(FAMILY, executions={"2025-q3": replace(YEAR, period=period("2025-q3"), columns=FREE)}),
    "last year": replace(FAMILY, executions={"2025": YEAR, "2026": LAST_YEAR}),
    "forms": replace(FAMILY, asked=Asked(period("2025-q3"), ("school",), date(2025, 10, 10))),
    "collated": replace(FAMILY, collation=COLLATION),
    "nobody signs forms": replace(FAMILY, directory=HEADLESS, asked=Asked(period("2025"), ("school",))),
    "open papers": replace(FAMILY, executions={"2025": replace(YEAR, signatory=None, order=OPEN, letter=UNSIGNED)}),
    "amended": replace(FAMILY, amending=amending("")),
    "set out anew": replace(FAMILY, amending=amending("edition")),
    "restated": replace(with_order(kind="resolution"), amending=amending("part", "2025-03-01")),
    "amended plan": replace(with_program(sections=(PLAN_ALONE,), order=None), amending=amending("part")),
    "empty report": replace(FAMILY, executions={"2025-26": replace(SCHOOL_YEAR, sections=(), columns=())}),
}


def _made(family: Family) -> Iterator[tuple[Document, Sheet]]:
    for document in ALL:
        for sheet in finish.sheets(document, family):
            yield document, sheet


@pytest.mark.parametrize("name", FAMILIES)
def test_a_context_offers_neither_more_nor_less_than_its_document_promises(name: str) -> None:
    for document, sheet in _made(FAMILIES[name]):
        assert unfit(sheet.context, document.fields) == (), sheet.name


@pytest.mark.parametrize("name", FAMILIES)
def test_a_context_is_plain_data_without_nothing_in_it(name: str) -> None:
    for _, sheet in _made(FAMILIES[name]):
        assert json.loads(json.dumps(sheet.context, allow_nan=False)) == sheet.context
        assert None not in _leaves(sheet.context)


def test_a_family_gives_the_documents_its_spec_holds_under_their_names() -> None:
    assert list(sheets(FAMILY)) == [
        "order",
        "program",
        "roadmap",
        "roadmap-plan",
        "cyclogram",
        "cyclogram-grid",
        "report-2025",
        "report-2025-26",
        "approval-sheet",
        "acquaintance-sheet",
        "distribution-list",
        "report-order-2025",
        "recommendations-2025",
        "report-letter-2025",
    ]
    assert list(sheets(FAMILIES["bare"])) == []
    assert "program" not in sheets(FAMILIES["together"])


def test_a_document_names_its_packaged_templates_and_the_spec_may_name_others() -> None:
    packaged = {name: sheet.template for name, sheet in sheets(FAMILY).items()}
    assert packaged["roadmap"] == "roadmap-landscape.docx"
    assert packaged["roadmap-plan"] == "roadmap.docx"
    assert packaged["report-2025"] == "report-calendar.docx"
    assert packaged["report-2025-26"] == "report-school.docx"
    half = replace(FAMILY, executions={"2025-26-h1": replace(YEAR, period=period("2025-26-h1"))})
    assert sheets(half)["report-2025-26-h1"].template == "report-school.docx"
    for name in ("forms", "collated", "amended"):
        packaged |= {sheet: found.template for sheet, found in sheets(FAMILIES[name]).items()}
    assert set(packaged.values()) == {template for document in ALL for template in document.templates}
    own = replace(
        with_program(templates={"order": "o.docx", "report": "r.docx"}),
        executions={"2025": replace(YEAR, template="y.docx"), "2025-26": SCHOOL_YEAR},
    )
    chosen = {name: sheet.template for name, sheet in sheets(own).items()}
    assert (chosen["order"], chosen["report-2025"], chosen["report-2025-26"]) == ("o.docx", "y.docx", "r.docx")


def test_titles_of_files_are_one_line() -> None:
    assert all("\n" not in sheet.title and sheet.title for sheet in sheets(FAMILY).values())


def test_no_field_has_the_name_of_a_method_of_dictionaries() -> None:
    for document in ALL:
        assert not {name.rpartition(".")[2] for name, _ in names(document.fields)} & RESERVED


SHAPE = Record(fields={"t": Text(), "r": Rich(), "f": Flag(), "c": Count(), "s": Setting(), "m": Many(item=Text())})
FIT: dict[str, Any] = {"t": "", "r": {"blocks": []}, "f": False, "c": 1, "s": {"width": 1.5}, "m": ["a"]}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ()),
        ({"t": {"gap": 1, "text": "__"}}, ()),
        ({"x": 1}, ("x: not offered",)),
        ({"t": None}, ("t: not a text",)),
        ({"t": 1.5}, ("t: not a text",)),
        ({"r": "text"}, ("r: not a rich",)),
        ({"r": {"blocks": [{"runs": [{"text": None}]}]}}, ("r: not a rich",)),
        ({"r": {"blocks": [], "merge": "up"}}, ("r: not a rich",)),
        ({"f": 1}, ("f: not a flag",)),
        ({"c": True}, ("c: not a count",)),
        ({"s": {"width": "1"}}, ("s: not a setting",)),
        ({"m": ("a",)}, ("m: not a list",)),
        ({"m": ["a", None]}, ("m[1]: not a text",)),
    ],
)
def test_what_does_not_conform_is_named(change: dict[str, Any], said: tuple[str, ...]) -> None:
    assert unfit(FIT | change, SHAPE) == said


def test_a_missing_field_and_one_deep_inside_are_named_with_their_place() -> None:
    deep: dict[str, Field] = {"rows": Many(item=Record(fields={"t": Text()}))}
    assert unfit({"rows": [{"t": "a"}, {}]}, Record(fields=deep)) == ("rows[1].t: missing",)


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for inner in value.values() for leaf in _leaves(inner)]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in _leaves(inner)]
    return [value]
