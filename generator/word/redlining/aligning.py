"""What two sequences have in common, in order, in nearly linear time: patience over what is unique, exact where short.

A plain longest common subsequence is quadratic, and a plan has thousands of rows. Equal ends are matched first; then
what is on both sides just once (of the rest: the first with the first, the second with the second …) anchors the
others; between anchors it begins again.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

Pair = tuple[int, int]
Gap = tuple[int, int, int, int]
"""From and up to which place of the old sequence, then of the new one."""
_EXACT = 4_096


def matches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the places of equal things in `old` and `new`, rising in both."""
    found: list[Pair] = []
    left: list[Gap] = [(0, len(old), 0, len(new))]
    while left:
        gap = ends(old, new, left.pop(), found)
        if gap[0] == gap[1] or gap[2] == gap[3]:
            continue
        if (gap[1] - gap[0]) * (gap[3] - gap[2]) <= _EXACT:
            found += _exact(old, new, gap)
            continue
        anchors = rising(_unique(old, new, gap)) or rising(_counted(old, new, gap))
        found += anchors
        left += gaps(anchors, gap) if anchors else []
    return sorted(found)


def gaps(pairs: Iterable[Pair], around: Gap) -> list[Gap]:
    """Return what lies before, between and behind `pairs`, which rise in both sequences; empty ones too."""
    found = []
    first, last, begin, end = around
    for here, there in pairs:
        found.append((first, here, begin, there))
        first, begin = here + 1, there + 1
    return [*found, (first, last, begin, end)]


def ends(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, found: list[Pair]) -> Gap:
    """Put the equal ends of `gap` into `found`, in no order, and return what is left of it."""
    first, last, begin, end = gap
    while first < last and begin < end and old[first] == new[begin]:
        found.append((first, begin))
        first, begin = first + 1, begin + 1
    while first < last and begin < end and old[last - 1] == new[end - 1]:
        last, end = last - 1, end - 1
        found.append((last, end))
    return first, last, begin, end


def rising(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the longest part of `pairs`, which rise in the first place, that rises in the second place too."""
    tops: list[int] = []
    ends: list[int] = []
    every = list(pairs)
    before = [-1] * len(every)
    for number, (_, there) in enumerate(every):
        pile = bisect_left(tops, there)
        tops[pile : pile + 1], ends[pile : pile + 1] = [there], [number]
        before[number] = ends[pile - 1] if pile else -1
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(every[at])
        at = before[at]
    return found[::-1]


def _unique(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Pair]:
    first, last, begin, end = gap
    here, there = Counter(old[first:last]), Counter(new[begin:end])
    places = {new[place]: place for place in range(begin, end) if there[new[place]] == 1}
    return [
        (place, places[old[place]]) for place in range(first, last) if here[old[place]] == 1 and old[place] in places
    ]


def _counted(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Pair]:
    first, last, begin, end = gap
    places = {key: place for place, key in enumerate(_numbered(new[begin:end]), begin)}
    numbered = enumerate(_numbered(old[first:last]), first)
    return [(place, places[key]) for place, key in numbered if key in places]


def _numbered(keys: Iterable[Hashable]) -> list[tuple[Hashable, int]]:
    seen: Counter[Hashable] = Counter()
    found = []
    for key in keys:
        seen[key] += 1
        found.append((key, seen[key]))
    return found


def _exact(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Pair]:
    """Return a longest common subsequence of `gap`, the earliest of equals."""
    first, last, begin, end = gap
    width = end - begin
    longest = [[0] * (width + 1) for _ in range(last - first + 1)]
    for row in range(last - first - 1, -1, -1):
        below, own, key = longest[row + 1], longest[row], old[first + row]
        for column in range(width - 1, -1, -1):
            same = key == new[begin + column]
            own[column] = below[column + 1] + 1 if same else max(below[column], own[column + 1])
    found, row, column = [], 0, 0
    while row < last - first and column < width:
        if old[first + row] == new[begin + column]:
            found.append((first + row, begin + column))
            row, column = row + 1, column + 1
        elif longest[row + 1][column] >= longest[row][column + 1]:
            row += 1
        else:
            column += 1
    return found
