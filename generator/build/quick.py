"""The build that has nothing to do: files are hashed, and nothing is loaded, read as YAML or rendered.

Whatever is not just as the last run with the same options has left it sends the program to the full build.
"""

from pathlib import Path

from generator.build.values import Built, Checked, Mode, Wanted
from generator.errors import GeneratorError
from generator.workspace import leftovers, manifest, names, places, reading, runs, shipped, specs, staging, tool
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.manifest import digest
from generator.workspace.places import SPECS, TEMPLATES, Workspace
from generator.workspace.reading import contents
from generator.workspace.runs import Inputs, Run

_LARGEST = 100 * 1024 * 1024


def key(wanted: Wanted, mode: Mode) -> str:
    """Return what of the options decides what a run makes and says."""
    marks = [name for name, is_set in (("final", mode.final), ("pdf", mode.pdf or mode.printer is not None)) if is_set]
    return " ".join(["build", f"only={wanted.only}", f"period={wanted.period}", *marks])


def inputs(checked: Checked) -> Inputs:
    """Return what was read for a checked program."""
    templates = {job.template.shown: digest(job.template.data) for job in checked.jobs}
    return Inputs(tool.fingerprint(), checked.around, checked.specs, templates, tool.mark())


class Quick:
    """The programs of a workspace at one moment; what they share is hashed once."""

    def __init__(self, workspace: Workspace) -> None:
        """Look which programs there are."""
        self._workspace = workspace
        found = [names.same(slug) for slug in places.programs(workspace)]
        self._twins = {name for name in found if found.count(name) > 1} if len({*found}) < len(found) else set()
        self._hashes: dict[Path, str] = {}

    def built(self, slug: str, wanted: Wanted, mode: Mode) -> Built | None:
        """Return what `build` would, if it had nothing to do; None if it may have something to do."""
        folder = mode.folder(self._workspace, slug)
        if (known := contents(folder / manifest.NAME)) is None:
            return None
        run = runs.read(folder, known).get(key(wanted, mode))
        if run is None or not self.is_as_read(slug, run.inputs) or not _is_as_left(folder, run):
            return None
        kept = tuple(Kept(folder / name, Outcome.UNCHANGED) for name in run.outputs or {})
        left = leftovers.obsolete(folder, run.made) if wanted == Wanted() else ()
        return Built(slug, (*kept, *left), run.problems, notes=run.notes)

    def is_as_read(self, slug: str, inputs: Inputs) -> bool:
        """Return whether all that was read of a program is as it was, and its name is no twin of another one."""
        if names.same(slug) in self._twins:
            return False
        around = specs.around(self._workspace, slug)
        read = {name for name in around if name.endswith(specs.SUFFIX)}
        return (
            inputs.around == around
            and {name for name in inputs.files if name.startswith(f"{SPECS}/")} == read
            and (inputs.mark == tool.mark() or inputs.tool == tool.fingerprint())
            and all(self._hash(self._workspace.root / name) == found for name, found in inputs.files.items())
            and all(self._is_template(name, found) for name, found in inputs.templates.items())
        )

    def _is_template(self, shown: str, found: str) -> bool:
        own = self._workspace.templates / Path(shown).name
        if shown.startswith(f"{TEMPLATES}/"):
            return self._hash(own) == found
        return not own.exists() and self._hash(shipped.templates() / shown) == found

    def _hash(self, path: Path) -> str:
        if path not in self._hashes:
            try:
                self._hashes[path] = digest(reading.read(path, path.name, _LARGEST))
            except GeneratorError:
                self._hashes[path] = ""
        return self._hashes[path]


def _is_as_left(folder: Path, run: Run) -> bool:
    """Return whether all that was made is as the run has left it, and no other run has crashed since."""
    outputs, others = run.outputs or {}, run.others or {}
    return (
        all(_hash_of(folder / name) == found for name, found in outputs.items())
        and all((folder / name).is_file() == is_there for name, is_there in others.items())
        and not any(staging.is_temporary(path.name) for path in folder.iterdir())
    )


def _hash_of(path: Path) -> str:
    data = contents(path)
    return "" if data is None else digest(data)
