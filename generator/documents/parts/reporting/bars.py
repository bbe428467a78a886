"""Bars of a chart: a label, twenty cells of which some are shaded, and the figure beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.context.leaves import Context

CELLS = 20


@dataclass(frozen=True)
class Bar:
    """A bar: what it shows, how large that is, the figure as printed; a plan is lighter than what was reached."""

    label: str
    size: Decimal
    figure: str
    is_light: bool = False


def chart(bars: Sequence[Bar], whole: Decimal | None = None) -> list[Context]:
    """Return the bars, as long as their sizes are beside `whole`, by default the largest of them."""
    full = max((bar.size for bar in bars), default=Decimal(0)) if whole is None else whole
    return [_bar(bar, filled(bar.size, full)) | {"is_last": bar is bars[-1]} for bar in bars]


def filled(size: Decimal, full: Decimal) -> int:
    """Return how many cells are shaded: none for nothing, at least one for anything, all only for `full` or nearly."""
    if size <= 0 or full <= 0:
        return 0
    return min(max(int((size * CELLS / full).to_integral_value(ROUND_HALF_UP)), 1), CELLS)


def _bar(bar: Bar, count: int) -> Context:
    cells = [
        {"is_dark": place < count and not bar.is_light, "is_light": place < count and bar.is_light}
        for place in range(CELLS)
    ]
    return {"label": bar.label, "cells": cells, "figure": bar.figure}
