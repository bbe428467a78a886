"""Where the time goes: a profile of the whole way, as shares by room of the package and by library."""

import cProfile
import pstats
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks import whole
from benchmarks.tables import Table
from generator.build import making
from generator.build.values import Mode, Wanted

_ROOM = re.compile(r"/generator/(\w+)(?:/(\w+))?")
_LIBRARY = re.compile(r"/site-packages/(\w+)")
_BUILT_IN = {"lxml": "lxml", "zlib": "zlib", "_hashlib": "hashes", "yaml": "yaml", "re.": "re", "marshal": "caches"}
_LEAST = 1.0
"""Per cent below which a place is counted with the rest."""


def table(sizes: Sequence[int]) -> Table:
    """Return the shares of the warm whole way, in per cent; what C does for Python is counted where it was called."""
    found = {rows: shares(rows) for rows in sizes}
    total: Counter[str] = sum(found.values(), Counter())
    places = [place for place, share in total.most_common() if share / len(sizes) >= _LEAST]
    lines = [(place, *(f"{found[rows][place]:.0f} %" for rows in sizes)) for place in places]
    note = "Spec read, validated, checked, rendered, verified and written, warm, under cProfile (Python looks slower)."
    return Table("Where the time goes", note, ("place", *(f"{rows:,} rows" for rows in sizes)), lines)


def shares(rows: int) -> Counter[str]:
    """Return the per cent of the time of each place."""
    profile = cProfile.Profile()
    with tempfile.TemporaryDirectory() as name:
        found = whole.workspace(Path(name), rows)
        for number in range(3):
            mode = Mode(out=Path(name) / str(number), anew=True)
            if number:
                profile.enable()
            making.build(found, "program-000", Wanted(only="roadmap"), mode)
            profile.disable()
    taken: Counter[str] = Counter()
    # Of each function: file, line and name, then calls, own and whole time, and who called it.
    for (file, _, title), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file == "~" and not (place := _named(title)):
            for (calling, _, _), (_, _, share, _) in callers.items():
                taken[_place(calling)] += share
        else:
            taken[place if file == "~" else _place(file)] += own
    whole_time = sum(taken.values())
    return Counter({place: share / whole_time * 100 for place, share in taken.items()})


def _named(title: str) -> str:
    return next((place for mark, place in _BUILT_IN.items() if mark in title), "")


def _place(file: str) -> str:
    if found := _ROOM.search(file.replace("\\", "/")):
        return f"generator/{found[1]}" + (f"/{found[2]}" if found[1] == "word" and found[2] else "")
    if found := _LIBRARY.search(file.replace("\\", "/")):
        return found[1]
    return "template code" if file == "<template>" else "Python"
