"""What a printed line was made of, and what of it a person has typed anew."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.context.rich import escaped
from generator.errors import Path
from generator.intake.importing.requisites import date
from generator.intake.taking.steps import Step
from generator.intake.taking.units import Line, bold, flat, shown
from generator.language.dates import OF_MONTHS
from generator.language.typography.changes import between
from generator.model.gap import Gap
from generator.spec.tracing import Origin, Traced, pieces, prefix

GAP = re.compile(r"____\[(\d+)\]")
"""What is printed where the spec says nothing yet."""
_OPEN = re.compile(GAP.pattern + rf"|\d{{1,2}} (?:{'|'.join(OF_MONTHS)}) \d{{4}} г\.")
_verbatim = re.escape
_EXACT = frozenset({"number", "date"})
_LIST = re.compile(r" *- +")


@dataclass(frozen=True)
class Part:
    """A part of a line: literal text, what stands at an origin, or a gap."""

    text: str
    origin: Origin | None = None
    gap: Gap | None = None

    @property
    def is_open(self) -> bool:
        """Whether another text may be put there."""
        return self.origin is not None or self.gap is not None

    @property
    def path(self) -> Path:
        """Where in its file it is from, empty for a literal text."""
        found = self.origin or self.gap
        return found.path if found else ()


def parts(line: str, known: Traced, gaps: Mapping[int, Gap]) -> tuple[Part, ...]:
    """Return the parts of a line with marks."""
    return tuple(_parts(line, known, gaps))


def _parts(line: str, known: Traced, gaps: Mapping[int, Gap]) -> Iterator[Part]:
    for piece in pieces(line, known):
        if isinstance(piece, str):
            yield from _literal(piece, known, gaps)
        else:
            yield Part(piece[1], piece[0])


def _literal(text: str, known: Traced, gaps: Mapping[int, Gap]) -> Iterator[Part]:
    """Yield the parts of a text without marks: gaps and dates may be in it."""
    done = 0
    for found in _OPEN.finditer(text):
        gap, day = gaps.get(int(found[1] or 0)), known.days.get(found[0])
        if gap or day:
            yield Part(text[done : found.start()])
            yield Part(found[0], day, gap)
            done = found.end()
    yield Part(text[done:])


def plain(found: tuple[Part, ...]) -> str:
    """Return the line without marks."""
    return flat("".join(part.text for part in found))


def is_whole(found: tuple[Part, ...]) -> Origin | None:
    """Return the origin that the whole line is from, its list sign too; None where there is more in the line."""
    opened = [part for part in found if part.is_open]
    if len(opened) != 1 or opened[0].origin is None or opened[0].origin.kind in _EXACT:
        return None
    origin = opened[0].origin
    place = found.index(opened[0])
    before, after = (flat("".join(one.text for one in side)) for side in (found[:place], found[place + 1 :]))
    return origin if not after and before in ("", prefix(origin).strip()) else None


def replaced(found: tuple[Part, ...], old: Line, new: Line) -> tuple[Step, ...]:
    """Return the steps that make a line of `found` say `new`; none where they cannot."""
    if (origin := is_whole(found)) is not None:
        return (Step(origin.file, origin.path, written(origin, old, new), origin),)
    pattern = "".join("(.*)" if part.is_open else _verbatim(part.text) for part in found)
    match = re.fullmatch(re.sub(r"(?:\\ |\\\xa0|\s)+", r"\\s*", pattern), new.text)
    if match is None:
        return ()
    opened = [part for part in found if part.is_open]
    changed = [(part, text) for part, text in zip(opened, match.groups(), strict=True) if flat(part.text) != text]
    return tuple(_put(part, text.strip()) for part, text in changed)


def _put(part: Part, text: str) -> Step:
    if part.gap is not None:
        day = date(text) if part.gap.what.endswith("date") else ""
        return Step(part.gap.file, part.gap.path, day or escaped(text))
    origin = part.origin
    assert origin is not None
    if origin.kind in _EXACT:
        return Step(origin.file, origin.path, (date(text) if origin.kind == "date" else "") or text, origin)
    value = prefix(origin) + (escaped(text) if origin.kind == "rich" else text)
    return Step(origin.file, origin.path, value, origin)


def written(origin: Origin, old: Line, new: Line) -> str:
    """Return a line as a value of this kind has it: as it was spelt but for what was typed, or all of it anew."""
    own = origin.source.split("\n")[origin.line]
    if kept := next(_kept(own, old, new, is_rich=origin.kind == "rich"), ""):
        return kept
    if origin.kind != "rich":
        return new.text
    # A list sign of the template's is none of the value's.
    is_templates = _LIST.match(old.source) and not prefix(origin).strip()
    return _LIST.sub("", new.source, count=1) if is_templates else new.source


def _kept(own: str, old: Line, new: Line, *, is_rich: bool) -> Iterator[str]:
    """Yield the line with the words changed; its blanks, and what formatting a workbook does not show, stay."""
    if is_rich and bool(_LIST.match(old.source)) != bool(_LIST.match(new.source)):
        return
    change = between(old.text, new.text)
    gone = old.text[change.start : change.end]
    for place in (found.start() for found in re.finditer(f"(?={_verbatim(gone)})", own)):
        changed = own[:place] + change.text + own[place + len(gone) :]
        if not is_rich:
            if flat(changed) == new.text:
                yield changed
        elif shown(changed) == (new.text,) and _is_as_bold(changed, old, new):
            yield changed


def _is_as_bold(changed: str, old: Line, new: Line) -> bool:
    """Return whether a line is as bold as it is seen; where bold is not seen it stays."""
    if "**" in changed and "**" not in old.source and "**" not in new.source:
        return True
    return bold(changed) == bold(new.source)
