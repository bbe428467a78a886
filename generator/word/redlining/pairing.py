"""What became of each thing: kept, rewritten, deleted or inserted; the rewritten ones are found by their words."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.word.redlining.aligning import Gap, Pair, gaps, matches, rising
from generator.word.redlining.words import spoken

_ALIKE, _ALONE = 0.5, 0.34
"""How much of their words two things must share to be the same rewritten; less where nothing else can be meant."""
_EVERY_PAIR = 1_600
_TITLE = 2


@dataclass(frozen=True)
class Item:
    """A thing to be compared: `key` says when two are the same, only two of a `kind` can be the same rewritten.

    `texts` are what it says: a line, or the cells of a row. What `grows` may gain or lose most of itself and be the
    same: a table.
    """

    key: Hashable
    kind: Hashable
    texts: tuple[str, ...]
    grows: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All its words, in small letters."""
        return tuple(word for text in self.texts for word in spoken(text))

    @cached_property
    def lead(self) -> tuple[str, ...]:
        """The words of its first text that is more than a number or a term: the title of a row."""
        titles = (words for text in self.texts if sum(map(str.isalpha, words := spoken(text))) >= _TITLE)
        return tuple(next(titles, self.words))

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each word is there."""
        return Counter(self.words)

    @cached_property
    def lead_counted(self) -> Counter[str]:
        """How often each word is there in what names the thing."""
        return Counter(self.lead)

    @cached_property
    def features(self) -> frozenset[Hashable]:
        """Threes of words and whole beginnings: what is likely to be there once only, and to stay."""
        threes = zip(self.words, self.words[1:], self.words[2:], strict=False)
        return frozenset((*threes, self.lead)) if self.words else frozenset()


class Step(NamedTuple):
    """Places in the old and the new sequence; None stands for what the other one lacks."""

    old: int | None
    new: int | None


def steps(old: Sequence[Item], new: Sequence[Item]) -> list[Step]:
    """Return how `old` becomes `new`, in order; where things differ, those deleted stand before those inserted."""
    every = (0, len(old), 0, len(new))
    pairs = _same(old, new, _telling(old), _telling(new))
    blank = (_same(old, new, range(gap[0], gap[1]), range(gap[2], gap[3])) for gap in gaps(pairs, every))
    pairs = sorted(pairs + [pair for found in blank for pair in found])
    likely = [pair for gap in gaps(pairs, every) for pair in _rewritten(old, new, gap)]
    return _laid(sorted(pairs + likely), every)


def _telling(items: Sequence[Item]) -> Sequence[int]:
    """Return the places of what says something: blank lines are everywhere and would be matched first of all."""
    return [place for place, one in enumerate(items) if any(map(str.strip, one.texts))]


def _same(old: Sequence[Item], new: Sequence[Item], here: Sequence[int], there: Sequence[int]) -> list[Pair]:
    pairs = matches([old[place].key for place in here], [new[place].key for place in there])
    return [(here[one], there[other]) for one, other in pairs]


def likeness(one: Item, other: Item) -> float:
    """Return from 0 to 1 how much two things share; 0 where one cannot become the other."""
    if one.kind != other.kind:
        return 0
    if one.grows:
        return _held(one.counted, other.counted)
    named = _shared(one.lead_counted, other.lead_counted)
    return (named + _shared(one.counted, other.counted)) / 2


def _shared(one: Counter[str], other: Counter[str]) -> float:
    every = one.total() + other.total()
    return 2 * (one & other).total() / every if every else 1


def _held(one: Counter[str], other: Counter[str]) -> float:
    least = min(one.total(), other.total())
    return (one & other).total() / least if least else 1


def _laid(pairs: list[Pair], every: Gap) -> list[Step]:
    laid: list[Step] = []
    for gap, pair in zip(gaps(pairs, every), [*pairs, None], strict=True):
        laid += (Step(place, None) for place in range(gap[0], gap[1]))
        laid += (Step(None, place) for place in range(gap[2], gap[3]))
        laid += [Step(*pair)] if pair else []
    return laid


def _rewritten(old: Sequence[Item], new: Sequence[Item], gap: Gap) -> Iterator[Pair]:
    """Yield the pairs of `gap` that are the same rewritten: by what is there once, then the most alike."""
    left = [gap]
    while left:
        one = left.pop()
        height, width = one[1] - one[0], one[3] - one[2]
        if not height or not width:
            continue
        if height * width <= _EVERY_PAIR:
            yield from _most_alike(old, new, one)
        elif anchors := _voted(old, new, one):
            yield from anchors
            left += gaps(anchors, one)
        else:
            yield from _side_by_side(old, new, one)


def _voted(old: Sequence[Item], new: Sequence[Item], gap: Gap) -> list[Pair]:
    """Return the pairs that have something which nothing else in `gap` has, and enough beside it."""
    here, there = _owners(old, gap[0], gap[1]), _owners(new, gap[2], gap[3])
    votes = Counter((place, there[key]) for key, place in here.items() if key in there)
    best: dict[int, int] = {}
    for (place, other), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if place not in best and likeness(old[place], new[other]) >= _ALIKE:
            best[place] = other
    return rising(sorted(best.items()))


def _owners(items: Sequence[Item], first: int, last: int) -> dict[Hashable, int]:
    """Return by what is there once who has it."""
    counted = Counter(key for place in range(first, last) for key in items[place].features)
    return {key: place for place in range(first, last) for key in items[place].features if counted[key] == 1}


def _side_by_side(old: Sequence[Item], new: Sequence[Item], gap: Gap) -> Iterator[Pair]:
    """Yield the pairs of equal places: all that can be had of many things without anything of their own."""
    for place, other in zip(range(gap[0], gap[1]), range(gap[2], gap[3]), strict=False):
        if likeness(old[place], new[other]) >= _ALIKE:
            yield place, other


def _most_alike(old: Sequence[Item], new: Sequence[Item], gap: Gap) -> list[Pair]:
    """Return the pairs of `gap`, rising in both, that are alike the most altogether."""
    first, last, begin, end = gap
    enough = _ALONE if last - first == 1 and end - begin == 1 else _ALIKE
    alike = [[likeness(old[row], new[column]) for column in range(begin, end)] for row in range(first, last)]
    alike = [[value if value >= enough else 0 for value in row] for row in alike]
    best = _sums(alike)
    found, row, column = [], 0, 0
    while row < last - first and column < end - begin:
        if alike[row][column] and best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            found.append((first + row, begin + column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return found


def _sums(alike: list[list[float]]) -> list[list[float]]:
    """Return the most that can be had from each place on."""
    width = len(alike[0])
    best = [[0.0] * (width + 1)]
    for values in reversed(alike):
        below, own = best[-1], [0.0] * (width + 1)
        for column in range(width - 1, -1, -1):
            own[column] = max(values[column] + below[column + 1], below[column], own[column + 1])
        best.append(own)
    return best[::-1]
