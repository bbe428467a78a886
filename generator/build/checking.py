"""Checks a program: its files, its specs, the rules, and the templates of its documents; every problem at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.build import pictures, silencing, templates, texts
from generator.build.values import ALL, Checked, Job, Wanted
from generator.checks import always
from generator.checks.choosing import Choice
from generator.checks.rule import Subject
from generator.checks.running import run
from generator.documents import ALL as DOCUMENTS
from generator.documents import finish
from generator.documents.base import Document, Sheet
from generator.errors import GeneratorError, Path, Problem
from generator.model.family import Family
from generator.spec.ids import missing
from generator.spec.load import Loaded, load
from generator.spec.marks import unread
from generator.spec.source import Source
from generator.spec.text.nodes import Data
from generator.workspace import places, specs
from generator.workspace import templates as kept
from generator.workspace.places import Workspace


def check(workspace: Workspace, slug: str, wanted: Wanted = ALL) -> Checked:
    """Return the program with the wanted documents to be made and every problem, sorted by file and place."""
    around = specs.around(workspace, slug)
    named = places.faults(workspace, slug)
    read = texts.read(workspace, slug)
    if read.texts is None:
        return Checked(slug, problems=(*named, *read.problems))
    loaded = load(slug, read.texts)
    problems = (*named, *read.problems, *noticed(loaded, read.texts.program.file))
    if loaded.family is None:
        return Checked(slug, problems=problems, sources=loaded.sources)
    family, unseen, seen = pictures.read(workspace, loaded)
    made, faults = jobs(workspace, family, loaded.sources, wanted)
    hashes = {**read.hashes, **seen}
    every = silencing.governed((*problems, *unseen, *faults), Choice(loaded.family.settings.checks), always.BY_CODE)
    loud = silencing.silence(loaded.sources).kept(every, always.BY_CODE)
    silenced = tuple(one for one in every if one not in loud) if len(loud) < len(every) else ()
    return Checked(slug, family, made, loud, loaded.sources, hashes, around, silenced)


def noticed(loaded: Loaded, program: str) -> Iterator[Problem]:
    """Yield what a build tells of the files of a program, `program` being the name of its own."""
    yield from loaded.problems
    yield from missing(loaded.sources[program])
    if family := loaded.family:
        subject = Subject(family, family.directory)
        found = run(subject, always.RULES, Choice(family.settings.checks))
        yield from (loaded.located(problem) for problem in found)
        for source in loaded.sources.values():
            yield from unread(source, family.gaps)


def sheets(family: Family, wanted: Wanted = ALL) -> Iterator[tuple[Document, Sheet]]:
    """Yield the wanted sheets of a family with their documents, in the order in which they are bound together."""
    owed = finish.owing(family)
    for document in DOCUMENTS:
        if wanted.kind(document):
            found = finish.sheets(document, family, owed)
            yield from ((document, sheet) for sheet in found if wanted.has(document, sheet))


def jobs(
    workspace: Workspace, family: Family, sources: Mapping[str, Source], wanted: Wanted = ALL
) -> tuple[tuple[Job, ...], tuple[Problem, ...]]:
    """Return the wanted documents of a family with their templates, and what is wrong with these."""
    found: list[Job] = []
    faults: dict[tuple[str, str], tuple[Problem, ...]] = {}
    for document, sheet in sheets(family, wanted):
        try:
            template = kept.find(workspace, sheet.template)
        except GeneratorError as error:
            faults[sheet.template, ""] = tuple(
                _named_by(sources, sheet.template, problem) for problem in error.problems
            )
            continue
        faults[sheet.template, document.name] = templates.check(template, document)
        found.append(Job(document, sheet, template))
    return tuple(found), tuple(problem for of_one in faults.values() for problem in of_one)


def _named_by(sources: Mapping[str, Source], name: str, problem: Problem) -> Problem:
    """Return the problem of a missing template with the place in the spec that asks for it."""
    for source in sources.values():
        for path, value in _leaves(source.data):
            if value == name and path[-1] == "template":
                return replace(problem, place=source.place(path))
    return problem


def _leaves(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of a spec with its path."""
    if isinstance(data, str):
        yield path, data
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from _leaves(inner, (*path, key))
    if isinstance(data, list):
        for index, inner in enumerate(data):
            yield from _leaves(inner, (*path, index))
