"""Imports for tests: a document becomes a spec, is built again, and an independent reader compares both."""

import json
import re
from pathlib import Path

from generator.build.directory import directory
from generator.checks.table import BY_CODE
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Imported, Workspace, imported
from generator.model.directory import Directory
from generator.model.family import Family
from generator.spec.load import Text, Texts, load
from generator.word.reading.document import read
from generator.workspace import places
from tests.cli_workspace import Shop
from tests.reading import LEFT, UP, Grid, grids

ROOT = Path(__file__).parent.parent
DIRECTORY = ROOT / "program_specs" / "directory.yaml"
GAPS = ["№", "Чего не хватает", "Кто заполняет"]
"""The head of the table at the end of a draft."""
_SIGN = re.compile(r"(?m)^[-–—•]\s+")
_GAP = re.compile(r"____\[\d+\]")


def take(data: bytes, known: Directory | None = None, text: str = "", **asked: str) -> Imported:
    """Import a Word file."""
    return imported(read(data, "x.docx"), Workspace("x", text, known or Directory()), Asked(name="x.docx", **asked))


def with_samples(data: bytes, **asked: str) -> Imported:
    """Import a Word file beside the samples, whose directory is known."""
    return take(data, directory(places.at(ROOT)), DIRECTORY.read_text(encoding="utf-8"), **asked)


def family(found: Imported) -> Family:
    """Return what the files of an import load to; there must be nothing wrong with them."""
    executions = {name: Text(name, text) for name, text in found.executions.items()}
    texts = Texts(Text("program.yaml", found.program), Text("directory.yaml", found.directory), None, executions)
    loaded = load("x", texts)
    assert [(one.message.text, dict(one.message.values), one.place.line) for one in found.problems] == []
    assert loaded.family, loaded.problems
    return loaded.family


def differing(original: Grid, built: Grid) -> list[str]:
    """Return the rows of two tables that do not say the same, blanks, list signs and marks of gaps aside."""
    first, second = _rows(original), _rows(built)
    if len(first) != len(second):
        return [f"{len(first)} rows and {len(second)}"]
    return [f"{one} | {other}" for one, other in zip(first, second, strict=True) if one != other]


def _rows(grid: Grid) -> list[list[str]]:
    """Return rows of texts: heads that are repeated left out, merged cells filled."""
    found: list[list[str]] = []
    above: list[str] = []
    for row in grid:
        texts = [above[place] if cell == UP else "" if cell == LEFT else _said(cell) for place, cell in enumerate(row)]
        above = texts
        if not found or texts != found[0]:
            found.append(texts)
    return found


def _said(cell: str) -> str:
    # Who is responsible may stand line by line, or between commas.
    return "".join(_GAP.sub("", _SIGN.sub("", cell)).split()).replace(",", "")


def rebuilt(shop: Shop, source: Path, slug: str) -> list[Grid]:
    """Import a file by the command, check and build it; return the tables of what was built, in order."""
    ran = shop.run("new", slug, "--docx", str(source))
    assert ran.status == 0, ran.err
    found = json.loads(shop.run("check", slug, "--format", "json").out)["problems"]
    # What rules find are the mistakes of the document itself.
    assert [one for one in found if one["severity"] == "error" and one["code"] not in BY_CODE] == []
    assert shop.run("build", slug).status == 0
    folder = shop.root / "output" / slug
    reports = sorted(folder.glob("report-2*.docx"))
    names = reports or [folder / name for name in ("program.docx", "order.docx") if (folder / name).exists()]
    return [grid for grid in grids(names[0]) if grid[0] != GAPS]
