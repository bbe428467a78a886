"""Tables of results in Markdown, and the plot of them."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import escape

Points = Sequence[tuple[float, float]]
_WIDTH, _HEIGHT, _LEFT, _TOP, _NAMES = 720, 420, 60, 20, 190
_COLOURS = (
    "#b03a2e",
    "#1f618d",
    "#1e8449",
    "#7d3c98",
    "#b9770e",
    "#515a5a",
    "#117a65",
    "#884ea0",
    "#2e4053",
    "#a04000",
)


class Table(NamedTuple):
    """A table under a heading; `note` says how its figures came to be."""

    heading: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """Return the table as it stands in docs/performance.md."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        body = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"## {self.heading}\n\n{self.note}\n\n{body}\n"


def figure(value: float) -> str:
    """Return a number with as many digits as can be meant: two below ten, then whole ones with commas."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}" if value >= 1 else f"{value:.2f}"


def plot(series: Mapping[str, Points], horizontal: str, vertical: str) -> str:
    """Return an SVG with a line for each of `series`, both axes logarithmic."""
    points = [point for line in series.values() for point in line]
    across = _Axis([x for x, _ in points], _LEFT, _WIDTH - _NAMES)
    up = _Axis([y for _, y in points], _HEIGHT - 50, _TOP)
    drawn = {name: [(across.at(x), up.at(y)) for x, y in line] for name, line in series.items()}
    colours = dict(zip(series, _COLOURS, strict=False))
    marks = [_text(across.at(x), _HEIGHT - 30, f"{x:,.0f}") for x in sorted({x for x, _ in points})]
    marks += [_text(25, up.at(y), f"{y:g}") for y in up.powers()]
    marks += [_text((_LEFT + _WIDTH - _NAMES) / 2, _HEIGHT - 8, horizontal), _text(_LEFT, 12, vertical)]
    lines = [_line(points, colours.get(name, "#333")) for name, points in drawn.items()]
    names = [_text(_WIDTH - _NAMES + 6, y, name, colours.get(name, "#333")) for name, y in _apart(drawn)]
    font = 'font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {font}>'
    back = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>'
    return "\n".join([head, back, *marks, *lines, *names, "</svg>", ""])


def _apart(drawn: Mapping[str, Points]) -> Iterator[tuple[str, float]]:
    """Yield each name and where it stands beside the end of its line, none over another."""
    free = 0.0
    for name in sorted(drawn, key=lambda name: drawn[name][-1][1]):
        free = max(free, drawn[name][-1][1] + 4)
        yield name, free
        free += 13


class _Axis:
    """An axis from `start` to `end` of the picture."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self._low, self._high = math.log10(min(values)), math.log10(max(values))
        self._start, self._end = start, end

    def at(self, value: float) -> float:
        """Return where a value stands."""
        share = (math.log10(value) - self._low) / ((self._high - self._low) or 1)
        return self._start + (self._end - self._start) * share

    def powers(self) -> list[float]:
        """Return the powers of ten on the axis."""
        return [10.0**power for power in range(math.ceil(self._low), math.floor(self._high) + 1)]


def _text(x: float, y: float, text: str, colour: str = "#333") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{colour}">{escape(text)}</text>'


def _line(points: Points, colour: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
