"""A law: random edits of cells come into the spec as they were typed, and everything else of the spec stays."""

import io
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import making
from generator.build.taking import Taken, take
from generator.build.values import Mode, Wanted
from generator.context.rich import plain
from generator.errors import Exit
from generator.model.family import Limits
from generator.spec.source import read
from generator.workspace.places import Workspace
from tests.cli_workspace import DIRECTORY

ROWS = 6
COLUMNS = {"title": 2, "term": 3, "result": 5}
HEAD = "# Пояснение\ntitle: Программа\nperiod: 2025-2026\nissuer: edu\nsections:\n  - id: roadmap\n    kind: roadmap\n"
SPELLINGS = ("{}", "'{}'", '"{}"', "|\n              {}")

WORDS = st.text(alphabet="абвгАБЯё. ,:#*-–«»'\"\\&{}[]|>@%!?/0123456789xyz", min_size=1, max_size=24)
TEXTS = WORDS.map(lambda text: " ".join(f"в{text}я".split())).filter(lambda text: "____" not in text)
EDITS = st.dictionaries(
    st.tuples(st.integers(1, ROWS), st.sampled_from(sorted(COLUMNS))), TEXTS, min_size=1, max_size=5
)


def program() -> str:
    """Return a spec with every spelling of a value, and a comment behind each that can have one."""
    rows = ["    heading: Карта\n    directions:\n      - title: Раздел\n        activities:  # все\n"]
    for n in range(1, ROWS + 1):
        spelt = SPELLINGS[n % len(SPELLINGS)].format(f"Дело {n}")
        rows.append(f"          - id: act-{n}\n            title: {spelt}\n            # о сроке\n")
        rows.append(f"            term: март {2024 + n}   # срок {n}\n            responsible: edu\n")
        rows.append(f"            result: {SPELLINGS[(n + 1) % len(SPELLINGS)].format(f'Справка {n}')}\n")
    return HEAD + "".join(rows)


def made(folder: Path) -> Workspace:
    (folder / "program_specs/one").mkdir(parents=True)
    (folder / "program_specs/directory.yaml").write_text(DIRECTORY, "utf-8")
    (folder / "program_specs/one/program.yaml").write_text(program(), "utf-8", newline="")
    return Workspace(folder)


def rows_of(text: str) -> list[Any]:
    data: Any = read(text, "program.yaml", Limits()).data
    rows: list[Any] = data["sections"][0]["directions"][0]["activities"]
    return rows


def in_word(data: bytes, edits: Mapping[tuple[int, str], str]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    rows = list(document.tables[-1]._tbl.iter(qn("w:tr")))
    for (row, key), text in edits.items():
        cell = list(rows[row + 1].iter(qn("w:tc")))[COLUMNS[key] - 1]
        first, *rest = list(cell.iter(qn("w:t")))
        first.text = text
        for other in rest:
            other.text = ""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def in_excel(data: bytes, edits: Mapping[tuple[int, str], str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for (row, key), text in edits.items():
        cell = book.worksheets[0].cell(row + 3, COLUMNS[key] + 1)
        cell.value, cell.data_type = text, "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def check(name: str, edits: Mapping[tuple[int, str], str]) -> None:
    """Build, edit, take: the spec is as it was but for the edits."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = made(Path(folder))
        making.build(workspace, "one", Wanted(only=name), Mode())
        (path,) = [one for one in (Path(folder) / "output/one").iterdir() if one.suffix in (".docx", ".xlsx")]
        path.write_bytes((in_word if name == "roadmap" else in_excel)(path.read_bytes(), edits))
        taken = take(workspace, "one", Wanted(only=name), Mode())
        agree(taken, edits, (Path(folder) / "program_specs/one/program.yaml").read_text("utf-8"))


def agree(taken: Taken, edits: Mapping[tuple[int, str], str], after: str) -> None:
    before = program()
    old, new = rows_of(before), rows_of(after)
    changed = {(row, key) for (row, key), text in edits.items() if plain(old[row - 1][key]) != text}
    assert (taken.status, len(taken.told), taken.left) == (Exit.OK, len(changed), ()), taken
    for row, (one, other) in enumerate(zip(old, new, strict=True), 1):
        assert one.keys() == other.keys()
        for key in one:
            said = edits[row, key] if (row, key) in changed else plain(one[key])
            assert " ".join(plain(other[key]).split()) == said
    untouched = [line for line in before.splitlines() if "Дело" not in line and "Справка" not in line]
    comments = [line.partition("#")[2] for line in untouched if "#" in line]
    assert all(f"#{comment}" in after for comment in comments)
    kept = [line for line in untouched if "term" not in line and "title" not in line and "result" not in line]
    assert [line for line in after.splitlines() if line in kept] == kept


@settings(max_examples=30)
@given(EDITS)
def test_edits_of_a_word_document_come_into_the_spec(edits: Mapping[tuple[int, str], str]) -> None:
    check("roadmap", edits)


@settings(max_examples=30)
@given(EDITS)
def test_edits_of_a_workbook_come_into_the_spec(edits: Mapping[tuple[int, str], str]) -> None:
    check("workbook", edits)
