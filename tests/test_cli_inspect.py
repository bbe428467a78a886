"""`generator inspect` as a user runs it: any Word file, inside and outside of a workspace, the copy with comments."""

import json
import random
import shutil
import subprocess
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from generator.build.inspecting import Around, inspect
from generator.errors import GeneratorError
from generator.word.inspecting.commenting import AUTHOR
from generator.word.verify import verify
from tests import import_papers
from tests.cli_workspace import Shop
from tests.rule_examples.layout import approval, commented, inserted, lines, long_plan, numbers, plan
from tests.test_reading_hostile import OTHERS
from tests.word_files import saved
from tests.word_papers import ROWS, Change, sound, table, text

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BAD_TERM = (ROWS[0], (*ROWS[1][:2], "31 сентября 2026 года", *ROWS[1][3:]), ROWS[2])


def made(*changes: Change) -> bytes:
    document = sound()
    for change in changes:
        change(document)
    return saved(document)


def put(shop: Shop, data: bytes, name: str = "бумага.docx") -> str:
    (shop.root / name).write_bytes(data)
    return name


def program(*rows: tuple[str, ...]) -> bytes:
    """Return a program with an approval block and a roadmap."""
    return made(approval(), lines(), lambda document: _headed(document), plan(rows or ROWS), numbers())


def _headed(document: object) -> None:
    assert hasattr(document, "add_paragraph")
    paragraph = document.add_paragraph("Дорожная карта")
    paragraph.alignment = 1
    paragraph.runs[0].bold = True


def test_a_file_in_order_has_no_findings(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program()))
    assert (ran.status, ran.out, ran.err) == (0, "", "No problems.\n")


def test_a_slip_in_a_selected_code_is_told(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program()), "--select", "term-imposible")
    assert "There is no rule “term-imposible”. Did you mean “term-impossible”?" in ran.err


def test_a_falling_indicator_is_none_of_an_inspection(shop: Shop) -> None:
    """A table of Word does not say whether less is better."""
    rows = [("№", "Показатель", "Единица измерения", "2025", "2026"), ("1", "Доля школ с рисками", "%", "30", "20")]
    paper = made(approval(), lines(), lambda document: table(document, rows), numbers())
    ran = shop.run("inspect", put(shop, paper), "--period", "2025-2026", "--format", "json")
    assert "indicator-better" not in ran.out


def test_a_copy_with_another_ending_is_wrong_usage(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program()), "--comment", "замечания.pdf")
    assert (ran.status, (shop.root / "замечания.pdf").exists()) == (2, False)
    assert "let its name end in “.docx”" in ran.err


def test_a_finding_is_named_with_its_place_in_the_document(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program(*BAD_TERM)), "--select", "term-impossible")
    line = ran.out.splitlines()[0]
    assert line.startswith("бумага.docx: table 1, row 3, cell 3, “31 сентября 2026 года”: warning: ")
    assert line.endswith("[term-impossible]")


def test_it_works_outside_of_a_workspace_and_uses_one_where_there_is_one(shop: Shop, tmp_path: Path) -> None:
    name = put(shop, program(*BAD_TERM))
    shop.write("program_specs/settings.yaml", "checks: {term-impossible: off, page-binding: error}\n")
    assert "term-impossible" not in shop.run("inspect", name).out
    shutil.rmtree(shop.root / "program_specs")
    assert "term-impossible" in shop.run("inspect", name).out


def test_a_wrong_directory_of_the_workspace_is_said(shop: Shop) -> None:
    shop.write("program_specs/directory.yaml", "parties: [\n")
    ran = shop.run("inspect", put(shop, program()))
    assert ran.status == 1
    assert "directory.yaml" in ran.err


def test_settings_weigh_and_an_error_is_the_exit_status(shop: Shop) -> None:
    name = put(shop, program(*BAD_TERM))
    assert shop.run("inspect", name).status == 0
    assert shop.run("inspect", name, "--strict").status == 1
    shop.write("program_specs/settings.yaml", "checks: {term-impossible: error}\n")
    assert shop.run("inspect", name).status == 1
    assert shop.run("inspect", name, "--ignore", "term-impossible,dates,terms").status == 0


