"""What a run had read and made: while all of that is as it was, the next run has nothing to do.

A note beside the manifest, which holds for that manifest only. Whatever is wrong with it, it counts as absent.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import Message, Problem
from generator.workspace import told
from generator.workspace.manifest import Record, digest
from generator.workspace.reading import contents

NAME = ".generator-run.json"
VERSION = 2


@dataclass(frozen=True)
class Inputs:
    """What a run has read: the program itself (`tool`), the names in the folders it looked through (`around`).

    `mark` is what is looked at first to tell whether the program is the same: see `tool.mark`.
    `files` are the hashes of specs and pictures by their names in messages, `templates` those of templates.
    """

    tool: str
    around: tuple[str, ...]
    files: Mapping[str, str]
    templates: Mapping[str, str]
    mark: str = ""


@dataclass(frozen=True)
class Run:
    """A run without errors: `key` are the options that matter, `outputs` the hashes of what it made, in order.

    `made` are all names that its documents may have, `others` those of other files the manifest knows, and which of
    them were there. `problems` and `notes` are what it said.
    """

    key: str
    inputs: Inputs
    made: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Message, ...] = ()
    outputs: Mapping[str, str] | None = None
    others: Mapping[str, bool] | None = None


def read(folder: Path, manifest: bytes) -> dict[str, Run]:
    """Return the runs that left the output `folder` with this `manifest`, by their keys."""
    try:
        found = json.loads(contents(folder / NAME) or b"")
        if found["version"] != VERSION or found["manifest"] != digest(manifest):
            return {}
        return {key: _run(key, run) for key, run in found["runs"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def dump(manifest: bytes, runs: Mapping[str, Run]) -> bytes:
    """Return the note of `runs` that left this `manifest`; raises TypeError for what JSON cannot hold."""
    kept = {key: _data(run) for key, run in runs.items()}
    data = {"version": VERSION, "manifest": digest(manifest), "runs": kept}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "surrogatepass") + b"\n"


def ended(run: Run, folder: Path, records: Mapping[str, Record], outputs: Mapping[str, str]) -> Run:
    """Return a run with what it has left in `folder`."""
    others = {name: (folder / name).is_file() for name in records if name not in outputs}
    return replace(run, outputs=outputs, others=others)


def _data(run: Run) -> dict[str, Any]:
    return {
        "tool": run.inputs.tool,
        "mark": run.inputs.mark,
        "around": run.inputs.around,
        "files": dict(run.inputs.files),
        "templates": dict(run.inputs.templates),
        "made": run.made,
        "problems": [told.problem_data(one) for one in run.problems],
        "notes": [told.message_data(one) for one in run.notes],
        # The order is that of the lines a run prints.
        "outputs": [[name, sha256] for name, sha256 in (run.outputs or {}).items()],
        "others": dict(run.others or {}),
    }


def _run(key: str, data: Mapping[str, Any]) -> Run:
    around, files, templates = tuple(data["around"]), dict(data["files"]), dict(data["templates"])
    inputs = Inputs(data["tool"], around, files, templates, data["mark"])
    said = tuple(map(told.problem, data["problems"])), tuple(map(told.message, data["notes"]))
    return Run(key, inputs, tuple(data["made"]), *said, dict(map(tuple, data["outputs"])), dict(data["others"]))
