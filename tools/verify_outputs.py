"""Every document in `output/` against the Open XML SDK validator and against our own verifier: `make verify`."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.cli.speech import say
from generator.word.verify import verify

ROOT = Path(__file__).parent.parent
VALIDATOR = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"


def main() -> int:
    """Print what is wrong and return 0 if nothing is, 1 otherwise."""
    documents = sorted((ROOT / "output").rglob("*.docx"))
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        faults = [fault for found in workers.map(faults_of, documents) for fault in found]
    print(*faults, f"{len(documents)} documents, {len(faults)} faults", sep="\n")
    return 1 if faults or not documents else 0


def faults_of(document: Path) -> list[str]:
    """Return what the two say against `document`, a line for each fault."""
    name = document.relative_to(ROOT).as_posix()
    return [f"{name}: {fault}" for fault in [*_by_sdk(document), *_by_us(document)]]


def _by_sdk(document: Path) -> Iterator[str]:
    ran = subprocess.run([VALIDATOR, document], capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        said = json.loads(ran.stdout)
    except ValueError:
        yield f"the validator failed: {ran.stderr.strip() or ran.returncode}"
        return
    # The exit status is not to be trusted: only `ok` says that the file was read and found good.
    if said.get("ok") is not True:
        yield from (json.dumps(error, ensure_ascii=False) for error in said.get("errors") or [said])


def _by_us(document: Path) -> Iterator[str]:
    for problem in verify(document.read_bytes(), document.name):
        place = problem.place
        yield f"{place.part} table {place.table} row {place.row} cell {place.cell}: {say(problem.message)}"


if __name__ == "__main__":
    sys.exit(main())
