"""Makes the PDFs of a program's documents, and finds the pages of their headings for the contents lists."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator.build import binding
from generator.build.drafts import Draft
from generator.build.headings import pages
from generator.build.values import Checked, Printer
from generator.errors import Message, Place, Problem, msg
from generator.pdf import faces, failures
from generator.word import contents
from generator.workspace import manifest, outputs
from generator.workspace.comparing import Output

_TURNS = 3
"""How often page numbers are found anew: the list that they fill may itself grow by a page."""

_UNPAGED = msg("Contents lists have no page numbers yet; they are filled in by: generator build --pdf")
_STALE = msg("Some PDF files are older than their documents; make them anew: generator build --pdf")
_BY_HAND = msg("Bring the contents list up to date in Word, and save the PDF from there.")
_UNMATCHED = msg("The page numbers of the contents list were not found: the PDF has other headings.")
_UNSETTLED = msg("The page numbers of the contents list did not settle; those of the last try are printed.")

Pdfs = Mapping[str, bytes | Problem]
"""The PDF of each document by its name, or the problem that there is none."""


@dataclass(frozen=True)
class Paper:
    """Documents and PDFs to keep, in order, the file names of the PDFs that were not made, problems and notes."""

    outputs: tuple[Output, ...]
    absent: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Message, ...] = ()


class Preview:
    """A printer that only says what it would print: its PDFs are empty."""

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Pdfs:
        """Return an empty PDF of each document."""
        return dict.fromkeys(documents, b"")


class Missing:
    """The printer of a machine that has none."""

    def __init__(self, problem: Problem) -> None:
        """Say `problem` of every document."""
        self._problem = problem

    def convert(self, documents: Mapping[str, bytes], standard: str) -> Pdfs:
        """Return the problem for each document."""
        return dict.fromkeys(documents, self._problem)


class Press:
    """Prints the documents of one program; what is in its folder already is not printed again."""

    def __init__(self, folder: Path, checked: Checked, printer: Printer | None) -> None:
        """Keep what is known of the program, whose specs are right."""
        assert checked.family
        self._folder, self._checked, self._printer = folder, checked, printer
        self._title, self._standard = checked.family.program.title, checked.family.settings.pdf.standard

    def unprinted(self, drafts: Sequence[Draft]) -> Paper:
        """Return the documents alone; PDFs of earlier runs stay as they are."""
        files = tuple(one.output(self._checked.specs) for one in drafts)
        return Paper(files, notes=(*_unpaged(drafts), *([_STALE] if self._stale(drafts) else [])))

    def printed(self, drafts: Sequence[Draft], *, whole: bool) -> Paper:
        """Return documents and PDFs, with the pages of headings, and the bundle if they are the `whole` program."""
        final = {one.name: one for one in drafts}
        pdfs = self._pdfs(drafts)
        for _ in range(_TURNS):
            if not (anew := [one.paged(numbers) for one, numbers in _moved(final.values(), pdfs) if numbers]):
                break
            pdfs = {**pdfs, **self._pdfs(anew)}
            final |= {one.name: one for one in anew if isinstance(pdfs[one.name], bytes)}
        done = tuple(final.values())
        bound = binding.bound(done) if whole else ()
        files = (*self._outputs(done, pdfs), *self._bundle(bound, pdfs))
        notes = (*_unpaged(done), *_replaced(done, pdfs))
        return Paper(files, _absent(bound, pdfs), tuple(self._problems(done, pdfs)), notes)

    def _stale(self, drafts: Iterable[Draft]) -> bool:
        """Return whether a PDF of an earlier run is that of another document than the one we have now."""
        known = manifest.read(self._folder / manifest.NAME)
        sources = {f"{one.name}.pdf": self._source(one.data) for one in drafts}
        older = (name for name in sources.keys() & known.keys() if known[name].source != sources[name])
        return any((self._folder / name).is_file() for name in older)

    def _source(self, docx: bytes) -> str:
        # Another version of the tool may finish the same print in another way.
        return f"{__version__} {self._standard} {manifest.digest(docx)}"

    def _pdfs(self, drafts: Iterable[Draft]) -> Pdfs:
        documents = {one.name: one.data for one in drafts}
        kept = {n: outputs.current(self._folder, f"{n}.pdf", self._source(data)) for n, data in documents.items()}
        lacking = {name: data for name, data in documents.items() if kept[name] is None}
        made = self._printer.convert(lacking, self._standard) if lacking and self._printer else {}
        return {name: made[name] if pdf is None else pdf for name, pdf in kept.items()}

    def _outputs(self, drafts: Iterable[Draft], pdfs: Pdfs) -> Iterator[Output]:
        specs = self._checked.specs
        for one in drafts:
            yield one.output(specs)
            if isinstance(pdf := pdfs[one.name], bytes):
                yield Output(f"{one.name}.pdf", pdf, replace(one.record(pdf, specs), source=self._source(one.data)))

    def _bundle(self, bound: Sequence[Draft], pdfs: Pdfs) -> Iterator[Output]:
        made = {name: pdf for name, pdf in pdfs.items() if isinstance(pdf, bytes)}
        if bound and all(one.name in made for one in bound):
            one = binding.binding(self._folder, bound, made, self._title)
            yield replace(one, record=replace(one.record, specs=self._checked.specs))

    def _problems(self, drafts: Iterable[Draft], pdfs: Pdfs) -> Iterator[Problem]:
        for one in drafts:
            if isinstance(problem := pdfs[one.name], Problem):
                # What is wrong with the machine has no place, and is said once.
                here = Place() if problem.code in failures.OF_THE_MACHINE else self._place(one)
                yield replace(problem, place=here)
        for one, numbers in _moved(drafts, pdfs):
            said = _UNMATCHED if numbers is None else _UNSETTLED
            yield Problem("contents-pages", said, self._place(one), _BY_HAND)

    def _place(self, draft: Draft) -> Place:
        return Place(f"{self._checked.slug}/{draft.name}.docx")


def _moved(drafts: Iterable[Draft], pdfs: Pdfs) -> Iterator[tuple[Draft, tuple[str, ...] | None]]:
    """Yield the documents whose contents lists name other pages than those on which the headings are, and these."""
    for one in drafts:
        pdf = pdfs[one.name]
        if one.bare and pdf and isinstance(pdf, bytes) and (found := pages(one, pdf)) != one.pages:
            yield one, found


def _unpaged(drafts: Iterable[Draft]) -> Iterator[Message]:
    """Yield that page numbers are lacking, if any are; only a document without them is read again."""
    if any(one.bare and not one.pages and contents.entries(one.data) for one in drafts):
        yield _UNPAGED


def _replaced(drafts: Iterable[Draft], pdfs: Pdfs) -> Iterator[Message]:
    """Yield, once for each typeface, that another one was printed instead of it."""
    instead: dict[str, set[str]] = {}
    for one in drafts:
        pdf = pdfs[one.name]
        if pdf and isinstance(pdf, bytes) and (found := faces.replaced(pdf, one.data)):
            instead.setdefault(found[0], set()).update(found[1])
    for face, others in instead.items():
        yield msg(
            "The typeface {face} is not on this machine; the PDF is printed in {others}, and its pages may break "
            "elsewhere. Install it, or choose another one: “look: face” in settings.yaml.",
            face=face,
            others=sorted(others),
        )


def _absent(bound: Sequence[Draft], pdfs: Pdfs) -> tuple[str, ...]:
    names = [name for name, pdf in pdfs.items() if isinstance(pdf, Problem)]
    lacking = any(one.name in names for one in bound)
    return (*(f"{name}.pdf" for name in names), *([binding.NAME] if lacking else []))
