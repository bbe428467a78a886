"""Programs built in several processes or on other machines: the same bytes, the same order, and what may go wrong."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.build import apart
from generator.build.many import Handed, Pool, built
from generator.build.values import ALL, Built, Mode
from generator.errors import Exit
from generator.workspace import copies
from generator.workspace.places import Workspace
from tests.cli_workspace import Shop

PROGRAMS = ("alpha", "beta", "gamma", "mentors")


@pytest.fixture
def several(shop: Shop) -> Shop:
    text = (shop.root / "program_specs/mentors/program.yaml").read_text(encoding="utf-8")
    for name in PROGRAMS[:-1]:
        shop.write(f"program_specs/{name}/program.yaml", text.replace("наставничества", f"наставничества ({name})"))
    return shop


def made(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.docx")}


def told(out: str) -> list[str]:
    """Return what is said of each document, without the folder."""
    return [f"{line.split()[0]} {Path(line).parent.name}/{Path(line).name}" for line in out.splitlines()]


def test_two_processes_make_the_same_bytes_and_tell_of_them_in_the_same_order(several: Shop) -> None:
    one, two = several.run("build", "--out", "one"), several.run("build", "--out", "two", "--jobs", "2")
    assert (one.status, two.status) == (0, 0), two.err
    assert made(several.root / "one") == made(several.root / "two")
    assert told(one.out) == told(two.out)


def test_a_program_with_errors_does_not_stop_the_others(several: Shop) -> None:
    several.edit("issuer: edu", "issuer: edo", "program_specs/beta/program.yaml")
    ran = several.run("build", "--jobs", "3")
    assert ran.status == 1
    assert "program_specs/beta/program.yaml:3:9" in ran.err.replace(os.sep, "/")
    assert {path.parent.name for path in (several.root / "output").rglob("order.docx")} == {"alpha", "gamma", "mentors"}


def test_a_file_edited_by_hand_is_refused_in_another_process_too(several: Shop) -> None:
    several.run("build")
    (several.root / "output/beta/order.docx").write_bytes(b"edited")
    for name in PROGRAMS:
        several.edit("number: 17", "number: 18", f"program_specs/{name}/program.yaml")
    ran = several.run("build", "--jobs", "2")
    assert ran.status == 4
    assert (several.root / "output/beta/order.docx").read_bytes() == b"edited"


def test_what_has_nothing_to_do_starts_no_process(several: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    several.run("build")
    monkeypatch.setattr("generator.build.beside.processes", None)
    assert several.run("build", "--jobs", "2").status == 0


@dataclass(frozen=True)
class Deadly:
    """A program of which a process dies, if it is one of those."""

    slug: str
    deadly: bool

    def handed(self, executor: Executor) -> Handed:
        return Handed(executor.submit(self.built), lambda answer: answer)

    def built(self) -> Built:
        if self.deadly:
            os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        return Built(self.slug)


def test_a_process_that_dies_is_named_with_its_program_and_the_rest_go_on() -> None:
    pool = Pool(lambda: ProcessPoolExecutor(2, get_context("spawn")), 2)
    wishes = [Deadly(f"p-{number}", number in (1, 4)) for number in range(6)]
    results = list(built(wishes, pool))
    assert [one.slug for one in results] == [one.slug for one in wishes]
    assert [one.status for one in results] == [Exit.OUTSIDE if one.deadly else Exit.OK for one in wishes]
    assert {problem.code for one in results for problem in one.problems} == {"process-died"}


def elsewhere(shop: Shop, mode: Mode, executor: Executor) -> Iterator[Built]:
    """Build as on a machine that does not see the files."""
    workspace = Workspace(shop.root)
    return built([apart.Sent(workspace, name, ALL, mode) for name in PROGRAMS], Pool(lambda: executor, 2))


def test_a_machine_that_does_not_see_the_files_makes_the_same_bytes(several: Shop) -> None:
    several.run("build", "--out", "here")
    results = list(elsewhere(several, Mode(out=several.root / "there"), ThreadPoolExecutor(2)))
    assert [one.slug for one in results] == list(PROGRAMS)
    assert made(several.root / "here") == made(several.root / "there")
    assert all(kept.path.is_file() and "there" in kept.path.parts for one in results for kept in one.kept)
    again = several.run("build", "--out", "there")
    assert {line.split()[0] for line in again.out.splitlines()} == {"unchanged"}


def test_what_changes_here_while_it_is_built_there_is_not_overwritten(
    several: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    several.run("build")
    for name in PROGRAMS:
        several.edit("number: 17", "number: 18", f"program_specs/{name}/program.yaml")
    real = apart.Parcel.made

    def slow(parcel: apart.Parcel) -> apart.Made:
        (several.root / f"output/{parcel.slug}/order.docx").write_bytes(b"typed meanwhile")
        return real(parcel)

    monkeypatch.setattr(apart.Parcel, "made", slow)
    results = list(elsewhere(several, Mode(), ThreadPoolExecutor(2)))
    assert {one.status for one in results} == {Exit.REFUSED}
    assert {problem.code for one in results for problem in one.problems} == {"changed-meanwhile"}
    assert (several.root / "output/beta/order.docx").read_bytes() == b"typed meanwhile"


@pytest.mark.parametrize("name", ["../order.docx", "forms/../../order.docx", "/tmp/order.docx", "..\\order.docx"])
def test_no_file_from_elsewhere_is_written_outside_of_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no name inside"):
        copies.brought(tmp_path / "output" / "a", {}, {name: b"x"})
    with pytest.raises(ValueError, match="no name inside"), copies.unpacked({name: b"x"}, "a", {}):
        pass


def test_a_machine_with_other_versions_is_refused(several: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    real = apart.Parcel.made

    def other(parcel: apart.Parcel) -> apart.Made:
        found = real(parcel)
        return apart.Made(found.built, found.files, found.root, "another")

    monkeypatch.setattr(apart.Parcel, "made", other)
    results = list(elsewhere(several, Mode(), ThreadPoolExecutor(2)))
    assert {problem.code for one in results for problem in one.problems} == {"other-version"}
    assert not (several.root / "output").exists()


def test_a_dask_cluster_makes_the_same_bytes(several: Shop) -> None:
    distributed = pytest.importorskip("distributed")
    several.run("build", "--out", "here")
    with distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster:
        ran = several.run("build", "--out", "there", "--cluster", cluster.scheduler_address)
    assert ran.status == 0, ran.err
    assert made(several.root / "here") == made(several.root / "there")


def test_an_address_at_which_nobody_answers_is_named(several: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("generator.build.cluster._PATIENCE", 1)
    for address in ("tcp://127.0.0.1:1", "nonsense://x"):
        ran = several.run("build", "--cluster", address)
        assert (ran.status, address in ran.err, "Traceback" in ran.err) == (3, True, False)
