"""Statuses against what the same row says in words: accounts, reasons, new terms, plans."""

import re
from collections.abc import Iterator

from generator.checks.reports.told import DONE, UNDONE, Told, sentences, told
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.numerals import ANY, number_said
from generator.language.statuses import WORDS
from generator.model.execution import Status
from generator.model.family import Family
from generator.model.passage import Role
from generator.timing.schedule import frame
from generator.timing.terms import read

_ACTIONS = (
    "провед|выполн|реализ|состоял|осуществл|организов|исполн|завершен|заключен|создан|разработан|запланирован|проводил"
)
_DENIES = re.compile(
    rf"\bне\s+(?:был[аио]?\s+)?(?:{_ACTIONS})(?:ен|ан)?[аоыи]?(?:сь|ся|лось|лась|лись|лся)?\b|"
    rf"\b(?:{_ACTIONS})(?:ен|ан)?[аоы]?\s+не\s+был[аио]?\b"
)
_CAUSE = re.compile(
    r"\bпричин|\bв связи\b|\bиз-за\b|\bтак как\b|\bпоскольку\b|\bввиду\b|\bпотому\b|\bпо решению\b|\bпо заявлени"
    r"|\bотсутств"
    r"|\bперенес|\bкарантин|\bв силу\b|\bпо согласован|\bне предусмотр|\bсогласно\b|\bпланом\b"
)
_SHORT = 200
_PARTLY = re.compile(
    r"\b(?:выполнен|реализован|исполнен|проведен|осуществлен)[аоы]?\s+(?:лишь\s+|только\s+)?частично\b|\bчастично\s+(?:выполнен|реализован|исполнен)"
)
_AHEAD = re.compile(
    r"^\W*(?:планируется|запланирован[аоы]?\b|будет\s+(?:проведен|выполнен|организован)|перенесен[аоы]?\s+на)"
)
_SUCCESS = re.compile(
    r"^\W*(?:мероприятие\s+)?(?:полностью\s+)?(?:выполнено|исполнено|реализовано|проведено|проведена|проведен|проведены)\b(?!\s+(?:не|частично|лишь|только))"
)
_FORMAL = re.compile(
    r"\bпо\s+(?:независящим|не\s+зависящим|объективным|техническим|организационным|уважительным|определенным|ряду|разным)\b[^.;,]{0,40}причин\w*|"
    r"\bв\s+связи\s+с\s+(?:отсутствием\s+(?:возможности|необходимости|времени)|(?:большой\s+)?загруженностью|нехваткой\s+времени)|"
    r"\bнехватк[аи]\s+времени|\bиз-за\s+(?:отсутствия|нехватки)\s+времени|\bв\s+силу\s+(?:сложившихся\s+)?обстоятельств\b",
    re.IGNORECASE,
)
_SMALL_MATTERS = re.compile(r"замечани|нарушени|жалоб|\b(?!(?:19|20)\d\d\b)\d+")
_LIMITED = re.compile(r"\bне\b|\bчастично|\bтолько|\bлишь|\bиз\b")
_COUNTED = re.compile(
    rf"\b(?P<number>{ANY})\s+(?P<noun>семинар|заняти|встреч|консультац|заседани|выезд|мастер-класс|вебинар|тренинг|совещани|собрани|школ|мониторинг|конкурс|урок)\w*"
)
_EXPLAINED = re.compile(r"\bиз\b|\bв том числе\b|%|\bкажд")


def status_contradiction(family: Family) -> Iterator[Found]:
    """Yield a row whose status says that it was done and whose account says that it was not, or the other way round."""
    for one in told(family):
        words = _denied(one)
        if words and isinstance(one.one.status, Status):
            said = msg(
                "The status is “{status}”, and the account says «{words}».", status=WORDS[one.one.status], words=words
            )
            yield one.found(said, "status", msg("Correct the status or the account."))


def not_planned_told(family: Family) -> Iterator[Found]:
    """Yield a row that was not planned for the period and of which the report tells that it was done."""
    for one in told(family):
        if one.one.status is Status.NOT_PLANNED and (found := _SUCCESS.match(one.small)):
            said = msg(
                "The activity was not planned for the period, and the account says «{words}».", words=found[0].strip()
            )
            yield one.found(said, "status", msg("Set the status that tells what was done, or say when it was done."))


def reason_without_cause(family: Family) -> Iterator[Found]:
    """Yield a reason for what was done in time."""
    for one in told(family):
        if one.one.status is Status.DONE and isinstance(one.one.reason, str) and one.one.reason:
            hint = msg("If the term was missed, the status is done_late; else move the text to the account.")
            yield one.found(msg("The activity is done in time, and a reason for a deviation is given."), "reason", hint)


def reason_formal(subject: Subject) -> Iterator[Found]:
    """Yield a reason that explains nothing: «по объективным причинам»."""
    for passage in subject.passages:
        found = _FORMAL.search(passage.text) if passage.role is Role.REASON else None
        if found:
            said = msg("The reason explains nothing: «{text}».", text=found[0])
            yield Found(
                said, passage.place, msg("Say what happened and when: who did not do what, which money did not come.")
            )


