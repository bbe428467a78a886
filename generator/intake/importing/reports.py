"""A report on a period: what was done on the rows of its plans, the conclusions, who signed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.intake.importing import plans
from generator.intake.importing.bodies import Part
from generator.intake.importing.draft import Entries
from generator.intake.importing.known import Known
from generator.intake.importing.outcomes import modes, prints, told
from generator.intake.importing.rows import Item
from generator.intake.importing.sections import Made
from generator.intake.importing.signatures import Signature, signatory
from generator.intake.importing.texts import flat, rich
from generator.model.manuscript import Cell
from generator.spec.text.nodes import Data

_CONCLUSIONS = re.compile(r"Выводы?\b[:.]?\s*", re.IGNORECASE)
COMPUTED = re.compile(
    r"Сводка исполнения|Исполнение мероприятий по|Мероприятия с истёкшим сроком|Участие организаций", re.I
)
"""Headings of what our own reports print by themselves: rows are named there a second time."""


@dataclass
class Report:
    """The execution of a period, drafted: entries of the file, and what is told by the places of rows in plans."""

    head: Entries = field(default_factory=Entries)
    rows: list[list[tuple[Item, Entries]]] = field(default_factory=list)


def conclusions(parts: Sequence[Part]) -> tuple[str, list[Part]]:
    """Return the conclusions among the parts of a report, and the other parts."""
    said: list[str] = []
    rest: list[Part] = []
    for part in parts:
        if part.sheet is None and (_CONCLUSIONS.fullmatch(part.heading) or _begins(part)):
            text = rich(part.paragraphs)
            said.append(text if part.heading else _CONCLUSIONS.sub("", text, count=1))
        else:
            rest.append(part)
    return "\n".join(said), rest


def computed(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a report that are printed by themselves: counts, charts, what is overdue."""
    found: list[Part] = []
    inside = False
    for part in parts:
        inside = COMPUTED.match(part.heading) is not None if part.heading else inside
        found += [part] if inside else []
    return found


def report(made: Sequence[Made], known: Known) -> Report:
    """Return the execution that the reported plans tell; the way to print the outcome suits all of them."""
    found = Report()
    reported = [one for one in made if one.reported and one.plan and one.part.sheet]
    first = reported[0]
    assert first.plan
    assert first.part.sheet
    keys = first.plan.keys
    cells = [item.cells for one in reported if one.plan for item, _ in one.plan.rows if not item.parts]
    heading = _heading(keys, first.part.sheet.heads)
    mode = next((mode for mode in modes(heading) if _suits(mode, cells, known, keys)), "account")
    heads, widths = first.part.sheet.heads, first.part.sheet.widths
    printed = tuple(_printed(key, mode, keys) for key in keys)
    named = plans.preset(heads, printed, "E")
    if not named and "execution_without_reason" in printed:  # a column that only a preset may have
        mode = "account"
        printed = tuple(_printed(key, mode, keys) for key in keys)
    found.head.put("columns", named or plans.columns(heads, printed, widths))
    for one in reported:
        assert one.plan
        found.rows.append([(item, told(item.cells, mode).entries) for item, _ in one.plan.rows])
    return found


def closing(found: Report, signed: Signature | None, known: Known) -> None:
    """Write who signed, and the date."""
    if signed is not None:
        found.head.put("signatory", signatory(signed.signed, known))
        found.head.put("date", signed.date)


def activities(found: Report, ids: Sequence[Sequence[str]]) -> Entries:
    """Return what is told under the ids of the rows; `ids` are those of each plan, in order."""
    made = Entries()
    for rows, names in zip(found.rows, ids, strict=True):
        for (item, said), name in zip(rows, names, strict=True):
            if not item.parts:
                made.put(name, said)
    return made


def ids_of(section: Data) -> list[str]:
    """Return the ids of the rows of a plan in the data of a program, in order."""
    return list(_ids(section, inside=False))


def _ids(data: Data, *, inside: bool) -> Sequence[str]:
    found: list[str] = []
    if isinstance(data, dict):
        if inside:
            found.append(str(data.get("id", "")))
        for key, value in data.items():
            if isinstance(value, list):
                for one in value:
                    found += _ids(one, inside=key in {"activities", "events", "parts", "resources"})
    return found


def _begins(part: Part) -> bool:
    return not part.heading and bool(part.paragraphs) and _CONCLUSIONS.match(flat(part.paragraphs[0].text)) is not None


def _heading(keys: Sequence[str], heads: Sequence[str]) -> str:
    return next((head for key, head in zip(keys, heads, strict=True) if key == "outcome"), "")


def _suits(mode: str, cells: Sequence[Mapping[str, Cell]], known: Known, keys: Sequence[str]) -> bool:
    column = _printed("outcome", mode, keys)
    return all(prints(told(one, mode), column, one.get("outcome"), known.directory) for one in cells)


def _printed(key: str, mode: str, keys: Sequence[str]) -> str:
    if key == "outcome":
        return "execution_without_reason" if mode == "execution" and "reason" in keys else mode
    return key
