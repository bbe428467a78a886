"""The audit of a template received by mail: what it can do besides being a template, and where."""

import json
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from generator.errors import Severity
from generator.word.filling.allowed import COUNTING, ESCAPING, LETTERS, TESTS
from generator.word.lint import audit, check
from tests import audited_files as made
from tests import cli_workspace
from tests.template_audits import AUDITED
from tests.template_faults import PROMISED, Kind
from tests.word_templates import FIELDS, docx, inserted, with_comment

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "docx_templates").glob("*.docx"))
GRAVE = [kind for kind in AUDITED if kind.severity is Severity.ERROR]


def _ids(kind: Kind) -> str:
    return f"{kind.code}: {kind.example}"


@cache
def usual() -> frozenset[tuple[str, str]]:
    """Return what is said of any template, as code and part."""
    return frozenset((one.code, one.place.part) for one in audit(made.sound(), "x.docx", None))


@pytest.mark.parametrize("kind", AUDITED, ids=_ids)
def test_each_kind_is_found_once_at_its_place_with_the_way_out(kind: Kind) -> None:
    said = audit(kind.faulty(), "шаблон.docx", None)
    found = [one for one in said if one.code == kind.code]
    places = [(one.place.part, one.place.table, one.place.row, one.place.cell, one.place.paragraph) for one in found]
    assert kind.place in places, found
    assert {one.severity for one in found} == {kind.severity}
    assert all(one.hint.text and one.place.file == "шаблон.docx" for one in found)
    new = [one for one in said if (one.code, one.place.part) not in usual()]
    assert len(new) <= (2 if kind.example in ("vbaProject.bin, .docm", "linkStyles", "thumbnail") else 1), new


@pytest.mark.parametrize("kind", GRAVE, ids=_ids)
def test_what_is_dangerous_by_itself_stops_the_ordinary_check_too(kind: Kind) -> None:
    if kind.code != "template-code":
        assert kind.code in {one.code for one in check(kind.faulty(), "x.docx", FIELDS)}


@pytest.mark.parametrize("kind", [kind for kind in AUDITED if kind not in GRAVE], ids=_ids)
def test_what_is_only_worth_a_look_does_not(kind: Kind) -> None:
    assert kind.code not in {one.code for one in check(kind.faulty(), "x.docx", FIELDS)}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os }}",
        "{{ x['__class__'] }}",
        "{{ x() }}",
        "{{ x|attr('a') }}",
        "{% if x is callable %}{% endif %}",
        "{{ x ~ x }}",
        "{% set x = 1 %}",
        "{% import 'os' as os %}",
        "{% include 'a' %}",
        "{% macro m() %}{% endmacro %}",
    ],
)
def test_code_in_tags_is_found_whatever_the_document(tag: str) -> None:
    found = [one for one in audit(docx("начало", tag), "x.docx", None) if one.severity is Severity.ERROR]
    assert {one.code for one in found} <= {"template-code", "template-refused", "template-missing-begin"}
    assert found[0].place.paragraph == 2


