"""No command reaches for the network: every way out of the process is cut off, and all of them still succeed."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_workspace import DIRECTORY, EXECUTION, PROGRAM

ROOT = Path(__file__).parent.parent
GUARDED = """\
import sys

def cut(event, arguments):
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"}:
        raise SystemExit(f"network: {event} {arguments[:2]}")
    if event in {"socket.connect", "socket.bind"} and arguments[0].family.name != "AF_UNIX":
        raise SystemExit(f"network: {event} {arguments[1]}")

sys.addaudithook(cut)
from generator.cli.main import main
for line in sys.stdin:
    status = main(line.rstrip("\\n").split("\\t"))
    print("status", status, line.strip(), flush=True)
"""
COMMANDS = [
    "check",
    "build",
    "status",
    "forms mentors --period 2025 --xlsx",
    "collect mentors --period 2025 output/mentors/forms/2025/school.docx",
    "inspect output/mentors/roadmap.docx",
    "edition mentors --date 2024-12-20 --number 17",
    "diff mentors",
    "calendar mentors --ics plan.ics",
    "template check",
    "new next --from mentors",
    "new old --docx output/mentors/program.docx --period 2025-2026",
    "term до_1_сентября --period 2025-2027",
    "schema",
    "rule gap",
]
NETWORKS = {"socket", "ssl", "urllib.request", "http", "http.client", "http.server", "ftplib", "smtplib", "requests"}


def workspace(root: Path) -> None:
    files = {"directory.yaml": DIRECTORY, "mentors/program.yaml": PROGRAM, "mentors/execution/2025.yaml": EXECUTION}
    for name, text in files.items():
        path = root / "program_specs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = text.replace("people:", "  school: {name: Школа № 3}\npeople:")
        text = text.replace("responsible: edu", "responsible: school")
        path.write_text(text, encoding="utf-8")


def cut_off() -> list[str]:
    """Return what runs a command without any network, where the system lets us; the hook of Python is there always."""
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0:
        return [unshare, "-rn"]
    return []


def run(root: Path, commands: list[str]) -> subprocess.CompletedProcess[str]:
    surroundings = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    surroundings |= {"PYTHONPATH": str(ROOT), "LANGUAGE": "en", "PYTHONUTF8": "1"}
    asked = "".join("\t".join(part.replace("_", " ") for part in one.split()) + "\n" for one in commands)
    command = [*cut_off(), sys.executable, "-c", GUARDED]
    return subprocess.run(
        command, input=asked, cwd=root, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


def statuses(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.split()[1] for line in done.stdout.splitlines() if line.startswith("status ")]


@pytest.mark.skipif(sys.platform == "win32", reason="the paths of the commands are POSIX")
def test_every_command_works_without_a_network(tmp_path: Path) -> None:
    workspace(tmp_path)
    done = run(tmp_path, COMMANDS)
    assert "network:" not in done.stderr
    assert "Traceback" not in done.stderr
    assert dict(zip(COMMANDS, statuses(done), strict=True)) == dict.fromkeys(COMMANDS, "0"), done.stderr


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_needs_no_network_either(tmp_path: Path) -> None:
    workspace(tmp_path)
    done = run(tmp_path, ["build --pdf --only order"])
    assert statuses(done) == ["0"], done.stderr
    assert (tmp_path / "output/mentors/order.pdf").read_bytes().startswith(b"%PDF")


def test_the_guard_would_see_a_connection(tmp_path: Path) -> None:
    guard = GUARDED.partition("from generator")[0] + "import socket\nsocket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", guard], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "network: socket." in done.stderr


def imported(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    if not any(name in text for name in NETWORKS):
        return set()
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found & NETWORKS


def test_no_module_knows_a_network() -> None:
    users = {path.name: imported(path) for path in (ROOT / "generator").rglob("*.py") if imported(path)}
    assert users == {"lock.py": {"socket"}}  # it names the computer of its holder
