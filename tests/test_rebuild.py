"""What is made anew after an edit: exactly what has changed, with the reason; nothing, if nothing has."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import making, quick
from generator.build.values import ALL, Mode, Wanted
from generator.cli.main import main
from generator.word import render
from generator.workspace import manifest, memory, places, runs, tool
from tests import cli_workspace
from tests.cli_workspace import Shop
from tests.test_cli_build import OUTPUTS, words

FOLDER = "output/mentors"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that the title of every document goes to as it is rendered."""
    real, titles = render.render, list[str]()

    def told(template: render.Template, context: dict[str, object], title: str = "", *rest: object) -> bytes:
        titles.append(title)
        return real(template, context, title, *rest)

    monkeypatch.setattr(render, "render", told)
    return titles


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that every program goes to that is not passed over as unchanged."""
    real, slugs = making.build, list[str]()

    def build(workspace: places.Workspace, slug: str, *rest: object) -> object:
        slugs.append(slug)
        return real(workspace, slug, *rest)

    monkeypatch.setattr(making, "build", build)
    return slugs


def reasons(out: str) -> dict[str, str]:
    """Return the reasons below the line of each document."""
    lines = out.splitlines()
    found = zip(lines, [*lines[1:], ""], strict=True)
    return {
        Path(one.split()[-1]).name: after.strip() for one, after in found if after.startswith("  ") and one[0] != " "
    }


def test_a_build_with_nothing_to_do_says_the_same_and_loads_nothing(shop: Shop, full: list[str]) -> None:
    shop.edit("number: 17", "number: ?")
    shop.write("program_specs/tutors/program.yaml", cli_workspace.PROGRAM)
    shop.run("build")
    shop.run("build")
    del full[:]
    again = shop.run("build")
    assert full == []
    for path in (shop.root / "output").rglob(runs.NAME):
        path.unlink()
    slow = shop.run("build")
    assert full == ["mentors", "tutors"]
    assert again == slow
    assert "1 warning is not shown" in again.err


@pytest.mark.parametrize("options", [("--strict",), ("--final",), ("--dry-run",), ("--force",), ("--only", "order")])
def test_every_option_ends_as_it_would_without_what_is_known_of_the_last_run(
    options: tuple[str, ...], shop: Shop, full: list[str]
) -> None:
    shop.edit("number: 17", "number: ?")
    shop.run("build")
    shop.run("build", *options)
    again = shop.run("build", *options)
    for path in (shop.root / "output").rglob(runs.NAME):
        path.unlink()
    assert again == shop.run("build", *options)


def _spec(shop: Shop) -> None:
    shop.edit("number: 17", "number: 18")


def _new_execution(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2026.yaml", cli_workspace.EXECUTION)


def _settings(shop: Shop) -> None:
    shop.write("program_specs/settings.yaml", "look: {size: 13}\n")


def _template(shop: Shop) -> None:
    data = (ROOT / "docx_templates/roadmap.docx").read_bytes()
    path = shop.root / "docx_templates/roadmap.docx"
    path.parent.mkdir()
    path.write_bytes(data)


def _output(shop: Shop) -> None:
    (shop.root / FOLDER / "order.docx").unlink()


def _stray(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2026.yml", "")


def _twin(shop: Shop) -> None:
    shop.write("program_specs/Mentors/program.yaml", cli_workspace.PROGRAM)


def _crash(shop: Shop) -> None:
    (shop.root / FOLDER / ".generator-order.docx.tmp").write_bytes(b"")


def _manifest(shop: Shop) -> None:
    path = shop.root / FOLDER / manifest.NAME
    path.write_bytes(path.read_bytes() + b" ")


CHANGES = [_spec, _new_execution, _settings, _template, _output, _stray, _twin, _crash, _manifest]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_leads_to_the_full_build(change: Callable[[Shop], None], shop: Shop) -> None:
    shop.run("build")
    workspace = places.at(shop.root)
    assert workspace
    assert quick.Quick(workspace).built("mentors", ALL, Mode()) is not None
    change(shop)
    assert quick.Quick(workspace).built("mentors", ALL, Mode()) is None


def test_other_options_are_another_run(shop: Shop) -> None:
    shop.run("build")
    workspace = places.at(shop.root)
    assert workspace
    for wanted, mode in ((Wanted(only="order"), Mode()), (ALL, Mode(final=True)), (ALL, Mode(pdf=True))):
        assert quick.Quick(workspace).built("mentors", wanted, mode) is None


def test_a_damaged_note_of_the_last_run_counts_as_absent(shop: Shop) -> None:
    shop.run("build")
    path = shop.root / FOLDER / runs.NAME
    whole = path.read_bytes()
    for damaged in (b"", b"{", b"[]", whole.replace(b'"runs"', b'"ruins"'), whole.replace(b'"made"', b'"mode"')):
        path.write_bytes(damaged)
        ran = shop.run("build")
        assert (ran.status, set(words(ran.out).values())) == (0, {"unchanged"})


def test_only_what_reads_the_edited_field_is_rendered(shop: Shop, rendered: list[str]) -> None:
    shop.run("build")
    del rendered[:]
    shop.edit("result: Справка", "result: Отчёт")
    found = words(shop.run("build").out)
    assert {name for name, word in found.items() if word == "written"} == {"program.docx", "roadmap.docx"}
    assert len(rendered) == 3  # a template of a report may print the result, this one does not


def test_another_version_renders_everything_and_writes_nothing_that_is_the_same(
    shop: Shop, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.run("build")
    del rendered[:]
    monkeypatch.setattr(tool, "fingerprint", lambda: "another")
    monkeypatch.setattr(tool, "mark", lambda: "another")
    assert set(words(shop.run("build").out).values()) == {"unchanged"}
    assert len(rendered) == len(OUTPUTS)


def test_the_fingerprint_names_every_library_that_the_package_needs() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {one.split(">")[0].lower().replace("-", "_") for one in project["dependencies"]}
    assert needed - tool.LIBRARIES == {"click", "rich"}  # they print to the terminal only


@pytest.mark.parametrize("has_edition", [False, True])
def test_a_build_with_nothing_to_do_loads_no_room_that_makes_documents(shop: Shop, has_edition: bool) -> None:
    if has_edition:
        shop.run("build")
        assert shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17").status == 0
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    code = (
        "import sys; from generator.cli.main import main; main(['build']);"
        "print(sorted({'lxml', 'yaml', 'jinja2', 'cerberus', 'docx', 'generator.documents'} & set(sys.modules)))"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


# Why a document is made anew


def test_a_dry_run_says_why_in_the_words_of_the_fields(shop: Shop) -> None:
    shop.run("build")
    shop.edit("term: март", "term: апрель")
    told = reasons(shop.run("build", "--dry-run").out)
    assert told["roadmap.docx"] == "the term, 1 “Семинар для наставников”"
    assert "order.docx" not in told


def test_what_only_follows_from_the_edited_field_is_not_told(shop: Shop) -> None:
    shop.run("build")
    shop.edit("account: Семинар проведён.", "account: Семинар отложен.", "program_specs/mentors/execution/2025.yaml")
    told = reasons(shop.run("build", "--dry-run").out)
    assert told == {"report-2025.docx": "the account of what was done, 1 “Семинар для наставников”"}


def test_a_row_of_a_table_with_columns_of_its_own_is_known_by_its_cells(shop: Shop) -> None:
    columns = "[{key: title, heading: Дело}, {key: result, heading: Итог}]"
    shop.edit("    directions:", f"    columns: {columns}\n    directions:")
    shop.run("build")
    shop.edit("result: Справка", "result: Отчёт")
    told = reasons(shop.run("build", "--dry-run").out)
    assert told["roadmap.docx"] == "the column “Итог”, “Семинар для наставников”"


def test_a_new_row_of_such_a_table_is_told_of_and_the_numbers_that_follow_are_not(shop: Shop) -> None:
    row = "          - {id: act-0, title: Круглый стол, term: март, responsible: edu, result: Протокол}\n"
    columns = "[{key: number, heading: №}, {key: title, heading: Дело}, {key: term, heading: Срок}]"
    shop.edit("    directions:", f"    columns: {columns}\n    directions:")
    shop.run("build")
    shop.edit("        activities:\n", f"        activities:\n{row}")
    told = reasons(shop.run("build", "--dry-run").out)
    assert told["roadmap.docx"] == "new: 1 “Круглый стол”"


def test_a_new_row_is_named(shop: Shop) -> None:
    shop.run("build")
    row = "          - {id: act-2, title: Круглый стол, term: май, responsible: edu, result: Итоги}\n"
    shop.edit("            result: Справка\n", f"            result: Справка\n{row}")
    assert reasons(shop.run("build", "--dry-run").out)["roadmap.docx"].startswith("new: ")
    assert "Круглый стол" in reasons(shop.run("build", "--dry-run").out)["roadmap.docx"]


def test_templates_looks_and_versions_are_reasons(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.run("build")
    _settings(shop)
    told = reasons(shop.run("build", "--dry-run").out)
    assert set(told) == set(OUTPUTS)
    assert set(told.values()) == {"the look in settings.yaml"}
    (shop.root / "program_specs/settings.yaml").unlink()
    other = (ROOT / "docx_templates/roadmap-landscape.docx").read_bytes()
    (shop.root / "docx_templates").mkdir()
    (shop.root / "docx_templates/roadmap.docx").write_bytes(other)
    assert reasons(shop.run("build", "--dry-run").out) == {"roadmap.docx": "the template roadmap.docx"}
    monkeypatch.setattr(tool, "fingerprint", lambda: "another")
    assert "another version of the program" in reasons(shop.run("build", "--dry-run").out)["roadmap.docx"]


def test_three_reasons_are_told_at_most(shop: Shop) -> None:
    shop.run("build")
    for old, new in (
        ("март", "май"),
        ("result: Справка", "result: Акт"),
        ("наставничества", "школ"),
        ("title: Школы", "title: Сады"),
    ):
        shop.edit(old, new)
    told = reasons(shop.run("build", "--dry-run").out)["roadmap.docx"]
    assert told.count(";") == 3
    assert told.endswith("more")


def test_without_what_was_kept_the_changed_file_is_named(shop: Shop) -> None:
    shop.run("build")
    (shop.root / FOLDER / memory.NAME).write_bytes(b"damaged")
    shop.edit("term: март", "term: апрель")
    assert reasons(shop.run("build", "--dry-run").out)["roadmap.docx"] == "the file program_specs/mentors/program.yaml"


def test_a_status_gives_the_reasons_too(shop: Shop) -> None:
    shop.run("build")
    shop.edit("term: март", "term: апрель")
    assert "    the term, 1 “Семинар для наставников”" in shop.run("status").out.splitlines()
    found = json.loads(shop.run("status", "--format", "json").out)["programs"][0]["documents"]
    assert {one["file"]: one["why"] for one in found}[f"{FOLDER}/roadmap.docx"] == [
        "the term, 1 “Семинар для наставников”"
    ]


def test_a_large_picture_is_kept_by_its_hash_only() -> None:
    from generator.build import origins

    quoted = '"picture":"' + "A" * 1000
    text = origins.shortened(json.dumps({"picture": "A" * 1000, "x": quoted}, separators=(",", ":")))
    assert text == json.dumps({"picture": sha256(b"A" * 1000).hexdigest(), "x": quoted}, separators=(",", ":"))


# The law: what a rebuild writes is what a build into an empty folder makes

SAMPLE = ROOT / "program_specs"
SLUG = "perechen-2026"
EXAMPLES = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 6


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with one of the samples."""
    root = tmp_path_factory.mktemp("sample")
    for path in (SAMPLE / "directory.yaml", SAMPLE / "settings.yaml", *(SAMPLE / SLUG).rglob("*.yaml")):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return root


