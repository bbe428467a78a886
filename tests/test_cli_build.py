"""`generator build` as a user runs it: what it prints, what it writes, what it refuses, its exit status."""

import os
import subprocess
import sys
from pathlib import Path

from generator.word.verify import verify
from tests import cli_workspace
from tests.cli_workspace import Shop

OUTPUTS = ["cyclogram-grid.docx", "order.docx", "program.docx", "report-2025.docx", "roadmap.docx"]


def words(out: str) -> dict[str, str]:
    """What became of each document, by its file name."""
    lines = [line for line in out.splitlines() if not line.startswith(" ")]  # below a path stand the reasons
    return {Path(line[line.index("output") :]).name: line[: line.index("output")].strip() for line in lines}


def test_every_document_gets_a_line_with_a_path_that_can_be_clicked(shop: Shop) -> None:
    ran = shop.run("build")
    assert ran.status == 0, ran.err
    assert words(ran.out) == dict.fromkeys(OUTPUTS, "written")
    assert all(Path(line.split()[-1]).is_file() for line in ran.out.splitlines())
    assert all(not verify((shop.root / "output/mentors" / name).read_bytes(), name) for name in OUTPUTS)


def test_a_second_build_writes_nothing(shop: Shop) -> None:
    shop.run("build")
    before = {path: path.stat().st_mtime_ns for path in (shop.root / "output/mentors").iterdir()}
    assert set(words(shop.run("build").out).values()) == {"unchanged"}
    assert {path: path.stat().st_mtime_ns for path in (shop.root / "output/mentors").iterdir()} == before


def test_a_file_edited_by_hand_is_named_and_kept_with_the_ways_out(shop: Shop) -> None:
    shop.run("build")
    (shop.root / "output/mentors/order.docx").write_bytes(b"edited in Word")
    shop.edit("number: 17", "number: 18")
    ran = shop.run("build")
    assert ran.status == 4
    assert words(ran.out)["order.docx"] == "refused"
    assert "output/mentors/order.docx: error:" in ran.err.replace(os.sep, "/")
    assert "--force" in ran.err
    assert (shop.root / "output/mentors/order.docx").read_bytes() == b"edited in Word"
    assert shop.run("build", "--force").status == 0
    assert words(shop.run("build").out)["order.docx"] == "unchanged"


