"""The parts of a document → sections: each table as what it is, or cell by cell where it is nothing known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.intake.importing import figures, frees, passports
from generator.intake.importing.bodies import Body, Part, text_of
from generator.intake.importing.draft import Account, Entries
from generator.intake.importing.headings import REPORTED
from generator.intake.importing.known import Known
from generator.intake.importing.plans import Drafted, plan
from generator.intake.importing.sheets import Sheet
from generator.intake.importing.texts import flat, one_line
from generator.intake.words import words
from generator.language.dates import MONTHS

_MONTHS = frozenset((*MONTHS, *["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]))
_GRID = 4


@dataclass
class Made:
    """A section with what it was made of; `plan` where it is one, `reported` where the table tells what was done."""

    section: Entries
    part: Part
    kind: str
    plan: Drafted | None = None
    reported: bool = False


@dataclass
class Reader:
    """Makes the sections; `years` are those of the program, `title` is its title, `plain` the parts kept as tables."""

    known: Known
    years: Sequence[int]
    title: str
    program: Entries
    plain: frozenset[int]
    account: Account
    last: int = 0
    made: list[Made] = field(default_factory=list)

    def sections(self, body: Body) -> list[Made]:
        """Return the sections, in order."""
        for place, part in enumerate(body.parts):
            self.account.take(part.heading, part.number)
            self.made.append(self._text(part) if part.sheet is None else self._table(part, part.sheet, place))
        return self.made

    def _text(self, part: Part) -> Made:
        self.account.take(*(one_line([one]) for one in part.paragraphs))
        return Made(text_of(part), part, "text")

    def _table(self, part: Part, sheet: Sheet, place: int) -> Made:
        self.account.take(*sheet.heads, *sheet.dropped)
        self.account.take(*(text for line in sheet.lines for text in line.texts))
        if place in self.plain:
            return self._whole(part, "table", frees.free(sheet))
        kind = kind_of(sheet, part.heading, self.title)
        if kind:
            return self._plan(part, sheet, kind)
        if part.grid is not None and (found := passports.fields(part.grid)):
            return self._whole(part, "passport", Entries({"rows": passports.rows(found, self.known, self.program)}))
        for name, read in self._special(sheet):
            if (section := read()) is not None:
                return self._whole(part, name, section)
        return self._whole(part, "table", frees.free(sheet))

    def _special(self, sheet: Sheet) -> list[tuple[str, Callable[[], Entries | None]]]:
        return [
            ("indicators", lambda: figures.indicators(sheet, self.years)),
            ("financing", lambda: figures.financing(sheet, self.years)),
            ("criteria", lambda: frees.criteria(sheet)),
        ]

    def _plan(self, part: Part, sheet: Sheet, kind: str) -> Made:
        drafted = plan(sheet, kind, self.known, self.last)
        self.last = drafted.last
        made = self._whole(part, kind, drafted.section)
        made.plan, made.reported = drafted, is_told(sheet)
        return made

    def _whole(self, part: Part, kind: str, section: Entries) -> Made:
        self.account.table(kind)
        head = part.head()
        whole = Entries({"kind": kind, **head.values, **section.values}, section.doubts)
        return Made(whole, part, kind)


def kind_of(sheet: Sheet, heading: str, title: str) -> str:
    """Return which kind of plan a table is, empty where it is none."""
    keys = frozenset(sheet.keys)
    if is_grid(sheet):
        return ""
    if "resource" in keys and sheet.lines and not is_told(sheet):
        return "resources"
    if not any(line.texts[sheet.keys.index("title")] for line in sheet.lines if "title" in keys):
        return ""
    if not keys & {"term", "responsible", *REPORTED} or len(sheet.heads) < 3:
        return ""
    said = words(heading) or words(title)
    if "циклограмм" in said and not is_told(sheet):  # only roadmaps and plans are reported on
        return "cyclogram"
    return "roadmap" if "дорожн" in said and "карт" in said else "plan"


def is_grid(sheet: Sheet) -> bool:
    """Return whether a table has a column for each month, under the year or not."""
    return len([head for head in sheet.heads if words(head.split(", ")[-1]) in _MONTHS]) >= _GRID


def is_told(sheet: Sheet) -> bool:
    """Return whether a table tells what was done: a column for that is there, and anything stands in it."""
    places = [place for place, key in enumerate(sheet.keys) if key in REPORTED]
    return any(flat(line.texts[place]) for line in sheet.lines for place in places if not line.heading)
