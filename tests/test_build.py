"""What the room `build` decides: the document a template is for, the size of a spec, what a fix may do."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import checking, fixing, texts
from generator.build.checking import sheets
from generator.build.templates import BY_NAME, document_of
from generator.build.values import Checked, Wanted
from generator.errors import Edit, Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.spec.source import read
from generator.workspace import places
from tests import cli_workspace
from tests.cli_workspace import Shop
from tests.families import FAMILY

ROOT = Path(__file__).parent.parent


@pytest.fixture
def shop(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shop:
    return cli_workspace.shop(tmp_path_factory.mktemp("workspace"), capsys, monkeypatch)


@pytest.mark.parametrize(
    ("name", "uses", "document"),
    [
        ("order-of-ours.docx", {"order-of-ours.docx": "report"}, "report"),
        ("report-school.docx", {}, "report"),
        ("roadmap-of-ours.docx", {}, "roadmap"),
        ("report-order-of-ours.docx", {}, "report-order"),
        ("ours.docx", {}, None),
    ],
)
def test_a_template_is_for_the_document_that_uses_it_else_for_the_one_it_is_named_after(
    name: str, uses: dict[str, str], document: str | None
) -> None:
    found = document_of(name, [(template, BY_NAME[used]) for template, used in uses.items()])
    assert (found.name if found else None) == document


def test_of_what_is_made_for_each_period_only_that_of_the_wanted_one_is_made() -> None:
    made = [sheet.name for _, sheet in sheets(FAMILY, Wanted(period="2025"))]
    of_periods = [name for name in made if name.startswith(("report", "recommendations"))]
    assert of_periods == ["report-2025", "report-order-2025", "recommendations-2025", "report-letter-2025"]
    assert "order" in made


def test_a_fix_that_would_change_what_the_spec_says_is_not_made() -> None:
    source = read("title: a\n", "program.yaml", Limits())
    wrong = Problem("id-missing", msg("text"), Place("program.yaml"), edit=Edit(7, 8, "b"))
    with pytest.raises(SpecError):
        list(fixing.fixes(Checked("x", sources={"program.yaml": source}), [wrong]))


def test_the_settings_say_how_large_a_spec_may_be(shop: Shop) -> None:
    workspace = places.at(shop.root)
    assert workspace
    shop.edit("period:", "#" + "x" * Limits().size + "\nperiod:")
    assert [problem.code for problem in texts.read(workspace, "mentors").problems] == ["too-large"]
    shop.write("program_specs/settings.yaml", "limits: {size: 21}\n")
    assert texts.read(workspace, "mentors").problems == ()


def test_a_folder_that_windows_cannot_keep_is_named_with_the_rest(shop: Shop) -> None:
    shop.write("program_specs/nul/program.yaml", cli_workspace.PROGRAM.replace("issuer: edu", "issuer: edo"))
    workspace = places.at(shop.root)
    assert workspace
    assert [problem.code for problem in checking.check(workspace, "nul").problems] == [
        "unsafe-name",
        "unknown-reference",
    ]


def test_what_few_programs_need_is_loaded_only_for_them() -> None:
    few = "{'segno', 'pymorphy3', 'pypdf', 'holidays'}"
    code = f"import sys, generator.build.making; print(sorted({few} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout == "[]\n"