def test_what_any_template_may_ask_and_print_is_no_code() -> None:
    named = [f"{{{{ x|{name} }}}}" for name in (*COUNTING, *LETTERS, *ESCAPING)]
    asked = [f"{{% if x is {name}{'(3)' if name == 'divisibleby' else ''} %}}а{{% endif %}}" for name in TESTS]
    assert [one for one in audit(docx(*named, *asked), "x.docx", None) if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("kind", PROMISED, ids=lambda kind: kind.code)
def test_the_audit_says_all_that_the_check_says_and_nothing_twice(kind: Kind) -> None:
    said = check(kind.faulty(), "x.docx", FIELDS)
    found = audit(kind.faulty(), "x.docx", FIELDS)
    assert all(one in found for one in said)
    assert len({(one.code, one.place) for one in found}) == len(found)


def test_changes_and_comments_are_told_once() -> None:
    for data, code in ((inserted("а б", "б"), "template-tracked"), (with_comment(docx("а"), "б"), "template-comment")):
        found = [one for one in audit(data, "x.docx", None) if one.severity is not Severity.INFO]
        assert [one.code for one in found if one.code == code] == [code]


def test_a_broken_part_is_told_once() -> None:
    data = made.patched(made.sound(), ("</w:body>", "</w:bod>"))
    assert [one.code for one in audit(data, "x.docx", None) if one.severity is Severity.ERROR] == ["template-damaged"]
    for part in ("word/document.xml", "word/styles.xml"):
        found = audit(made.with_doctype(part), "x.docx", None)
        assert [one.code for one in found if one.severity is Severity.ERROR] == ["doctype"]


def _zip(name: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, b"x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (made.OLE + "EncryptedPackage".encode("utf-16-le"), "template-kind", "password"),
        (made.OLE + "WordDocument".encode("utf-16-le"), "template-kind", ".doc"),
        (b"{\\rtf1 x}", "template-kind", "{kind}"),
        (b"%PDF-1.7", "template-kind", "{kind}"),
        (made.sound()[:-60], "unreadable-file", "cannot be read"),
        (b"", "unreadable-file", "cannot be read"),
        (_zip("a.txt"), "template-kind", "no Word document"),
        (made.macros("template"), "template-kind", ".dotm"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_for_what_it_is(data: bytes, code: str, said: str) -> None:
    for found in (audit(data, "x.docx", None), check(data, "x.docx", FIELDS)):
        assert found[0].code == code
        assert said in found[0].message.text
        assert found[0].place.file == "x.docx"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_our_own_templates_do_nothing_else(path: Path) -> None:
    assert audit(path.read_bytes(), path.name, None) == ()


APP = "docProps/app.xml"
WORD = (
    '<w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids><w:proofState w:spelling="clean"/>'
    "<w:hideSpellingErrors/><w:compat/>"
)


def test_what_word_leaves_in_every_file_is_a_note() -> None:
    web = ("word/webSettings.xml", b"<w:webSettings xmlns:w='x'><w:optimizeForBrowser/></w:webSettings>")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml"
    data = made.holding(dict([web]), [(f"{made.R}/webSettings", "webSettings.xml")], {web[0]: kind})
    data = made.patched(data, (r"(<w:settings[^>]*>)", rf"\g<1>{WORD}"), part=made.SETTINGS)
    data = made.patched(
        data, (r"</Properties>", "<Template>Normal.dotm</Template></Properties>"), part="docProps/app.xml"
    )
    assert {one.severity for one in audit(data, "x.docx", None)} == {Severity.INFO}


def test_the_command_looks_at_a_file_anywhere_and_refuses_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    path = tmp_path / "почта.docx"
    path.write_bytes(made.macros(""))
    ran = shop.run("template", "check", str(path), "--audit", "--format", "json")
    assert ran.status == 1
    (grave,) = [one for one in json.loads(ran.out)["problems"] if one["severity"] == "error"]
    assert (grave["code"], grave["part"], grave["file"]) == ("template-macros", "word/document.xml", str(path))
    path.write_bytes(made.setting("<w:trackRevisions/>"))
    assert shop.run("template", "check", str(path), "--audit").status == 0
    assert shop.run("template", "check", str(path), "--audit", "--strict").status == 1


def test_of_a_file_that_is_not_there_there_is_no_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    ran = shop.run("template", "check", "нет.docx", "--audit", "--lang", "en")
    assert (ran.status, "[no-template]" in ran.out) == (1, True)
    assert "do harm" not in ran.err


def test_a_build_refuses_a_template_that_loads_another_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    folder = shop.root / "docx_templates"
    folder.mkdir()
    (folder / "roadmap.docx").write_bytes(made.attached("http://a.example/x.dotm"))
    ran = shop.run("build")
    assert ran.status == 1
    assert "[template-remote]" in ran.err
    assert not (shop.root / "output").exists()
