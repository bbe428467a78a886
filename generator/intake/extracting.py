"""One returned file as answers: each row found, each value judged, everything that a person should see noticed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.documents.parts.forms import identity
from generator.intake import words
from generator.intake.identifying import Sender, Wanted, named_in, no_form, sender, spoken
from generator.intake.judging import Judged, Values, judge
from generator.intake.layout import ANSWERS, Columns, Layout
from generator.intake.matching import Known, Match
from generator.model.collation import Finding, Kind
from generator.model.returned import Cell, Returned, Row
from generator.timing.asking import Questions


@dataclass
class Extract:
    """What one file says: the answers by the ids of rows, and what was noticed."""

    file: str
    kind: str
    sender: Sender
    answers: dict[str, Values] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def note(self, kind: Kind, row: str = "", field: str = "", said: str = "") -> None:
        """Notice something of a row."""
        self.findings.append(Finding(kind, self.file, self.sender.party, row, field, said))


@dataclass(frozen=True)
class Form:
    """What is known of the forms that come back: whose they are, their rows, columns, own texts, versions by party."""

    wanted: Wanted
    known: Known
    layout: Layout
    texts: frozenset[str] = frozenset()
    versions: Mapping[str, str] = field(default_factory=dict)


def extract(file: str, returned: Returned, form: Form) -> Extract:
    """Return what a file says; raises DocumentError for one that is no form of this program, period and party."""
    who = sender(file, returned, form.wanted)
    found = Extract(file, returned.kind, who)
    asked = form.wanted.asked[who.party]
    seen: set[str] = set()
    strange = 0
    for row, match, wording in _rows(returned, form):
        if match.name:
            seen.add(match.name)
            _take(found, match, row, asked, form)
        elif any(row.values()):
            strange += 1
            found.note(Kind.UNKNOWN_ROW, said=wording or next(filter(None, row.values())))
    if not seen or (who.is_retyped and len(seen) <= strange):
        raise no_form(file)
    for name in asked.all:
        if name not in seen:
            found.note(Kind.MISSING_ROW, name)
    _look(found, returned, form)
    return found


def _rows(returned: Returned, form: Form) -> Iterator[tuple[Values, Match, str]]:
    """Yield every row of every table that has the head of a form: what was filled in, which row it is, its wording."""
    for table in returned.tables:
        columns = form.layout.columns(table)
        for row in table[columns.first :] if columns else ():
            assert columns
            cells = dict(_answers(row, columns))
            if cells:
                key, titles = _key(row, columns)
                yield cells, form.known.match(key, titles), next(filter(None, map(words.text, titles)), "")


def _answers(row: Row, columns: Columns) -> Iterator[tuple[str, str]]:
    for name, cell in columns.cells(row):
        if name in ANSWERS:
            yield name, words.text(cell)


def _key(row: Row, columns: Columns) -> tuple[list[Cell], list[Cell]]:
    """Return the cells that tell which row it is, and those of them that hold its wording."""
    key = [cell for cell in row if columns.fields.get(cell.column) not in ANSWERS]
    titles = [cell for cell in key if columns.fields.get(cell.column) == "title"]
    return key, titles or key


def _take(found: Extract, match: Match, row: Values, asked: Questions, form: Form) -> None:
    name = match.name
    if match.disagrees:
        found.note(Kind.DISAGREEMENT, name)
    if match.way == "wording" and not found.sender.is_retyped:  # of a retyped form it is said once
        found.note(Kind.BY_WORDING, name)
    if name not in asked.all:
        if any(row.values()):
            found.note(Kind.NOT_ASKED, name)
        return
    judged = judge(name, row, asked, form.known.units.get(name, ""))
    for key, said in judged.refused.items():
        found.note(Kind.WRONG_VALUE, name, key, said)
    _keep(found, name, judged)


def _keep(found: Extract, name: str, judged: Judged) -> None:
    """Keep the answer to a row; where a row stands in the file twice, its first answer."""
    earlier = found.answers.get(name)
    if earlier is not None:
        if judged.values not in ({}, earlier):
            found.note(Kind.REPEATED_ROW, name)
        return
    if judged.values:
        found.answers[name] = judged.values
    for lack in judged.lacks:
        if lack is not Kind.NO_ANSWER or not judged.refused.keys() & {"status", "actual"}:
            found.note(lack, name, said=judged.values.get("status", ""))


def _look(found: Extract, returned: Returned, form: Form) -> None:
    """Notice what a person should look at in the file."""
    for remark in sorted(returned.remarks):
        found.note(Kind.LOOK_AT, field=remark)
    _look_at_sender(found, returned, form)
    is_measured = any(form.known.units.get(name) for name in form.wanted.asked[found.sender.party].rows)
    for table in returned.tables if returned.kind == "word" and not found.sender.is_retyped else ():
        columns = form.layout.columns(table)
        if columns and (lacking := form.layout.lacking(columns, is_measured)):
            found.note(Kind.LOOK_AT, field="columns", said=", ".join(lacking))
    for text in returned.texts:
        said = words.clean(text)
        if said and not found.sender.is_retyped and not _is_own(said, form.texts):
            found.note(Kind.LOOK_AT, field="outside", said=said)


def _look_at_sender(found: Extract, returned: Returned, form: Form) -> None:
    """Notice that the form names another party: somebody has filled the form of a neighbour."""
    said = spoken(returned.texts)
    if not found.sender.is_retyped and said and not named_in(found.sender.party, said, form.wanted.directory):
        others = (party for party in form.wanted.asked if named_in(party, said, form.wanted.directory))
        for other in list(others)[:1]:
            found.note(Kind.LOOK_AT, field="party", said=form.wanted.directory.parties[other].label)


def _is_own(said: str, texts: frozenset[str]) -> bool:
    """Return whether a paragraph is one of the form: the same, or with the same words before its colon."""
    label = said.partition(":")[0]
    known = said in texts or any(text.partition(":")[0] == label for text in texts if ":" in text)
    return known or said.isdecimal() or bool(identity.found([said]))
