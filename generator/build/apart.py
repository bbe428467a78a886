"""Programs built on machines that do not see the files: what they need is sent there, what they make comes back."""

from collections.abc import Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.build import making
from generator.build.many import Handed
from generator.build.values import Built, Mode, Wanted
from generator.errors import GeneratorError, Place, Problem, Refused, msg
from generator.workspace import copies, tool
from generator.workspace.places import Workspace


@dataclass(frozen=True)
class Made:
    """What became of a program elsewhere; `files` are its results by their names, `root` the workspace it saw.

    `tool` tells which program has made it.
    """

    built: Built
    files: Mapping[str, bytes]
    root: Path
    tool: str


@dataclass(frozen=True)
class Parcel:
    """A program to be built elsewhere, with all the files it needs; `before` are those of its results."""

    slug: str
    files: Mapping[str, bytes]
    before: Mapping[str, bytes]
    wanted: Wanted
    mode: Mode

    def made(self) -> Made:
        """Build it here, in a folder of its own that is gone afterwards."""
        with copies.unpacked(self.files, self.slug, self.before) as workspace:
            built = making.build(workspace, self.slug, self.wanted, replace(self.mode, out=None))
            return Made(built, copies.results(workspace.output / self.slug), workspace.root, tool.fingerprint())


@dataclass(frozen=True)
class Sent:
    """A program that is built elsewhere, and its results brought back."""

    workspace: Workspace
    slug: str
    wanted: Wanted
    mode: Mode

    def handed(self, executor: Executor) -> Handed:
        """Send the program with its files, or say which of them cannot be read."""
        try:
            files, before = copies.taken(self.workspace, self.slug), copies.results(self._folder)
        except GeneratorError as error:
            return Handed(_known(Built(self.slug, problems=error.problems, status=error.exit)), lambda answer: answer)
        parcel = Parcel(self.slug, files, before, self.wanted, self.mode)
        return Handed(executor.submit(parcel.made), partial(self._received, before))

    @property
    def _folder(self) -> Path:
        return self.mode.folder(self.workspace, self.slug)

    def _received(self, before: Mapping[str, bytes], made: Made) -> Built:
        """Write what came back, and tell of it with the paths of this workspace."""
        built = self._here(made)
        try:
            if made.tool != tool.fingerprint():
                raise Refused([_other_tool(self.slug)])
            if not self.mode.dry_run:
                copies.brought(self._folder, before, made.files)
        except GeneratorError as error:
            return Built(self.slug, problems=(*built.problems, *error.problems), status=error.exit)
        return built

    def _here(self, made: Made) -> Built:
        there = made.root / "output" / self.slug
        kept = tuple(
            replace(one, path=self._folder / one.path.relative_to(there), problem=self._renamed(one.problem, there))
            for one in made.built.kept
        )
        problems = tuple(one for each in made.built.problems if (one := self._renamed(each, there)))
        return replace(made.built, kept=kept, problems=problems)

    def _renamed(self, problem: Problem | None, there: Path) -> Problem | None:
        if problem is None:
            return None
        return replace(
            problem, place=replace(problem.place, file=problem.place.file.replace(str(there), str(self._folder)))
        )


def _known(built: Built) -> Future[Built]:
    future: Future[Built] = Future()
    future.set_result(built)
    return future


def _other_tool(slug: str) -> Problem:
    said = msg("The other machine has another version of this program or of its libraries; it might print otherwise.")
    return Problem("other-version", said, Place(slug), msg("Install the same versions on all machines."))
