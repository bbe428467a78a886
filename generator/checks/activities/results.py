"""Expected results of activities: a document or a number, each its own, and nothing that has already happened."""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.checks.plans import Placed, Plan, placed, plans, shown
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.language.cases import is_infinitive, is_unfinished_past
from generator.language.likeness import acts_on, key, roots, words
from generator.language.measuring import is_countable, is_vague
from generator.model.family import Family

_SENTENCE = re.compile(r"(?<=[а-яё»)])[.;]\s+|\n")
_CLAUSE = re.compile(r"[,;.\n]")
_RELATIVE = re.compile(r"\bкотор|\bгде\b|\bкогда\b|\bесли\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"приказ|распоряж|постановл|протокол|справк|отчет|доклад|график|переч[её]?н|списо?к|реестр|рейтинг|программ"
    r"|рекомендац|соглаше|договор|заключен|положени[ея]|информац|письм|анкет|таблиц|сайт|проект|\bплан|сведен|рассмотр"
    r"|утвержд|размещ|карт[аыу]|паспорт|сборник|материал|банк|баз[аы]"
)
_AIMS = re.compile(r"\s*в соответствии с (?:целями|задачами)\b", re.IGNORECASE)
_LONG, _SHORT, _LONG_PAPER = 8, 4, 12
_NEVER = 1_000_000
_FEWEST_ROWS = 4


def result_copied(family: Family) -> Iterator[Found]:
    """Yield a finding for each result whose first sentence stands at several different activities of a table."""
    for plan in plans(family):
        rows: dict[str, list[Placed]] = defaultdict(list)
        for one, result in _results(plan):
            rows[key(_SENTENCE.split(result.strip(), maxsplit=1)[0])].append(one)
        for text, found in rows.items():
            often = _different(found)
            if often >= _often_enough(text):
                second = found[1].row
                said = msg(
                    "The same result stands at {count} activities: “{result}”.",
                    count=often,
                    result=shown(str(second.result)),
                )
                hint = msg("Say of each what it brings itself: its document, its number.")
                yield Found(said, at(family, (*second.path, "result")), hint)


def result_echo(family: Family) -> Iterator[Found]:
    """Yield a finding for each result that says no more than its activity: «Семинар проведён»."""
    for plan in plans(family):
        for one, result in _results(plan):
            about = acts_on(result)
            known = {*acts_on(one.row.title), *(acts_on(one.parent.title) if one.parent else ())}
            is_echo = about and set(about) <= known and not is_countable(result) and not _is_paper(result)
            if is_echo or _is_title(one.row.title, result):
                said = msg("The result repeats the activity: “{result}”.", result=shown(result))
                hint = msg("Name the document or the number by which it is seen.")
                yield Found(said, at(family, (*one.row.path, "result")), hint)


def result_vague(family: Family) -> Iterator[Found]:
    """Yield one finding for a table with results that only promise an improvement, with how many there are."""
    for plan in plans(family):
        every = list(_results(plan))
        vague = [(one, result) for one, result in every if is_vague(result) or _AIMS.match(result)]
        if vague and len(every) >= _FEWEST_ROWS:
            one, result = vague[0]
            said = msg(
                "{count} of {all} results name nothing to tell them by: “{result}”.",
                count=len(vague),
                all=len(every),
                result=shown(result),
            )
            hint = msg("Name a document, a number or a share; others like it: {rows}.", rows=_listed(vague[1:4]))
            hint = hint if len(vague) > 1 else msg("Name a document, a number or a share.")
            yield Found(said, at(family, (*one.row.path, "result")), hint)


def result_past(family: Family) -> Iterator[Found]:
    """Yield a finding for each expected result that tells of what was going on: «Помощь оказывалась …»."""
    for plan in plans(family):
        for one, result in _results(plan):
            verb = _told(result)
            if verb:
                said = msg(
                    "The expected result tells of the past (“{verb}”): “{result}”.", verb=verb, result=shown(result)
                )
                hint = msg("Say what there will be; what has been done belongs into the report.")
                yield Found(said, at(family, (*one.row.path, "result")), hint)


def results_empty(family: Family) -> Iterator[Found]:
    """Yield one finding for a table that has results, and in most rows a dash in their place."""
    for plan in plans(family):
        told = [one.row.result for one in placed(plan.table) if isinstance(one.row.result, str)]
        empty = [result for result in told if not line(result).strip("—–- .")]
        if len(told) >= _FEWEST_ROWS and len(empty) * 2 > len(told):
            said = msg(
                "{table}: {count} of {all} results are left empty.", table=plan.name, count=len(empty), all=len(told)
            )
            hint = msg("Write the results, or leave the column out.")
            yield Found(said, at(family, plan.section.path), hint)


def result_form(family: Family) -> Iterator[Found]:
    """Yield one finding for a table in which some results are infinitives, and the others are not."""
    for plan in plans(family):
        every = list(_results(plan))
        odd = [(one, result) for one, result in every if is_infinitive(next(iter(words(result)), ""))]
        if odd and len(odd) < len(every):
            one, result = odd[0]
            said = msg(
                "{count} of {all} results are worded as tasks: “{result}”.",
                count=len(odd),
                all=len(every),
                result=shown(result),
            )
            yield Found(
                said, at(family, (*one.row.path, "result")), msg("Say what there will be, not what is to be done.")
            )


def result_column_missing(family: Family) -> Iterator[Found]:
    """Yield a finding for each plan or roadmap that has no column of expected results."""
    for plan in plans(family):
        if "result" not in plan.keys and not any("результат" in one.heading.lower() for one in plan.table.columns):
            said = msg("{table} has no column of results.", table=plan.name)
            yield Found(said, at(family, plan.section.path), msg("Add the column “result”."))


def _results(plan: Plan) -> Iterator[tuple[Placed, str]]:
    """Yield the rows with the results that are written: no gap, no dash."""
    for one in placed(plan.table):
        result = one.row.result
        if isinstance(result, str) and line(result).strip("—–- ."):
            yield one, result


def _is_title(title: str, result: str) -> bool:
    """Return whether the first line of a result has the words of the title, in order: «Утверждение плана …»."""
    first = roots(line(result.strip().split("\n")[0]))
    return len(first) >= _SHORT and first == roots(title)


def _different(rows: list[Placed]) -> int:
    """Return at how many different activities these rows stand; parts of one row may share its result."""
    return len({one.parent.path if one.parent else key(one.row.title) for one in rows})


def _often_enough(text: str) -> int:
    """Return from how many activities on a result is copied: an order or a list may come out of each of them."""
    length = len(text.split())
    if length < _SHORT or (length < _LONG_PAPER and _is_paper(text)):
        return _NEVER
    return 2 if length >= _LONG else 3


def _is_paper(text: str) -> bool:
    return _PAPERS.search(key(text)) is not None


def _told(result: str) -> str:
    """Return the first verb in the past of something that went on, outside of clauses with «который»."""
    for clause in _CLAUSE.split(line(result)):
        if _RELATIVE.search(clause):
            return ""
        for word in words(clause):
            if word.endswith(("лся", "лась", "лось", "лись", "ла", "ло", "ли", "л")) and is_unfinished_past(word):
                return word
    return ""


def _listed(rows: list[tuple[Placed, str]]) -> str:
    return "; ".join(f"«{shown(result, 40)}»" for _, result in rows)
