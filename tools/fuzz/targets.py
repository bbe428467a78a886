"""What reads files from elsewhere, and sound files for each: the mutants are made of these."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.build import inspecting, templates
from generator.checks.choosing import Choice
from generator.checks.rule import Subject
from generator.checks.running import run
from generator.checks.table import RULES
from generator.errors import Place
from generator.excel import reading as workbook
from generator.intake.importing import workbooks
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Workspace as Into
from generator.intake.importing.importing import imported
from generator.model.directory import Directory
from generator.opc import kinds
from generator.spec.load import Text, Texts, load
from generator.spec.source import decode
from generator.word import lint, render
from generator.word.reading import document
from tests import filling_forms as filling
from tests.blank_forms import ROW, blanks, collected

ROOT = Path(__file__).parent.parent.parent
_SAMPLE = ROOT / "program_specs" / "shkoly-2025-2027"
_ANSWERS = {ROW: {"status": "Выполнено", "account": "Проведено два семинара.\nСобраны отзывы.", "actual": "12,5"}}


@dataclass(frozen=True)
class Target:
    """A reader, which returns or raises GeneratorError whatever it is given; `sound` are files that it reads."""

    name: str
    sound: Callable[[], Mapping[str, bytes]]
    read: Callable[[bytes], object]


@cache
def _forms() -> Mapping[str, bytes]:
    """Return blank forms and filled ones, as our `forms` makes them and as other programs save them again."""
    blank = blanks()
    return {
        "blank.docx": blank["word"],
        "blank.xlsx": blank["excel"],
        "filled.docx": filling.word(blank["word"], _ANSWERS),
        "filled.xlsx": filling.excel(blank["excel"], _ANSWERS),
    }


@cache
def _templates() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((ROOT / "docx_templates").glob("*.docx"))}


@cache
def _papers() -> Mapping[str, bytes]:
    """Return forms, which are small documents of tables, and the templates, whose tags are words."""
    chosen = ("order.docx", "roadmap.docx", "program.docx")
    return {**_forms(), **{name: _templates()[name] for name in chosen}}


@cache
def _specs() -> Mapping[str, bytes]:
    texts = sorted(_SAMPLE.rglob("*.yaml")) + sorted((ROOT / "program_specs").glob("*.yaml"))
    return {path.relative_to(ROOT / "program_specs").as_posix(): path.read_bytes() for path in texts}


def _collect(data: bytes) -> object:
    return collected(data, "form.docx")


def _inspect(data: bytes) -> object:
    return inspecting.inspect(data, "paper.docx", inspecting.Around())


def _import(data: bytes) -> object:
    reads = workbook.read if kinds.is_workbook(data) else None
    paper = workbooks.manuscript(reads(data, "x")) if reads else document.read(data, "x")
    found = imported(paper, Into("x", "", Directory()), Asked(name="x", period="2025-2027"))
    periods = {name: Text(name, text) for name, text in found.executions.items()}
    return load("x", Texts(Text("program.yaml", found.program), Text("directory.yaml", found.directory), None, periods))


def _template(data: bytes) -> object:
    """Audit a template, check it and compile it, each whatever the others say."""
    document_ = templates.BY_NAME["form"]
    lint.audit(data, "template.docx", None)
    lint.check(data, "template.docx", document_.fields)
    return render.compile_template(data, "template.docx")


def _spec(data: bytes) -> object:
    """Read a spec in the place of each file of the sample; put it before all rules where it is a program still."""
    text = decode(data, "mutant.yaml")
    known = {name: decode(one, name) for name, one in _specs().items()}
    name = _nearest(text, known)
    texts = {**known, name: text}
    periods = {
        Path(one).stem: Text(one, said) for one, said in texts.items() if one.startswith(f"{_SAMPLE.name}/execution/")
    }
    program, directory, settings = (
        Text(one, texts[one]) for one in (f"{_SAMPLE.name}/program.yaml", "directory.yaml", "settings.yaml")
    )
    loaded = load(_SAMPLE.name, Texts(program, directory, settings, periods))
    assert all(isinstance(one.place, Place) for one in loaded.problems)
    if loaded.family is None:
        return loaded
    return run(Subject(loaded.family, loaded.family.directory), RULES, Choice(loaded.family.settings.checks))


def _nearest(text: str, known: Mapping[str, str]) -> str:
    """Return the name of the file that a mutant was made of: no other shares as many lines with it."""
    lines = set(text.split("\n"))
    return max(sorted(known), key=lambda name: len(lines & set(known[name].split("\n"))))


TARGETS = (
    Target("collect", _forms, _collect),
    Target("inspect", _papers, _inspect),
    Target("import", _papers, _import),
    Target("template", _templates, _template),
    Target("spec", _specs, _spec),
)
