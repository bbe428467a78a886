"""What `build` does not make by itself: forms, a collation, amending acts, redlines, consolidated texts, workbooks."""

import shutil
from pathlib import Path

from tools import cycle

_SLUG, _DAY, _NUMBER = "shkoly-2025-2027", "2024-12-20", "412"
_EDITS = {"до 15 сентября": "до 20 сентября", "2027: '15,0'": "2027: '14,0'", "term: Май–август": "term: Июнь–август"}
_TECHNIQUES = ("words", "part", "edition")
_AMENDED = ("amendment-1.docx", "redline-1.docx", "consolidated-1.docx")


def made(folder: Path) -> Path:
    """Return the folder under `folder` with the documents; they are made from the samples as a user would."""
    root, results = folder / "workspace", folder / "made"
    cycle.collected(root, "gorod-plan-2025-26", "2025-26", 7)
    cycle.run(root, "forms", _SLUG, "--period", "2027", "--xlsx")
    cycle.run(root, "build", "--only", "workbook")
    cycle.amended(root, _SLUG, _DAY, _NUMBER, _EDITS)
    for technique in _TECHNIQUES:
        cycle.run(root, "amend", _SLUG, "--technique", technique)
        (results / technique).mkdir(parents=True)
        for name in _AMENDED:
            shutil.copyfile(root / "output" / _SLUG / name, results / technique / name)
    shutil.copytree(root / "output", results, dirs_exist_ok=True)
    return results
