"""`generator build --watch`: a round for each saving, whatever happens in it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.values import ALL, Mode
from generator.cli import watching
from generator.cli.rounds import Round
from generator.workspace import places
from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent
SPEC = "program_specs/mentors/program.yaml"


def test_each_change_is_a_round_and_errors_end_only_their_own(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = places.at(shop.root)
    assert workspace
    path = shop.root / SPEC

    def changes() -> Iterator[set[Path]]:
        shop.edit("term: март", "trem: март")
        yield {path}
        shop.edit("trem: март", "term: апрель")
        yield {path}
        yield {path}

    status = watching.watch(workspace, lambda: Round(workspace, ["mentors"], ALL, Mode()), changes())
    told = capsys.readouterr()
    assert status == 0
    rounds = [line.partition(" ")[2] for line in told.err.splitlines() if "written" in line]
    assert rounds == [
        "start: 5 written",
        "program.yaml: 0 written, see above",
        "program.yaml: 4 written",
        "program.yaml: 0 written",
    ]
    assert "trem" in told.err
    assert "unchanged" not in told.out


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        (SPEC, True),
        ("program_specs/directory.yaml", True),
        ("docx_templates/order.docx", True),
        ("docx_templates/~$order.docx", False),
        ("docx_templates/.~lock.order.docx#", False),
        ("program_specs/mentors/.program.yaml.swp", False),
        ("program_specs/mentors/program.yaml~", False),
        ("program_specs/mentors/4913", False),
        ("program_specs/mentors/#program.yaml#", False),
        ("program_specs/.git/index", False),
        ("output/mentors/order.docx", False),
        ("README.md", False),
    ],
)
def test_temporary_files_and_results_are_no_sources(name: str, counts: bool, shop: Shop) -> None:
    workspace = places.at(shop.root)
    assert workspace
    (shop.root / "docx_templates").mkdir()
    assert watching.is_source(shop.root / name, workspace) is counts


def test_without_the_library_it_is_said_how_to_install_it(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    ran = shop.run("build", "--watch")
    assert (ran.status, "pip install" in ran.err) == (3, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_a_saved_spec_is_built_within_a_second_until_ctrl_c(shop: Shop) -> None:
    pytest.importorskip("watchfiles")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    made, roadmap = shop.root / "output/mentors/manifest.json", shop.root / "output/mentors/roadmap.docx"
    command = [sys.executable, "-m", "generator", "build", "--watch"]
    with subprocess.Popen(command, cwd=shop.root, env=environment, stderr=subprocess.PIPE, text=True) as run:
        try:
            assert run.stderr
            for line in run.stderr:
                if "start" in line:
                    break
            assert made.exists()
            before = roadmap.read_bytes()
            time.sleep(0.5)  # the watcher begins
            saved = time.monotonic()
            shop.edit("term: март", "term: апрель")
            while roadmap.read_bytes() == before and time.monotonic() < saved + 20:
                time.sleep(0.02)
            assert roadmap.read_bytes() != before
            run.send_signal(signal.SIGINT)
            assert run.wait(20) == 130
        finally:
            run.kill()
