"""The whole of a document, put together: act, beginning, text, report → the draft of a program and of an execution."""

from dataclasses import dataclass, field

from generator.intake.importing import passports, refusing, reports, titles
from generator.intake.importing.acts import Act, act
from generator.intake.importing.approvals import approval
from generator.intake.importing.bodies import Body, Part, body
from generator.intake.importing.draft import Account, Entries, entries
from generator.intake.importing.fronts import Front, front
from generator.intake.importing.gathering import Added, Gathered, gathered
from generator.intake.importing.issuers import Issuer, issuer, parties_of
from generator.intake.importing.known import Known, known
from generator.intake.importing.reports import Report
from generator.intake.importing.sections import Made, Reader
from generator.intake.importing.signatures import Signature, unsigned
from generator.intake.importing.texts import flat, one_line
from generator.intake.importing.titles import Said
from generator.model.directory import Directory
from generator.model.manuscript import Manuscript, Paragraph
from generator.model.period import reporting_period, span

_DRAFT = "ПРОЕКТ"
"""What our own drafts print at the head of their sheets."""
_ORDER = (
    *("title", "short", "kind", "period", "year_kind", "issuer", "place", "goal", "objectives", "results"),
    *("title_page", "title_above", "contents", "approval", "order", "sections", "unplaced"),
)
"""The keys of a program as people write them one below another."""


@dataclass(frozen=True)
class Asked(Said):
    """What a person has said of the program; `name` is that of the file, `issuer` the id of a party."""

    name: str = ""
    issuer: str = ""


@dataclass
class Composed:
    """The draft of a program, what goes to the directory, and the report in it, if it is one."""

    name: str
    program: Entries
    made: list[Made]
    parts: list[Part]
    account: Account
    added: Added
    period: str = ""
    report: Report | None = None
    head: Entries = field(default_factory=Entries)

    def execution(self, told: Entries, sections: list[str]) -> Entries:
        """Return the draft of the execution; `sections` are the ids of the plans reported on."""
        made = Entries({key: value for key, value in self.head.values.items() if key != "conclusions"})
        others = sum(one.kind in {"roadmap", "plan"} for one in self.made) - len(sections)
        made.put("sections", sections if others else [])
        return made.put("activities", told).put("conclusions", self.head.text("conclusions"))


def compose(paper: Manuscript, directory: Directory, asked: Asked, plain: frozenset[int]) -> Composed:
    """Return the draft of a document; `plain` are the parts whose tables are kept as they stand."""
    refusing.check(paper, asked.name)
    return _Composing(paper, known(directory), asked, plain, Account()).composed()


