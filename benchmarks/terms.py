"""What a term costs to understand, and that the cost grows with its length and no faster.

Run as `python -m benchmarks.terms`; prints medians and the ratio of a text ten times as long. Ratios can be compared
between machines, milliseconds cannot.
"""

import statistics
import time

from generator.model.period import span
from generator.timing.grammar.phrase import meaning
from generator.timing.reading import Frame
from generator.timing.terms import read

ROUNDS = 5
PIECES = {
    "deadlines": "до 1 сентября, ",
    "numbers": "1, ",
    "brackets": "(март ",
    "unknown words": "слово ",
    "document": "по графику отдела ",
    "years": "март 2025, 2026 гг. ",
}
PHRASE = "ежеквартально до 15 числа месяца, следующего за отчётным"


def main() -> None:
    """Print the cost of a phrase, then the growth for each kind of long text."""
    within = span("2025-2027")
    assert within
    frame = Frame(within)
    print(f"a phrase, never seen before: {_median(lambda n: read(f'{PHRASE}{chr(32) * n}', frame)):.3f} ms")
    for name, piece in PIECES.items():
        short, long = (_median(lambda n, text=piece * count: meaning(text + " " * n)) for count in (500, 5000))
        print(f"{name:<14} {short:8.2f} ms, ten times as long: {long / short:5.1f} times")


def _median(work: object) -> float:
    assert callable(work)
    found = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        work(number)
        found.append((time.perf_counter() - begun) * 1000)
    return statistics.median(found)


if __name__ == "__main__":
    main()
