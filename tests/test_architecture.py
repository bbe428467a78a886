"""The house rules that a machine can guard."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


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
    assert [room for room in sorted(rooms) if f"generator/{room}" not in page] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_is_longer_than_it_may_be(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, FUNCTIONS)]
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert [one.name for one in functions if (one.end_lineno or 0) - one.lineno >= 40] == []


def test_only_the_workspace_writes() -> None:
    writing = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "touch", "symlink_to", "rmtree"}
    outside = [path for path in MODULES if path.parent.name != "workspace" and calls(path) & writing]
    assert [path.relative_to(ROOT).as_posix() for path in outside] == []
