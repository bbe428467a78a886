"""Word files read by pandoc and by mammoth: tables as the specs say, and both readers of one mind about every file."""

from functools import partial
from pathlib import Path

from tests import reading, second_reader
from tests.expected_documents import Wanted, differences, every
from tools.verifying.faults import Files, Verdict, each

READERS = {"pandoc": reading.grids, "mammoth": second_reader.grids}


def tables(files: Files) -> Verdict:
    """Return where a reader sees other tables than the YAML of the samples asks for, or than the other reader."""
    wanted = {files.results / one.document: one for one in every()}
    return each(files, files.documents, partial(_differences, wanted))


def _differences(wanted: dict[Path, Wanted], path: Path) -> list[tuple[str, str]]:
    found = {name: read(path) for name, read in READERS.items()}
    if (one := wanted.get(path)) is None:
        return [("mammoth beside pandoc", what) for what in differences(found["mammoth"], found["pandoc"])]
    return [(name, what) for name, grids in found.items() for what in differences(one.among(grids), one.grids)]
