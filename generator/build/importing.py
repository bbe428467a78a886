"""Imports a file of the user's: read, converted where it is no Word file, drafted, written whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build import foreign
from generator.build.directory import directory
from generator.errors import FormError, Place, Problem, Refused, msg
from generator.excel import reading as workbook
from generator.intake.importing import workbooks
from generator.intake.importing.adding import keeps
from generator.intake.importing.composing import Asked
from generator.intake.importing.importing import Imported, imported
from generator.intake.importing.importing import Workspace as Into
from generator.model.directory import Directory
from generator.model.family import Limits
from generator.model.manuscript import Manuscript
from generator.opc import kinds
from generator.spec.source import decode, read
from generator.word.reading import document
from generator.workspace import creating, places, reading, specs
from generator.workspace.outputs import Kept
from generator.workspace.places import Workspace

LIMIT = 50 * 1024 * 1024
"""The largest file that is imported, in bytes."""
_SAVE = msg("Open it in Word and save it as a Word document (.docx).")


@dataclass(frozen=True)
class Begun:
    """The new program: what the import found, and the files that were written."""

    found: Imported
    kept: tuple[Kept, ...]


def begin(workspace: Workspace, slug: str, file: Path, asked: Asked, environment: Mapping[str, str]) -> Begun:
    """Import `file` as the program `slug`; raises FormError where it cannot be read, Refused where files are there."""
    paper = _paper(reading.read(file, file.name, LIMIT), file.name, environment)
    path = workspace.specs / specs.DIRECTORY
    before = path.read_bytes() if path.exists() else None
    known = directory(workspace) if before is not None else Directory()
    text = decode(before or b"", specs.name(workspace, specs.DIRECTORY))
    found = imported(paper, Into(slug, text, known), asked)
    files = {workspace.specs / slug / places.PROGRAM: found.program}
    for period, execution in found.executions.items():
        files[workspace.specs / slug / specs.EXECUTION / f"{period}{specs.SUFFIX}"] = execution
    new = {one: said.encode("utf-8") for one, said in files.items()}
    if before is None:
        return Begun(found, creating.begin({**new, path: found.directory.encode("utf-8")}, {}, workspace.specs))
    changed = _changed(path, before, found.directory, bool(found.added))
    return Begun(found, creating.begin(new, changed, workspace.specs))


def _changed(path: Path, before: bytes, after: str, is_more: bool) -> dict[Path, tuple[bytes, bytes]]:
    """Return the change of the directory, which keeps all that stands in it."""
    if not is_more:
        return {}
    old, new = (read(text, path.name, Limits()).data for text in (decode(before, path.name), after))
    if not keeps(new, old):
        said = msg("The directory cannot be added to without changing what stands in it.")
        raise Refused([Problem("directory-unusual", said, Place(str(path)), msg("End it with an ordinary line."))])
    return {path: (before, after.encode("utf-8"))}


def _paper(data: bytes, name: str, environment: Mapping[str, str]) -> Manuscript:
    with foreign.readers(1) as reader:
        if kinds.is_workbook(data):
            return workbooks.manuscript(foreign.read(reader, data, workbook.read, name))
        return foreign.read(reader, word(data, name, environment), document.read, name)


def word(data: bytes, name: str, environment: Mapping[str, str]) -> bytes:
    """Return the bytes of a Word file; one of another text program is converted, if there is what converts it."""
    other = kinds.text(data)
    if other is None:
        return data
    # Starting programs takes long to import, and most files are Word's.
    from generator.pdf import converting, office

    found = office.find(environment)
    if found is None:
        said = msg("The file is {kind}; LibreOffice, which could convert it, was not found.", kind=other[1])
        raise FormError([Problem("no-office", said, Place(file=name), _SAVE)])
    made = converting.to_word(found, data, other[0])
    if isinstance(made, Problem):
        raise FormError([Problem(made.code, made.message, Place(file=name), _SAVE)])
    return made
