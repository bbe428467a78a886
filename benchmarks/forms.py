"""What collecting a thousand filled forms costs, that it grows with their number and no faster, and how much memory.

Run as `python -m benchmarks.forms`; ratios can be compared between machines, seconds cannot. The program asked has as
many parties as there are forms; each answers forty rows.
"""

import resource
import tempfile
import time
from pathlib import Path

from tools.cycle import filled, run

ROWS = 40
FEW, MANY = 100, 1_000
PERIOD = "2026"


def main() -> None:
    """Print the cost of few and of many forms, and the largest memory of the process."""
    few, many = _collected(FEW), _collected(MANY)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{FEW} forms: {few:.1f} s, {MANY} forms: {many:.1f} s")
    print(f"ten times as many forms cost {many / few:.1f} times as much; {many / MANY * 1000:.0f} ms a form")
    print(f"largest memory: {peak:.0f} MB")


def _collected(count: int) -> float:
    """Return the seconds of collecting `count` forms."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _write(root, count)
        run(root, "forms", "p", "--period", PERIOD)
        forms = root / "output" / "p" / "forms" / PERIOD
        back = root / "back"
        back.mkdir()
        for form in forms.glob("party-*.docx"):
            (back / form.name).write_bytes(filled(form.read_bytes()))
        begun = time.perf_counter()
        run(root, "collect", "p", "--period", PERIOD, str(back))
        return time.perf_counter() - begun


def _write(root: Path, count: int) -> None:
    specs = root / "program_specs"
    (specs / "p").mkdir(parents=True)
    parties = "".join(f"  party-{number}: {{name: Школа № {number}}}\n" for number in range(count))
    members = ", ".join(f"party-{number}" for number in range(count))
    directory = f"parties:\n  edu: {{name: Отдел}}\n{parties}groups:\n  all: {{name: Школы, members: [{members}]}}\n"
    (specs / "directory.yaml").write_text(directory, encoding="utf-8")
    rows = "".join(
        f"          - {{id: act-{row}, title: Мероприятие {row}, term: май, responsible: all, result: Справка}}\n"
        for row in range(ROWS)
    )
    program = (
        "title: Программа\nperiod: 2025-2027\nissuer: edu\nsections:\n  - id: s\n    kind: plan\n    directions:\n"
        f"      - id: d\n        activities:\n{rows}"
    )
    (specs / "p" / "program.yaml").write_text(program, encoding="utf-8")


if __name__ == "__main__":
    main()
