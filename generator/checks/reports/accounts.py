"""Accounts that say nothing: a status in place of one, the activity once more, present tense, no figures."""

import re
from collections.abc import Iterator

from generator.checks.reports.told import DONE, Told, has_accounts, in_report, told
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language import comparing
from generator.language.spans import YEAR
from generator.model.execution import Execution, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.passage import Role

_STATUS = (
    r"(?:мероприятие\s+)?(?:не\s+|частично\s+)?(?:выполн\w+|исполн\w+|реализ\w+|осуществл\w+|завершен\w*|проведен[аоы]?|сделано|да|нет)"
    r"(?:\s+(?:частично|полностью|в\s+срок|в\s+полном\s+объеме|в\s+течение\s+года))?"
)
_ONLY_STATUS = re.compile(rf"\W*{_STATUS}\W*")
_NOT_WHOLE = re.compile(r"частично|\bне\b")
_A_FEW = 3
_FIRST_LINE = re.compile(rf"\s*(?P<status>{_STATUS})\s*[.:]?\s*\n", re.IGNORECASE)
_FACT = re.compile(r"\d|№|«|\"|\bпротокол|\bприказ|%")
_DOING = re.compile(
    r"(?:осуществл|провод|провед|реализ|выполн|исполн|организов|обеспеч|оказан|оказыва|созда|разраб|регуляр|систематич|постоян|"
    r"принима|приня|участ|работ|ведет|ведут|прошл|прошел|состоя|запланир|внес|внос|продолж|соответств|законодат|уровн)"
)
_PRESENT = re.compile(
    r"\b(?:осуществляется|осуществляются|проводится|проводятся|реализуется|реализуются|ведется|ведутся|организуется|организуются|"
    r"обеспечивается|обеспечиваются|оказывается|оказываются|вносится|вносятся|создается|создаются|разрабатывается|разрабатываются|"
    r"выполняется|выполняются|планируется|планируются|формируется|формируются|будет|будут)\b"
)
_FINISHED = re.compile(
    r"\b(?:провед|осуществл|организова|выполн|реализова|созда|разработа|утвержд|заключ|подготовл|обуч|представл|размещ|приобрет|"
    r"внес|оказа|открыт|закупл|охвач|направл|назнач|изда|опубликова|рассмотр)(?:ен|н)?[аоы]?\b|"
    r"\b(?:приня|прош|состоя|участвова|состави|получи|показа|ста|прове|созда)(?:л|ла|ло|ли|лся|лась|лось|лись)\b"
)
_AND_SO_ON = re.compile(r"\bи\s+(?:др|пр)\.|\bи\s+т\.\s?[дп]\.", re.IGNORECASE)
_VAGUE = re.compile(
    r"\bряд(?:а|е|у)?\s+(?:школ|организаций|учреждений|педагогов|учителей|мероприятий)|"
    r"\b(?:некоторые|отдельные|многие)\s+(?:школы|организации|учреждения|педагоги|учителя)|"
    r"\bот\s+\d+\s+до\s*\d+\s+(?:договор|меропр|заняти|семинар|школ|педагог|учител|обучающ|человек|участник|встреч|консультац)\w*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«[^»]*»")
_REQUISITES = re.compile(r"№\s*\S+|\bот\s+\d[\d.]*\s*[а-я]*|\b(?:19|20)\d\d\b")
_NEW_WORDS = 0.2
_ENOUGH_WORDS = 3
_ENOUGH_ROWS = 8
_FIGURELESS = 0.7
_LONG = 60


def account_status(family: Family) -> Iterator[Found]:
    """Yield an account that is only a status: «Выполнено.»; many of one report together, unless they deny."""
    hint = msg("Write what was done: when, how many, with what result, by which document.")
    empty: dict[str, list[Told]] = {}
    for one in told(family):
        if one.account and _ONLY_STATUS.fullmatch(one.small) and has_accounts(one.execution):
            is_own = _NOT_WHOLE.search(one.small) is not None
            empty.setdefault(one.one.id if is_own else one.execution.period.name, []).append(one)
    for found in empty.values():
        if len(found) > _A_FEW:
            text = found[0].account
            said = msg("{count} accounts are only a status, the first of them “{text}”.", count=len(found), text=text)
            yield found[0].found(said, "account", hint)
            continue
        for one in found:
            yield one.found(msg("The account is only a status: “{text}”.", text=one.account), "account", hint)


def account_begins(family: Family) -> Iterator[Found]:
    """Yield an account whose first line is a status, which has its own place."""
    for one in told(family):
        found = _FIRST_LINE.match(one.one.account.replace("ё", "е"))
        if found and not _ONLY_STATUS.fullmatch(one.small):
            hint = msg("Delete the first line; the status is printed from “status”.")
            yield one.found(msg("The account begins with a status: “{text}”.", text=found["status"]), "account", hint)


