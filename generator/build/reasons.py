"""Why a document is made anew, in words of the person who writes the specs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.build import contexts, origins, workbooks
from generator.build.drafts import Draft
from generator.errors import Message, msg
from generator.workspace import manifest, memory
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.manifest import Record, digest

MOST = 3
"""How many reasons are told of a document."""

_ABSENT = msg("it is not there")
_UNKNOWN = msg("it is not known what has changed")
_PRINT = msg("its Word document, or how it is printed")
_PLANS = msg("the plans of the program")
_TOOL = msg("another version of the program or of its libraries")
_LOOK = msg("the look in settings.yaml")
_TITLE = msg("the title of the file")
_FORM = msg("what identifies the form")
_TO_BE_WRITTEN = frozenset({Outcome.WOULD_BE_WRITTEN, Outcome.HELD_BACK})


def explained(
    folder: Path, kept: Iterable[Kept], drafts: Sequence[Draft], specs: Mapping[str, str]
) -> tuple[Kept, ...]:
    """Return what would become of the files of a program, those to be written with their reasons."""
    records, made = manifest.read(folder / manifest.NAME), {f"{one.name}.docx": one for one in drafts}
    listed = tuple(kept)
    before = memory.read(folder) if any(one.outcome in _TO_BE_WRITTEN for one in listed) else {}

    def why(path: Path) -> Iterator[Message]:
        name = path.name
        if not path.exists() or name not in records:
            yield _ABSENT
        elif name not in made:
            yield _PLANS if name == workbooks.NAME else _PRINT
        else:
            yield from _why(made[name], records[name], before.get(records[name].source), specs)

    return tuple(replace(one, why=_few(why(one.path))) if one.outcome in _TO_BE_WRITTEN else one for one in listed)


def _few(reasons: Iterable[Message]) -> tuple[Message, ...]:
    found = tuple({repr(one): one for one in reasons}.values())
    return (*found[:MOST], *([msg("and {number} more", number=len(found) - MOST)] if len(found) > MOST else []))


def _why(draft: Draft, record: Record, before: bytes | None, specs: Mapping[str, str]) -> Iterator[Message]:
    template = draft.job.template
    if record.template_sha256 != digest(template.data):
        yield msg("the template {name}", name=template.name)
    if before is None:
        files = [name for name in {**record.specs, **specs} if record.specs.get(name) != specs.get(name)]
        yield from (msg("the file {name}", name=name) for name in files)
        if not files and record.template_sha256 == digest(template.data):
            yield _UNKNOWN
        return
    old, new = origins.told(before), origins.told(draft.origin)
    named = {"tool": _TOOL, "look": _LOOK, "title": _TITLE, "form": _FORM}
    yield from (said for key, said in named.items() if key != "title" and old[key] != new[key])
    found = [*contexts.differences(old["context"], new["context"], draft.job.document.fields)]
    yield from found
    if not found and old["title"] != new["title"]:
        yield _TITLE
    if not found and old == new:
        yield _UNKNOWN
