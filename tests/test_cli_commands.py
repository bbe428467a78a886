"""The other commands, and what all of them share: help, languages, streams, exit statuses."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.cli import main as entry
from generator.cli.root import COMMANDS
from generator.spec.schema import PROGRAM_KINDS
from tests.cli_workspace import Shop

TEMPLATE_COMMANDS = ("list", "check", "fields", "export")


def python(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    everything = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run([sys.executable, *arguments], cwd=cwd, env=everything, capture_output=True, check=False)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", [(name,) for name in COMMANDS] + [("template", name) for name in TEMPLATE_COMMANDS])
def test_every_command_and_option_has_help(name: tuple[str, ...], language: str, shop: Shop) -> None:
    ran = shop.run(*name, "--help", "--lang", language)
    assert ran.status == 0
    assert len(ran.out.split("\n\n")[1].strip()) > 20
    # An option without a text is followed by the next one, or by nothing.
    assert not re.search(r"^  --\S+( \S+)?\n(  --|\n|\Z)", ran.out, re.MULTILINE)


def test_help_and_version_are_quick_because_they_load_nothing(tmp_path: Path) -> None:
    for argument in ("--help", "--version"):
        ran = python("-X", "importtime", "-m", "generator", argument, cwd=tmp_path)
        assert ran.returncode == 0
        loaded = {line.split("|")[-1].strip() for line in ran.stderr.decode().splitlines()}
        assert not loaded & {"yaml", "lxml", "jinja2", "cerberus", "rich", "docxtpl", "docx"}


def test_without_a_command_the_help_is_shown_as_wrong_usage(shop: Shop) -> None:
    ran = shop.run()
    assert ran.status == 2
    assert "build" in ran.out + ran.err


def test_the_workspace_is_found_from_inside_and_by_option(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(shop.root / "program_specs" / "mentors")
    shop.edit("issuer: edu", "issuer: edo")
    assert shop.run("check").out.startswith("program.yaml:3:9: issuer")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert shop.run("check").status == 2
    assert shop.run("check", "--workspace", str(shop.root)).status == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that is somebody's current one")
def test_a_current_folder_that_was_deleted_is_named(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("gone")
    monkeypatch.chdir(folder)
    folder.rmdir()
    ran = shop.run("check")
    assert ran.status == 1
    assert "not there any more" in ran.err
    assert shop.run("check", "--workspace", str(shop.root)).status == 0


def test_the_language_is_that_of_the_option_else_of_the_settings_else_of_the_locale(shop: Shop) -> None:
    russian, english = "Замечаний нет.\n", "No problems.\n"
    assert shop.run("check").err == english
    shop.write("program_specs/settings.yaml", "language: ru\n")
    assert shop.run("check").err == russian
    assert shop.run("check", "--lang", "en").err == english
    assert shop.run("--lang=en", "check").err == english


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_settings_that_are_no_file_do_not_hold_up_the_help(shop: Shop) -> None:
    os.mkfifo(shop.root / "program_specs" / "settings.yaml")
    assert shop.run("--help").status == 0
    ran = shop.run("check")
    assert ran.status == 1
    assert "[not-a-file]" in ran.out


def test_wrong_usage_is_said_in_the_language_of_the_user(shop: Shop) -> None:
    ran = shop.run("check", "--lang", "ru", "--nonsense")
    assert ran.status == 2
    assert "Ошибка" in ran.err
    assert "Использование" in ran.err


def test_a_misspelt_command_is_wrong_usage_with_the_nearest_name(shop: Shop) -> None:
    ran = shop.run("biuld")
    assert ran.status == 2
    assert ran.err.rstrip().endswith("build")


def test_a_place_inside_a_document_is_named_in_russian(shop: Shop) -> None:
    from docx import Document

    template = Document()
    template.add_paragraph("{{ order.numbr }}")
    (shop.root / "docx_templates").mkdir()
    template.save(str(shop.root / "docx_templates" / "order.docx"))
    ran = shop.run("template", "check", "order.docx", "--lang", "ru")
    assert ran.status == 1
    assert "абзац 1" in ran.out
    assert "order.number" in ran.out


def test_init_makes_a_workspace_and_overwrites_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("new"))
    assert shop.run("init", "x").status == 0
    assert "template export" in Path("x/docx_templates/README.txt").read_text(encoding="utf-8")
    changed = Path("x/program_specs/directory.yaml")
    changed.write_text("parties: {}\n", encoding="utf-8")
    ran = shop.run("init", "x")
    assert ran.status == 4
    assert "directory.yaml" in ran.err
    assert changed.read_text(encoding="utf-8") == "parties: {}\n"


NEW = ("--title", "Программа: «Школа № 1» # год", "--period", "2028-2030", "--issuer", "edu")


def test_a_new_program_lacks_only_what_nobody_has_written_yet_and_can_be_built(shop: Shop) -> None:
    assert shop.run("new", "next", *NEW).status == 0
    ran = shop.run("check", "next", "--format", "json")
    assert ran.status == 0
    found = {problem["code"] for problem in json.loads(ran.out)["problems"]}
    assert found - {"goal-missing", "objective-missing", "passport-incomplete"} == {"gap"}
    assert shop.run("build", "next").status == 0
    assert shop.run("build", "next", "--final").status == 1


def test_any_yaml_reader_understands_a_new_program(shop: Shop) -> None:
    shop.run("new", "next", *NEW)
    spec = yaml.safe_load((shop.root / "program_specs" / "next" / "program.yaml").read_text(encoding="utf-8"))
    assert (spec["order"]["date"], spec["order"]["number"]) == ("?", "?")


def test_a_new_program_asks_nothing_without_a_terminal(shop: Shop) -> None:
    ran = shop.run("new", "next", "--period", "2028-2030")
    assert ran.status == 2
    assert "--title, --issuer" in ran.err


def test_a_new_program_asks_for_what_is_missing_on_a_terminal(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Новая программа", "2028-30", "2028-2030", "edo", "edu", "", "calendar", "none"])
    monkeypatch.setattr("generator.cli.commands.new.terminal", lambda _: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    ran = shop.run("new", "next")
    assert ran.status == 0
    assert "2028-30" in ran.err
    assert "edo" in ran.err
    text = (shop.root / "program_specs/next/program.yaml").read_text(encoding="utf-8")
    assert "title: Новая программа\n" in text


@pytest.mark.parametrize("slug", ["Школы", "Next", "con", "a b", "../x", "-a"])
def test_a_program_cannot_have_a_name_that_is_no_slug(slug: str, shop: Shop) -> None:
    assert shop.run("new", *NEW, "--", slug).status == 2


def test_a_new_program_never_replaces_an_old_one(shop: Shop) -> None:
    assert shop.run("new", "mentors", *NEW).status == 4


@pytest.mark.parametrize("kind", PROGRAM_KINDS)
def test_a_program_of_every_kind_can_be_begun(kind: str, shop: Shop) -> None:
    given = ("--title", "Развитие наставничества", "--period", "2026-2028", "--issuer", "edu", "--kind", kind)
    assert shop.run("new", "fresh", *given).status == 0
    assert shop.run("check", "fresh").status == 0


@pytest.mark.parametrize(
    ("option", "value"), [("--period", "2028-30"), ("--issuer", "edo"), ("--title", " "), ("--kind", "letter")]
)
def test_a_wrong_answer_is_wrong_usage(option: str, value: str, shop: Shop) -> None:
    assert shop.run("new", "next", *NEW, option, value).status == 2


def test_schemas_are_printed_and_written(shop: Shop) -> None:
    printed = json.loads(shop.run("schema", "directory").out)
    Draft202012Validator.check_schema(printed)
    assert shop.run("schema", "--write", ".schema").status == 0
    assert json.loads((shop.root / ".schema/directory.schema.json").read_text(encoding="utf-8")) == printed
    assert len(list((shop.root / ".schema").iterdir())) == 4


def test_schemas_describe_fields_in_the_language_of_the_user(shop: Shop) -> None:
    assert "название программы" in shop.run("schema", "--lang", "ru").out
    assert "the title of the program" in shop.run("schema", "--lang", "en").out


def test_templates_are_listed_with_their_document_and_place(shop: Shop) -> None:
    ran = shop.run("template", "list")
    assert ran.status == 0
    assert any(line.split()[:2] == ["report-school.docx", "report"] for line in ran.out.splitlines())


def test_exported_templates_are_used_and_edits_are_not_overwritten(shop: Shop) -> None:
    assert shop.run("template", "export", "order").status == 0
    own = shop.root / "docx_templates" / "order.docx"
    assert own.is_file()
    assert "docx_templates" in next(line for line in shop.run("template", "list").out.splitlines() if "order" in line)
    own.write_bytes(b"mine")
    ran = shop.run("template", "export", "order.docx")
    assert (ran.status, "--force" in ran.err, own.read_bytes()) == (4, True, b"mine")
    assert shop.run("template", "export", "order", "--force").status == 0
    assert own.read_bytes() != b"mine"
    assert shop.run("template", "export", "ordr").status == 2


def test_every_packaged_template_is_sound(shop: Shop) -> None:
    ran = shop.run("template", "check")
    assert (ran.status, ran.out) == (0, "")


def test_a_template_of_no_known_document_is_named(shop: Shop) -> None:
    shop.run("template", "export", "order")
    (shop.root / "docx_templates/order.docx").rename(shop.root / "docx_templates/mine.docx")
    assert shop.run("template", "check", "mine.docx").status == 1
    assert shop.run("template", "check", "mine.docx", "--document", "order").status == 0
    shop.edit("sections:", "documents:\n  order: {template: mine.docx}\nsections:")
    assert shop.run("template", "check").status == 0


@pytest.mark.parametrize("document", ["order", "program", "roadmap", "cyclogram", "report"])
def test_fields_are_explained_as_they_are_typed(document: str, shop: Shop) -> None:
    ran = shop.run("template", "fields", document, "--lang", "ru")
    assert ran.status == 0
    assert any(line.strip().startswith("{{") and line.split("}}")[1].strip() for line in ran.out.splitlines()[1:])


@pytest.mark.parametrize("encoding", ["cp866", "cp1251", "ascii"])
def test_an_old_console_gets_what_it_can_show_and_no_traceback(encoding: str, shop: Shop) -> None:
    shop.edit("issuer: edu", "issuer: «едо» — № 1…")
    ran = python("-m", "generator", "check", cwd=shop.root, PYTHONIOENCODING=encoding, LANGUAGE="ru")
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
    assert b"issuer" in ran.stdout
    found = python(
        "-m", "generator", "check", "--format", "json", cwd=shop.root, PYTHONIOENCODING=encoding, LANGUAGE="ru"
    )
    assert "«едо» — № 1…" in json.loads(found.stdout.decode(encoding))["problems"][0]["message"]


def test_a_reader_that_has_enough_is_no_error(shop: Shop) -> None:
    command = [sys.executable, "-m", "generator", "template", "fields"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, cwd=shop.root, env=environment, stdout=-1, stderr=-1) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr.read() == b""


def test_an_interrupted_run_ends_quietly_with_130(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.given.workspace", interrupt)
    ran = shop.run("check")
    assert (ran.status, ran.out, ran.err.strip()) == (entry.INTERRUPTED, "", "")


def test_a_mistake_of_the_program_is_70_and_asks_to_be_reported(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr("generator.cli.given.workspace", fail)
    ran = shop.run("check")
    assert ran.status == 70
    assert "developers" in ran.err


def test_colour_only_on_a_terminal_and_never_against_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.cli.console import coloured

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert coloured(Terminal())  # type: ignore[arg-type]  # all that is asked of a stream
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured(Terminal())  # type: ignore[arg-type]  # all that is asked of a stream