def test_json_has_the_place_in_numbers(shop: Shop) -> None:
    name = put(shop, program(*BAD_TERM))
    ran = shop.run("inspect", name, "--format", "json", "--select", "term-impossible")
    (one,) = json.loads(ran.out)["problems"]
    wanted = {
        "code": "term-impossible",
        "file": name,
        "table": 1,
        "row": 3,
        "cell": 3,
        "page": 0,
        "line": 0,
        "path": "",
    }
    assert {key: one[key] for key in wanted} == wanted
    assert ran.err == ""


def test_what_import_would_tidy_is_found(shop: Shop) -> None:
    rows = ((*ROWS[0][:1], "Провести  семинар", *ROWS[0][2:]), *ROWS[1:])
    ran = shop.run("inspect", put(shop, program(*rows)))
    assert "table 1, row 2, cell 2" in ran.out
    assert "[typography]" in ran.out


def test_one_finding_is_told_once(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program(*BAD_TERM, *BAD_TERM)))
    found = [line for line in ran.out.splitlines() if "[" in line]
    assert len(found) == len(set(found))
    assert sum("[term-impossible]" in line for line in found) == 2


def test_a_file_that_is_no_program_is_still_looked_at(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, made(lines("Семинар  прошёл хорошо, о нём рассказали все участники встречи."))))
    assert ran.status == 0
    assert "[typography]" in ran.out
    assert "texts and layout" in ran.err


def test_the_years_may_be_given(shop: Shop) -> None:
    name = put(shop, made(lines(), plan([(*row[:2], "сентябрь", *row[3:]) for row in ROWS])))
    assert "texts and layout" in shop.run("inspect", name).err
    assert "texts and layout" not in shop.run("inspect", name, "--period", "2025-2027").err
    assert shop.run("inspect", name, "--period", "some time").status == 2


def test_ways_out_that_lead_through_a_spec_are_left_out(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, import_papers.program().data()))
    assert "--fix" not in ran.out
    assert ".yaml" not in ran.out
    assert "form: act" not in ran.out


@pytest.mark.parametrize("make", ["program", "order", "measures", "calendar_report", "school_report"])
def test_every_place_in_the_text_of_a_document_is_one_of_it(make: str) -> None:
    data = getattr(import_papers, make)().data()
    seen = inspect(data, "a.docx", Around())
    places = {(one.place.table, one.place.row, one.place.cell, one.place.paragraph) for one in seen.layout.lines}
    cells = {(one.place.table, one.place.row, one.place.cell, 0) for one in seen.layout.lines if one.place.table}
    for problem in seen.problems:
        place = problem.place
        assert place.file == "a.docx"
        assert place.path == ()
        spot = (place.table, place.row, place.cell, place.paragraph)
        assert spot in places | cells or spot == (0, 0, 0, 0)


# The copy with comments.


def comments(path: Path) -> list[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        assert "word/comments.xml" in archive.namelist()
    return [(one.author, one.text) for one in Document(str(path)).comments]


def test_the_copy_has_every_finding_as_a_comment_at_its_place(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, program(*BAD_TERM)), "--select", "term-impossible", "--comment", "copy.docx")
    assert "written" in ran.err
    ((author, said),) = comments(shop.root / "copy.docx")
    assert author == AUTHOR
    assert said.startswith("warning: ")
    assert "[term-impossible]" in said
    with zipfile.ZipFile(shop.root / "copy.docx") as archive:
        body = archive.read("word/document.xml").decode()
    marked = body.partition("<w:commentRangeStart")[2].partition("<w:commentRangeEnd")[0]
    assert "31 сентября 2026 года" in marked


