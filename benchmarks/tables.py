"""Tables of results in Markdown, and the plot of them."""

import math
from collections.abc import Mapping, Sequence
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
    across, up = (_Axis([point[side] for point in points]) for side in (0, 1))
    lines = [
        _line(name, [(across.at(x, _LEFT, _WIDTH - _NAMES), up.at(y, _HEIGHT - 50, _TOP)) for x, y in line], colour)
        for (name, line), colour in zip(series.items(), _COLOURS, strict=False)
    ]
    marks = [
        _text(across.at(x, _LEFT, _WIDTH - _NAMES), _HEIGHT - 30, f"{x:,.0f}")
        for x, _ in {p[0]: p for p in points}.values()
    ]
    marks += [_text(25, up.at(y, _HEIGHT - 50, _TOP), f"{y:g}") for y in up.powers()]
    marks += [_text((_LEFT + _WIDTH - _NAMES) / 2, _HEIGHT - 8, horizontal), _text(60, 12, vertical)]
    font = 'font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {font}>'
    return (
        "\n".join([head, f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>', *marks, *lines, "</svg>"]) + "\n"
    )


class _Axis:
    def __init__(self, values: Sequence[float]) -> None:
        self._low, self._high = math.log10(min(values)), math.log10(max(values))

    def at(self, value: float, start: float, end: float) -> float:
        """Return where a value stands between `start` and `end`."""
        return start + (end - start) * (math.log10(value) - self._low) / ((self._high - self._low) or 1)

    def powers(self) -> list[float]:
        return [10.0**power for power in range(math.ceil(self._low), math.floor(self._high) + 1)]


def _text(x: float, y: float, text: str, colour: str = "#333") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{colour}">{escape(text)}</text>'


def _line(name: str, points: Points, colour: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return (
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{_text(x + 6, y + 4, name, colour)}'
    )