def reason_missing(family: Family) -> Iterator[Found]:
    """Yield an account that says that nothing was done, without a reason; for a status of that a gap asks."""
    for one in told(family):
        first = one.small if len(one.small) < _SHORT else _small(sentences(one.account)[0])
        found = None if one.one.reason or one.one.status in UNDONE | DONE else _DENIES.search(first)
        if found and not _SMALL_MATTERS.search(first.replace(found[0], "")) and not _CAUSE.search(one.small):
            said = msg("The account says «{words}», and not why.", words=found[0].strip())
            yield one.found(said, "account", msg("Say why, and what is done about it: by when, by whom."))


def new_term_missing(family: Family) -> Iterator[Found]:
    """Yield a row that was moved and nobody knows to when."""
    for one in told(family):
        if (
            one.one.status is Status.MOVED
            and not one.one.new_term
            and not re.search(r"\d{4}", f"{one.small} {one.one.reason}")
        ):
            hint = msg("Write “new_term: …”; if it is not to be done any more, the status is cancelled.")
            yield one.found(msg("The activity is moved, and no new term is given."), "status", hint)


def new_term_past(family: Family) -> Iterator[Found]:
    """Yield a new term that is over before the period of the report is."""
    for one in told(family):
        ends = [found.end for found in read(one.one.new_term, frame(family)).occurrences] if one.one.new_term else []
        if ends and max(ends) < one.execution.period.span.end:
            said = msg("The new term “{term}” lies before the end of the period.", term=one.one.new_term)
            yield one.found(
                said, "new_term", msg("Write a day after the period; if it was met, the status is done_late.")
            )


def plan_fact(family: Family) -> Iterator[Found]:
    """Yield a row that is done although its account counts fewer of the same than the result wants.

    Only where plan and report are of one year: what a result of three years wants is no matter of one report.
    """
    years = family.program.span
    for one in told(family):
        is_whole = one.execution.period.span.start <= years.start and one.execution.period.span.end >= years.end
        if one.one.status in DONE and is_whole and (years.end - years.start).days <= 366 and one.row:
            yield from _fewer(one, one.row.result if isinstance(one.row.result, str) else "")


def party_coverage(family: Family) -> Iterator[Found]:
    """Yield a row of a group that is done although not every member of the group has answered."""
    for one in told(family):
        owners = one.row.responsible if one.row and isinstance(one.row.responsible, tuple) else ()
        year = one.execution.period.year
        members = [name for who in owners if who.group for name in family.directory.groups[who.group].in_year(year)]
        silent = [name for name in members if name not in one.one.answers]
        if one.one.answers and silent and one.one.status in DONE:
            names = ", ".join(family.directory.parties[name].label for name in silent)
            said = msg(
                "The activity is done, and {count} of {all} have not answered: {names}.",
                count=len(silent),
                all=len(members),
                names=names,
            )
            yield one.found(said, "status", msg("Ask them, or say in the account whom it concerns."))


def evidence_missing(family: Family) -> Iterator[Found]:
    """Yield a row that is done without a document that confirms it."""
    for one in told(family):
        if (
            one.one.status in DONE
            and not one.one.evidence
            and not re.search(r"№|\bприказ|\bпротокол|\bсправк|\bдоговор", one.small)
        ):
            yield one.found(msg("No document confirms that the activity is done."), "status", msg("Add “evidence: …”."))


def _denied(one: Told) -> str:
    """Return the words at the beginning of the account that contradict the status, empty for none."""
    first = _small(sentences(one.account)[0])
    if one.one.status in DONE:
        found = _DENIES.search(first) or _PARTLY.search(first) or _AHEAD.match(first)
        return found[0].strip() if found and not _SMALL_MATTERS.search(first) else ""
    found = _SUCCESS.match(first) if one.one.status is Status.NOT_DONE else None
    return found[0].strip() if found and not _LIMITED.search(first) else ""


def _fewer(one: Told, result: str) -> Iterator[Found]:
    wanted = {found["noun"]: number_said(found["number"]) for found in _COUNTED.finditer(_small(result))}
    told_of: dict[str, list[int]] = {}
    for found in _COUNTED.finditer(one.small):
        told_of.setdefault(found["noun"], []).append(number_said(found["number"]))
    for noun, plan in wanted.items():
        facts = told_of.get(noun, [])
        if len(facts) == 1 and facts[0] < plan and not _EXPLAINED.search(one.small):
            said = msg(
                "The result wants {plan}, the account counts {fact} («{noun}…»), and the status says that it is done.",
                plan=plan,
                fact=facts[0],
                noun=noun,
            )
            yield one.found(said, "account", msg("Say what became of the rest, or set the status partly."))


def _small(text: str) -> str:
    return text.lower().replace("ё", "е")
