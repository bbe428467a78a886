"""The tools of Node.js on the same document: fetched by npm, each measured in a process of its own."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import sample

PACKAGES = ("docxtemplater@3", "pizzip@3", "easy-template-x@7", "carbone@3")
NODE = ("docxtemplater", "easy-template-x", "carbone")


def measured(rows: int, folder: Path, count: int, names: Sequence[str] = NODE) -> dict[str, dict[str, Any]]:
    """Return what the tools of Node.js say of themselves; those that fail say nothing."""
    (folder / "data.json").write_text(json.dumps({"rows": sample.rows(rows)}), encoding="utf-8")
    (folder / "loops.docx").write_bytes(sample.of_loops())
    (folder / "carbone.docx").write_bytes(sample.of_carbone())
    script = Path(__file__).with_name("peers.mjs")
    found = {}
    for name in names:
        command = ["node", str(script), str(folder), str(folder), name, str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            found[name] = json.loads(done.stdout)
    return found


def fetched(folder: Path) -> None:
    """Fetch the tools of Node.js into `folder`, if they are not there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}", encoding="utf-8")
    if (folder / "node_modules").is_dir():
        return
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", *PACKAGES]
    subprocess.run(command, cwd=folder, check=True)