def account_missing(family: Family) -> Iterator[Found]:
    """Yield a row that was done, and of which the report tells nothing."""
    for one in told(family):
        is_silent = not (one.account or one.one.evidence or one.one.answers)
        if (
            is_silent
            and has_accounts(one.execution)
            and one.one.status in DONE | {Status.PARTLY}
            and not (one.row and one.row.parts)
        ):
            hint = msg("Write what was done, and by which document that is confirmed.")
            yield one.found(msg("The activity is reported as done, and there is no account of it."), "status", hint)


def account_echo(family: Family) -> Iterator[Found]:
    """Yield an account that repeats the activity with another verb and gives no number, date or document."""
    for one in told(family):
        if _is_echo(one):
            hint = msg("Write facts: how many, when, with what result, by which document.")
            yield one.found(msg("The account repeats the activity and tells nothing of its own."), "account", hint)


def account_tense(family: Family) -> Iterator[Found]:
    """Yield an account of what is done that speaks only in the present or the future tense."""
    for one in told(family):
        found = _PRESENT.search(one.small) if one.one.status in DONE or isinstance(one.one.status, Gap) else None
        if found and not _has_facts(one) and not _is_echo(one):
            hint = msg("Say what has been done in the period: «проведено», «разработано».")
            yield one.found(
                msg("The period is over, and the account is in the present tense: «{word}».", word=found[0]),
                "account",
                hint,
            )


def account_repeated(family: Family) -> Iterator[Found]:
    """Yield an account that stands word for word at another row of the same report."""
    known: dict[tuple[str, str], str] = {}
    for one in told(family):
        key = one.execution.period.name, one.small.strip(" .")
        first = known.setdefault(key, one.row.title if one.row else one.one.id)
        if len(key[1]) > _LONG and first != (one.row.title if one.row else one.one.id):
            said = msg("The same account stands at another activity: “{title}”.", title=first)
            yield one.found(said, "account", msg("Tell of each activity what was done on it."))


def account_vague(subject: Subject) -> Iterator[Found]:
    """Yield words of an account that stand in the place of facts: «ряд школ», «и др.», «от 5 до 7 договоров»."""
    for passage in subject.passages:
        found = _vague(passage.text) if passage.role is Role.ACCOUNT else None
        if found:
            said = msg("The account says «{text}» in place of a fact.", text=found[0])
            yield Found(said, passage.place, msg("Name all, or give the number."))


def report_no_figures(family: Family) -> Iterator[Found]:
    """Yield a report in most accounts of which there is no number, date or document."""
    rows: dict[str, list[Told]] = {}
    for one in told(family):
        if one.account:
            rows.setdefault(one.execution.period.name, []).append(one)
    for period, every in rows.items():
        empty = sum(not _FACT.search(one.account) for one in every)
        if len(every) >= _ENOUGH_ROWS and empty >= _FIGURELESS * len(every):
            yield _figureless(family, family.executions[period], empty, len(every))


def _figureless(family: Family, execution: Execution, empty: int, count: int) -> Found:
    said = msg("There is no number, date or document in {empty} of {count} accounts.", empty=empty, count=count)
    hint = msg("An account is judged by its facts: how many, when, by which document.")
    return in_report(family, execution, said, "activities", hint=hint)


def _vague(account: str) -> re.Match[str] | None:
    """Return vague words; «и др.» is none where the account gives numbers of its own."""
    has_numbers = any(letter.isdigit() for letter in _bare(account))
    return _VAGUE.search(account) or (None if has_numbers else _AND_SO_ON.search(account))


def _is_echo(one: Told) -> bool:
    return one.row is not None and _echoes(one.small, one.row.title)


def _has_facts(one: Told) -> bool:
    """Return whether the account tells of anything finished, or gives a number of its own."""
    bare = _bare(one.small)
    return _FINISHED.search(bare) is not None or any(letter.isdigit() for letter in bare)


def _echoes(account: str, title: str) -> bool:
    bare = comparing.without_brackets(account)
    said = [word for word in comparing.words(bare) if not _DOING.match(word)]
    if (
        len(said) < _ENOUGH_WORDS
        or comparing.figures(YEAR.sub("", account)) - comparing.figures(title)
        or _FACT.search(_without_years(account))
    ):
        return False
    new = list(comparing.missing(said, comparing.words(title)))
    return len(new) <= _NEW_WORDS * len(said)


def _without_years(text: str) -> str:
    return comparing.without_brackets(YEAR.sub("", text))


def _bare(text: str) -> str:
    """Return the text without titles in quotes, and without the numbers and dates of documents and years."""
    return _REQUISITES.sub("", _QUOTED.sub("", text))
