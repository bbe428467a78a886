"""Documents as bytes, before they are written, and the page numbers in their contents lists."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from generator.build.origins import origin
from generator.build.values import Job
from generator.errors import GeneratorError, Problem
from generator.model.look import Look
from generator.word import render
from generator.word.filling import prepared
from generator.word.verify import named
from generator.workspace import outputs
from generator.workspace.cache import Cache
from generator.workspace.comparing import Output
from generator.workspace.manifest import Record, digest
from generator.workspace.templates import Template as File

_AS_MADE = Look()


@dataclass(frozen=True)
class Draft:
    """A rendered document; `pages` are the page numbers in its contents list, none where they are not known.

    `origin` is what it was made from. `bare` is the hash of the document without page numbers; it is empty where there
    is no contents list. `notes` are those about its template; a document taken as it was has none.
    """

    job: Job
    look: Look
    data: bytes
    origin: bytes = b""
    bare: str = ""
    pages: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The stem of its file."""
        return self.job.sheet.name

    def paged(self, pages: tuple[str, ...]) -> "Draft":
        """Return the document with these page numbers in its contents list."""
        return replace(self, data=_rendered(self.job, self.look, pages), pages=pages)

    def record(self, data: bytes, specs: Mapping[str, str], by: str = "") -> Record:
        """Return what the manifest keeps of a file with `data` that the command `by` made."""
        template = self.job.template
        return Record(digest(data), template.shown, digest(template.data), specs, by=by)

    def output(self, specs: Mapping[str, str], by: str = "") -> Output:
        """Return the document as a result to keep."""
        record = self.record(self.data, specs, by)
        if not by:
            record = replace(record, source=digest(self.origin), pages=self.pages, bare_sha256=self.bare)
        return Output(f"{self.name}.docx", self.data, record, b"" if by else self.origin)


@dataclass(frozen=True)
class Before:
    """What an earlier run has left in `folder`, and its records; `anew` says not to take its documents."""

    folder: Path = Path()
    records: Mapping[str, Record] = field(default_factory=dict)
    anew: bool = False

    def draft(self, job: Job, look: Look, made_from: bytes) -> Draft | None:
        """Return the document as it was written, if nothing that it is made from has changed."""
        name, source = f"{job.sheet.name}.docx", digest(made_from)
        record = self.records.get(name)
        data = None if self.anew else outputs.unchanged(self.folder, name, record, source)
        return Draft(job, look, data, made_from, record.bare_sha256, record.pages) if record and data else None


NOTHING = Before()


def draft(job: Job, look: Look, before: Before = NOTHING) -> Draft:
    """Return the document of a job: that of an earlier run if it is the same, else rendered.

    Page numbers of that run stay where the document is otherwise the same. Raises what `render` raises.
    """
    made_from = origin(job, look)
    return before.draft(job, look, made_from) or _made(job, look, made_from, before)


def _made(job: Job, look: Look, made_from: bytes, before: Before) -> Draft:
    data, notes = _rendered(job, look, ()), noted(job.template, look)
    if not any(story.outline for story in _template(job, look).stories):
        return Draft(job, look, data, made_from, notes=notes)
    bare = Draft(job, look, data, made_from, digest(data), notes=notes)
    earlier = before.records.get(f"{job.sheet.name}.docx")
    return bare.paged(earlier.pages) if earlier and earlier.pages and earlier.bare_sha256 == bare.bare else bare


def noted(template: File, look: Look = _AS_MADE) -> tuple[Problem, ...]:
    """Return what is noted of a template, or what keeps it from being used."""
    try:
        found = _compiled(template.data, template.shown, look, template.cache)
    except GeneratorError as error:
        return error.problems
    return named(found.notes, template.shown)


def _rendered(job: Job, look: Look, pages: tuple[str, ...]) -> bytes:
    sheet = job.sheet
    return render.render(_template(job, look), sheet.context, sheet.title, pages, sheet.form)


def _template(job: Job, look: Look) -> render.Template:
    return _compiled(job.template.data, job.template.shown, look, job.template.cache)


@lru_cache(maxsize=64)
def _compiled(data: bytes, name: str, look: Look, cache: Cache) -> render.Template:
    # Several programs use one template; compiling costs more than filling.
    key = (b"template", data, repr(look).encode())
    if (kept := cache.get(*key)) is not None:
        with suppress(Exception):  # whatever is wrong with it, it can be made again
            return prepared.load(kept, name)
    template = render.compile_template(data, name, look)
    cache.put(prepared.dump(template), *key)
    return template
