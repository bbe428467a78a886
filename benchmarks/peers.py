"""Our rendering beside other tools and beside the floor: one document, the same data, warm, by turns.

Run as `python -m benchmarks.peers [ROWS …]`; with `--node` the tools of Node.js are fetched by npm and measured, too.
The floor is what remains when nothing is checked: a Jinja template compiled before, printed straight into a zip whose
other parts are deflated already. Ratios can be compared between machines, milliseconds cannot.
"""

import io
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment

from benchmarks import sample
from generator.memory import expect_trees
from generator.opc.zips import join, pack
from generator.word.parts.package import read
from generator.word.render import compile_template, render

PACKAGES = ("docxtemplater@3", "pizzip@3", "easy-template-x@7", "carbone@3")
NODE = ("docxtemplater", "easy-template-x", "carbone")
MAIN = "word/document.xml"
Work = Callable[[], bytes]


def ours(values: dict[str, object]) -> Work:
    """Return our rendering, the verifier on."""
    template = compile_template(sample.of_docxtpl(), "benchmark.docx")
    return lambda: render(template, values)


def plain(values: dict[str, object]) -> Work:
    """Return docxtpl with the escaping that every value needs."""
    data = sample.of_docxtpl()

    def work() -> bytes:
        document = DocxTemplate(io.BytesIO(data))
        document.render(values, Environment(autoescape=True))
        kept = io.BytesIO()
        document.save(kept)
        return kept.getvalue()

    return work


def floor(values: dict[str, object]) -> Work:
    """Return the floor."""
    parts = read(sample.of_docxtpl(), "benchmark.docx")
    source = DocxTemplate(io.BytesIO()).patch_xml(parts.pop(MAIN).decode())
    template = Environment(autoescape=True).from_string(source)
    fixed = [pack(name, data) for name, data in parts.items()]
    return lambda: join([*fixed, pack(MAIN, template.render(values).encode())])


PEERS = {"ours": ours, "docxtpl": plain, "floor": floor}


def rounds(rows: int) -> int:
    """Return how often a document of so many rows is made."""
    return max(3, min(21, 20_000 // rows))


def by_turns(values: dict[str, object], count: int) -> dict[str, list[float]]:
    """Return the milliseconds of each of our peers, made by turns."""
    works = {name: make(values) for name, make in PEERS.items()}
    times: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    for _ in range(count):
        for name, work in works.items():
            begun = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - begun) * 1000)
    return times


def memory(rows: int, name: str) -> float:
    """Return the peak memory in MB of a process that makes the document once."""
    command = [sys.executable, "-m", "benchmarks.peers", "--once", name, str(rows)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def node(rows: int, folder: Path, count: int) -> dict[str, dict[str, object]]:
    """Return what the tools of Node.js say of themselves; those that fail say nothing."""
    (folder / "data.json").write_text(json.dumps({"rows": sample.rows(rows)}), encoding="utf-8")
    (folder / "loops.docx").write_bytes(sample.of_loops())
    (folder / "carbone.docx").write_bytes(sample.of_carbone())
    script = Path(__file__).with_suffix(".mjs")
    found = {}
    for name in NODE:
        command = ["node", str(script), str(folder), str(folder), name, str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            found[name] = json.loads(done.stdout)
    return found


def fetched(folder: Path) -> None:
    """Fetch the tools of Node.js into `folder`."""
    (folder / "package.json").write_text("{}", encoding="utf-8")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", *PACKAGES]
    subprocess.run(command, cwd=folder, check=True)


def line(rows: int, name: str, times: Iterable[float], own: Iterable[float], megabytes: float) -> str:
    """Return a row of the table; the ratio is to our own time."""
    middle, ratio = statistics.median(times), statistics.median(times) / statistics.median(own)
    return f"| {rows} | {name} | {middle:.1f} | {ratio:.2f} | {megabytes:.0f} |"


def main(arguments: list[str]) -> None:
    """Print the table."""
    expect_trees()
    sizes = [int(one) for one in arguments if one.isdecimal()] or [45, 1000, 10_000]
    print("| rows | tool | ms | times ours | peak MB |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        if "--node" in arguments:
            fetched(Path(name))
        for rows in sizes:
            times = by_turns({"rows": sample.rows(rows)}, rounds(rows))
            for peer, found in times.items():
                print(line(rows, peer, found, times["ours"], memory(rows, peer)))
            if "--node" in arguments:
                for peer, said in node(rows, Path(name), rounds(rows)).items():
                    # JSON says nothing of types.
                    print(line(rows, peer, said["times"], times["ours"], said["memory"]))  # type: ignore[arg-type]


def once(name: str, rows: int) -> None:
    """Make one document and print the peak memory of this process."""
    expect_trees()
    PEERS[name]({"rows": sample.rows(rows)})()
    print(peak())


def peak() -> float:
    """Return the most memory that this process has held, in MB; what resource says begins with that of its parent."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1024 if found else 0


if __name__ == "__main__":
    if "--once" in sys.argv:
        once(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
