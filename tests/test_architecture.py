"""The house rules and the invariants of ARCHITECTURE.md that a machine can guard."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from generator import documents
from generator.checks.table import RULES
from generator.documents.base import Document
from generator.spec import schema

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
TOOLS = sorted((ROOT / "tools").rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SHARED_BY_DOCUMENTS = {"__init__", "base", "finish", "vocabulary"}

CLOCK = r"time\.(time|time_ns|localtime|gmtime|strftime|ctime)|(date|datetime)\.(today|now|utcnow|fromtimestamp)"
SURROUNDINGS = r"os\.(environ|getenv|getcwd)|Path\.(cwd|home)|sys\.(argv|stdin)"
TERMINAL = r"sys\.(stdout|stderr)|click\.echo|gettext\.\w+"
WRITERS = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "touch", "symlink_to", "rmtree", "makedirs"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")


def used(path: Path) -> Iterator[str]:
    """Yield what a module takes from others, as `module.name`, however it was imported."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def users(pattern: str, outside: str) -> list[str]:
    """Return the modules outside a room that use what `pattern` describes."""
    forbidden = re.compile(rf"(?:^|\.)(?:{pattern})$")
    return [
        f"{named(path)}: {name}"
        for path in MODULES
        if room(path) != outside
        for name in used(path)
        if forbidden.search(name)
    ]


def public(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for item in body:
        if isinstance(item, ast.ClassDef) and not item.name.startswith("_"):
            yield from public(item.body, f"{item.name}.")
        if isinstance(item, FUNCTIONS) and not item.name.startswith("_"):
            yield prefix + item.name, item


def faults(path: Path) -> Iterator[str]:
    module = tree(path)
    where = path.relative_to(ROOT).as_posix()
    if not ast.get_docstring(module):
        yield f"{where} has no docstring"
    for name, function in public(module.body):
        if not ast.get_docstring(function):
            yield f"{where}: {name} has no docstring"
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        untyped = [one.arg for one in given if one.annotation is None and one.arg not in {"self", "cls"}]
        if untyped or function.returns is None:
            yield f"{where}: {name} has no types for {untyped or 'its result'}"


def calls(path: Path) -> set[str]:
    functions = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    methods = {one.attr for one in functions if isinstance(one, ast.Attribute)}
    return methods | {one.id for one in functions if isinstance(one, ast.Name)}


def test_imports_go_inward_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


def test_every_module_and_public_function_says_what_it_is_for() -> None:
    assert [fault for path in MODULES for fault in faults(path)] == []


def test_every_room_is_on_the_map() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {path.relative_to(ROOT / "generator").parts[0] for path in MODULES} - {"__init__.py", "__main__.py"}
    assert [one for one in sorted(rooms) if f"generator/{one}" not in page] == []
    inner = {path.parent.name for path in MODULES if len(path.relative_to(ROOT / "generator").parts) > 2}
    assert [one for one in sorted(inner) if f"`{one}/`" not in page] == []


@pytest.mark.parametrize("path", [*MODULES, *TOOLS], ids=named)
def test_modules_and_functions_are_short(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, FUNCTIONS)]
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200
    assert [one.name for one in functions if (one.end_lineno or 0) - one.lineno >= 25] == []


def test_only_the_workspace_writes() -> None:
    outside = [path for path in MODULES if room(path) != "workspace"]
    # LibreOffice reads and writes files only, so its room has a folder of its own, which is gone when it has ended.
    folder = "generator/pdf/running/folder.py"
    assert [named(path) for path in outside if calls(path) & WRITERS] == [folder]
    # The one file opened elsewhere is the null device, where the rest of an output goes that nobody reads.
    assert [named(path) for path in outside if "open" in calls(path)] == ["generator/cli/main.py"]
    assert {one.partition(":")[0] for one in users(r"(shutil|tempfile)\.(?!which)\w+", outside="workspace")} == {folder}


def test_only_the_command_line_reads_the_clock() -> None:
    assert users(CLOCK, outside="cli") == []


def test_only_the_command_line_knows_its_surroundings() -> None:
    assert users(SURROUNDINGS, outside="cli") == []


def test_only_the_command_line_prints_and_translates() -> None:
    assert users(TERMINAL, outside="cli") == []
    assert [named(path) for path in MODULES if "print" in calls(path)] == []


def test_values_become_markup_only_where_templates_are_filled() -> None:
    makers = [path for path in MODULES if {"Markup", "escape"} & calls(path)]
    allowed = "generator/word/filling/", "generator/word/parts/properties.py"
    assert [named(path) for path in makers if not named(path).startswith(allowed)] == []


def modules_of(room_: str) -> list[str]:
    return sorted(path.stem for path in (ROOT / "generator" / room_).glob("*.py"))


DOCUMENTS = [stem for stem in modules_of("documents") if stem not in SHARED_BY_DOCUMENTS]


@pytest.mark.parametrize("stem", DOCUMENTS)
def test_every_document_is_in_its_table_and_in_the_contract(stem: str) -> None:
    module = import_module(f"generator.documents.{stem}")
    made = [value for value in vars(module).values() if isinstance(value, Document)]
    assert made, f"generator/documents/{stem}.py holds no Document"
    assert all(one in documents.ALL for one in made), f"{stem} is not in generator/documents/__init__.py:ALL"
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (independent,) = [one for one in contracts if one["type"] == "independence"]
    assert f"generator.documents.{stem}" in independent["modules"], "pyproject.toml: documents do not know each other"


def test_a_spec_may_name_a_template_for_every_document() -> None:
    assert tuple(document.name for document in documents.ALL) == schema.DOCUMENTS


def test_every_template_of_a_document_is_packaged_and_every_packaged_one_has_a_document() -> None:
    packaged = {path.name for path in (ROOT / "docx_templates").glob("*.docx")}
    assert packaged == {name for document in documents.ALL for name in document.templates}


def test_every_rule_is_in_the_table() -> None:
    found: set[object] = set()
    for path in (ROOT / "generator/checks").rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found |= {
            getattr(import_module(name), one)
            for one, function in public(tree(path).body)
            if "." not in one and _is_rule(function)
        }
    assert found == {rule.family or rule.subject for rule in RULES} - {None}, "RULES of the theme"


def _is_rule(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a function takes all that rules are given and yields what they find."""
    given = [ast.unparse(one.annotation) for one in function.args.args if one.annotation]
    gives = ast.unparse(function.returns) if function.returns else ""
    return given in (["Family"], ["Subject"]) and gives == "Iterator[Found]"
