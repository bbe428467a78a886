"""Documents as bytes, before they are written, and the page numbers in their contents lists."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.build.values import Job
from generator.model.look import Look
from generator.word import render
from generator.workspace.manifest import Record, digest
from generator.workspace.outputs import Output


@dataclass(frozen=True)
class Draft:
    """A rendered document; `pages` are the page numbers in its contents list, none where they are not known.

    `bare` is the hash of the document without page numbers; it is empty where there is no contents list.
    """

    job: Job
    template: render.Template
    data: bytes
    bare: str = ""
    pages: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The stem of its file."""
        return self.job.sheet.name

    def paged(self, pages: tuple[str, ...]) -> "Draft":
        """Return the document with these page numbers in its contents list."""
        return replace(self, data=_rendered(self.template, self.job, pages), pages=pages)

    def record(self, data: bytes, specs: Mapping[str, str], by: str = "") -> Record:
        """Return what the manifest keeps of a file with `data` that the command `by` made."""
        template = self.job.template
        return Record(digest(data), template.name, digest(template.data), specs, by=by)

    def output(self, specs: Mapping[str, str], by: str = "") -> Output:
        """Return the document as a result to keep."""
        record = replace(
            self.record(self.data, specs, by), pages=self.pages, bare_sha256=self.bare if self.pages else ""
        )
        return Output(f"{self.name}.docx", self.data, record)


def draft(job: Job, look: Look, known: Mapping[str, Record]) -> Draft:
    """Return the document of a job, with the page numbers of an earlier run if it is otherwise the same.

    `known` are the records of that run. Raises what `render` raises.
    """
    template = _compiled(job.template.data, job.template.shown, look)
    data = _rendered(template, job, ())
    if not any(story.outline for story in template.stories):
        return Draft(job, template, data)
    bare = Draft(job, template, data, digest(data))
    earlier = known.get(f"{job.sheet.name}.docx")
    return bare.paged(earlier.pages) if earlier and earlier.pages and earlier.bare_sha256 == bare.bare else bare


def _rendered(template: render.Template, job: Job, pages: tuple[str, ...]) -> bytes:
    sheet = job.sheet
    return render.render(template, sheet.context, sheet.title, pages, sheet.form)


@lru_cache(maxsize=64)
def _compiled(data: bytes, name: str, look: Look) -> render.Template:
    # Several programs use one template; compiling costs more than filling.
    return render.compile_template(data, name, look)
