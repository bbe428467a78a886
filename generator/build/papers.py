"""The files that `build` keeps of a family, made for comparing: the documents of its jobs, and its workbook."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from generator.build import foreign, workbooks
from generator.build.drafts import draft
from generator.build.foreign import Here, Reader
from generator.build.templates import BY_NAME
from generator.build.values import Checked
from generator.documents import finish
from generator.errors import FormError, GeneratorError, Place, Problem, msg
from generator.excel.reading import read as read_workbook
from generator.intake.taking.units import Unit, of_document, of_workbook
from generator.model.family import Family
from generator.model.manuscript import Manuscript
from generator.word.reading.document import read as read_document


@dataclass(frozen=True)
class Paper:
    """A file as it was read: its units, and what else of it a person may have changed."""

    units: tuple[Unit, ...]
    around: tuple[str, ...] = ()
    remarks: frozenset[str] = frozenset()
    pictures: int = 0


def made(checked: Checked, family: Family, names: Collection[str]) -> dict[str, bytes]:
    """Return the files called `names` as `family` gives them; those that cannot be made are left out."""
    return dict(_made(checked, family, names))


def _made(checked: Checked, family: Family, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
    jobs = {job.sheet.name: job for job in checked.jobs if f"{job.sheet.name}.docx" in names}
    owed = finish.owing(family)
    for name in dict.fromkeys(job.document.name for job in jobs.values()):
        for sheet in finish.sheets(BY_NAME[name], family, owed):
            if (job := jobs.get(sheet.name)) is not None:
                with suppress(GeneratorError):
                    yield f"{sheet.name}.docx", draft(replace(job, sheet=sheet), family.settings.look).data
    if workbooks.NAME in names and (found := workbooks.made(family)):
        yield workbooks.NAME, found


def read(name: str, data: bytes, reader: Reader) -> Paper:
    """Return a file as `reader` has read it; raises FormError where it cannot be."""
    if name.endswith(".xlsx"):
        book = foreign.read(reader, data, read_workbook, name)
        return Paper(of_workbook(book), (), book.remarks - {"hidden"})
    paper: Manuscript = foreign.read(reader, data, read_document, name)
    # A number alone is that of a page.
    notes = tuple(note for note in paper.notes if not note.strip().isdecimal())
    return Paper(of_document(paper), notes, paper.remarks, paper.pictures)


def readable(name: str, data: bytes) -> Paper | None:
    """Return a file of our own making as it is read, None where it cannot be."""
    try:
        return read(name, data, Here())
    except FormError:
        return None


_REMARKS: Mapping[str, Problem] = {
    "comments": Problem("not-taken", msg("there are comments in it; the spec has no place for them")),
    "boxes": Problem("not-taken", msg("there are text boxes in it; the spec has no place for them")),
}


def besides(file: str, before: Paper, now: Paper) -> Iterator[Problem]:
    """Yield what a person has put into a file that is no text of the document."""
    for name in sorted(now.remarks - before.remarks):
        if name in _REMARKS:
            yield replace(_REMARKS[name], place=Place(file))
    if now.around != before.around:
        yield Problem(
            "not-taken", msg("headers, footers or notes were changed; they are set in the template"), Place(file)
        )
    if now.pictures != before.pictures:
        yield Problem("not-taken", msg("pictures were put in or taken out; they are set in the template"), Place(file))
