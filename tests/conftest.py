"""What all tests share: profiles of the property tests, and the samples built and printed once by the real programs.

HYPOTHESIS_PROFILE=nightly runs the property tests with ten thousand examples each.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build import foreign
from tests import cli_workspace
from tests.cli_workspace import Shop
from tests.gost.papers import Paper, read
from tests.gost.variants import WORKSPACES, write

settings.register_profile("default", max_examples=200, deadline=None, database=None)
settings.register_profile("nightly", max_examples=10_000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).parent.parent


LONGEST = 300  # seconds
# Compiled templates are kept beside the results of the tests, not in the home of who runs them.
os.environ["GENERATOR_CACHE"] = str(
    Path(tempfile.gettempdir()) / f"generator-tests-{os.getuid() if hasattr(os, 'getuid') else 0}"
)
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files from elsewhere in the process of the tests: starting others takes longer than the rest of a test."""
    monkeypatch.setattr(foreign, "readers", lambda files: nullcontext(foreign.Here()))


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    """Return a workspace of one program in which commands are run; some modules have a fuller one of this name."""
    return cli_workspace.shop(tmp_path, capsys, monkeypatch)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the documents of all samples."""
    return once(tmp_path_factory, "built", lambda folder: generate(ROOT, folder))


@pytest.fixture(scope="session")
def printed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Return the PDF of every document of the samples, all made in one start of LibreOffice."""
    named = {path: f"{path.parent.name}-{path.stem}" for path in sorted(built.rglob("*.docx"))}

    def convert(folder: Path) -> None:
        copies = [shutil.copyfile(path, folder / f"{name}.docx") for path, name in named.items()]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--convert-to", TAGGED, "--outdir", str(folder)]
        subprocess.run([*command, *map(str, copies)], check=True, capture_output=True, timeout=LONGEST)

    folder = once(tmp_path_factory, "printed", convert)
    return {path: folder / f"{name}.pdf" for path, name in named.items()}


@pytest.fixture(scope="session")
def variants(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of workspaces that show what no sample does, with their documents in `output`."""

    def make(folder: Path) -> None:
        write(folder)
        for name in WORKSPACES:
            generate(folder / name, folder / name / "output")

    return once(tmp_path_factory, "variants", make)


@pytest.fixture(scope="session")
def papers(built: Path, variants: Path) -> tuple[Paper, ...]:
    """Return every document of the samples and the variants."""
    made = (read(variants / name / "program_specs", variants / name / "output") for name in WORKSPACES)
    return (*read(ROOT / "program_specs", built), *(paper for found in made for paper in found))


def generate(workspace: Path, folder: Path) -> None:
    """Build every program of a workspace into `folder`, as a user would."""
    command = [sys.executable, "-m", "generator", "--workspace", str(workspace), "build", "--out", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that `make` has filled, by the first of the workers who asks; the others wait for it."""
    base = factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    folder, done, failed = root / "made", root / "done", root / "failed"
    try:
        root.mkdir()
    except FileExistsError:
        _wait(done, failed)
        return folder
    folder.mkdir()
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder


def _wait(done: Path, failed: Path) -> None:
    until = time.monotonic() + LONGEST
    while not done.exists():
        assert not failed.exists(), f"another worker could not make {failed.parent.name}"
        assert time.monotonic() < until, f"another worker is still making {failed.parent.name}"
        time.sleep(0.1)
