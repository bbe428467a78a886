"""What `check` has said of a program: while all that it read is as it was, it says the same and reads nothing."""

import pickle
from dataclasses import dataclass

from generator.build.quick import Quick
from generator.errors import Place, Problem
from generator.workspace.cache import Cache
from generator.workspace.places import Workspace
from generator.workspace.runs import Inputs

_KIND, _SUFFIX = b"check", ".said"
_MOST = 5_000
"""Programs, each with the rules that were asked for, of which is kept what was said: a few kilobytes each."""


@dataclass(frozen=True)
class Said:
    """The findings of a check; `used` are the comments that silence any, by their codes and places."""

    problems: tuple[Problem, ...]
    used: frozenset[tuple[str, Place]] = frozenset()


def recalled(workspace: Workspace, quick: Quick, slug: str, asked: frozenset[str]) -> Said | None:
    """Return what the last check that was `asked` for these rules has said; None if it might say something else."""
    data = _cache(workspace).get(*_key(workspace, slug, asked))
    if data is None:
        return None
    inputs, said = pickle.loads(data)
    return said if quick.is_as_read(slug, inputs) else None


def keep(workspace: Workspace, slug: str, asked: frozenset[str], inputs: Inputs, said: Said) -> None:
    """Keep what a check has said that read `inputs`."""
    _cache(workspace).put(pickle.dumps((inputs, said), protocol=5), *_key(workspace, slug, asked))


def _cache(workspace: Workspace) -> Cache:
    return Cache(workspace.cache, _SUFFIX, _MOST)


def _key(workspace: Workspace, slug: str, asked: frozenset[str]) -> tuple[bytes, ...]:
    return (
        _KIND,
        str(workspace.root).encode("utf-8", "surrogateescape"),
        slug.encode(),
        ",".join(sorted(asked)).encode(),
    )