def test_a_wrong_spec_is_named_with_line_and_column_and_nothing_is_written(shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: edo")
    shop.edit("term: март", "trem: март")
    ran = shop.run("build")
    assert ran.status == 1
    assert "program_specs/mentors/program.yaml:3:9: issuer: error:" in ran.err.replace(os.sep, "/")
    assert "trem" in ran.err
    assert "Traceback" not in ran.err
    assert not (shop.root / "output").exists()


def test_errors_in_one_program_do_not_stop_the_others(shop: Shop) -> None:
    shop.write("program_specs/broken/program.yaml", "title: [")
    ran = shop.run("build")
    assert ran.status == 1
    assert set(words(ran.out)) == set(OUTPUTS)
    assert "program_specs/broken/program.yaml" in ran.err.replace(os.sep, "/")


def test_only_one_kind_of_document_can_be_made(shop: Shop) -> None:
    assert list(words(shop.run("build", "--only", "order").out)) == ["order.docx"]
    ran = shop.run("build", "--only", "poem")
    assert ran.status == 2
    assert "report" in ran.err


def test_nothing_is_written_where_there_is_nothing_to_make(shop: Shop) -> None:
    ran = shop.run("build", "--only", "cyclogram")
    assert (ran.status, ran.out) == (0, "")
    assert "nothing to make" in ran.err
    assert not (shop.root / "output").exists()


def test_only_the_report_of_one_period_can_be_made(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2026.yaml", cli_workspace.EXECUTION)
    made = words(shop.run("build", "--only", "report", "--period", "2026").out)
    assert list(made) == ["report-2026.docx"]
    ran = shop.run("build", "--period", "2024")
    assert ran.status == 2
    assert "2025, 2026" in ran.err


def test_a_final_build_refuses_gaps_and_writes_nothing(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    assert shop.run("build").status == 0
    ran = shop.run("build", "--final", "--out", "elsewhere")
    assert ran.status == 1
    assert "order.number: error:" in ran.err
    assert not (shop.root / "elsewhere").exists()


def test_a_gap_of_another_document_does_not_stop_a_final_one(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    assert shop.run("build", "--final", "--only", "report").status == 0
    assert shop.run("build", "--final", "--only", "order").status == 1


def test_warnings_are_counted_and_strict_makes_them_count(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    ran = shop.run("build")
    assert (ran.status, "1 warning is not shown" in ran.err) == (0, True)
    strict = shop.run("build", "--strict")
    assert (strict.status, "order.number: warning:" in strict.err) == (1, True)


def test_a_refusal_weighs_more_than_the_warnings_that_strict_counts(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    shop.run("build")
    (shop.root / "output/mentors/order.docx").write_bytes(b"by hand")
    assert shop.run("build", "--strict").status == 4


def test_a_dry_run_touches_nothing(shop: Shop) -> None:
    assert set(words(shop.run("build", "--dry-run").out).values()) == {"would be written"}
    assert not (shop.root / "output").exists()


def test_results_can_go_to_another_folder(shop: Shop) -> None:
    assert shop.run("build", "--out", "elsewhere").status == 0
    assert (shop.root / "elsewhere/mentors/order.docx").is_file()
    assert not (shop.root / "output").exists()


def test_a_document_open_in_word_is_refused(shop: Shop) -> None:
    shop.run("build")
    (shop.root / "output/mentors/~$order.docx").write_bytes(b"")
    shop.edit("number: 17", "number: 18")
    ran = shop.run("build")
    assert ran.status == 4
    assert "open in Word" in ran.err


def test_a_missing_template_is_named_where_the_spec_asks_for_it(shop: Shop) -> None:
    shop.edit("sections:", "documents:\n  order: {template: my-order.docx}\nsections:")
    ran = shop.run("build")
    assert ran.status == 1
    assert "program.yaml:13:21: documents.order.template: error:" in ran.err
    assert not (shop.root / "output").exists()


def test_a_faulty_template_is_named_before_anything_is_written(shop: Shop) -> None:
    shop.write("docx_templates/order.docx", "not a Word file")
    ran = shop.run("build")
    assert ran.status == 1
    assert "order.docx" in ran.err
    assert not (shop.root / "output").exists()


def test_the_same_spec_gives_the_same_bytes_in_another_zone_and_with_another_hash_seed(shop: Shop) -> None:
    for seed, zone in (("1", "Asia/Vladivostok"), ("2", "America/Lima")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "generator", "build", "--out", seed]
        subprocess.run(command, cwd=shop.root, env=environment, check=True, capture_output=True)
    one, two = (sorted((shop.root / seed / "mentors").iterdir()) for seed in "12")
    assert [path.name for path in one] == sorted(
        [".generator-kept.zip", ".generator-run.json", "manifest.json", *OUTPUTS]
    )
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_terminal_that_is_no_terminal_gets_neither_colour_nor_a_bar(shop: Shop) -> None:
    ran = shop.run("build")
    assert "\x1b" not in ran.out + ran.err
    assert ran.err == ""


def test_a_document_that_no_spec_holds_any_more_is_named_and_stays(shop: Shop) -> None:
    shop.run("build")
    (shop.root / "program_specs/mentors/execution/2025.yaml").unlink()
    ran = shop.run("build")
    assert ran.status == 0
    assert any(line.split() == ["obsolete", "output/mentors/report-2025.docx"] for line in ran.out.splitlines())
    assert "no spec holds" in ran.err
    assert (shop.root / "output/mentors/report-2025.docx").is_file()
    assert "obsolete" not in shop.run("build", "--only", "order").out
    (shop.root / "output/mentors/report-2025.docx").unlink()
    assert "obsolete" not in shop.run("build").out


def test_documents_of_a_renamed_program_are_named_and_stay(shop: Shop) -> None:
    shop.run("build")
    (shop.root / "program_specs/mentors").rename(shop.root / "program_specs/tutors")
    ran = shop.run("build")
    assert any(line.split() == ["obsolete", "output/mentors/order.docx"] for line in ran.out.splitlines())
    assert (shop.root / "output/mentors/order.docx").is_file()
    assert "obsolete" not in shop.run("build", "tutors").out


EMPTY = """\
title: Программа развития наставничества
period: 2025-2026
issuer: edu
order: {title: Об утверждении программы, date: 2024-12-20, number: 17, signatory: ilina, points: [], together: yes}
objectives: []
sections:
  - {id: passport, kind: passport, rows: [objectives]}
  - {id: events, kind: cyclogram, objectives: [{id: objective, title: Задача}]}
  - {id: resources, kind: resources, groups: [{id: group}]}
  - {id: roadmap, kind: roadmap, directions: [{id: direction, title: Направление}]}
  - {id: plan, kind: plan, columns: R1, directions: [{id: bare, activities: []}]}
"""


def test_a_program_whose_lists_are_all_empty_is_built(shop: Shop) -> None:
    shop.write("program_specs/mentors/program.yaml", EMPTY)
    shop.write("program_specs/mentors/execution/2025.yaml", "conclusions: Мероприятий не было.\n")
    ran = shop.run("build")
    assert ran.status == 0, ran.err
    made = [path for path in (shop.root / "output/mentors").iterdir() if path.suffix == ".docx"]
    assert len(made) == 6
    assert [problem for path in made for problem in verify(path.read_bytes(), path.name)] == []
