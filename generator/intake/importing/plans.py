"""A table of activities, events or resources → the section of a program that prints the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.intake.importing import headings
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.known import Known
from generator.intake.importing.numbers import Numbering, numbering, usual_dot
from generator.intake.importing.rows import Group, Item, groups
from generator.intake.importing.sheets import Sheet
from generator.intake.importing.texts import flat, heard_lines, in_cell, rich, said
from generator.language.columns import OWN_HEADINGS, OWN_KEYS, PRESETS
from generator.model.manuscript import Cell
from generator.spec.building.scope import meant_as_id

_GROUPS = {"roadmap": "directions", "plan": "directions", "cyclogram": "objectives", "resources": "groups"}
_ROWS = {"directions": "activities", "objectives": "events", "groups": "resources"}
_OWN = ("term", "responsible", "result")
_INSTEAD: Mapping[str, str] = {"resource": "title", "provider": "responsible", "name": "title"}
_NO_TITLE = "? в ячейке «Мероприятие» ничего нет"
_FULL_NAME = "? это {id} справочника: с его обозначением печаталось бы «{label}»"


@dataclass(frozen=True)
class Drafted:
    """A plan as drafted: the section, its rows by those of the document, the last number of it."""

    section: Entries
    rows: tuple[tuple[Item, Entries], ...]
    last: int
    keys: tuple[str, ...]


def keys_of(sheet: Sheet, kind: str) -> tuple[str, ...]:
    """Return what the columns of a plan hold: the usual keys, and free ones called after their headings."""
    found = tuple(_INSTEAD.get(key, key) if kind == "resources" else key for key in sheet.keys)
    printed = ("number", "title", "responsible") if kind == "resources" else ("number", "title", *_OWN)
    taken: list[str] = []
    for own, key in zip(sheet.keys, found, strict=True):
        is_known = key in (*printed, *headings.REPORTED) and key not in taken
        # What is called a resource goes before what is called an activity.
        taken.append(key if is_known and not (own == "title" and "resource" in sheet.keys) else "")
    return headings.named(tuple(taken), sheet.heads)


def plan(sheet: Sheet, kind: str, known: Known, last: int = 0) -> Drafted:
    """Return the section of a `kind`; `last` is the last number of the plans before it."""
    keys = keys_of(sheet, kind)
    found = groups(sheet, keys, nests=kind in {"roadmap", "plan"})
    way = numbering(found, kind, last) if "number" in keys else Numbering("", dot=False, last=last)
    writer = _Writer(kind, way, known)
    printed = tuple(key for key in keys if key not in headings.REPORTED)
    section = entries(columns=_columns(sheet, kind, keys, printed))
    writer.numbered(section)
    section.put(_GROUPS[kind], [writer.group(one) for one in found] or [Entries()])
    return Drafted(section, tuple(writer.rows), way.last, keys)


def columns(heads: Sequence[str], keys: Sequence[str], widths: Sequence[float]) -> list[object]:
    """Return the columns of a table as a spec lists them."""
    whole = sum(widths) or 1
    shares = ("", *(f"{round(100 * one / whole, 1):g}".replace(".", ",") for one in widths))[1:]
    return [
        entries(key=key, heading=flat(head) or "—", width=share if any(widths) else "")
        for key, head, share in zip(keys, heads, shares, strict=True)
    ]


def preset(heads: Sequence[str], keys: Sequence[str], letters: str) -> str:
    """Return the name of the preset with just these columns, of those whose names begin with one of `letters`."""
    for name, found in PRESETS.items():
        named = [(one.key, one.heading) for one in found]
        if name[0] in letters and named == [(key, flat(head)) for key, head in zip(keys, heads, strict=True)]:
            return name
    return ""


def _columns(sheet: Sheet, kind: str, keys: Sequence[str], printed: Sequence[str]) -> object:
    kept = [
        (head, key, width) for head, key, width in zip(sheet.heads, keys, sheet.widths, strict=True) if key in printed
    ]
    heads, own, widths = zip(*kept, strict=True) if kept else ((), (), ())
    if own == OWN_KEYS[kind] and tuple(flat(head) for head in heads) == OWN_HEADINGS[kind]:
        return ""
    return preset(heads, own, "R") or columns(heads, own, widths)


@dataclass
class _Writer:
    kind: str
    way: Numbering
    known: Known

    def __post_init__(self) -> None:
        self.rows: list[tuple[Item, Entries]] = []

    def numbered(self, section: Entries) -> None:
        """Say how the rows are numbered, where it is not the usual way."""
        usual = "through" if _GROUPS[self.kind] == "directions" else "restart"
        section.put("numbering", "" if self.way.mode == usual else self.way.mode)
        if self.way.mode and self.way.dot != usual_dot(self.way.mode):
            section.put("dot", "yes" if self.way.dot else "no")

    def group(self, group: Group, *, inner: bool = False) -> Entries:
        """Return a group with its rows."""
        key = _GROUPS[self.kind]
        nested = self.way.mode == "nested" and not inner
        made = entries(number=self.way.pins.get(id(group), "") if nested and group.title else "")
        made.put("title", group.title if nested else " ".join(filter(None, (group.number, group.title))))
        made.put(_ROWS[key], [self.row(item) for item in group.items])
        made.put(key, [self.group(one, inner=True) for one in group.groups])
        return made

    def row(self, item: Item) -> Entries:
        """Return a row with its parts."""
        made = Entries(above=list(item.doubts))
        title = in_cell(item.cells.get("title"))
        made.put("number", self.way.pins.get(id(item), ""))
        made.put("title", title or "—", *(() if title else (_NO_TITLE,)))
        for key in _OWN:
            self._value(made, key, item.cells.get(key))
        free = {
            key: in_cell(cell) for key, cell in item.cells.items() if key not in ("title", *_OWN, *headings.REPORTED)
        }
        made.put("fields", entries(**free) if any(free.values()) else None)
        made.put("shared", item.shared if item.parts else [])
        self.rows.append((item, made))
        return made.put("parts", [self.row(part) for part in item.parts])

    def _value(self, made: Entries, key: str, cell: Cell | None) -> None:
        if cell is None or not cell.paragraphs:
            return
        made.put(key, self._responsible(made, cell) if key == "responsible" else in_cell(cell))

    def _responsible(self, made: Entries, cell: Cell) -> object:
        """Return ids where the names of the directory, printed between commas, are what stands in the cell."""
        text = rich(cell.paragraphs, bold=False)
        rows = heard_lines(text)
        if any(row.endswith((":", ".", ";")) for row in rows[:-1]):
            return text
        listed = [self.known.listed(row) for row in rows]
        full = self.known.names.get(said(cell), "")
        if full and full not in [one.text for row in listed for one in row]:
            party = self.known.directory.parties.get(full) or self.known.directory.groups[full]
            made.doubt("responsible", _FULL_NAME.format(id=full, label=party.label))
        found = [one for row in listed for one in row]
        if not any(one.is_known for one in found) or not all(one.text for one in found):
            return _no_id(text)
        named = [one.text if one.is_known else _no_id(one.text) for one in found]
        return named[0] if len(named) == 1 else named


def _no_id(text: str) -> str:
    """Return a text that nobody takes for an id: a blank at its end is not printed."""
    return f"{text} " if meant_as_id(text) else text
