"""`generator forms`, `collect` and `status` as they are typed."""

import json
import os
import sys
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import yaml
from docx import Document

from tests import filling_forms as filling
from tests.cli_workspace import Shop
from tests.reading import folded, grids, text

DIRECTORY = """\
parties:
  edu: {name: Управление образования администрации Лесного округа, short: Управление образования, head: ilina}
  school-1: {name: Общеобразовательное учреждение «Школа № 1», short: Школа № 1}
  school-2: {name: Общеобразовательное учреждение «Школа № 2», short: Школа № 2}
groups:
  schools: {name: Школы, members: [school-1, school-2]}
people:
  ilina: {name: Ильина Вера Павловна, post: начальник, party: edu}
"""
PROGRAM = """\
title: Программа развития наставничества
period: 2025-2026
issuer: edu
sections:
  - id: roadmap
    kind: roadmap
    heading: Дорожная карта
    directions:
      - id: dir-1
        title: Школы
        activities:
          - id: act-1
            title: Семинар для наставников
            term: ежегодно, март
            responsible: schools
            result: Справка
          - id: act-2
            title: Мастерская одного года
            term: май 2025 г.
            responsible: school-1
            result: Справка
            measure: чел.
            merge: sum
"""
BEFORE = """\
activities:
  act-1: {status: done, account: Проведены семинары., recommendation: {text: обобщить опыт, to: school-2, term: март}}
  act-2:
    status: not_done
    reason: ремонт
"""


@pytest.fixture
def cycle(shop: Shop) -> Shop:
    shop.write("program_specs/directory.yaml", DIRECTORY)
    shop.write("program_specs/p/program.yaml", PROGRAM)
    shop.write("program_specs/p/execution/2025.yaml", BEFORE)
    return shop


OUT = Path("output/p/forms/2026")
COLLATION = Path("output/p/collation-2026.docx")


def codes(path: Path) -> set[str]:
    """Return the rows on a form, by their printed codes."""
    return {row[0].partition("[")[2].rstrip("]") for grid in grids(path) for row in grid if "[" in row[0]}


def fill(cycle: Shop, party: str, answers: filling.Answers, name: str = "") -> Path:
    path = cycle.root / "in" / (name or f"{party}.docx")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(filling.word((cycle.root / OUT / f"{party}.docx").read_bytes(), answers))
    return path