def test_the_same_findings_give_the_same_bytes_and_all_other_parts_stay(shop: Shop) -> None:
    name = put(shop, program(*BAD_TERM))
    for copy in ("one.docx", "two.docx"):
        shop.run("inspect", name, "--comment", copy)
    assert (shop.root / "one.docx").read_bytes() == (shop.root / "two.docx").read_bytes()
    before, after = parts(shop.root / name), parts(shop.root / "one.docx")
    touched = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {part: data for part, data in after.items() if part not in touched} == {
        part: data for part, data in before.items() if part not in touched
    }
    assert verify((shop.root / "one.docx").read_bytes(), "one.docx") == ()


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_comments_that_are_there_stay(shop: Shop) -> None:
    name = put(shop, made(commented, plan(BAD_TERM), inserted))
    shop.run("inspect", name, "--comment", "copy.docx")
    said = comments(shop.root / "copy.docx")
    assert ("Ильина", "Уточнить") in said
    assert {author for author, _ in said} == {"Ильина", AUTHOR}
    ids = [one.comment_id for one in Document(str(shop.root / "copy.docx")).comments]
    assert len(ids) == len(set(ids))
    shop.run("inspect", "copy.docx", "--comment", "again.docx")
    assert len(comments(shop.root / "again.docx")) > len(said)
    faults = {one.code for one in verify((shop.root / "again.docx").read_bytes(), "again.docx")}
    assert faults == {one.code for one in verify((shop.root / name).read_bytes(), name)}


def test_a_file_is_never_written_over_unasked(shop: Shop) -> None:
    name = put(shop, program(*BAD_TERM))
    before = (shop.root / name).read_bytes()
    (shop.root / "copy.docx").write_text("чужое")
    assert shop.run("inspect", name, "--comment", "copy.docx").status == 4
    assert (shop.root / "copy.docx").read_text() == "чужое"
    assert shop.run("inspect", name, "--comment", "copy.docx", "--force").status == 0
    assert comments(shop.root / "copy.docx")
    assert shop.run("inspect", name, "--comment", name, "--force").status == 4
    assert (shop.root / name).read_bytes() == before


def test_without_findings_the_copy_is_the_file(shop: Shop) -> None:
    name = put(shop, program())
    shop.run("inspect", name, "--comment", "copy.docx")
    assert (shop.root / "copy.docx").read_bytes() == (shop.root / name).read_bytes()


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_the_copy_opens_in_an_office(shop: Shop) -> None:
    shop.run("inspect", put(shop, import_papers.program().data()), "--comment", "copy.docx")
    profile = f"-env:UserInstallation={(shop.root / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(shop.root), "copy.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=shop.root)
    assert (shop.root / "copy.pdf").read_bytes().startswith(b"%PDF")


# What is no Word file, or means harm.


