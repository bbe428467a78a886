"""The changes of a body as the points of an act: a part of the program a point, a change a point below it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.documents.parts.amending.addresses import (
    chapters,
    inside,
    place,
)
from generator.documents.parts.amending.changes import (
    Amendment,
    Cell,
    Change,
    OfBlock,
    OfChapter,
    Worded,
)
from generator.documents.parts.amending.printed import Chapter
from generator.documents.parts.amending.sentences import Said, of_line, other
from generator.language.cases.grammar import Case
from generator.language.posts import capital
from generator.language.wording import amending as formulas

_ACCUSATIVE, _INSTRUMENTAL, _IN = Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL


def points(amendment: Amendment, appendix: str) -> tuple[Said, ...]:
    """Return the points; `appendix` is «приложению к настоящему приказу», where a part is set out in one."""
    said: list[Said] = [Said((f"по тексту {formulas.swapped(one.pairs)}",)) for one in amendment.everywhere]
    for found in amendment.chapters:
        said += _placed(found, list(_chapter(found, appendix)))
    return tuple(_finished(one) for one in said)


def _placed(found: OfChapter, said: Sequence[Said]) -> Iterator[Said]:
    """Yield the changes of a chapter: one stands behind its address, several below it."""
    where = "" if found.whole or not found.old else inside(found.old)
    if not where:
        yield from said
    elif len(said) == 1:
        first, *rest = said[0].paragraphs
        yield Said((f"{where} {first}", *rest), said[0].rows)
    else:
        yield Said((f"{where}:",))
        yield from (Said(one.paragraphs, one.rows, level=2) for one in said)


def _finished(said: Said) -> Said:
    """Return the point as a sentence: with a capital letter, and a stop where no rows or points follow."""
    first, *rest = said.paragraphs
    lines = [capital(first), *rest]
    if not said.rows and not lines[-1].endswith(":"):
        lines[-1] += "."
    return Said(tuple(lines), said.rows, said.level)


def _chapter(found: OfChapter, appendix: str) -> Iterator[Said]:
    if found.old is None and found.new is not None:
        behind = f"после {chapters(found.behind, Case.GENITIVE)} " if found.behind and found.behind.heading else ""
        yield Said((f"{behind}дополнить {chapters(found.new, _INSTRUMENTAL)} согласно {appendix}",))
    elif found.new is None and found.old is not None:
        yield Said((f"{chapters(found.old, _ACCUSATIVE)} исключить",))
    elif found.whole and found.old is not None:
        yield Said((f"{chapters(found.old, _ACCUSATIVE)} изложить в новой редакции согласно {appendix}",))
    elif found.old is not None and found.new is not None:
        for block in found.blocks:
            yield from _block(block, found.old, found.new)


def _block(found: OfBlock, old: Chapter, new: Chapter) -> Iterator[Said]:
    where = place(found.old, old)
    for line, changes in groupby(found.changes, _line_of):
        told = list(changes)
        if line:
            yield of_line(told, found, old, where)
            continue
        for change in told:
            yield from (_in(where, one) for one in other(change, found, (old, new)))


def _in(where: str, said: Said) -> Said:
    first, *rest = said.paragraphs
    return Said((f"{where} {first}".lstrip(), *rest), said.rows)


def _line_of(change: Change) -> str:
    return change.line.name if isinstance(change, Worded | Cell) else ""