def execution(cycle: Shop) -> Any:
    return yaml.load((cycle.root / "program_specs/p/execution/2026.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def test_a_period_begins_with_what_the_one_before_left(cycle: Shop) -> None:
    ran = cycle.run("forms", "p", "--period", "2026", "--on", "2026-12-01")
    assert ran.status == 0, ran.err
    begun = execution(cycle)
    assert begun["activities"] == {"act-2": {"carried": "2025"}}
    assert begun["tasks"] == {"task-act-1": {"text": "обобщить опыт", "to": "school-2", "term": "март"}}
    assert codes(cycle.root / OUT / "school-1.docx") == {"act-1", "act-2"}
    assert codes(cycle.root / OUT / "school-2.docx") == {"act-1", "task-act-1"}
    form = folded(text(cycle.root / OUT / "school-1.docx"))
    assert "За 2025 год: выполнено. Проведены семинары." in form
    assert "В целом по программе за 2025 год не завершено." in form
    assert "Представить не позднее: 11 января 2027 г." in form
    assert "11.01.2027" in ran.err


def test_a_form_that_asks_for_no_number_lacks_no_column_for_it(cycle: Shop) -> None:
    cycle.write("program_specs/p/execution/2025.yaml", "activities: {act-2: {status: not_done, reason: ремонт}}\n")
    cycle.run("forms", "p", "--period", "2026")
    paths = [fill(cycle, party, {"act-1": {"status": "Выполнено"}}) for party in ("school-1", "school-2")]
    ran = cycle.run("collect", "p", "--period", "2026", *map(str, paths))
    assert "2 forms were read." in ran.err
    assert "lacks columns" not in ran.err


def test_a_recommendation_that_names_nobody_is_asked_of_the_only_one_responsible(cycle: Shop) -> None:
    cycle.edit("reason: ремонт", "reason: ремонт\n    recommendation: закончить", "program_specs/p/execution/2025.yaml")
    assert cycle.run("forms", "p", "--period", "2026").status == 0
    assert execution(cycle)["tasks"]["task-act-2"] == {"text": "закончить", "to": "school-1"}
    assert "task-act-2" in codes(cycle.root / OUT / "school-1.docx")


def test_a_form_has_only_what_was_due(cycle: Shop) -> None:
    (cycle.root / "program_specs/p/execution/2025.yaml").unlink()
    assert cycle.run("forms", "p", "--period", "2026").status == 0
    assert codes(cycle.root / OUT / "school-1.docx") == {"act-1"}


def test_forms_can_be_made_for_one_party_and_in_excel(cycle: Shop) -> None:
    assert cycle.run("forms", "p", "--period", "2026", "--party", "school-2", "--xlsx").status == 0
    made = {path.name for path in (cycle.root / OUT).iterdir()}
    assert {"school-2.docx", "school-2.xlsx"} <= made
    assert "school-1.docx" not in made


def test_a_broken_template_of_another_document_stops_no_forms(cycle: Shop) -> None:
    broken = cycle.root / "docx_templates" / "roadmap.docx"
    broken.parent.mkdir(exist_ok=True)
    broken.write_bytes(b"PK")
    ran = cycle.run("forms", "p", "--period", "2026")
    assert ran.status == 0, ran.err
    assert cycle.run("build", "p").status == 1


def test_a_party_may_be_asked_about_nothing_but_a_recommendation(cycle: Shop) -> None:
    cycle.edit("responsible: schools", "responsible: school-1", "program_specs/p/program.yaml")
    ran = cycle.run("forms", "p", "--period", "2026", "--party", "school-2")
    assert ran.status == 0, ran.err
    assert codes(cycle.root / OUT / "school-2.docx") == {"task-act-1"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--period", "2026-13"), "is not the name of a reporting period"),
        (("--period", "2031"), "lies outside of the program"),
        (("--period", "2026", "--party", "school-3"), "Asked are: school-"),
    ],
)
def test_wrong_usage_says_what_is_right(cycle: Shop, arguments: tuple[str, ...], said: str) -> None:
    ran = cycle.run("forms", "p", *arguments)
    assert ran.status == 2
    assert said in " ".join(ran.err.split())


def test_without_ids_there_are_no_forms(cycle: Shop) -> None:
    cycle.edit("          - id: act-1\n            title", "          - title", "program_specs/p/program.yaml")
    (cycle.root / "program_specs/p/execution/2025.yaml").unlink()
    ran = cycle.run("forms", "p", "--period", "2026")
    assert (ran.status, "check --fix" in ran.err) == (1, True)
    assert not (cycle.root / "output/p/forms").exists()


def test_where_nobody_is_asked_it_is_said(shop: Shop) -> None:
    ran = shop.run("forms", "mentors", "--period", "2025")
    assert (ran.status, "Nobody is asked" in ran.err) == (1, True)


def test_a_form_that_was_edited_by_hand_is_not_overwritten(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    path = cycle.root / OUT / "school-1.docx"
    document = Document(str(path))
    document.add_paragraph("Дополнение")
    document.save(str(path))
    before = path.read_bytes()
    ran = cycle.run("forms", "p", "--period", "2026")
    assert (ran.status, path.read_bytes() == before) == (4, True)


def test_answers_come_back_and_what_changed_since_is_said(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(
        cycle,
        "school-1",
        {"act-1": {"status": "Выполнено", "account": "Провели."}, "act-2": {"status": "Выполнено", "actual": "12"}},
    )
    assert cycle.run("collect", "p", "--period", "2026", "in", "--on", "2027-01-09").status == 0
    assert execution(cycle)["activities"]["act-1"]["answers"] == {
        "school-1": {"status": "done", "account": "Провели.", "file": "school-1.docx", "received": "2027-01-09"}
    }
    fill(
        cycle,
        "school-1",
        {"act-1": {"status": "Не выполнено", "account": "Провели."}, "act-2": {"status": "Выполнено", "actual": "12"}},
    )
    ran = cycle.run("collect", "p", "--period", "2026", "in", "--on", "2027-01-11")
    assert "it was “Выполнено”, now it is “Не выполнено”" in ran.err
    assert "the status “Не выполнено” has no reason" in ran.err
    answers = execution(cycle)["activities"]
    assert answers["act-1"]["answers"]["school-1"]["received"] == "2027-01-11"
    assert answers["act-2"]["answers"]["school-1"]["received"] == "2027-01-09", "what is the same stays"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep such names from files")
def test_a_file_whose_name_is_broken_is_read_under_what_is_left_of_it(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-1", {"act-1": {"status": "Выполнено"}}, "школа\udcff\x01 1.docx")
    ran = cycle.run("collect", "p", "--period", "2026", "in")
    assert ran.status == 0, ran.err
    assert execution(cycle)["activities"]["act-1"]["answers"]["school-1"]["file"] == "школа 1.docx"


def test_an_empty_form_takes_nothing_away(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-2", {"act-1": {"status": "Выполнено"}})
    cycle.run("collect", "p", "--period", "2026", "in")
    before = execution(cycle)
    fill(cycle, "school-2", {})
    assert cycle.run("collect", "p", "--period", "2026", "in").status == 0
    assert execution(cycle) == before


def test_a_file_that_cannot_be_read_stops_no_other_one(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-1", {"act-1": {"status": "Выполнено"}})
    (cycle.root / "in" / "a.docx").write_bytes(b"PK\x03\x04 broken")
    (cycle.root / "in" / "b.txt").write_bytes(b"text")
    ran = cycle.run("collect", "p", "--period", "2026", "in")
    assert ran.status == 1
    assert "a.docx" in ran.err
    assert "b.txt" in ran.err
    assert "2 files were set aside." in ran.err
    assert "school-1" in execution(cycle)["activities"]["act-1"]["answers"]


@pytest.mark.parametrize(("filled", "blank"), [("a.docx", "b.docx"), ("b.docx", "a.docx")])
def test_a_blank_form_beside_the_filled_one_is_no_second_answer(cycle: Shop, filled: str, blank: str) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-2", {"act-1": {"status": "Выполнено"}}, filled)
    fill(cycle, "school-2", {}, blank)
    assert cycle.run("collect", "p", "--period", "2026", "in").status == 0
    said = execution(cycle)["activities"]["act-1"]["answers"]["school-2"]
    assert (said["status"], said["file"]) == ("done", filled)


def test_a_file_with_several_faults_is_one_file(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    bomb = fill(cycle, "school-1", {})
    with ZipFile(bomb, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.bin", bytes(200_000_000))
    ran = cycle.run("collect", "p", "--period", "2026", "in")
    assert ran.err.count("error:") > 1
    assert "1 file was set aside." in ran.err
    assert sum("school-1.docx" in cell for grid in grids(cycle.root / COLLATION) for row in grid for cell in row) == 1


@pytest.mark.parametrize("name", [b"\xf8\xea\xee\xeb\xe0.docx", b"a\nb\x1b[31m.docx"])
def test_any_name_that_a_file_can_have_is_collected(cycle: Shop, name: bytes) -> None:
    cycle.run("forms", "p", "--period", "2026")
    path = fill(cycle, "school-2", {"act-1": {"status": "Выполнено"}})
    try:
        path.rename(path.with_name(os.fsdecode(name)))
    except OSError:
        pytest.skip("the file system holds no such name")
    assert cycle.run("collect", "p", "--period", "2026", "in").status == 0
    assert "school-2" in execution(cycle)["activities"]["act-1"]["answers"]


def test_an_empty_folder_is_wrong_usage(cycle: Shop) -> None:
    (cycle.root / "in").mkdir()
    (cycle.root / "in" / "~$x.docx").write_bytes(b"")
    assert cycle.run("collect", "p", "--period", "2026", "in").status == 2


def test_forms_made_anew_keep_what_was_answered(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-1", {"act-1": {"status": "Выполнено", "account": "Провели."}})
    cycle.run("collect", "p", "--period", "2026", "in")
    cycle.run("forms", "p", "--period", "2026")
    assert "Провели." in text(cycle.root / OUT / "school-1.docx")


def test_status_shows_who_has_not_sent_a_form_and_the_days_left(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    fill(cycle, "school-1", {"act-1": {"status": "Выполнено"}, "act-2": {"status": "Выполнено"}})
    cycle.run("collect", "p", "--period", "2026", "in", "--on", "2027-01-09")
    ran = cycle.run("status", "p", "--on", "2027-01-09")
    assert "Forms for 2026, due by 11.01.2027 (2 days are left):" in ran.out
    assert "not sent – 1: Школа № 2" in ran.out
    assert "missing: output/p/roadmap.docx" in ran.out
    found = json.loads(cycle.run("status", "p", "--on", "2027-01-13", "--format", "json").out)["programs"][0]["forms"]
    (out,) = found
    assert (out["days_left"], out["states"]["school-2"]) == (-2, "not_sent")


def test_a_build_does_not_call_forms_obsolete(cycle: Shop) -> None:
    cycle.run("forms", "p", "--period", "2026")
    assert "obsolete" not in cycle.run("build", "p").out


def shape(value: object) -> object:
    """Return the keys of an example at every depth; of a list those of its first item."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return [shape(one) for one in value[:1]] if isinstance(value, list) else None


def test_the_json_of_a_status_is_the_one_that_is_documented(cycle: Shop) -> None:
    page = (Path(__file__).parent.parent / "docs" / "json-status.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    cycle.run("forms", "p", "--period", "2026")
    assert cycle.run("edition", "p", "--date", "2025-12-20", "--number", "17").status == 0
    found = json.loads(cycle.run("status", "p", "--on", "2026-03-01", "--format", "json").out)
    assert set(found["programs"][0].pop("forms")[0]) == set(example["programs"][0].pop("forms")[0])
    assert shape(found) == shape(example)