@dataclass
class _Composing:
    paper: Manuscript
    known: Known
    asked: Asked
    plain: frozenset[int]
    account: Account
    unplaced: list[Entries] = field(default_factory=list)
    signed: Signature | None = None

    def composed(self) -> Composed:
        """Return the draft."""
        blocks = self.paper.blocks
        found = act(blocks, self.known, self.account)
        begun = front(blocks, found.end if found else 0)
        self.account.take(*begun.taken)
        text, self.signed = unsigned(blocks[begun.end :])
        if self.signed is not None:
            self.account.take(self.signed.signed.post, self.signed.signed.name)
        whole = body(text, 0, landscape=begun.is_landscape)
        whole.contents += begun.contents
        self.account.take(*whole.contents)
        facts = titles.facts(begun, found, whole, self.asked)
        if not span(facts.period):
            raise refusing.no_years(self.asked.name)
        who = self._issuer(found, begun, whole)
        gathered_ = self._gathered(whole, who)
        self.known = gathered_.known
        program = self._head(facts, gathered_.issuer, begun)
        program.doubt("issuer", *filter(None, [who.doubt]))
        self._papers(program, found, begun)
        return self._text(program, whole, facts, gathered_.added)

    def _text(self, program: Entries, whole: Body, facts: titles.Facts, added: Added) -> Composed:
        ends, parts = reports.conclusions(whole.parts) if facts.is_report else ("", whole.parts)
        by_itself = reports.computed(parts) if facts.is_report else []
        ended = [part for part in whole.parts if not any(part is one for one in parts)]
        self.account.take(*(text for part in (*by_itself, *ended) for text in part.texts()))
        parts = [part for part in parts if not any(part is one for one in by_itself)]
        years = span(facts.period)
        assert years
        reader = Reader(self.known, years.years, facts.title, program, self.plain, self.account)
        made = reader.sections(Body(parts))
        program.put("contents", "yes" if whole.contents else "")
        composed = Composed(self.asked.name, program, made, parts, self.account, added)
        if any(one.reported for one in made):
            self._report(composed, facts, ends)
            composed.head.put("summary", "yes" if by_itself else "")
        self._rest(composed)
        program.put("sections", [one.section for one in made])
        program.put("unplaced", self.unplaced)
        program.values = {key: program.values[key] for key in _ORDER if key in program}
        return composed

    def _report(self, composed: Composed, facts: titles.Facts, ends: str) -> None:
        composed.report = reports.report(composed.made, self.known)
        composed.period = facts.reported
        composed.head = entries(title=facts.heading)
        reports.closing(composed.report, self.signed, self.known)
        for key, value in composed.report.head.values.items():
            composed.head.put(key, value)
        composed.head.put("conclusions", ends)

    def _gathered(self, whole: Body, who: Issuer) -> Gathered:
        sheets = [part.sheet for part in whole.parts if part.sheet is not None]
        cells = [text for one in sheets for line in one.lines for text in line.texts]
        texts = [*self._texts(), *(one.text("text") for one in _fields(whole)), *cells]
        return gathered(sheets, texts, who, self.known)

    def _texts(self) -> list[str]:
        return [one_line([one]) for one in self.paper.blocks if isinstance(one, Paragraph)]

    def _issuer(self, found: Act | None, begun: Front, whole: Body) -> Issuer:
        if self.asked.issuer:
            return Issuer(self.asked.issuer)
        signatory = found.order.values.get("signatory") if found else None
        posts = [signatory.text("post")] if isinstance(signatory, Entries) else []
        posts += [self.signed.signed.post] if self.signed else []
        posts += [line for stamp in begun.stamps for line in stamp.lines]
        named = [*begun.odd, *parties_of(_fields(whole))]
        titles_ = [begun.title] if begun.title and not found else []
        letterhead = found.letterhead if found else []
        return issuer(letterhead, (posts, named, titles_), " ".join(self._texts()), self.known)

    def _papers(self, program: Entries, found: Act | None, begun: Front) -> None:
        """Write the approval block and the act, and keep what is no part of them."""
        stamp, odd = approval(begun.stamps, found.order if found else None, self.known)
        program.put("approval", stamp)
        if found is not None:
            found.order.put("together", "yes" if stamp is not None and begun.foot is None else "")
            program.put("order", found.order)
            self._lose("около приказа", *found.odd)
        self._lose("в грифе", *odd)
        party = self.known.directory.parties[program.text("issuer")]
        for text in begun.odd:
            if flat(text).casefold() in {flat(one).casefold() for one in (party.name, party.short, party.letterhead)}:
                self.account.take(text)
            else:
                self._lose("перед текстом", text)

    def _rest(self, composed: Composed) -> None:
        for note in self.paper.notes:
            if flat(note) == _DRAFT or flat(note).isdecimal():
                self.account.take(note)
            else:
                self._lose("колонтитулы и сноски", note)

    def _lose(self, where: str, *texts: str) -> None:
        for text in filter(None, texts):
            self.account.lose(text)
            self.unplaced.append(entries(where=where, text=text))

    def _head(self, facts: titles.Facts, issuer_: str, begun: Front) -> Entries:
        program = Entries().put("title", facts.title, *facts.doubts.get("title", ()))
        program.put("kind", "" if facts.kind == "program" else facts.kind)
        program.put("period", facts.period, *facts.doubts.get("period", ()))
        program.put("year_kind", "school" if reporting_period(facts.period) and "-" in facts.period else "")
        program.put("issuer", issuer_)
        begun.draft(program)
        return program


def _fields(whole: Body) -> list[Entries]:
    """Return the fields of the passports."""
    found = [one for part in whole.parts if part.grid is not None for one in passports.fields(part.grid)]
    return [entries(heading=one.heading, text=passports.rich_text(one)) for one in found]
