"""What we print is what docxtpl prints: the packaged templates under every document, and every turn of the dialect.

By default documents of a small family and of one sample are held to docxtpl's; in the nightly profile, of all samples.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.build import checking
from generator.documents import ALL, finish
from generator.documents.base import Sheet
from generator.model.family import Amending, Family, Issued
from generator.model.form import Asked
from generator.word.render import compile_template
from generator.workspace.places import Workspace
from tests import docxtpl_peer
from tests.dialect_templates import BODIES, VALUES, template
from tests.docxtpl_peer import plain
from tests.test_documents_contexts import FAMILIES

ROOT = Path(__file__).parent.parent
EVERY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
SMALL = ("perechen-2026",)
SAMPLES = tuple(sorted(path.name for path in (ROOT / "program_specs").iterdir() if path.is_dir()))
SEEN = {"full": "build", "forms": "forms", "collated": "collect", "amended": "amend", "set out anew": "amend"}
"""Families of the small one, by the command whose documents are looked at."""


def same(data: bytes, *arguments: Any, **given: Any) -> int:
    """Hold every part of a document to docxtpl's; return how many were filled or copied."""
    found = list(docxtpl_peer.pairs(data, *arguments, **given))
    assert [part for part, ours, theirs in found if ours != theirs] == []
    return len(found)


@pytest.mark.parametrize("name", BODIES)
def test_a_turn_of_the_dialect_is_printed_as_docxtpl_prints_it(name: str) -> None:
    data = template(BODIES[name], "верх {{ x }}", "{% if yes %}низ {{ n }}{% endif %}", "сноска {{ lines }}")
    assert same(data, VALUES, environment=None if name == "formatted text" else plain()) == 4


@pytest.mark.parametrize("name", BODIES)
def test_our_reading_of_a_turn_of_the_dialect_is_docxtpls(name: str) -> None:
    assert compile_template(template(BODIES[name]), "template.docx").notes == ()


def made(family: Family, command: str) -> Iterator[Sheet]:
    for document in ALL:
        if document.command == command:
            yield from finish.sheets(document, family)


def of_sample(slug: str) -> Iterator[Sheet]:
    family = checking.check(Workspace(ROOT), slug).family
    assert family
    yield from made(family, "build")
    for command, other in asking(family):
        yield from made(other, command)


def asking(family: Family) -> Iterator[tuple[str, Family]]:
    """Yield the family as other commands see it, with the command: forms are asked for, it was amended in two ways."""
    for execution in family.executions.values():
        yield (
            "forms",
            replace(family, asked=Asked(execution.period, (*family.directory.parties,)[:2], date(2026, 1, 15))),
        )
    program = replace(family.program, title="Прежнее название", sections=family.program.sections[:-1])
    for technique in ("", "edition"):
        acts = (Issued("2025-01-10", "1"), Issued("2025-09-01", "2"))
        yield "amend", replace(family, amending=Amending(replace(family, program=program), acts, technique))


def hold(sheets: list[Sheet]) -> set[str]:
    """Hold the documents to docxtpl's and return the templates they are made from."""
    for sheet in sheets:
        assert same(ROOT.joinpath("docx_templates", sheet.template).read_bytes(), sheet.context, sheet.form)
    return {sheet.template for sheet in sheets}


def test_a_document_from_every_packaged_template_is_what_docxtpl_makes_of_it() -> None:
    used = [hold(list(made(FAMILIES[name], command))) for name, command in SEEN.items()]
    assert set().union(*used) == {path.name for path in (ROOT / "docx_templates").glob("*.docx")}


@pytest.mark.parametrize("slug", SAMPLES if EVERY else SMALL)
def test_every_document_of_a_sample_is_what_docxtpl_makes_of_it(slug: str) -> None:
    assert len(hold(list(of_sample(slug)))) >= 4
