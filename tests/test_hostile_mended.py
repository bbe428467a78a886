"""What the hostile corpus brought to light: each mistake, once mended, stays so."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.context.rich import blocks
from generator.timing.reading import Kind
from generator.timing.terms import understood
from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent


def test_beginnings_of_bold_without_an_end_take_no_time() -> None:
    begun = time.process_time()
    (block,) = blocks("**а _б " * 20_000)
    assert block.text == "**а _б " * 20_000
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("piece", ["« а", "а-", "И.", "! "])
def test_a_text_that_is_no_term_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    found = understood(piece * 20_000)
    assert (found.clauses, found.unclear[0].value) == ((), Kind.VAGUE.value)
    assert time.process_time() - begun < 1


def test_a_key_with_a_line_end_stays_in_its_line(shop: Shop) -> None:
    shop.edit("issuer: edu", 'issuer: edu\n"a\\nerror: b": x')
    (line,) = [one for one in shop.run("check").out.splitlines() if "unknown-key" in one]
    assert line.startswith("program_specs/mentors/program.yaml:4:1: a\\nerror: b: error:")


def test_a_status_on_the_last_of_all_days(shop: Shop) -> None:
    assert shop.run("--on", "9999-12-31", "status").status == 0


@pytest.mark.parametrize("name", ["manifest.json", ".generator-run.json", ".generator-set.tmp"])
def test_records_of_brackets_are_none(name: str, shop: Shop) -> None:
    shop.run("build")
    shop.write(f"output/mentors/{name}", "[" * 100_000)
    assert "Traceback" not in shop.run("build").err


def test_bytes_that_are_no_text_are_a_wrong_use(shop: Shop) -> None:
    ran = shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "\udcff")
    assert (ran.status, "no text" in ran.err) == (2, True)


def test_no_memory_is_told(monkeypatch: pytest.MonkeyPatch, shop: Shop) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("generator.cli.main.root.invoke", fail)
    assert main(["check"]) == 4


def test_an_address_that_is_none_is_refused_at_once(shop: Shop) -> None:
    ran = shop.run("build", "--cluster", "nonsense")
    assert (ran.status, "[no-cluster]" in ran.err) == (3, True)


def test_a_python_that_strips_too_much_is_named() -> None:
    command = [sys.executable, "-OO", "-m", "generator", "check"]
    ran = subprocess.run(command, cwd=ROOT, env={**os.environ, "LANGUAGE": "en"}, capture_output=True, check=False)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (2, False)
