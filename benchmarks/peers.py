"""Our rendering beside other tools and beside the floor: one document, the same data, warm, by turns.

Run as `python -m benchmarks.peers [ROWS …]`; with `--node` the tools of Node.js are fetched by npm and measured, too.
The floor is what remains when nothing is checked: a Jinja template compiled before, printed straight into a zip whose
other parts are deflated already. Ratios can be compared between machines, milliseconds cannot.
"""

import copy
import io
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment

from benchmarks import node, sample
from generator.memory import expect_trees
from generator.opc.zips import join, pack
from generator.word.parts.package import read
from generator.word.render import compile_template, render

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


def deflating(values: dict[str, object]) -> Work:
    """Return what no one can do without but by another library: the text of the floor deflated, nothing else."""
    parts = read(floor(values)(), "benchmark.docx")
    return lambda: zlib.compress(parts[MAIN], 6)


def adding(values: dict[str, Any]) -> Work:
    """Return python-docx as its documentation has it: a row added, its cells filled."""
    return lambda: sample.of_python_docx(values["rows"])


def copying(values: dict[str, Any]) -> Work:
    """Return python-docx as people make it faster: one row copied as XML, its texts replaced."""
    data = sample.of_docxtpl()

    def work() -> bytes:
        document = docx.Document(io.BytesIO(data))
        first, pattern, last = document.tables[0].rows[1:]
        for row in values["rows"]:
            twin = copy.deepcopy(pattern._tr)
            for text, key in zip(twin.iter("{*}t"), sample.KEYS, strict=True):
                text.text = row[key]
            last._tr.addprevious(twin)
        for row in (first, pattern, last):
            document.tables[0]._tbl.remove(row._tr)
        return sample.saved(document)

    return work


def pandoc(values: dict[str, Any]) -> Work:
    """Return pandoc, a process of its own, from a table in Markdown."""
    lines = ["|".join(sample.HEADINGS), "|".join(["---"] * len(sample.KEYS))]
    lines += ["|".join(row[key] for key in sample.KEYS) for row in values["rows"]]
    text = "".join(f"|{line}|\n" for line in lines).encode()
    command = [shutil.which("pandoc") or "", "--from", "markdown", "--to", "docx", "--output", "-"]
    return lambda: subprocess.run(command, input=text, capture_output=True, check=True).stdout


PEERS: Mapping[str, Callable[[dict[str, Any]], Work]] = {
    "floor": floor,
    "ours": ours,
    "docxtpl": plain,
    "python-docx, rows copied": copying,
    "python-docx, add_row": adding,
    "zlib alone": deflating,
    **({"pandoc": pandoc} if shutil.which("pandoc") else {}),
}


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
            node.fetched(Path(name))
        for rows in sizes:
            times = by_turns({"rows": sample.rows(rows)}, rounds(rows))
            for peer, found in times.items():
                print(line(rows, peer, found, times["ours"], memory(rows, peer)))
            if "--node" in arguments:
                for peer, said in node.measured(rows, Path(name), rounds(rows)).items():
                    print(line(rows, peer, said["times"], times["ours"], said["memory"]))


def once(name: str, rows: int) -> None:
    """Make one document and print the peak memory of this process."""
    expect_trees()
    PEERS[name]({"rows": sample.rows(rows)})()
    # A tool may be a process of its own.
    print(max(peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))


def peak() -> float:
    """Return the most memory that this process has held, in MB; what resource says begins with that of its parent."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1024 if found else 0


if __name__ == "__main__":
    if "--once" in sys.argv:
        once(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
