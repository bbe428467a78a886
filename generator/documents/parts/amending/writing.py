"""The text of an amending act: what leads to its changes, the changes, what follows them, its appendix."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.context.leaves import Context, page, rich
from generator.context.rich import Block
from generator.documents.parts.amending import reading
from generator.documents.parts.amending.changes import Amendment
from generator.documents.parts.amending.choosing import amended
from generator.documents.parts.amending.comparing import EDITION
from generator.documents.parts.amending.drawing import drawn, paragraph
from generator.documents.parts.amending.renames import left, names
from generator.documents.parts.amending.saying import points
from generator.documents.parts.amending.sentences import Rows, Said
from generator.documents.parts.papers.points import laid, walked
from generator.documents.parts.sections import section, sections
from generator.documents.parts.tables.numbering import numbered
from generator.language import acts
from generator.language.wording import amending_act as act
from generator.language.wording.values import Words, sentence, words
from generator.model.family import Amending, Family


@dataclass(frozen=True)
class Amendments:
    """What an act amends: the act that approved the program, and the program; `old_names` are names still in use."""

    act: Amendment
    program: Amendment
    old_names: tuple[str, ...] = ()

    @property
    def units(self) -> int:
        """How many units change."""
        return self.act.units + self.program.units

    def __bool__(self) -> bool:
        """Return whether anything changes."""
        return bool(self.act) or bool(self.program)


def amendments(family: Family, amending: Amending) -> Amendments:
    """Return what differs between the edition in force and the present program, as an act amends it."""
    renamed = names(amending.old.directory, family.directory)
    technique = amending.technique
    of_act = amended(reading.act(amending.old), reading.act(family), "" if technique == EDITION else technique, renamed)
    new = reading.program(family)
    whole = amended(reading.program(amending.old), new, technique, renamed)
    return Amendments(of_act, whole, tuple(dict.fromkeys(left(new, renamed))))


def written(family: Family, amending: Amending, found: Amendments) -> list[Context]:
    """Return the points of the act: its changes, then what its author adds to them."""
    said = [*_changes(family, amending, found), *_own(family)]
    contexts = laid([(level, blocks) for level, blocks, _ in said])
    return [context | drawn(rows) for context, (_, _, rows) in zip(contexts, said, strict=True)]


_Point = tuple[int, tuple[Block, ...], Rows | None]


def _own(family: Family) -> Iterator[_Point]:
    order = act.order(family)
    for level, blocks in walked(order.points, family.under(order)):
        yield level, blocks, None


def _changes(family: Family, amending: Amending, found: Amendments) -> Iterator[_Point]:
    if found.act:
        yield from _listed(act.into_act(amending, found.act.units), points(found.act, act.appendix(family)))
    if found.program.whole:
        yield _lead(act.anew(family, amending, named_above=bool(found.act)), ".")
    elif found.program:
        yield from _listed(
            act.into_program(amending, found.program.units, named_above=bool(found.act)),
            points(found.program, act.appendix(family)),
        )


def _listed(lead: Words, said: tuple[Said, ...]) -> Iterator[_Point]:
    yield _lead(lead, ":")
    for one in said:
        yield one.level, tuple(paragraph(text) for text in one.paragraphs), one.rows


def _lead(said: Words, end: str) -> _Point:
    return 0, sentence(said, end).blocks, None


def appendix(family: Family, amending: Amending, found: Amendments) -> Context:
    """Return what the act sets out in its appendix: the whole program, or chapters of it; nothing is an empty one."""
    chosen = _chosen(family, found)
    lines = _block(family, amending, found) if chosen else ()
    first = chosen[0]["page"]["page"] if chosen else ""
    restart = bool(chosen) and family.settings.look.appendix_pages == "own"
    return {
        "page": page(first, new_page=bool(chosen), restart=restart),
        "is_landscape": first == "landscape",
        "has_approval": bool(lines),
        "approval": rich(lines),
        "has_consent": False,
        "consents": [],
        "has_title": found.program.whole,
        "title": family.program.title if found.program.whole else "",
        "sections": chosen,
    }


def _chosen(family: Family, found: Amendments) -> list[Context]:
    if found.program.whole:
        return sections(family)
    names = {block.name for chapter in found.program.set_out for block in chapter.blocks}
    return [section(family, item, lines) for item, lines in numbered(family.program.sections) if item.id in names]


def _block(family: Family, amending: Amending, found: Amendments) -> tuple[Block, ...]:
    """Return «Приложение к приказу …»; over a whole program also how it was approved."""
    lines = [*_lines("Приложение\nк ", act.reference(family))]
    if found.program.whole and amending.old.program.order:
        word = acts.approved(family.program.kind, family.program.title)
        lines += _lines(f"{word}\n", act.approved_by(amending))
        lines += _lines("", act.editions(family, amending))
    return tuple(lines)


def _lines(before: str, said: Words) -> Iterator[Block]:
    yield from sentence(words(before) + said, "").blocks
