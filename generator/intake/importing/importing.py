"""A document as read → the files of a program: a spec that prints the same, its execution, new directory entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.errors import Problem, Severity
from generator.intake.importing import proving
from generator.intake.importing.adding import with_added
from generator.intake.importing.composing import Asked, Composed, compose
from generator.intake.importing.deriving import derive
from generator.intake.importing.draft import Account, Entries
from generator.intake.importing.gathering import Added
from generator.intake.importing.questions import questions
from generator.intake.importing.remarks import doubts, foot, head
from generator.intake.importing.reports import activities, ids_of
from generator.intake.importing.writing import written
from generator.model.directory import Directory
from generator.model.family import Family, Limits
from generator.model.manuscript import Manuscript
from generator.spec import ids
from generator.spec.load import Text, Texts, load
from generator.spec.source import read

_SURE = frozenset({"roadmap", "plan", "cyclogram", "resources", "passport", "table", "text"})
_TRIES = 3


@dataclass(frozen=True)
class Imported:
    """What an import gives: the texts of the files, the entries of the directory, what became of the document.

    `tables` and `alike` count the tables of the document and those whose section prints just the same; `problems`
    are what is wrong with the program as a whole, which ought to be nothing; `doubts` counts the marks «# ?».
    """

    program: str
    directory: str
    executions: Mapping[str, str]
    added: Added
    account: Account
    tables: int = 0
    alike: int = 0
    problems: tuple[Problem, ...] = ()
    doubts: int = 0


@dataclass(frozen=True)
class Workspace:
    """What the document is imported into: the directory as text and as values, the name of the program."""

    slug: str
    text: str
    directory: Directory


def imported(paper: Manuscript, into: Workspace, asked: Asked) -> Imported:
    """Return the spec of a document; a table that its section would print otherwise is kept cell by cell."""
    plain: frozenset[int] = frozenset()
    for _ in range(_TRIES):
        composed = compose(paper, into.directory, asked, plain)
        made = _made(composed, into, paper)
        family, found = _loaded(made, into)
        if family is None:
            break
        differing = proving.differing(family, composed.made)
        places = {id(part): place for place, part in enumerate(composed.parts)}
        unsure = {
            places[id(composed.made[at].part)]
            for at, count in differing.items()
            if count and composed.made[at].kind not in _SURE
        }
        if not unsure - plain:
            if derive(composed.made, family):
                made = _made(composed, into, paper)
                found = _loaded(made, into)[1]
            counts = [*differing.values(), *proving.reported(family, composed.made, composed.period)]
            alike = sum(1 for count in counts if not count)
            return replace(made, tables=len(counts), alike=alike, problems=errors(found))
        plain |= unsure
    return replace(made, problems=errors(found))


def errors(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return those of the problems that would stop a build."""
    return tuple(one for one in found if one.severity is Severity.ERROR)


def _made(composed: Composed, into: Workspace, paper: Manuscript) -> Imported:
    text = _with_ids(written(composed.program))
    told, execution = _told(composed, text)
    composed.account.questions = list(questions(composed.program, told, composed.added, paper))
    program = _with_ids(written(composed.program, head(composed), foot(composed)))
    if composed.report is not None:  # the ids are made from the whole text
        told, execution = _told(composed, program)
    executions = {composed.period: written(execution, head(composed))} if execution is not None else {}
    count = doubts(composed.program) + sum(said.count("# ? ") for said in executions.values())
    directory = with_added(into.text, composed.added)
    return Imported(program, directory, executions, composed.added, composed.account, doubts=count)


def _told(composed: Composed, text: str) -> tuple[Entries, Entries | None]:
    """Return what is told under the ids that the rows have in the `text` of the program, and the whole execution."""
    if composed.report is None:
        return Entries(), None
    data = read(text, "program.yaml", Limits()).data
    sections = data.get("sections", []) if isinstance(data, dict) else []
    assert isinstance(sections, list)
    places = [place for place, one in enumerate(composed.made) if one.reported]
    told = activities(composed.report, [ids_of(sections[place]) for place in places])
    return told, composed.execution(told, [_id(sections[place]) for place in places])


def _id(section: object) -> str:
    return str(section.get("id", "")) if isinstance(section, dict) else ""


def _with_ids(text: str) -> str:
    source = read(text, "program.yaml", Limits())
    return ids.apply(text, (problem.edit for problem in ids.missing(source) if problem.edit))


def _loaded(made: Imported, into: Workspace) -> tuple[Family | None, Sequence[Problem]]:
    executions = {name: Text(f"execution/{name}.yaml", text) for name, text in made.executions.items()}
    texts = Texts(Text("program.yaml", made.program), Text("directory.yaml", made.directory), None, executions)
    loaded = load(into.slug, texts)
    return loaded.family, loaded.problems