@pytest.mark.parametrize("name", [name for name in OTHERS if not name.endswith((".doc)", ".rtf)", ".odt)"))])
def test_what_is_no_word_file_is_refused_in_a_line(shop: Shop, name: str) -> None:
    ran = shop.run("inspect", put(shop, OTHERS[name]))
    assert (ran.status, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    assert sum(": error: " in line for line in ran.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["gone.docx", "."])
def test_a_file_that_is_not_there_is_said(shop: Shop, name: str) -> None:
    ran = shop.run("inspect", name)
    assert (ran.status, ran.out) == (1, "")
    assert "error" in ran.err


@pytest.mark.parametrize("name", [name for name in OTHERS if ".doc)" in name or ".rtf" in name])
def test_another_text_needs_an_office(shop: Shop, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENERATOR_SOFFICE", str(shop.root / "none"))
    ran = shop.run("inspect", put(shop, OTHERS[name], "old.doc"))
    assert ran.status == 1
    assert "LibreOffice" in ran.err


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_another_text_is_converted(shop: Shop) -> None:
    source = put(shop, program(*BAD_TERM), "old.docx")
    profile = f"-env:UserInstallation={(shop.root / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "odt", "--outdir", str(shop.root), source]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=shop.root)
    ran = shop.run("inspect", "old.odt", "--comment", "copy.docx")
    assert "[term-impossible]" in ran.out
    assert comments(shop.root / "copy.docx")


def test_damaged_files_are_read_or_refused_and_never_break_the_program() -> None:
    data = made(approval(), lines(), plan(), inserted, commented)
    chance = random.Random(8)
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(chance.randrange(1, 30)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        with suppress(GeneratorError):
            inspect(bytes(broken), "a.docx", Around())


def run(said: str, look: str = "") -> str:
    return f"<w:r>{look}<w:t>{said}</w:t></w:r>"


def cell(inside: str, look: str = "") -> str:
    """Return a table of one cell."""
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
    return f"<w:tbl>{grid}<w:tr><w:tc>{look}{inside}</w:tc></w:tr></w:tbl>"


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOX = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>{run("в  рамке")}</w:p>'
ODD = {
    "text in a text box": f"<w:p><w:r><w:pict>{BOX}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    "a table in a cell": cell(cell(f"<w:p>{run('внутри  ячейки')}</w:p>") + "<w:p/>"),
    "a table in a control": "<w:sdt><w:sdtContent>" + cell(f"<w:p>{run('да  нет')}</w:p>") + "</w:sdtContent></w:sdt>",
    "two ways to say the same": f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="w14">'
    f"<w:p>{run('новое  слово')}</w:p></mc:Choice><mc:Fallback><w:p>{run('старое')}</w:p></mc:Fallback>"
    "</mc:AlternateContent>",
    "a table without cells": "<w:tbl><w:tr/></w:tbl>",
    "a cell without a paragraph": cell(""),
    "spans beyond reason": cell("<w:p/>", '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'),
    "lengths that are none": '<w:p><w:pPr><w:ind w:firstLine="x" w:left="-"/><w:spacing w:line="1e9"/></w:pPr>'
    + run("слово", '<w:rPr><w:sz w:val="много"/><w:color w:val="красный"/></w:rPr>')
    + "</w:p>",
}


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_odd_documents_are_looked_at_and_their_copies_are_sound(body: str) -> None:
    data = with_body(made(lines()), body)
    seen = inspect(data, "a.docx", Around())
    assert seen.layout.lines


STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def test_the_strict_spelling_of_word_files_is_read_and_kept(shop: Shop) -> None:
    name = put(shop, program(*BAD_TERM))
    kept = parts(shop.root / name)
    for old, new in STRICT.items():
        kept = {part: data.replace(old, new) for part, data in kept.items()}
    with zipfile.ZipFile(shop.root / name, "w") as archive:
        for part, data in kept.items():
            archive.writestr(part, data)
    ran = shop.run("inspect", name, "--select", "term-impossible", "--comment", "copy.docx")
    assert "table 1, row 3, cell 3" in ran.out
    after = parts(shop.root / "copy.docx")
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in after["word/comments.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]


def with_body(data: bytes, body: str) -> bytes:
    """Return the file with `body` behind its text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    kept["word/document.xml"] = kept["word/document.xml"].replace(b"<w:sectPr", body.encode() + b"<w:sectPr", 1)
    with zipfile.ZipFile(made_ := BytesIO(), "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    return made_.getvalue()


@pytest.mark.parametrize(
    "name", ["text in a text box", "a table in a cell", "a table in a control", "two ways to say the same"]
)
def test_a_comment_in_an_odd_place_leaves_a_sound_file(shop: Shop, name: str) -> None:
    shop.run(
        "inspect", put(shop, with_body(made(lines()), ODD[name])), "--select", "typography", "--comment", "copy.docx"
    )
    assert len(comments(shop.root / "copy.docx")) == 1
    assert [one.code for one in verify((shop.root / "copy.docx").read_bytes(), "copy.docx")] == []


def test_a_large_table_takes_no_longer_for_each_row() -> None:
    rows = [(f"{place}.", f"Провести семинар {place}", *ROWS[0][2:]) for place in range(1, 401)]
    assert inspect(
        made(lambda document: table(document, rows), numbers()), "a.docx", Around(), period="2026"
    ).layout.tables


def test_a_head_that_is_not_repeated_is_found_in_a_long_table(shop: Shop) -> None:
    ran = shop.run("inspect", put(shop, made(long_plan(marked=False), text, numbers())))
    assert "[table-head-repeat]" in ran.out
