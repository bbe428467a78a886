"""The plans of a program as an Excel workbook: made when it is asked for, and from then on kept up to date."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.build.values import Wanted
from generator.documents.parts.books import book
from generator.model.family import Family
from generator.workspace import manifest, outputs, tool
from generator.workspace.comparing import Output
from generator.workspace.manifest import Record, digest

KIND = "workbook"
"""What `--only` calls it."""

NAME = f"{KIND}.xlsx"


def made(family: Family) -> bytes:
    """Return the workbook of a family, empty where it has no plans."""
    from generator.excel.plan_book import workbook  # few runs need it

    context = book(family)
    return workbook(context) if context["sheets"] else b""


def kept(folder: Path, family: Family, wanted: Wanted, specs: Mapping[str, str]) -> Iterator[Output]:
    """Yield the workbook if it is wanted: by name, or with all the others where an earlier run has made it."""
    if not is_wanted(folder, wanted) or not (context := book(family))["sheets"]:
        return
    origin = json.dumps({"tool": tool.fingerprint(), "context": context}, ensure_ascii=False).encode()
    source = digest(origin)
    record = manifest.read(folder / manifest.NAME).get(NAME)
    data = outputs.unchanged(folder, NAME, record, source) or made(family)
    yield Output(NAME, data, Record(digest(data), specs=specs, source=source), origin)


def is_wanted(folder: Path, wanted: Wanted) -> bool:
    """Return whether the workbook is to be made."""
    if wanted.only or wanted.command:
        return wanted.only == KIND
    return NAME in manifest.read(folder / manifest.NAME) and (folder / NAME).exists()
