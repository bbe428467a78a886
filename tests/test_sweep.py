"""A write that fails, or the process killed at it, leaves the old set or the new one, and the next run goes on.

A few points of the function that writes are tried always; SWEEP=1 tries every point of every command (an hour).
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tools.sweep.__main__ import main
from tools.sweep.cases import KEEP
from tools.sweep.points import points
from tools.sweep.running import basis, tried

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("strace"), reason="strace makes calls of the system fail"
)
EVERY = 13


def test_some_points_of_writing(tmp_path: Path) -> None:
    found = basis(KEEP, tmp_path)
    assert found.before != found.after
    assert {one.call for one in found.points} >= {"write", "openat", "fsync", "rename"}
    between = [one for one in found.points if (one.call, one.fault) == ("rename", "SIGKILL")][1]
    verdicts = [tried(found, one, tmp_path / "run") for one in (*found.points[::EVERY], between)]
    assert [f"{one.point}: {fault}" for one in verdicts for fault in one.faults] == []
    assert [str(one.point) for one in verdicts if one.is_missed] == []
    assert verdicts[-1].is_cut


@pytest.mark.skipif(not os.environ.get("SWEEP"), reason="takes an hour: SWEEP=1")
def test_every_point_of_every_command() -> None:
    assert main([]) == 0


def test_only_calls_that_change_something_are_points() -> None:
    log = """\
1 openat(AT_FDCWD</w>, "/w/program.yaml", O_RDONLY|O_CLOEXEC) = 3</w/program.yaml>
1 openat(AT_FDCWD</w>, "/w/.a.tmp", O_WRONLY|O_CREAT|O_EXCL, 0666) = 3</w/.a.tmp>
1 write(4</elsewhere/b>, "x", 1) = 1
1 write(3</w/.a.tmp>, "x", 1) = 1
1 rename("/w/.a.tmp", "/w/a") = 0
"""
    found = {str(one) for one in points(log, "/w")}
    assert {"openat 2 EACCES (.a.tmp)", "write 2 ENOSPC (.a.tmp)", "rename 1 SIGKILL (a)"} <= found
    assert not any("program.yaml" in one or one.startswith("write 1") for one in found)
