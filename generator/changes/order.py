"""What keeps its place when things are put into another order."""

from collections.abc import Sequence


def rising(numbers: Sequence[int]) -> list[int]:
    """Return a longest rising run of the numbers: what keeps its place while the others move."""
    best: list[list[int]] = []
    for number in numbers:
        place = next((at for at, run in enumerate(best) if run[-1] >= number), len(best))
        run = [*(best[place - 1] if place else []), number]
        best[place : place + 1] = [run]
    return best[-1] if best else []
