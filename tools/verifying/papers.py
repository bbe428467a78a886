"""The samples as PDF by each standard: the build of the file, the standard itself, and its tables as they are heard."""

import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from generator.pdf import office
from generator.pdf.running.options import ACCESSIBLE, ARCHIVE
from generator.pdf.worker import Worker
from tests import tagged
from tests.expected_documents import Wanted, differences, every, heard
from tools.verifying.faults import WORKERS, Fault, Files, Verdict, each

_PROFILES = {ARCHIVE: "2b", ACCESSIBLE: "ua1"}
"""How the validator calls PDF/A-2b and PDF/UA-1."""


def printed(files: Files) -> Verdict:
    """Print every document of `build` by both standards; return those that LibreOffice does not print."""
    with ThreadPoolExecutor(WORKERS) as workers:
        made = list(workers.map(partial(_print, files), _PROFILES))
    return Verdict(sum(count for count, _ in made), [fault for _, faults in made for fault in faults])


def _print(files: Files, standard: str) -> tuple[int, list[Fault]]:
    documents = {files.name(path): path.read_bytes() for path in sorted(files.results.rglob("*.docx"))}
    found = office.find(os.environ)
    assert found is not None
    faults = []
    with Worker(found) as worker:
        for name, pdf in worker.convert(documents, standard).items():
            if isinstance(pdf, bytes):
                target = files.scratch / standard / Path(name).with_suffix(".pdf")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(pdf)
            else:
                faults.append(Fault(name, standard, str(pdf)))
    return len(documents), faults


def structure(files: Files) -> Verdict:
    """Return what qpdf, pypdf, poppler and the validators of PDF/A and PDF/UA say of every file."""
    return each(_of(files), sorted(files.scratch.rglob("*.pdf")), _broken)


def _of(files: Files) -> Files:
    return Files(files.scratch, files.cycle, files.scratch)


def _broken(path: Path) -> list[tuple[str, str]]:
    return [*_by_qpdf(path), *_by_pypdf(path), *_by_fonts(path), *_by_standard(path)]


def _ran(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def _by_qpdf(path: Path) -> Iterator[tuple[str, str]]:
    done = _ran("qpdf", "--check", path)
    if done.returncode:
        yield "qpdf", (done.stderr or done.stdout).strip()


def _by_pypdf(path: Path) -> Iterator[tuple[str, str]]:
    try:
        pages = list(PdfReader(BytesIO(path.read_bytes()), strict=True).pages)
        if not any(one.extract_text().strip() for one in pages):
            yield "pypdf", "no page has any text"
    except Exception as fault:  # a broken file makes pypdf raise anything
        yield "pypdf", repr(fault)


def _by_fonts(path: Path) -> Iterator[tuple[str, str]]:
    for line in _ran("pdffonts", path).stdout.splitlines()[2:]:
        embedded = line.split()[-5]
        if embedded != "yes":
            yield "pdffonts", f"a typeface is not in the file: {line}"


def _by_standard(path: Path) -> Iterator[tuple[str, str]]:
    import page  # it is on Linux only, and `make verify` says so before it comes here

    (profile,) = (_PROFILES[one] for one in path.parts if one in _PROFILES)
    try:
        failures = page.validate_pdf(str(path), profile=profile).failures
    except page.PageError as fault:
        yield profile, str(fault)
        return
    yield from ((profile, failure.message) for failure in failures)


def tables(files: Files) -> Verdict:
    """Return where the tables of a tagged PDF are not heard as the YAML of the samples asks for."""
    wanted = {files.scratch / ACCESSIBLE / Path(one.document).with_suffix(".pdf"): one for one in every()}
    return each(_of(files), wanted, partial(_unheard, wanted))


def _unheard(wanted: dict[Path, Wanted], path: Path) -> list[tuple[str, str]]:
    one = wanted[path]
    said = [[[cell for cell in row if cell] for row in table] for table in tagged.tables(path)]
    return [("", what) for what in differences(one.among(said), [heard(grid) for grid in one.grids])]
