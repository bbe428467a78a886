"""The wheel carries everything, and works outside of the checkout."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel made from the source distribution, which stands beside it."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (made,) = folder.glob("*.whl")
    return made


def run(command: list[str], cwd: Path, **environment: str) -> str:
    everything = {**os.environ, **environment}
    ran = subprocess.run(command, cwd=cwd, env=everything, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()
    return ran.stdout.decode()


def test_the_wheel_has_templates_sample_and_catalogues(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"generator/shipped/docx_templates/{path.name}" for path in (ROOT / "docx_templates").glob("*.docx")}
    specs = (path.relative_to(ROOT).as_posix() for path in (ROOT / "program_specs").rglob("*.yaml"))
    wanted |= {f"generator/shipped/{name}" for name in specs}
    wanted |= {f"generator/locales/{language}/LC_MESSAGES/generator.mo" for language in ("ru", "en")}
    wanted |= {f"generator/cli/catalogue/{path.name}" for path in (ROOT / "generator/cli/catalogue").glob("*.yaml")}
    assert len(wanted) > 20
    assert wanted - names == set()
    assert not [name for name in names if "/tests/" in name or name.startswith("tests")]


def test_the_source_distribution_has_all_that_its_tests_ask_for(wheel: Path) -> None:
    (source,) = wheel.parent.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = ("generator", "docx_templates", "program_specs", "tests", "tools", "docs")
    kept = (path for folder in folders for path in (ROOT / folder).rglob("*.*") if "__pycache__" not in path.parts)
    wanted = {path.relative_to(ROOT).as_posix() for path in kept if path.is_file()}
    wanted |= {path.name for path in ROOT.glob("*.md")} | {"pyproject.toml", "Makefile", "make.cmd", "LICENSE"}
    assert wanted - names == set()


def test_the_installed_wheel_makes_a_workspace_and_its_documents(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    generator = [sys.executable, "-m", "generator"]
    # Only what is installed may be found: neither the checkout nor the folder one is in.
    environment = {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1", "LANGUAGE": "en"}
    where = run([sys.executable, "-c", "import generator; print(generator.__file__)"], tmp_path, **environment)
    assert Path(where.strip()).is_relative_to(site)
    run([*generator, "init", "x"], tmp_path, **environment)
    slug = min((tmp_path / "x" / "program_specs").glob("*/program.yaml")).parent.name
    out = run([*generator, "build", slug, "--lang", "en"], tmp_path / "x", **environment)
    assert out.count("written") == len(list((tmp_path / "x" / "output" / slug).glob("*.docx"))) > 0


def test_the_wheel_installs_a_command(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(site),
            str(wheel),
        ],
        tmp_path,
    )
    scripts = [path.stem for path in (site / "bin").iterdir()] if (site / "bin").is_dir() else []
    scripts += [path.stem for path in (site / "Scripts").iterdir()] if (site / "Scripts").is_dir() else []
    assert scripts == ["generator"]
    version = run([sys.executable, "-m", "generator", "--version"], tmp_path, PYTHONPATH=str(site), PYTHONSAFEPATH="1")
    assert version.startswith("generator ")