def _values(root: Path) -> Iterator[tuple[Path, int]]:
    """Yield the places of values that are texts of an author: the files and the numbers of their lines."""
    keys = ("title:", "term:", "result:", "heading:", "text:", "name:", "short:", "number:", "account:")
    for path in sorted((root / "program_specs").rglob("*.yaml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            found = line.strip().removeprefix("- ")
            if found.startswith(keys) and found.split(":", 1)[1].strip()[:1].isalnum():
                yield path, number


def _edited(path: Path, number: int) -> bytes:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    body = lines[number].rstrip("\n")
    return "".join(
        [*lines[:number], f"{body}7\n" if body[-1].isdigit() else f"{body} снова\n", *lines[number + 1 :]]
    ).encode()


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.docx")}


def _run(root: Path, out: Path) -> int:
    return main(["--workspace", str(root), "build", "--out", str(out)])


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_rebuild_writes_exactly_what_differs_in_a_full_build(
    data: st.DataObject, sample: Path, tmp_path_factory: pytest.TempPathFactory, full: list[str]
) -> None:
    path, number = data.draw(st.sampled_from(list(_values(sample))))
    before, work = path.read_bytes(), tmp_path_factory.mktemp("law")
    assert _run(sample, work / "kept") == 0
    old = _contents(work / "kept" / SLUG)
    times = {name: (work / "kept" / SLUG / name).stat().st_ino for name in old}
    try:
        path.write_bytes(_edited(path, number))
        status = _run(sample, work / "kept")
        assert _run(sample, work / "fresh") == status
    finally:
        path.write_bytes(before)
    fresh = _contents(work / "fresh" / SLUG) if status == 0 else old
    now = _contents(work / "kept" / SLUG)
    assert now == fresh
    written = {name for name in old if (work / "kept" / SLUG / name).stat().st_ino != times[name]}
    assert written == {name for name in old if old[name] != fresh[name]}
